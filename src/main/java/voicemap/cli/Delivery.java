package voicemap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** Brings results to where they were asked for: whole or not at all into a file, and never unnoticed lost on a stream. */
final class Delivery {
    private Delivery() {}

    /**
     * Writes a text to a file, or to standard output where {@code file} is null. The file is written beside its place and
     * renamed when it is whole, so that the old one stays until then.
     */
    static void of(String text, Path file, Streams streams) {
        if (file == null) streams.out().print(text);
        else write(text, file);
    }

    /**
     * Writes a text over the file it was made from, whole or not at all; what the file is allowed stays.
     *
     * @param before what was read; where the file holds something else by now it is left alone
     * @param project the folder that the file must lie in, wherever links lead
     */
    static void over(Path file, String before, String text, Path project, Bounds bounds) {
        Span whole = Span.of(file.toString());
        try {
            if (!file.toRealPath().startsWith(project.toRealPath())) {
                throw new Problem(whole, "it lies outside of the project", "mend it where it lies");
            }
            if (!Texts.file(file, file.toString(), bounds).equals(before)) {
                throw new Problem(whole, "it was changed meanwhile", "run this again");
            }
            write(mark(file) + text, file);
        } catch (IOException e) {
            throw Texts.unreadable(e, file.toString());
        }
    }

    /** The byte order mark of a file, or nothing. */
    private static String mark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(3), StandardCharsets.UTF_8).equals("\uFEFF") ? "\uFEFF" : "";
        }
    }

    private static void write(String text, Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) throw new Problem(Span.of(name), "this is a folder", "name a file in it");
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Problem(Span.of(name), "this is no plain file", "write to standard output and redirect that");
        }
        Path beside = null;
        try {
            // a link stays a link: what it points to is replaced
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.isSymbolicLink(target)) {
                throw new Problem(Span.of(name), "this is a link that leads nowhere", "remove it");
            }
            beside =
                    target.resolveSibling(".voicemap-" + ProcessHandle.current().pid() + ".tmp");
            // an interrupt takes it away again
            beside.toFile().deleteOnExit();
            save(text, beside);
            if (Files.exists(target)) likeBefore(target, beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(e, name);
        } finally {
            if (beside != null) beside.toFile().delete();
        }
    }

    private static void save(String text, Path beside) throws IOException {
        try (FileChannel out = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) out.write(bytes);
            // a disk may say only now that it is full
            out.force(true);
        }
    }

    private static void likeBefore(Path old, Path beside) throws IOException {
        try {
            Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(old));
        } catch (UnsupportedOperationException e) {
            // this file system has no such permissions to keep
            return;
        }
    }

    private static Problem unwritable(IOException e, String name) {
        Span whole = Span.of(name);
        if (e instanceof NoSuchFileException)
            return new Problem(whole, "there is no folder to write it in", "make the folder first");
        if (e instanceof AccessDeniedException)
            return new Problem(whole, "it may not be written there", "check the permissions of the folder");
        String reason = e instanceof FileSystemException f && f.getReason() == null ? "refused" : Texts.reason(e);
        return new Problem(
                whole,
                "it cannot be written (" + reason + ")",
                Files.exists(Path.of(name), LinkOption.NOFOLLOW_LINKS)
                        ? "what was there before is unchanged"
                        : "nothing was left behind");
    }

    /** The exit code when all was said: another one where results could not be written to standard output. */
    static int outcome(Streams streams, int code) {
        if (!streams.out().checkError() || code > Exit.FOUND) return code;
        IOException trouble = streams.out() instanceof Output o ? o.trouble() : null;
        String reason = trouble == null ? "unknown" : Texts.reason(trouble);
        if (readerLeft(reason)) return Exit.CLOSED_PIPE;
        streams.err()
                .println("standard output: the results cannot be written (" + Plain.brief(reason)
                        + "); what was written is not whole");
        return Exit.UNUSABLE;
    }

    /** Whether the reader of a pipe has had enough; the system may say so in the language of its user. */
    private static boolean readerLeft(String reason) {
        if (reason.contains("Broken pipe") || reason.contains("pipe is being closed")) return true;
        try {
            String file = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
            return file.startsWith("pipe:") || file.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}

package voicemap.scaffold;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** The folder that a project is written to: all of it or nothing, and nothing outside of it. */
public final class ProjectFolder {
    private static final int MOST_NAMED = 12;

    private final Path folder;
    private final String name;

    /**
     * Looks at the place.
     *
     * @throws Problem it cannot be the folder of a project
     */
    public ProjectFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.name = folder.toString();
        if (this.folder.getNameCount() == 0) throw problem("this is the root of all files", "name a folder of its own");
        if (Files.isSymbolicLink(this.folder)) throw problem("this is a link", "name the folder itself");
        boolean there = Files.exists(this.folder, LinkOption.NOFOLLOW_LINKS);
        if (there && !Files.isDirectory(this.folder)) throw problem("this is no folder", "name a new one");
        if (!there && !Files.isDirectory(this.folder.getParent())) {
            throw problem(
                    "there is no folder to make it in",
                    "make " + Plain.brief(this.folder.getParent().toString()) + " first");
        }
    }

    /** A path as one types it in a shell. */
    public static String typed(Path path) {
        String plain = path.toString();
        return plain.matches("[A-Za-z0-9._/][A-Za-z0-9._/+-]*") ? plain : Escapes.shell(plain);
    }

    /** Whether it is the folder in which the command runs. */
    public boolean current() {
        try {
            return Files.isDirectory(folder) && Files.isSameFile(folder, Path.of(""));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * A file of the folder, or null where there is none.
     *
     * @throws Problem a link or something else that is no file stands there or on the way
     */
    public byte[] read(String path) {
        Path file = file(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) return null;
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Texts.unreadable(e, shown(path));
        }
    }

    private String shown(String path) {
        return name + "/" + path;
    }

    private Path file(String path) {
        if (!StarterChecks.plain(path)) throw new IllegalArgumentException(path);
        Path file = folder.resolve(path);
        for (Path above = file.getParent(); !above.equals(folder); above = above.getParent()) {
            if (Files.exists(above, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
                throw new Problem(
                        Span.of(name + "/" + folder.relativize(above)),
                        Files.isSymbolicLink(above) ? "this is a link" : "this is no folder",
                        "remove it, or name another folder: links are not followed");
            }
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Problem(
                    Span.of(shown(path)),
                    Files.isSymbolicLink(file) ? "this is a link" : "this is no plain file",
                    "remove it, or name another folder: links are not followed");
        }
        return file;
    }

    /** Those of the paths at which something stands already. */
    private List<String> there(Iterable<String> paths) {
        List<String> out = new ArrayList<>();
        for (String path : paths) if (Files.exists(file(path), LinkOption.NOFOLLOW_LINKS)) out.add(path);
        return out;
    }

    /**
     * Writes a project.
     *
     * @param over whether files that are there may be replaced; others stay in any case
     * @throws Problem something is in the way, or the disk refuses; then nothing was changed
     */
    public void write(Project project, boolean over) {
        List<String> old = there(project.files().keySet());
        if (!old.isEmpty() && !over) {
            String more = old.size() > MOST_NAMED ? " and " + (old.size() - MOST_NAMED) + " more" : "";
            throw problem(
                    (old.size() == 1 ? "a file is" : old.size() + " files are") + " there already: "
                            + String.join(", ", old.subList(0, Math.min(MOST_NAMED, old.size()))) + more,
                    "name another folder, look with --diff, or replace them with --overwrite");
        }
        boolean fresh = !Files.exists(folder);
        Path stage = (fresh ? folder.getParent() : folder)
                .resolve(".voicemap-" + ProcessHandle.current().pid() + ".tmp");
        Thread undo = new Thread(() -> erase(stage));
        try {
            Files.createDirectory(stage);
            Runtime.getRuntime().addShutdownHook(undo);
            for (Map.Entry<String, byte[]> e : project.files().entrySet()) save(stage.resolve("new"), e);
            if (fresh) Files.move(stage.resolve("new"), folder, StandardCopyOption.ATOMIC_MOVE);
            else new Exchange(stage, project.files().keySet()).run();
        } catch (IOException e) {
            throw refused(e);
        } finally {
            erase(stage);
            try {
                Runtime.getRuntime().removeShutdownHook(undo);
            } catch (IllegalStateException e) {
                // the process ends, and what the hook would do is done
                return;
            }
        }
    }

    private static void save(Path under, Map.Entry<String, byte[]> file) throws IOException {
        Path at = under.resolve(file.getKey());
        Files.createDirectories(at.getParent());
        try (FileChannel out = FileChannel.open(at, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(file.getValue());
            while (bytes.hasRemaining()) out.write(bytes);
            // a disk may say only now that it is full
            out.force(true);
        }
        if (Project.runs(file.getValue())) runnable(at);
    }

    private static void runnable(Path file) throws IOException {
        try {
            Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
            if (allowed.contains(PosixFilePermission.OWNER_READ)) allowed.add(PosixFilePermission.OWNER_EXECUTE);
            if (allowed.contains(PosixFilePermission.GROUP_READ)) allowed.add(PosixFilePermission.GROUP_EXECUTE);
            if (allowed.contains(PosixFilePermission.OTHERS_READ)) allowed.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, allowed);
        } catch (UnsupportedOperationException e) {
            // this file system knows no such thing
            return;
        }
    }

    /** Moves new files to their places and old ones out of them; where one move fails all are taken back. */
    private final class Exchange {
        private final Path stage;
        private final Iterable<String> paths;
        private final Deque<Path[]> moved = new ArrayDeque<>();
        private final Deque<Path> made = new ArrayDeque<>();

        Exchange(Path stage, Iterable<String> paths) {
            this.stage = stage;
            this.paths = paths;
        }

        void run() throws IOException {
            try {
                for (String path : paths) {
                    Path target = file(path);
                    folders(target.getParent());
                    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS))
                        move(target, stage.resolve("old").resolve(path));
                    move(stage.resolve("new").resolve(path), target);
                }
            } catch (IOException | RuntimeException e) {
                back();
                throw e;
            }
        }

        private void folders(Path wanted) throws IOException {
            if (Files.isDirectory(wanted, LinkOption.NOFOLLOW_LINKS)) return;
            folders(wanted.getParent());
            Files.createDirectory(wanted);
            made.push(wanted);
        }

        private void move(Path from, Path to) throws IOException {
            if (to.startsWith(stage)) Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            moved.push(new Path[] {from, to});
        }

        private void back() throws IOException {
            for (Path[] m : moved) Files.move(m[1], m[0], StandardCopyOption.ATOMIC_MOVE);
            for (Path m : made) Files.delete(m);
        }
    }

    /** Takes a folder of ours away; what cannot be deleted stays behind and harms nobody. */
    private static void erase(Path stage) {
        if (!Files.isDirectory(stage, LinkOption.NOFOLLOW_LINKS)) return;
        try {
            Files.walkFileTree(stage, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path left, IOException e) throws IOException {
                    Files.delete(left);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            stage.toFile().deleteOnExit();
        }
    }

    private Problem refused(IOException e) {
        if (e instanceof AccessDeniedException)
            return problem("it may not be written there", "check the permissions of the folder");
        if (e instanceof NoSuchFileException) return problem("the folder went away meanwhile", "run this again");
        return problem("it cannot be written (" + Texts.reason(e) + ")", "nothing was changed");
    }

    private Problem problem(String what, String hint) {
        return new Problem(Span.of(name), what, hint);
    }
}

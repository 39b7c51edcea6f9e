package voicemap.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import voicemap.model.LineStarts;
import voicemap.model.Span;

/** Reads text that must be UTF-8, free of control characters, and no larger than asked; all else is a {@link Problem}. */
public final class Texts {
    private static final int LONGEST_NAME = 4_096;

    private Texts() {}

    /** The path behind a name that a person typed. */
    public static Path path(String name) {
        if (name.isEmpty()) throw new Problem(Span.of("the command line"), "a file name is empty", "name a file");
        if (name.length() > LONGEST_NAME) {
            throw new Problem(Span.of("the command line"), "a file name is longer than 4096 characters", "name a file");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Problem(
                    Span.of(name),
                    "this cannot be a file name here",
                    "where it is not plain ASCII, set LC_ALL to a UTF-8 locale such as C.UTF-8");
        }
    }

    /** Reads a file; {@code name} is how messages call it. */
    public static String file(Path path, String name, Bounds bounds) {
        try (InputStream in = open(path, name)) {
            return stream(in, name, bounds);
        } catch (IOException e) {
            throw unreadable(e, name);
        }
    }

    /** Opens a file for reading. */
    public static InputStream open(Path path, String name) {
        try {
            if (Files.isDirectory(path)) throw new Problem(Span.of(name), "this is a folder", "name a file in it");
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw unreadable(e, name);
        }
    }

    /** Reads a stream to its end, or to just behind the limit. */
    public static String stream(InputStream in, String name, Bounds bounds) {
        byte[] bytes;
        try {
            bytes = in.readNBytes(bounds.bytes() + 1);
        } catch (IOException e) {
            throw unreadable(e, name);
        }
        return decode(bytes, name, bounds);
    }

    /** Turns bytes into text. */
    public static String decode(byte[] bytes, String name, Bounds bounds) {
        if (bytes.length > bounds.bytes()) throw tooLarge(name, bounds);
        refuseOtherUnicode(bytes, name);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            throw new Problem(place(text, text.length(), name), "the text is not UTF-8 from here", "save it as UTF-8");
        }
        return checked(text, name);
    }

    /** The text without a byte order mark, once nothing but text is found in it. */
    static String checked(String text, String name) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= ' ' && c < 0x7f || c > 0x9f || c == '\n' || c == '\t' || c == '\r' || c == 0x85) continue;
            String what = String.format(java.util.Locale.ROOT, "a control character stands here (U+%04X)", (int) c);
            throw new Problem(place(plain, i, name), what, c == 0 ? "save the file as UTF-8 text" : "remove it");
        }
        return plain;
    }

    /** Refuses text for its size. */
    static Problem tooLarge(String name, Bounds bounds) {
        return new Problem(Span.of(name), "the text is larger than " + bounds.megabytes() + " MB", bounds.sizeHint());
    }

    private static void refuseOtherUnicode(byte[] bytes, String name) {
        if (bytes.length < 2) return;
        int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (mark == 0xfeff || mark == 0xfffe) {
            throw new Problem(Span.of(name), "the text is UTF-16 or UTF-32", "save it as UTF-8");
        }
    }

    private static Span place(String text, int at, String name) {
        LineStarts lines = new LineStarts(text);
        return new Span(name, lines.line(at), lines.column(at));
    }

    /** Says why a file cannot be read, without repeating its name. */
    public static Problem unreadable(IOException e, String name) {
        Span whole = Span.of(name);
        if (e instanceof NoSuchFileException) {
            return new Problem(whole, "there is no such file", "check the name, or use - to read standard input");
        }
        if (e instanceof AccessDeniedException) {
            return new Problem(whole, "the file may not be read", "check its permissions");
        }
        return new Problem(whole, "it cannot be read (" + reason(e) + ")", "check that it is a readable file");
    }

    /** The reason the system gives, without the name of the file. */
    public static String reason(IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        if (reason == null) return e.getClass().getSimpleName();
        // Java adds a guess of its own to what the system says of links
        return reason.startsWith("Too many levels of symbolic links") ? "its links lead in a circle" : reason;
    }
}

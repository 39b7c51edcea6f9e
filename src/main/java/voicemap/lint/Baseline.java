package voicemap.lint;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Fields;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/**
 * What was found before anybody looked, and is borne until it is mended.
 *
 * @param name how messages call the file
 * @param folder the folder that the names of files count from, absolute and plain; null where there is no baseline
 * @param text the file as it was read; empty where there is none yet
 */
public record Baseline(String name, Path folder, String text, List<Entry> entries) {
    /** The version of the layout; rises when a program that reads it must change. */
    static final int VERSION = 1;

    private static final String VERSION_KEY = "voicemap-baseline";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{16}");
    /** Where nothing is borne. */
    public static final Baseline NONE = new Baseline("", null, "", List.of());

    /**
     * Findings of one file that are alike.
     *
     * @param key what they are known by
     * @param count how many there are
     */
    public record Entry(String file, String path, String id, String key, int count, Span at) {
        static final Comparator<Entry> ORDER = Comparator.comparing(Entry::file)
                .thenComparing(Entry::path)
                .thenComparing(Entry::id)
                .thenComparing(Entry::key);

        /** The same with another count. */
        Entry times(int count) {
            return new Entry(file, path, id, key, count, at);
        }
    }

    public Baseline {
        entries = List.copyOf(entries);
    }

    /** One that is still to be written. */
    public static Baseline empty(Path file, String name) {
        return new Baseline(name, file.toAbsolutePath().normalize().getParent(), "", List.of());
    }

    /** Reads a file; {@code name} is how messages call it. */
    public static Baseline file(Path file, String name, Bounds bounds) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Problem(Span.of(name), "there is no such baseline", "--update-baseline writes a first one");
        }
        Baseline empty = empty(file, name);
        return read(Texts.file(file, name, bounds), name, empty.folder, bounds);
    }

    /** Reads a text. */
    public static Baseline read(String text, String name, Path folder, Bounds bounds) {
        Fields f = Fields.of(Documents.text(text, name, bounds), "a baseline");
        int version = f.number(VERSION_KEY, 0);
        if (version != VERSION) {
            throw new Problem(
                    f.span(VERSION_KEY),
                    "this is no baseline of version " + VERSION,
                    "let --update-baseline write it, beginning with \"" + VERSION_KEY + "\": " + VERSION);
        }
        Map<String, Span> seen = new HashMap<>();
        List<Entry> entries = f.each("entries", "an entry", e -> entry(e, seen));
        f.done();
        return new Baseline(name, folder, text, entries);
    }

    private static Entry entry(Fields e, Map<String, Span> seen) {
        Entry entry =
                new Entry(e.text("file"), e.text("path"), e.text("id"), e.text("key"), e.number("count", 1), e.span());
        if (!KEY.matcher(entry.key).matches()) {
            throw new Problem(e.span("key"), "the key is " + Plain.brief(entry.key), "expected 16 hexadecimal digits");
        }
        if (entry.count < 1) throw new Problem(e.span("count"), "the count is " + entry.count, "remove the entry");
        Span first = seen.put(entry.key + entry.file, e.span());
        if (first != null) {
            throw new Problem(
                    e.span(), "this entry stands here twice", "keep one; the first is in line " + first.line());
        }
        return entry;
    }

    /** What a finding is known by: its id, place in the document and value, but neither line nor file. */
    public static String key(Finding finding) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(finding.key().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a file is called in it; space around a name is lost in reading. */
    String file(Path path) {
        return folder.relativize(path).toString().replace('\\', '/').strip();
    }

    /** The same with other entries, in their order. */
    Baseline with(List<Entry> entries) {
        List<Entry> ordered = new ArrayList<>(entries);
        ordered.sort(Entry.ORDER);
        return new Baseline(name, folder, text, ordered);
    }

    /** The file to write: a line for each entry, in one order, so that what has changed is what a comparison shows. */
    public String written() {
        StringBuilder out = new StringBuilder("{\n  \"" + VERSION_KEY + "\": " + VERSION + ",\n  \"entries\": [");
        String comma = "";
        for (Entry e : entries) {
            out.append(comma).append("\n    {\"file\": ").append(quoted(e.file));
            out.append(", \"path\": ").append(quoted(e.path));
            out.append(", \"id\": ").append(quoted(e.id));
            out.append(", \"key\": ").append(quoted(e.key));
            if (e.count > 1) out.append(", \"count\": ").append(e.count);
            out.append('}');
            comma = ",";
        }
        return out.append(entries.isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '"' || c == '\\') out.append('\\').appendCodePoint(c);
            else if (Plain.shows(c)) out.appendCodePoint(c);
            else for (char half : Character.toChars(c)) out.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
        }
        return out.append('"').toString();
    }

    @Override
    public String toString() {
        return name;
    }
}

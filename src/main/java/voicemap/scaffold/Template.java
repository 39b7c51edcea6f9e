package voicemap.scaffold;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Nearest;
import voicemap.yaml.Problem;

/**
 * A file of a starter whose parts come and go: {@code {{#feature}}}, {@code {{^feature}}} and {@code {{/feature}}} on lines
 * of comment of their own, and {@code {{value}}} in comments, alone between quotes, or in Markdown, between backticks too.
 *
 * <p>It works as it is, with every part in it. What is filled is the same text with the comment signs around tags taken off.
 */
final class Template {
    private static final String NAME = "[a-z][a-z0-9-]*";
    private static final Pattern TAG = Pattern.compile("(?<![{$])\\{\\{([#^/]?)(" + NAME + ")}}(?!})");
    private static final Pattern LOOSE = Pattern.compile("(?<![{$])\\{\\{[^{}]*}}(?!})");
    /** Stand around a tag for the engine, and in no file: {{ has its own meaning in code. */
    private static final char OPEN = '\u0001';

    private static final char CLOSE = '\u0002';
    private static final String LITERAL = "literal";

    /** A tag, and the list in which it stands, if any. */
    private record Tag(String sign, String name, String list, Span at) {}

    private final String path;
    private final FileKind kind;
    private final List<Tag> tags = new ArrayList<>();
    private final StringBuilder filled = new StringBuilder();
    private final Deque<Tag> around = new ArrayDeque<>();
    private int line;

    private Template(String path, FileKind kind) {
        this.path = path;
        this.kind = kind;
    }

    /**
     * Reads a file.
     *
     * @param name what messages call it
     * @throws Problem a tag stands where none may
     */
    static Template of(String name, FileKind kind, String text) {
        Template made = new Template(name, kind);
        made.read(text);
        return made;
    }

    private void read(String text) {
        boolean fenced = false;
        for (String l : text.split("(?<=\n)", -1)) {
            line++;
            if (l.indexOf(OPEN) >= 0 || l.indexOf(CLOSE) >= 0 || l.indexOf('\r') >= 0) {
                throw new Problem(new Span(path, line, 1), "a control character stands here", "remove it");
            }
            if (kind == FileKind.MARKDOWN && l.strip().startsWith("```")) fenced = !fenced;
            line(l, fenced);
        }
        if (!around.isEmpty()) {
            Tag open = around.peek();
            throw new Problem(open.at(), "the section " + open.name() + " does not end", "close it");
        }
    }

    private void line(String text, boolean fenced) {
        String inside = alone(text);
        if (inside != null) {
            Matcher m = TAG.matcher(inside);
            if (!m.matches() || m.group(1).isEmpty()) {
                if (LOOSE.matcher(inside).matches() && m.reset().matches()) {
                    values(text, fenced);
                    return;
                }
                throw wrong(text.indexOf("{{"), "this is no section", "write it as " + kind.comment("{{#name}}"));
            }
            section(m.group(1), m.group(2), text.indexOf("{{"));
            filled.append(OPEN)
                    .append(m.group(1))
                    .append(m.group(2))
                    .append(CLOSE)
                    .append(text.endsWith("\n") ? "\n" : "");
            return;
        }
        values(text, fenced);
    }

    /** What stands alone in a line, without the signs of a comment around it, if that looks like a tag; else null. */
    private String alone(String text) {
        String inside = text.strip();
        if (!kind.commented() || !inside.startsWith(kind.opens())) return null;
        inside = inside.substring(kind.opens().length());
        if (!kind.closes().isEmpty()) {
            if (!inside.endsWith(kind.closes())) return null;
            inside = inside.substring(0, inside.length() - kind.closes().length());
        }
        inside = inside.strip();
        return LOOSE.matcher(inside).matches() ? inside : null;
    }

    private void values(String text, boolean fenced) {
        if (kind == FileKind.MARKDOWN) {
            Matcher loose = LOOSE.matcher(text);
            while (loose.find()) {
                if (!TAG.matcher(loose.group()).matches())
                    throw wrong(loose.start(), "this is no tag", "write it as {{name}}");
            }
        }
        Matcher m = TAG.matcher(text);
        int at = 0;
        while (m.find()) {
            String sign = m.group(1);
            String name = m.group(2);
            if (!sign.isEmpty()) {
                if (kind != FileKind.MARKDOWN) {
                    throw wrong(
                            m.start(),
                            "a section stands on a line of its own",
                            "write it as " + kind.comment(m.group()));
                }
                section(sign, name, m.start());
                filled.append(text, at, m.start())
                        .append(OPEN)
                        .append(sign)
                        .append(name)
                        .append(CLOSE);
                at = m.end();
                continue;
            }
            tags.add(new Tag("", name, list(), new Span(path, line, m.start() + 1)));
            if (quoted(text, m) && !comment(text) && !fenced) {
                filled.append(text, at, m.start() - 1)
                        .append(OPEN)
                        .append('&')
                        .append(name)
                        .append('.')
                        .append(LITERAL)
                        .append(CLOSE);
                at = m.end() + 1;
            } else if (kind == FileKind.MARKDOWN ? prose(text, m, fenced) : comment(text)) {
                filled.append(text, at, m.start()).append(OPEN).append(name).append(CLOSE);
                at = m.end();
            } else {
                throw wrong(
                        m.start(),
                        "no value may stand here",
                        kind == FileKind.MARKDOWN
                                ? "put it alone between backticks, or out of the code or address"
                                : "put it into a comment, alone between quotes, or into the settings");
            }
        }
        filled.append(text, at, text.length());
    }

    /** Whether a value in Markdown stands in plain text. */
    private static boolean prose(String text, Matcher m, boolean fenced) {
        String before = text.substring(0, m.start());
        long ticks = before.chars().filter(c -> c == '`').count();
        return !fenced
                && ticks % 2 == 0
                && !before.endsWith("](")
                && !before.endsWith("<")
                && !before.startsWith("    ");
    }

    private boolean comment(String text) {
        String whole = text.strip();
        return kind.commented()
                && whole.startsWith(kind.opens())
                && whole.indexOf(kind.closes(), kind.opens().length()) >= 0
                && whole.endsWith(kind.closes());
    }

    private boolean quoted(String text, Matcher m) {
        if (kind == FileKind.LINES || kind == FileKind.DATA) return false;
        if (m.start() == 0 || m.end() >= text.length()) return false;
        char quote = text.charAt(m.start() - 1);
        boolean opens = kind == FileKind.MARKDOWN ? quote == '`' : quote == '"' || quote == '\'';
        return opens && text.charAt(m.end()) == quote;
    }

    private void section(String sign, String name, int column) {
        Tag tag = new Tag(sign, name, list(), new Span(path, line, column + 1));
        if (!sign.equals("/")) {
            tags.add(tag);
            around.push(tag);
            return;
        }
        if (around.isEmpty() || !around.peek().name().equals(name)) {
            throw wrong(
                    column,
                    "no section " + name + " ends here",
                    around.isEmpty() ? "remove it" : "close " + around.peek().name());
        }
        around.pop();
    }

    /** The innermost list in which the next tag stands, or null. */
    private String list() {
        for (Tag t : around) if (t.sign().equals("#") && Values.LISTS.containsKey(t.name())) return t.name();
        return null;
    }

    private Problem wrong(int column, String what, String hint) {
        return new Problem(new Span(path, line, column + 1), what, hint);
    }

    /** Refuses tags that nothing fills. */
    void check(Collection<String> features) {
        for (Tag t : tags) {
            Set<String> known = new TreeSet<>();
            if (t.list() != null) known.addAll(Values.LISTS.get(t.list()));
            if (t.sign().isEmpty()) known.addAll(t.list() == null ? Values.TEXTS : Values.EVERYWHERE);
            else {
                known.addAll(features);
                known.addAll(Values.LISTS.keySet());
            }
            if (known.contains(t.name())) continue;
            String what = t.sign().isEmpty() ? "there is no value " : "there is no feature ";
            throw new Problem(t.at(), what + t.name(), Nearest.hint(t.name(), known));
        }
    }

    /** The features whose sections stand here, in their order. */
    Set<String> features(Collection<String> all) {
        Set<String> out = new LinkedHashSet<>();
        for (Tag t : tags) if (!t.sign().isEmpty() && t.list() == null && all.contains(t.name())) out.add(t.name());
        return out;
    }

    /** Fills the file. A feature without a value is off. */
    String fill(Map<String, Object> values, Collection<String> features) {
        if (tags.isEmpty()) return filled.toString();
        Map<String, Object> all = new LinkedHashMap<>();
        for (Tag t : tags) if (!t.sign().isEmpty() && !Values.NAMES.contains(t.name())) all.put(t.name(), false);
        features.forEach(f -> all.put(f, true));
        values.forEach((name, value) -> all.put(name, placed(value)));
        try {
            return Mustache.compiler()
                    .withDelims(OPEN + " " + CLOSE)
                    .strictSections(true)
                    .emptyStringIsFalse(true)
                    .withEscaper(kind::inComment)
                    .compile(filled.toString())
                    .execute(all);
        } catch (MustacheException e) {
            throw new IllegalStateException(path + ": " + e.getMessage(), e);
        }
    }

    private Object placed(Object value) {
        if (value instanceof List<?> items)
            return items.stream().map(this::placed).toList();
        if (value instanceof Map<?, ?> item) {
            Map<String, Object> out = new LinkedHashMap<>();
            item.forEach((k, v) -> out.put(String.valueOf(k), placed(v)));
            return out;
        }
        return new Text(Plain.line(String.valueOf(value)), kind);
    }

    /** A text that knows how it stands in code. */
    private record Text(String text, FileKind kind) implements Mustache.CustomContext {
        @Override
        public Object get(String name) {
            return name.equals(LITERAL) ? kind.literal(text) : com.samskivert.mustache.Template.NO_FETCHER_FOUND;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}

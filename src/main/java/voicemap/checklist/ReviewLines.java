package voicemap.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import voicemap.model.LineStarts;
import voicemap.model.Span;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** The lines of a review, edited where something is new and left alone everywhere else. */
final class ReviewLines {
    private static final String ITEMS = "items";
    private static final String INDENT = "  ";

    private final String text;
    private final String name;
    private final Node.Mapping root;
    private final List<Node.Mapping> items = new ArrayList<>();
    private final LineStarts starts;
    private final String end;
    /** The column, counted from 1, at which a comment begins, by its line. */
    private final Map<Integer, Integer> comments = new HashMap<>();

    private final Map<Integer, String> replaced = new HashMap<>();
    private final Map<Integer, List<String>> behind = new HashMap<>();
    /** The items in their order: the number of one that was there, or the lines of a new one. */
    private final List<Object> slots = new ArrayList<>();

    /** @param document the text as it was read, which must be a review */
    ReviewLines(String text, String name, Node document, Bounds bounds) {
        this.text = text;
        this.name = name;
        this.root = (Node.Mapping) document;
        this.starts = new LineStarts(text);
        int first = starts.end(1);
        this.end = text.startsWith("\r\n", first) ? "\r\n" : text.startsWith("\r", first) ? "\r" : "\n";
        if (root.fields().get(ITEMS) instanceof Node.Sequence s) {
            s.items().forEach(i -> items.add((Node.Mapping) i));
        }
        for (int i = 0; i < items.size(); i++) slots.add(i);
        if (braced(root.span())) return;
        for (Node.Scalar c : Documents.comments(text, name, bounds)) {
            comments.putIfAbsent(c.span().line(), c.span().column());
        }
    }

    String before() {
        return text;
    }

    /** Writes another value behind a key of the review itself. */
    void top(String key, String value) {
        Span at = root.keys().get(key);
        plain(root.span());
        write(at, lastOf(root, key, starts.count()), key + ": " + value);
    }

    /** Writes another line for a key of an item. */
    void replace(int item, String key, String line) {
        Node.Mapping m = item(item);
        write(m.keys().get(key), lastOf(m, key, last(item)), line);
    }

    /** Takes a key of an item away. */
    void remove(int item, String key) {
        Node.Mapping m = item(item);
        Span at = m.keys().get(key);
        if (!line(at.line()).substring(0, offset(at)).isBlank()) throw laidOut(at);
        write(at, lastOf(m, key, last(item)), null);
    }

    /** Writes a line into an item, behind its id. */
    void insert(int item, String line) {
        Node.Mapping m = item(item);
        Span at = m.keys().get("id");
        if (m.fields().get("id").span().line() != at.line()) throw laidOut(at);
        behind.computeIfAbsent(at.line(), l -> new ArrayList<>()).add(" ".repeat(offset(at)) + line);
    }

    /**
     * Puts a new item in.
     *
     * @param at the place among all items behind which it stands, or -1 for the first
     * @param headed whether it is the only one of its stage, so that a heading belongs above it
     */
    void add(int at, Review.Point point, boolean headed) {
        plain(root.span());
        Node list = root.fields().get(ITEMS);
        if (!items.isEmpty() && text.charAt(whole(list.span())) == '[') throw laidOut(list.span());
        String indent = items.isEmpty() ? INDENT : line(dash(0)).replaceAll("\\S.*", "");
        List<String> lines = new ArrayList<>();
        if (headed) lines.add(ReviewText.heading(indent, point.seen().due()));
        lines.addAll(ReviewText.lines(point, indent));
        slots.add(at + 1, lines);
    }

    /** The text with all that was changed. */
    String text() {
        place();
        if (replaced.isEmpty() && behind.isEmpty()) return text;
        StringBuilder out = new StringBuilder(text.length() + 1024);
        put(behind.get(0), out);
        for (int i = 1; i <= starts.count(); i++) {
            boolean whole = i < starts.count();
            String line = line(i);
            if (!whole && line.isEmpty() && !behind.containsKey(i)) break;
            if (replaced.containsKey(i)) line = replaced.get(i);
            if (line != null) {
                out.append(line);
                out.append(
                        whole ? text.substring(starts.end(i), starts.start(i + 1)) : behind.containsKey(i) ? end : "");
            }
            put(behind.get(i), out);
        }
        return out.toString();
    }

    private void put(List<String> lines, StringBuilder out) {
        if (lines != null) lines.forEach(l -> out.append(l).append(end));
    }

    /** Finds a line for each new item. */
    private void place() {
        int line = -1;
        for (Object slot : slots) {
            if (slot instanceof Integer i) {
                line = last(i);
                continue;
            }
            if (line < 0) line = top();
            for (Object l : (List<?>) slot)
                behind.computeIfAbsent(line, x -> new ArrayList<>()).add((String) l);
        }
    }

    /** The line behind which the first item begins. */
    private int top() {
        if (!items.isEmpty()) {
            int at = dash(0) - 1;
            while (at > root.keys().get(ITEMS).line() && blank(at)) at--;
            return at;
        }
        Span key = root.keys().get(ITEMS);
        if (key != null) {
            write(key, lastOf(root, ITEMS, starts.count()), ITEMS + ":");
            return key.line();
        }
        int at = starts.count();
        while (at > 1 && line(at).isBlank()) at--;
        behind.computeIfAbsent(at, x -> new ArrayList<>()).add(ITEMS + ":");
        return at;
    }

    /** Puts a line in the place of others; comments among them stay. */
    private void write(Span from, int to, String line) {
        String first = line(from.line());
        String comment = comment(from.line());
        if (line != null) {
            replaced.put(
                    from.line(), first.substring(0, offset(from)) + line + (comment.isEmpty() ? "" : "  " + comment));
        } else {
            replaced.put(from.line(), comment.isEmpty() ? null : " ".repeat(offset(from)) + comment);
        }
        for (int i = from.line() + 1; i <= to; i++) {
            if (blank(i)) continue;
            replaced.put(i, comment(i).isEmpty() ? null : " ".repeat(offset(from)) + comment(i));
        }
    }

    private Node.Mapping item(int at) {
        plain(root.span());
        plain(items.get(at).span());
        return items.get(at);
    }

    /** The last line of the value of a key: before the next key, or before the end of what holds both. */
    private int lastOf(Node.Mapping m, String key, int last) {
        int from = m.keys().get(key).line();
        int next = last + 1;
        for (Span other : m.keys().values()) {
            if (other.line() > from && other.line() < next) next = other.line();
        }
        return next - 1;
    }

    /** The last line of an item: what is blank behind it, or a comment that is no deeper than the item, is not its own. */
    private int last(int item) {
        int next = item + 1 < items.size() ? dash(item + 1) : starts.count() + 1;
        for (Span key : root.keys().values()) {
            if (key.line() > root.keys().get(ITEMS).line() && key.line() < next) next = key.line();
        }
        int depth = line(dash(item)).indexOf('-');
        int at = next - 1;
        int own = items.get(item).span().line();
        while (at > own && (line(at).equals("...") || blank(at) && indent(at) <= depth)) at--;
        return at;
    }

    /** The line on which the dash of an item stands. */
    private int dash(int item) {
        int at = items.get(item).span().line();
        while (at > 1 && !line(at).strip().startsWith("-")) at--;
        return at;
    }

    /** Whether a line holds nothing, or nothing but a comment. */
    private boolean blank(int line) {
        if (line(line).isBlank()) return true;
        Integer column = comments.get(line);
        return column != null && indent(line) == column - 1;
    }

    private int indent(int line) {
        String text = line(line);
        if (text.isBlank()) return 0;
        int at = 0;
        while (text.charAt(at) == ' ') at++;
        return at;
    }

    private String comment(int line) {
        Integer column = comments.get(line);
        return column == null ? "" : line(line).substring(line(line).offsetByCodePoints(0, column - 1));
    }

    private String line(int line) {
        return text.substring(starts.start(line), starts.end(line));
    }

    /** Where a place is in its line. */
    private int offset(Span at) {
        return line(at.line()).offsetByCodePoints(0, at.column() - 1);
    }

    /** Where a place is in the text. */
    private int whole(Span at) {
        return starts.start(at.line()) + offset(at);
    }

    private boolean braced(Span at) {
        return text.charAt(whole(at)) == '{';
    }

    private void plain(Span at) {
        if (braced(at)) throw laidOut(at);
    }

    private Problem laidOut(Span at) {
        return new Problem(
                new Span(name, at.line(), at.column()),
                "nothing can be put in here without losing the layout",
                "write each key on a line of its own, as checklist start does; nothing was changed");
    }
}

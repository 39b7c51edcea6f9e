package voicemap.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voicemap.model.Span;

/**
 * A tree as lines of tab-separated text, one node a line: depth and kind, line, column, key, text. It is read back in a
 * fraction of the time YAML takes and gives the same tree, places included.
 */
public final class Packed {
    private Packed() {}

    /** Appends the lines of a tree. */
    public static void write(Node node, StringBuilder out) {
        write(node, 0, null, null, out);
    }

    private static void write(Node node, int depth, String key, Span keyAt, StringBuilder out) {
        char kind = node instanceof Node.Mapping ? 'm' : node instanceof Node.Sequence ? 's' : 't';
        if (node instanceof Node.Scalar s && s.text() == null) kind = 'n';
        out.append(depth).append(kind);
        out.append('\t')
                .append(node.span().line())
                .append('\t')
                .append(node.span().column());
        out.append('\t').append(keyAt == null ? 0 : keyAt.line());
        out.append('\t').append(keyAt == null ? 0 : keyAt.column());
        out.append('\t').append(key == null ? "" : escape(key)).append('\t');
        if (node instanceof Node.Scalar s && s.text() != null) out.append(escape(s.text()));
        out.append('\n');
        if (node instanceof Node.Mapping m) {
            m.fields().forEach((k, v) -> write(v, depth + 1, k, m.keys().get(k), out));
        } else if (node instanceof Node.Sequence s) {
            for (Node item : s.items()) write(item, depth + 1, null, null, out);
        }
    }

    /** Reads the tree that starts at a line, and says in {@code next} where the following one does. */
    public static Node read(List<String> lines, int[] next, String file) {
        return read(lines, next, file, new String[7]);
    }

    private static Node read(List<String> lines, int[] next, String file, String[] row) {
        split(lines.get(next[0]++), row);
        int depth = depth(row[0]);
        char kind = row[0].charAt(row[0].length() - 1);
        Span span = new Span(file, Integer.parseInt(row[1]), Integer.parseInt(row[2]));
        if (kind == 'n') return new Node.Scalar(null, span);
        if (kind == 't') return new Node.Scalar(unescape(row[6]), span);
        if (kind == 's') {
            List<Node> items = new ArrayList<>();
            while (deeper(lines, next[0], depth)) items.add(read(lines, next, file, row));
            return new Node.Sequence(items, span);
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Span> keys = new LinkedHashMap<>();
        while (deeper(lines, next[0], depth)) {
            split(lines.get(next[0]), row);
            String key = unescape(row[5]);
            keys.put(key, new Span(file, Integer.parseInt(row[3]), Integer.parseInt(row[4])));
            fields.put(key, read(lines, next, file, row));
        }
        return new Node.Mapping(fields, keys, span);
    }

    private static boolean deeper(List<String> lines, int at, int depth) {
        if (at >= lines.size()) return false;
        String line = lines.get(at);
        return Character.isDigit(line.charAt(0)) && depth(line.substring(0, line.indexOf('\t'))) > depth;
    }

    private static int depth(String head) {
        return Integer.parseInt(head.substring(0, head.length() - 1));
    }

    private static void split(String line, String[] row) {
        int from = 0;
        for (int i = 0; i < 6; i++) {
            int tab = line.indexOf('\t', from);
            row[i] = line.substring(from, tab);
            from = tab + 1;
        }
        row[6] = line.substring(from);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r");
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) return text;
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char e = text.charAt(++i);
            out.append(e == 'n' ? '\n' : e == 't' ? '\t' : e == 'r' ? '\r' : e);
        }
        return out.toString();
    }
}

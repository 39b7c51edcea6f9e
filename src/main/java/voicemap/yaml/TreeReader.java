package voicemap.yaml;

import java.util.Map;
import voicemap.model.Plain;
import voicemap.model.Span;

/** What the readers of YAML and of JSON share: how large and deep a tree may grow, and that no key stands twice. */
abstract class TreeReader {
    final String name;
    private final Bounds bounds;
    private int values;

    TreeReader(String name, Bounds bounds) {
        this.name = name;
        this.bounds = bounds;
    }

    /** Counts a value that begins. */
    final void enter(Span span, int depth) {
        if (depth > bounds.depth()) {
            throw new Problem(
                    span, "this is nested too deeply, more than " + bounds.depth() + " levels", bounds.depthHint());
        }
        if (++values > bounds.values()) {
            throw new Problem(span, "these are more than " + bounds.values() + " values", bounds.sizeHint());
        }
    }

    /** Takes down where a key stands. */
    static void key(String key, Span place, Map<String, Span> keys) {
        Span first = keys.put(key, place);
        if (first == null) return;
        boolean same = first.line() == place.line();
        throw new Problem(
                place,
                "the key " + Plain.brief(key) + " stands here twice",
                "the first is in " + (same ? "column " + first.column() : "line " + first.line()));
    }

    final Problem empty() {
        return new Problem(new Span(name, 1, 1), "the document is empty", "write at least one line such as key: value");
    }

    static Problem second(Span place) {
        return new Problem(place, "a second document follows", "keep just one");
    }

    static String firstLine(String message) {
        if (message == null) return "unreadable";
        String line = message.strip().lines().findFirst().orElse("unreadable");
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}

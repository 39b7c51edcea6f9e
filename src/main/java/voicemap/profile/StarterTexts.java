package voicemap.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Shapes;

/** Reads what a profile says to starters; which keys a starter takes is its own affair. */
final class StarterTexts {
    static final String KEY = "starter";
    private static final int MOST_KEYS = 100;
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST = 20_000;
    private static final int MOST_VALUES = 1_000;
    private static final int DEEPEST = 8;

    private StarterTexts() {}

    /** What a document says at its top and in its workloads, which were read before. */
    static Profile.Starters of(Node root) {
        if (!(root instanceof Node.Mapping top)) return Profile.Starters.NONE;
        Map<String, Profile.Starter> own = new LinkedHashMap<>();
        if (top.fields().get("workloads") instanceof Node.Sequence s) {
            for (Node item : s.items()) {
                Node.Mapping workload = (Node.Mapping) item;
                Node.Scalar name = (Node.Scalar) workload.fields().get("name");
                if (workload.fields().containsKey(KEY)) own.put(name.text().strip(), read(workload));
            }
        }
        boolean said = top.fields().containsKey(KEY);
        if (!said && own.isEmpty()) return Profile.Starters.NONE;
        return new Profile.Starters(said ? read(top) : Profile.Starter.NONE, own);
    }

    private static Profile.Starter read(Node.Mapping around) {
        Node node = around.fields().get(KEY);
        Span at = around.keys().get(KEY);
        if (!(node instanceof Node.Mapping m)) {
            throw new Problem(at, KEY + " holds keys with values, found " + node.kind(), "");
        }
        if (m.fields().size() > MOST_KEYS) {
            throw new Problem(at, "more than " + MOST_KEYS + " keys", "no starter takes so many");
        }
        m.fields().forEach((key, value) -> check(key, value, m.keys().get(key)));
        return new Profile.Starter(m.fields(), m.keys());
    }

    private static void check(String key, Node value, Span at) {
        if (key.length() > LONGEST_KEY) throw tooLong(at);
        if (size(key, value, 0) > MOST_VALUES) {
            throw new Problem(at, Plain.brief(key) + " holds more than " + MOST_VALUES + " values", "say less");
        }
    }

    /** How many values there are in a value, once all of them are texts. */
    private static int size(String key, Node value, int depth) {
        if (depth > DEEPEST) throw new Problem(value.span(), Plain.brief(key) + " is nested too deeply", "");
        int size = 0;
        if (value instanceof Node.Sequence s) {
            for (Node item : s.items()) size += size(key, item, depth + 1);
            return size;
        }
        if (value instanceof Node.Mapping m) {
            for (Map.Entry<String, Node> e : m.fields().entrySet()) {
                if (e.getKey().length() > LONGEST_KEY) throw tooLong(m.keys().get(e.getKey()));
                size += size(key, e.getValue(), depth + 1);
            }
            return size;
        }
        Node.Scalar s = (Node.Scalar) value;
        if (s.text() == null) {
            throw new Problem(
                    s.span(), Plain.brief(key) + " has no value", "leave the line out where there is nothing to say");
        }
        if (s.text().length() > LONGEST) {
            throw new Problem(s.span(), "the text is longer than " + LONGEST + " characters", "say less");
        }
        return 1;
    }

    private static Problem tooLong(Span at) {
        return new Problem(at, "a key is longer than " + LONGEST_KEY + " characters", "");
    }

    /** Its shape. */
    static Map<String, Object> schema() {
        Map<String, Object> scalar = new LinkedHashMap<>();
        scalar.put("type", List.of("string", "number", "boolean"));
        scalar.put("maxLength", LONGEST);
        Map<String, Object> out = Shapes.keys(Shapes.any(scalar, Map.of("type", List.of("array", "object"))));
        out.put("maxProperties", MOST_KEYS);
        out.put("propertyNames", Map.of("maxLength", LONGEST_KEY));
        return Shapes.described("Texts for the starter that voicemap scaffold makes; nothing else looks at them.", out);
    }
}

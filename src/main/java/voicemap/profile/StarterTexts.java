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
    private static final int MOST_ITEMS = 500;

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
        if (key.length() > LONGEST_KEY) {
            throw new Problem(at, "a key is longer than " + LONGEST_KEY + " characters", "");
        }
        List<Node> items = value instanceof Node.Sequence s ? s.items() : List.of(value);
        if (items.size() > MOST_ITEMS) throw new Problem(at, "more than " + MOST_ITEMS + " values", "list fewer");
        for (Node item : items) {
            if (!(item instanceof Node.Scalar s) || s.text() == null) {
                throw new Problem(
                        item.span(),
                        Plain.brief(key) + " is a text or a list of texts, found " + item.kind(),
                        "leave the line out where there is nothing to say");
            }
            if (s.text().length() > LONGEST) {
                throw new Problem(item.span(), "the text is longer than " + LONGEST + " characters", "say less");
            }
        }
    }

    /** Its shape. */
    static Map<String, Object> schema() {
        Map<String, Object> scalar = new LinkedHashMap<>();
        scalar.put("type", List.of("string", "number", "boolean"));
        scalar.put("maxLength", LONGEST);
        Map<String, Object> list = Shapes.list(scalar);
        list.put("maxItems", MOST_ITEMS);
        Map<String, Object> out = Shapes.keys(Shapes.any(scalar, list));
        out.put("maxProperties", MOST_KEYS);
        out.put("propertyNames", Map.of("maxLength", LONGEST_KEY));
        return Shapes.described("Texts for the starter that voicemap scaffold makes; nothing else looks at them.", out);
    }
}

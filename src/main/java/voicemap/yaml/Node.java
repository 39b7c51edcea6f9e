package voicemap.yaml;

import java.util.List;
import java.util.Map;
import voicemap.model.Span;

/** A piece of a document and where it stood: a scalar, a list or a mapping. */
public sealed interface Node {
    /** Where it starts. */
    Span span();

    /** What it is, as a person would say it. */
    String kind();

    /** A text, number or yes and no, as it was written; {@code text} is null for an empty value. */
    record Scalar(String text, Span span) implements Node {
        @Override
        public String kind() {
            return text == null ? "nothing" : "a single value";
        }
    }

    /** Several items in a row. */
    record Sequence(List<Node> items, Span span) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the file; {@code keys} says where each key stood. */
    record Mapping(Map<String, Node> fields, Map<String, Span> keys, Span span) implements Node {
        @Override
        public String kind() {
            return "keys with values";
        }
    }
}

package voicemap.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voicemap.model.Span;

/** A piece of a document and where it stood: a scalar, a list or a mapping. */
public sealed interface Node {
    /** Where it starts. */
    Span span();

    /** What it is, as a person would say it. */
    String kind();

    /** The same, where so many lines were put before it. */
    Node below(int lines);

    /** A text, number or yes and no, as it was written; {@code text} is null for an empty value. */
    record Scalar(String text, Span span) implements Node {
        @Override
        public String kind() {
            return text == null ? "nothing" : "a single value";
        }

        @Override
        public Node below(int lines) {
            return new Scalar(text, span.below(lines));
        }
    }

    /** Several items in a row. */
    record Sequence(List<Node> items, Span span) implements Node {
        @Override
        public String kind() {
            return "a list";
        }

        @Override
        public Node below(int lines) {
            return new Sequence(items.stream().map(i -> i.below(lines)).toList(), span.below(lines));
        }
    }

    /** Keys with values, in the order of the file; {@code keys} says where each key stood. */
    record Mapping(Map<String, Node> fields, Map<String, Span> keys, Span span) implements Node {
        @Override
        public String kind() {
            return "keys with values";
        }

        @Override
        public Node below(int lines) {
            Map<String, Node> moved = new LinkedHashMap<>();
            fields.forEach((key, value) -> moved.put(key, value.below(lines)));
            Map<String, Span> places = new LinkedHashMap<>();
            keys.forEach((key, place) -> places.put(key, place.below(lines)));
            return new Mapping(moved, places, span.below(lines));
        }
    }
}

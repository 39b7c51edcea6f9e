package voicemap.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.model.Named;

/**
 * Pieces of JSON Schemas (draft 2020-12) for what {@link Fields} reads. They ask for a little more than it does: where it
 * takes any single value for a text, they want a string.
 */
public final class Shapes {
    /** A single value, whatever it is. */
    public static final Object SCALAR = Map.of("type", List.of("string", "number", "boolean"));
    /** Words for people. */
    public static final Object PROSE = ordered("type", "string", "minLength", 1);
    /** True or false. */
    public static final Object FLAG = Map.of("enum", List.of(true, false, "true", "false", "yes", "no"));
    /** A whole number. */
    public static final Object WHOLE = Map.of("type", "integer");
    /** A number. */
    public static final Object NUMBER = Map.of("type", "number");
    /** A day, such as 2026-11-21. */
    public static final Object DAY = pattern("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final List<Object> conditions = new ArrayList<>();

    /** A mapping that must have a key. */
    public Shapes must(String key, Object shape) {
        required.add(key);
        return may(key, shape);
    }

    /** A mapping that may have a key. */
    public Shapes may(String key, Object shape) {
        properties.put(key, shape);
        return this;
    }

    /** A mapping of which something more holds. */
    public Shapes where(Object condition) {
        conditions.add(condition);
        return this;
    }

    /** The mapping; it has no other keys. */
    public Map<String, Object> made() {
        Map<String, Object> out = object(new LinkedHashMap<>(properties), List.copyOf(required));
        if (conditions.isEmpty()) return out;
        // what else holds stands before the refusal of other keys
        Object others = out.remove("additionalProperties");
        out.put("allOf", List.copyOf(conditions));
        out.put("additionalProperties", others);
        return out;
    }

    /** A mapping with these keys and no others. */
    public static Map<String, Object> object(Map<String, ?> properties, List<String> required) {
        Map<String, Object> out = ordered("type", "object", "properties", properties);
        if (!required.isEmpty()) out.put("required", required);
        out.put("additionalProperties", false);
        return out;
    }

    /** A whole document. */
    public Map<String, Object> document(String title, String description) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        out.put("title", title);
        out.put("description", description);
        out.putAll(made());
        return out;
    }

    /** The same with a word for people. */
    public static Map<String, Object> described(String what, Object shape) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("description", what);
        ((Map<?, ?>) shape).forEach((k, v) -> out.put(String.valueOf(k), v));
        return out;
    }

    /** A text that fits a regular expression. */
    public static Map<String, Object> pattern(String pattern) {
        return ordered("type", "string", "pattern", pattern);
    }

    /** One of the words of an enum. */
    public static <E extends Enum<E> & Named> Map<String, Object> word(Class<E> type) {
        return words(Arrays.stream(type.getEnumConstants()).map(Named::word).toArray(String[]::new));
    }

    /** One of some words. */
    public static Map<String, Object> words(String... words) {
        return Map.of("enum", List.of(words));
    }

    /** A list. */
    public static Map<String, Object> list(Object item) {
        return ordered("type", "array", "items", item);
    }

    /** A list with something in it. */
    public static Map<String, Object> some(Object item) {
        Map<String, Object> out = list(item);
        out.put("minItems", 1);
        return out;
    }

    /** A list, or a single value that stands for a list of it. */
    public static Map<String, Object> listOrOne(Object item) {
        return any(item, list(item));
    }

    /** Keys of any name, each with a value of one shape. */
    public static Map<String, Object> keys(Object value) {
        return ordered("type", "object", "additionalProperties", value);
    }

    /** One key of any name. */
    public static Map<String, Object> onlyKey(Object value) {
        Map<String, Object> out = keys(value);
        out.put("minProperties", 1);
        out.put("maxProperties", 1);
        return out;
    }

    /** One shape or another. */
    public static Map<String, Object> any(Object... shapes) {
        return ordered("anyOf", List.of(shapes));
    }

    /** Where a key has one of some values, the rest is of a shape. */
    public static Map<String, Object> when(String key, List<String> values, Object then) {
        return ordered(
                "if",
                ordered("properties", Map.of(key, Map.of("enum", values)), "required", List.of(key)),
                "then",
                then);
    }

    /** Names and values by turns, kept in their order. */
    public static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) out.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return out;
    }
}

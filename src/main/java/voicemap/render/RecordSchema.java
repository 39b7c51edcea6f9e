package voicemap.render;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import voicemap.model.Named;

/** The JSON Schema (draft 2020-12) of what {@link Json} writes for a record. */
public final class RecordSchema {
    private final Map<String, Object> definitions = new TreeMap<>();

    private RecordSchema() {}

    /** The schema of an object with a schemaVersion and further keys of the given types. */
    public static Map<String, Object> of(String title, Map<String, ? extends Type> keys) {
        return of(title, keys, Map.of());
    }

    /** The same with, besides, exactly one of further keys. */
    public static Map<String, Object> of(
            String title, Map<String, ? extends Type> keys, Map<String, ? extends Type> oneOf) {
        RecordSchema schema = new RecordSchema();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("schemaVersion", Map.of("const", Json.SCHEMA_VERSION));
        keys.forEach((key, type) -> properties.put(key, schema.type(type)));
        List<String> required = List.copyOf(properties.keySet());
        oneOf.forEach((key, type) -> properties.put(key, schema.type(type)));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        out.put("title", title);
        out.put("type", "object");
        out.put("properties", properties);
        out.put("required", required);
        if (!oneOf.isEmpty()) {
            out.put(
                    "oneOf",
                    oneOf.keySet().stream()
                            .map(key -> Map.of("required", List.of(key)))
                            .toList());
        }
        out.put("additionalProperties", false);
        out.put("$defs", schema.definitions);
        return out;
    }

    private Map<String, Object> type(Type type) {
        if (type instanceof ParameterizedType p) {
            return ordered("type", "array", "items", type(p.getActualTypeArguments()[0]));
        }
        Class<?> c = (Class<?>) type;
        if (c == int.class || c == Integer.class) return Map.of("type", "integer");
        if (c == double.class || c == Double.class) return Map.of("type", "number");
        if (c == boolean.class || c == Boolean.class) return Map.of("type", "boolean");
        if (c.isEnum() && Named.class.isAssignableFrom(c)) {
            List<String> words = List.of(c.getEnumConstants()).stream()
                    .map(e -> ((Named) e).word())
                    .toList();
            return Map.of("enum", words);
        }
        if (c.isRecord() && c != voicemap.model.Span.class) {
            if (!definitions.containsKey(c.getSimpleName())) {
                definitions.put(c.getSimpleName(), Map.of());
                definitions.put(c.getSimpleName(), record(c));
            }
            return Map.of("$ref", "#/$defs/" + c.getSimpleName());
        }
        return Map.of("type", "string");
    }

    private Map<String, Object> record(Class<?> c) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent r : c.getRecordComponents()) properties.put(r.getName(), type(r.getGenericType()));
        Map<String, Object> out = ordered("type", "object", "properties", properties);
        out.put("additionalProperties", false);
        return out;
    }

    private static Map<String, Object> ordered(String a, Object x, String b, Object y) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put(a, x);
        out.put(b, y);
        return out;
    }
}

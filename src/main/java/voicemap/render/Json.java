package voicemap.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import voicemap.model.Named;
import voicemap.model.Plain;
import voicemap.model.Span;

/** Values as JSON: records become objects in the order of their components, what is null is left out. */
public final class Json {
    /** The version of the layout of everything this class writes; rises when a program that reads it must change. */
    public static final int SCHEMA_VERSION = 1;

    /** A number sign as texts may write it as well. */
    static final String NUMBER_SIGN = "\\u0023";

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Asking a class for its components copies them all: too dear to do for each value of a long batch. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Json() {}

    /** Writes a value of records, lists, maps, enums, texts, numbers and days, on many lines for people to read. */
    public static String write(Object value) {
        StringWriter out = new StringWriter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter pretty =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(pretty);
            value(json, value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return escaped(out.toString()) + "\n";
    }

    /** What a terminal would obey, as escapes: outside of texts JSON has only plain ASCII, so nothing else is touched. */
    private static String escaped(String json) {
        StringBuilder out = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c >= ' ' && c < 0x7f || c == '\n') {
                if (out != null) out.append(c);
                continue;
            }
            int point = json.codePointAt(i);
            int chars = Character.charCount(point);
            if (out == null && !Plain.shows(point)) out = new StringBuilder(json.length() + 64).append(json, 0, i);
            if (out != null && Plain.shows(point)) out.appendCodePoint(point);
            else if (out != null) {
                for (int k = i; k < i + chars; k++) {
                    out.append(String.format(java.util.Locale.ROOT, "\\u%04X", (int) json.charAt(k)));
                }
            }
            i += chars - 1;
        }
        return out == null ? json : out.toString();
    }

    /** The same on one line, with its end. */
    public static String line(Object value) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            value(json, value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out + "\n";
    }

    /** An object of keys and values in turn; what is null will be left out. */
    static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        return object;
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value == null) json.writeNull();
        else if (value instanceof Boolean b) json.writeBoolean(b);
        else if (value instanceof Integer i) json.writeNumber(i);
        else if (value instanceof Long l) json.writeNumber(l);
        else if (value instanceof Double d) json.writeNumber(d);
        else if (value instanceof Named n) json.writeString(n.word());
        else if (value instanceof Span s) json.writeString(s.toString());
        else if (value instanceof Map<?, ?> m) {
            json.writeStartObject();
            for (Map.Entry<?, ?> e : m.entrySet()) {
                if (e.getValue() == null) continue;
                json.writeFieldName(e.getKey().toString());
                value(json, e.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            json.writeStartArray();
            for (Object item : items) value(json, item);
            json.writeEndArray();
        } else if (value instanceof Record r) record(json, r);
        else json.writeString(value.toString());
    }

    private static void record(JsonGenerator json, Record r) throws IOException {
        json.writeStartObject();
        for (RecordComponent c : COMPONENTS.get(r.getClass())) {
            Object value;
            try {
                value = c.getAccessor().invoke(r);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
            if (value == null) continue;
            json.writeFieldName(c.getName());
            value(json, value);
        }
        json.writeEndObject();
    }
}

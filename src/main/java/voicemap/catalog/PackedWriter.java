package voicemap.catalog;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.model.Condition;
import voicemap.model.Span;
import voicemap.model.Warrant;

/**
 * Writes records as bytes, each component in the order of its declaration; {@link PackedReader} reads them back without
 * reflection. Numbers are seven bits a byte. Texts, warrants and conditions stand once and are pointed at afterwards.
 */
final class PackedWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Object, Integer> seen = new HashMap<>();
    private int texts;
    private int warrants;
    private int conditions;

    byte[] bytes() {
        return out.toByteArray();
    }

    /** Writes any value that a record of the model may hold. */
    void value(Object value, Class<?> type) {
        if (type == String.class) text((String) value);
        else if (type == int.class) number(((int) value) + 1);
        else if (type == boolean.class) number((boolean) value ? 1 : 0);
        else if (type == double.class || type == Double.class) text(value == null ? null : value.toString());
        else if (type.isEnum()) number(value == null ? 0 : ((Enum<?>) value).ordinal() + 1);
        else if (type == LocalDate.class)
            number(value == null ? 0 : Math.toIntExact(((LocalDate) value).toEpochDay()) + 1);
        else if (List.class.isAssignableFrom(type)) list((List<?>) value);
        else if (value instanceof Set<?> set) list(List.copyOf(new ArrayList<>(set)));
        else if (value instanceof Map<?, ?> map) map(map);
        else if (value instanceof Warrant w) warrant(w);
        else if (value instanceof Condition c) condition(c);
        else if (value instanceof Span s) span(s);
        else {
            number(value == null ? 0 : 1);
            if (value != null) record((Record) value);
        }
    }

    void list(List<?> list) {
        number(list == null ? 0 : list.size() + 1);
        if (list == null) return;
        for (Object item : list) element(item);
    }

    void map(Map<?, ?> map) {
        number(map.size());
        map.forEach((k, v) -> {
            text((String) k);
            element(v);
        });
    }

    /** A member of a list or map is always there. */
    private void element(Object item) {
        boolean plain = item instanceof Record
                && !(item instanceof Warrant)
                && !(item instanceof Condition)
                && !(item instanceof Span);
        if (plain) record((Record) item);
        else value(item, item.getClass());
    }

    void record(Record record) {
        for (RecordComponent c : record.getClass().getRecordComponents()) {
            try {
                value(c.getAccessor().invoke(record), c.getType());
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void span(Span s) {
        text(s.file());
        number(s.line());
        number(s.column());
    }

    private void warrant(Warrant w) {
        if (pointed(w)) return;
        value(w.standing(), w.standing().getClass());
        list(w.sources());
        list(w.readings());
        seen.put(w, ++warrants);
    }

    private void condition(Condition c) {
        if (pointed(c)) return;
        number(c.literals().size());
        c.literals().forEach(l -> {
            text(l.trait());
            number(l.yes() ? 1 : 0);
        });
        seen.put(c, ++conditions);
    }

    void text(String text) {
        if (text == null) {
            number(0);
            return;
        }
        Integer before = seen.get(text);
        if (before != null) {
            number(before + 1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(1);
        number(bytes.length);
        out.writeBytes(bytes);
        seen.put(text, ++texts);
    }

    /** Points at a value that stands before, or announces a new one. */
    private boolean pointed(Object value) {
        Integer before = seen.get(value);
        number(before == null ? 0 : before);
        return before != null;
    }

    void number(int n) {
        int rest = n;
        while (rest > 127 || rest < 0) {
            out.write(rest & 127 | 128);
            rest >>>= 7;
        }
        out.write(rest);
    }
}

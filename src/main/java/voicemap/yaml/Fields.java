package voicemap.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import voicemap.model.Named;
import voicemap.model.Plain;
import voicemap.model.Span;

/** Takes the keys of a mapping one by one, says what is wrong with each, and at the end refuses those nobody took. */
public final class Fields {
    private final Node.Mapping mapping;
    private final Set<String> known = new LinkedHashSet<>();

    private Fields(Node.Mapping mapping) {
        this.mapping = mapping;
    }

    /** The keys of a node, which must be a mapping; {@code what} names it in messages. */
    public static Fields of(Node node, String what) {
        if (node instanceof Node.Mapping m) return new Fields(m);
        throw new Problem(node.span(), "expected " + what + " as keys with values, found " + node.kind(), "");
    }

    /** Where the mapping starts. */
    public Span span() {
        return mapping.span();
    }

    /** Where a key stands, or the mapping where it does not. */
    public Span span(String key) {
        return mapping.keys().getOrDefault(key, span());
    }

    /** Whether a key is there with a value. */
    public boolean has(String key) {
        known.add(key);
        Node node = mapping.fields().get(key);
        return node != null && !(node instanceof Node.Scalar s && s.text() == null);
    }

    /** The value of a key, or null. */
    public Node node(String key) {
        return has(key) ? mapping.fields().get(key) : null;
    }

    /** A text that must be there. */
    public String text(String key) {
        String text = text(key, null);
        if (text == null) throw missing(key);
        return text;
    }

    /** A text, or {@code preset} where the key is missing. Line breaks count as spaces. */
    public String text(String key, String preset) {
        Node node = node(key);
        return node == null ? preset : scalar(node, key);
    }

    /** A whole number, or {@code preset} where the key is missing. */
    public int number(String key, int preset) {
        Node node = node(key);
        if (node == null) return preset;
        String text = scalar(node, key);
        double number = Scalars.number(text);
        // NaN is not equal to itself
        if (number == (int) number) return (int) number;
        throw new Problem(node.span(), key + " is " + Plain.brief(text), "expected a whole number");
    }

    /** A number, or {@code preset} where the key is missing. */
    public double decimal(String key, double preset) {
        Node node = node(key);
        if (node == null) return preset;
        String text = scalar(node, key);
        double number = Scalars.number(text);
        if (Double.isFinite(number)) return number;
        throw new Problem(node.span(), key + " is " + Plain.brief(text), "expected a number");
    }

    /** True or false, or {@code preset} where the key is missing. */
    public boolean flag(String key, boolean preset) {
        Node node = node(key);
        if (node == null) return preset;
        String text = scalar(node, key);
        if (text.equals("true") || text.equals("yes")) return true;
        if (text.equals("false") || text.equals("no")) return false;
        throw new Problem(node.span(), key + " is " + Plain.brief(text), "expected true or false");
    }

    /** A day, written as 2026-11-21. */
    public LocalDate day(String key) {
        String text = text(key);
        LocalDate day = Scalars.day(text);
        if (day != null) return day;
        throw new Problem(span(key), key + " is " + Plain.brief(text), "expected a day such as 2026-11-21");
    }

    /** One of the constants of an enum, by its word. */
    public <E extends Enum<E> & Named> E word(String key, Class<E> type, E preset) {
        Node node = node(key);
        if (node == null) {
            if (preset != null) return preset;
            throw missing(key);
        }
        String text = scalar(node, key);
        List<String> words = new ArrayList<>();
        for (E e : type.getEnumConstants()) {
            if (e.word().equals(text)) return e;
            words.add(e.word());
        }
        throw new Problem(node.span(), key + " is " + Plain.brief(text), Nearest.hint(text, words));
    }

    /** A list of texts; a single value counts as a list of one, a missing key as none. */
    public List<String> texts(String key) {
        Node node = node(key);
        if (node == null) return List.of();
        if (node instanceof Node.Scalar) return List.of(scalar(node, key));
        return items(key).stream().map(n -> scalar(n, key)).toList();
    }

    /** The items of a list; a missing key counts as none. */
    public List<Node> items(String key) {
        Node node = node(key);
        if (node == null) return List.of();
        if (node instanceof Node.Sequence s) return s.items();
        throw new Problem(node.span(), key + " must be a list, found " + node.kind(), "");
    }

    /** Each item of a list, read as keys with values. */
    public <T> List<T> each(String key, String what, Function<Fields, T> read) {
        List<T> out = new ArrayList<>();
        for (Node item : items(key)) {
            Fields fields = of(item, what);
            out.add(read.apply(fields));
            fields.done();
        }
        return List.copyOf(out);
    }

    /** Keys with values under a key; a missing key counts as none. */
    public Map<String, Node> under(String key) {
        Node node = node(key);
        if (node == null) return Map.of();
        if (node instanceof Node.Mapping m) return new LinkedHashMap<>(m.fields());
        throw new Problem(node.span(), key + " must be keys with values, found " + node.kind(), "");
    }

    /** Refuses whatever key nobody asked for. */
    public void done() {
        for (Map.Entry<String, Span> e : mapping.keys().entrySet()) {
            if (!known.contains(e.getKey())) throw unknown(e.getValue(), e.getKey(), known);
        }
    }

    /** A key that must be there and is not: perhaps it is there under a misspelt name. */
    private Problem missing(String key) {
        for (Map.Entry<String, Span> e : mapping.keys().entrySet()) {
            if (!known.contains(e.getKey()) && Nearest.to(e.getKey(), List.of(key)) != null) {
                return unknown(e.getValue(), e.getKey(), List.of(key));
            }
        }
        return new Problem(span(), "the key " + key + " is missing", "");
    }

    /** The complaint about a key nobody knows. */
    public static Problem unknown(Span span, String key, Collection<String> valid) {
        return new Problem(span, "there is no key " + Plain.brief(key), Nearest.hint(key, valid));
    }

    /** The text of a node, which must be a single value. */
    public static String scalar(Node node, String what) {
        if (node instanceof Node.Scalar s && s.text() != null) return s.text().strip();
        throw new Problem(node.span(), what + " must be a single value, found " + node.kind(), "");
    }
}

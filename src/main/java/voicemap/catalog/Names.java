package voicemap.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import voicemap.model.Catalog;
import voicemap.model.Choice;
import voicemap.model.Product;
import voicemap.model.UseCase;
import voicemap.yaml.Nearest;

/** Finds the id of a use case, product or choice by any name people use, however they spell it. */
public final class Names {
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> shown = new TreeMap<>();

    public Names(Catalog catalog) {
        catalog.useCases().keySet().forEach(id -> add(id, id));
        catalog.products().keySet().forEach(id -> add(id, id));
        catalog.choices().keySet().forEach(id -> add(id, id));
        for (UseCase u : catalog.useCases().values()) {
            add(u.name(), u.id());
            add(u.longName(), u.id());
        }
        for (Product p : catalog.products().values()) add(p.name(), p.id());
        for (UseCase u : catalog.useCases().values()) u.aka().forEach(a -> add(a, u.id()));
        // a real product answers to a name before the row that mixes several
        for (Product p : catalog.products().values()) if (!p.umbrella()) p.aka().forEach(a -> add(a, p.id()));
        for (Product p : catalog.products().values()) if (p.umbrella()) p.aka().forEach(a -> add(a, p.id()));
        for (Choice c : catalog.choices().values()) add(c.question(), c.id());
    }

    private void add(String name, String id) {
        if (ids.putIfAbsent(plain(name), id) == null) shown.put(name, id);
    }

    /** The id behind a name, or null. Letters and digits count; case, spaces, hyphens and brackets do not. */
    public String id(String name) {
        return ids.get(plain(name));
    }

    /** The nearest name there is, or null. */
    public String nearest(String name) {
        return Nearest.to(name, shown.keySet());
    }

    private static String plain(String name) {
        StringBuilder out = new StringBuilder(name.length());
        // by hand: a start runs this cold, a thousand times
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c > 0x7f && counts(c))
                out.appendCodePoint(Character.toLowerCase(c));
            else if (c >= 'A' && c <= 'Z') out.append((char) (c + ('a' - 'A')));
        }
        return out.toString();
    }

    private static boolean counts(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}

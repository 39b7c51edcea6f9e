package voicemap.catalog;

import java.util.LinkedHashMap;
import java.util.Locale;
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
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

package voicemap.mutation;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import voicemap.model.Catalog;
import voicemap.model.Condition;
import voicemap.model.Literal;
import voicemap.model.Trait;

/** Makes the mutants of every condition of a catalog: its records are values, so one is copied with one part changed. */
final class CatalogMutants {
    private static final Set<String> NAMES = Set.of("id", "useCase", "product", "to");
    private final Map<String, String> beside = new TreeMap<>();
    private final List<CatalogMutant> made = new ArrayList<>();

    private CatalogMutants(Catalog catalog) {
        Map<String, TreeSet<String>> byQuestion = new TreeMap<>();
        for (Trait t : catalog.traits().values()) {
            if (t.reads() == null) continue;
            byQuestion
                    .computeIfAbsent(t.reads().question(), q -> new TreeSet<>())
                    .add(t.id());
        }
        for (TreeSet<String> traits : byQuestion.values()) {
            for (String t : traits) {
                String next = traits.higher(t);
                if (traits.size() > 1) beside.put(t, next == null ? traits.first() : next);
            }
        }
    }

    /** All mutants, in the order of the catalog. */
    static List<CatalogMutant> of(Catalog catalog) {
        CatalogMutants mutants = new CatalogMutants(catalog);
        mutants.walk(catalog, "", "", changed -> (Catalog) changed);
        return mutants.made;
    }

    private void walk(Object value, String kind, String at, Function<Object, Catalog> whole) {
        if (value instanceof Condition c) {
            condition(c, kind, at, whole);
        } else if (value instanceof Record r) {
            walkRecord(r, kind, at, whole);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int k = i;
                walk(list.get(i), kind, list.size() > 1 ? at + " " + (i + 1) : at, x -> {
                    List<Object> copy = new ArrayList<>(list);
                    copy.set(k, x);
                    return whole.apply(copy);
                });
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, v) -> walk(v, kind, at, x -> {
                Map<Object, Object> copy = new LinkedHashMap<>(map);
                copy.put(key, x);
                return whole.apply(copy);
            }));
        }
    }

    private void walkRecord(Record r, String kind, String at, Function<Object, Catalog> whole) {
        RecordComponent[] parts = r.getClass().getRecordComponents();
        StringBuilder name = new StringBuilder(at);
        for (RecordComponent p : parts) {
            if (NAMES.contains(p.getName()) && p.getType() == String.class)
                name.append(' ').append(part(r, p));
        }
        for (int i = 0; i < parts.length; i++) {
            int k = i;
            String part = parts[i].getName();
            String deeper = kind.isEmpty() ? part : part.equals("when") && kind.contains(" ") ? kind : kind + " " + part;
            walk(part(r, parts[i]), deeper, name.toString(), x -> whole.apply(with(r, parts, k, x)));
        }
    }

    private void condition(Condition c, String kind, String at, Function<Object, Catalog> whole) {
        for (int i = 0; i < c.literals().size(); i++) {
            Literal l = c.literals().get(i);
            add("drop", l, c, i, null, kind, at, whole);
            add("negate", l, c, i, new Literal(l.trait(), !l.yes()), kind, at, whole);
            String other = beside.get(l.trait());
            if (other != null) add("swap for " + other, l, c, i, new Literal(other, l.yes()), kind, at, whole);
        }
    }

    private void add(
            String how, Literal l, Condition c, int i, Literal by, String kind, String at, Function<Object, Catalog> w) {
        List<Literal> literals = new ArrayList<>(c.literals());
        if (by == null) literals.remove(i);
        else literals.set(i, by);
        Condition changed = new Condition(literals);
        made.add(new CatalogMutant(kind, how, at.strip() + " [" + l + "]", () -> w.apply(changed)));
    }

    private static Object part(Record r, RecordComponent p) {
        try {
            return p.getAccessor().invoke(r);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Record with(Record r, RecordComponent[] parts, int at, Object value) {
        try {
            Class<?>[] types = new Class<?>[parts.length];
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                values[i] = i == at ? value : part(r, parts[i]);
            }
            return r.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

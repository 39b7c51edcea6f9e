package voicemap.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the {@link Interpreter} concludes: facts by their type, each of them once. */
public final class Findings {
    private final Map<Class<?>, List<Object>> byType = new HashMap<>();

    Findings() {}

    void add(Object fact) {
        byType.computeIfAbsent(fact.getClass(), t -> new ArrayList<>()).add(fact);
    }

    /** The facts of a type; none where nothing of the type was concluded. */
    public <T> List<T> all(Class<T> type) {
        List<T> out = new ArrayList<>();
        for (Object fact : byType.getOrDefault(type, List.of())) out.add(type.cast(fact));
        return out;
    }

    /** Whether a fact was concluded. */
    public boolean holds(Object fact) {
        return byType.getOrDefault(fact.getClass(), List.of()).contains(fact);
    }

    /** All facts, for comparing. */
    public Set<Object> facts() {
        Set<Object> out = new HashSet<>();
        byType.values().forEach(out::addAll);
        return out;
    }

    /** How many facts there are. */
    public int size() {
        int size = 0;
        for (List<Object> facts : byType.values()) size += facts.size();
        return size;
    }
}

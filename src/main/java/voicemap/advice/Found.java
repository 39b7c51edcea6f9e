package voicemap.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import voicemap.engine.Conclusions;

/** What was concluded, laid out by kind once: an advice asks for one kind after the other, some thousand times. */
final class Found {
    private final Conclusions conclusions;
    private final Map<Class<?>, List<Object>> kinds = new HashMap<>();

    Found(Conclusions conclusions) {
        this.conclusions = conclusions;
        for (Object fact : conclusions.all(Object.class)) {
            kinds.computeIfAbsent(fact.getClass(), k -> new ArrayList<>()).add(fact);
        }
    }

    /** The concluded facts of a kind, in the order in which they were concluded. */
    <T> List<T> all(Class<T> kind) {
        return all(kind, f -> true);
    }

    /** The concluded facts of a kind that satisfy a test. */
    <T> List<T> all(Class<T> kind, Predicate<T> test) {
        List<T> found = new ArrayList<>();
        for (Object o : kinds.getOrDefault(kind, List.of())) {
            T fact = kind.cast(o);
            if (test.test(fact)) found.add(fact);
        }
        return found;
    }

    /** Whether a fact was concluded. */
    boolean holds(Object fact) {
        return conclusions.holds(fact);
    }
}

package voicemap.model;

import java.util.Comparator;
import java.util.function.Function;

/**
 * Comparators as plain lambdas. Those that {@link Comparator#comparing} makes can be serialized, which no class archive
 * takes: each start would make them anew, a millisecond each.
 */
public final class Order {
    private Order() {}

    /** Smaller keys first. */
    public static <T, K extends Comparable<? super K>> Comparator<T> by(Function<T, K> key) {
        return (a, b) -> key.apply(a).compareTo(key.apply(b));
    }

    /** Greater keys first. */
    public static <T, K extends Comparable<? super K>> Comparator<T> falling(Function<T, K> key) {
        return (a, b) -> key.apply(b).compareTo(key.apply(a));
    }

    /** By the first of some comparators that tells two values apart. */
    @SafeVarargs
    public static <T> Comparator<T> of(Comparator<T>... steps) {
        return (a, b) -> {
            for (Comparator<T> step : steps) {
                int difference = step.compare(a, b);
                if (difference != 0) return difference;
            }
            return 0;
        };
    }
}

package voicemap.fact;

import java.util.Map;
import voicemap.model.Condition;
import voicemap.model.Literal;

/** A condition as bits: the numbers of the traits that must be so, and of those that must not. */
public record Mask(long[] so, long[] not) {
    /** The bits of a condition; {@code numbers} gives each trait of the vocabulary its number. */
    public static Mask of(Condition when, Map<String, Integer> numbers) {
        long[] so = new long[numbers.size() / 64 + 1];
        long[] not = new long[numbers.size() / 64 + 1];
        for (Literal l : when.literals()) {
            int n = numbers.get(l.trait());
            (l.yes() ? so : not)[n >> 6] |= 1L << n;
        }
        return new Mask(so, not);
    }
}

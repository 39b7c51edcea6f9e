package voicemap.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import voicemap.model.Condition;
import voicemap.model.Literal;

/**
 * All that is known of the traits of a workload, as one fact: a rule asks it with a call instead of a join. Traits are
 * bits, by their number in the vocabulary.
 */
public final class Known {
    private final String scope;
    private final Map<String, Integer> numbers;
    private final long[] so;
    private final long[] not;

    /** What some facts say of a workload; {@code numbers} gives each trait of the vocabulary its number. */
    public Known(String scope, Map<String, Integer> numbers, Iterable<Is> facts) {
        this.scope = scope;
        this.numbers = numbers;
        this.so = new long[numbers.size() / 64 + 1];
        this.not = new long[numbers.size() / 64 + 1];
        for (Is is : facts) {
            if (!is.scope().equals(scope)) continue;
            int n = numbers.get(is.trait());
            (is.yes() ? so : not)[n >> 6] |= 1L << n;
        }
    }

    public String scope() {
        return scope;
    }

    /** Whether every trait of the condition is known to be as asked. */
    public boolean meets(Condition when) {
        for (Literal l : when.literals()) if (!is(l.trait(), l.yes())) return false;
        return true;
    }

    /** Whether no trait of the condition is known to be otherwise, but some are unknown. */
    public boolean leavesOpen(Condition when) {
        return allows(when) && !meets(when);
    }

    /** Whether no trait of the condition is known to be otherwise. */
    public boolean allows(Condition when) {
        for (Literal l : when.literals()) if (is(l.trait(), !l.yes())) return false;
        return true;
    }

    /** Whether a trait is not known to be so; an empty name always lacks. */
    public boolean lacks(String trait) {
        return !holds(trait);
    }

    /** Whether a trait is known to be so; an empty name is never held. */
    public boolean holds(String trait) {
        return !trait.isEmpty() && is(trait, true);
    }

    /** Whether any of the conditions is met. */
    public boolean meetsOne(Iterable<Condition> conditions) {
        for (Condition c : conditions) if (meets(c)) return true;
        return false;
    }

    /** Whether none of the conditions is met, but some could be. */
    public boolean leavesOneOpen(Iterable<Condition> conditions) {
        boolean open = false;
        for (Condition c : conditions) {
            if (meets(c)) return false;
            open |= allows(c);
        }
        return open;
    }

    /** Whether each of the conditions has a trait that is known to be otherwise. */
    public boolean rulesOutAll(Iterable<Condition> conditions) {
        for (Condition c : conditions) if (allows(c)) return false;
        return true;
    }

    /** The traits of a condition that are unknown. */
    public Condition unknown(Condition when) {
        return unknownOf(List.of(when));
    }

    /** The traits that are unknown in those conditions of a list that nothing known rules out. */
    public Condition unknownOf(List<Condition> conditions) {
        List<Literal> unknown = new ArrayList<>();
        for (Condition c : conditions) {
            if (!leavesOpen(c)) continue;
            for (Literal l : c.literals()) {
                if (!is(l.trait(), true) && !is(l.trait(), false) && !unknown.contains(l)) unknown.add(l);
            }
        }
        return new Condition(unknown);
    }

    /** Whether a trait is known to be so (yes) or not so (no). */
    public boolean is(String trait, boolean yes) {
        int n = numbers.get(trait);
        return ((yes ? so : not)[n >> 6] & 1L << n) != 0;
    }

    /** Whether a mask of traits is met. */
    public boolean meets(Mask mask) {
        for (int i = 0; i < so.length; i++) {
            if ((mask.so()[i] & ~so[i]) != 0 || (mask.not()[i] & ~not[i]) != 0) return false;
        }
        return true;
    }

    /** Whether a mask of traits is not met; none never is. */
    public boolean misses(Mask mask) {
        return mask == null || !meets(mask);
    }

    /** Whether nothing known stands against a mask of traits. */
    public boolean allows(Mask mask) {
        for (int i = 0; i < so.length; i++) {
            if ((mask.so()[i] & not[i]) != 0 || (mask.not()[i] & so[i]) != 0) return false;
        }
        return true;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Known that
                && scope.equals(that.scope)
                && Arrays.equals(so, that.so)
                && Arrays.equals(not, that.not);
    }

    @Override
    public int hashCode() {
        return 31 * scope.hashCode() + Arrays.hashCode(so);
    }

    @Override
    public String toString() {
        return "Known[" + scope + "]";
    }
}

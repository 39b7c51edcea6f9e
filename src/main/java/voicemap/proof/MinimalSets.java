package voicemap.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Finds all minimal sets of things that bring something about: sets that do, and no part of which does. More things need
 * not bring about more. Sets are first found by taking things away, each time without a thing of every set found before;
 * then every other set is gone through, but for those that hold one found and those that are proved to bring nothing about.
 */
final class MinimalSets {
    /** What might be brought about by any of many sets. */
    interface Bound {
        /**
         * Whether any set may do it that holds all of some things and none of others. May say yes where none does, and never
         * no where one does.
         */
        boolean may(BitSet in, BitSet out);
    }

    /**
     * What was found.
     *
     * @param sets the smaller first
     * @param whole whether there are no others
     * @param tried how many sets were looked at
     */
    record Result(List<BitSet> sets, boolean whole, int tried) {}

    private final int size;
    private final Predicate<BitSet> does;
    private final Bound bound;
    private final BooleanSupplier enough;
    private final List<BitSet> found = new ArrayList<>();
    private int tried;
    private boolean late;

    /**
     * @param size how many things there are
     * @param does whether a set brings it about
     * @param enough asked now and then; once it says so, the search ends with what was found
     */
    MinimalSets(int size, Predicate<BitSet> does, Bound bound, BooleanSupplier enough) {
        this.size = size;
        this.does = does;
        this.bound = bound;
        this.enough = enough;
    }

    Result find() {
        BitSet all = new BitSet();
        all.set(0, size);
        byTakingAway(all);
        walk(order(), 0, new BitSet(), new BitSet());
        found.sort(Comparator.comparingInt(BitSet::cardinality).thenComparing(MinimalSets::before));
        return new Result(List.copyOf(found), !late, tried);
    }

    private static int before(BitSet one, BitSet other) {
        BitSet differ = (BitSet) one.clone();
        differ.xor(other);
        if (differ.isEmpty()) return 0;
        return one.get(differ.nextSetBit(0)) ? -1 : 1;
    }

    private void byTakingAway(BitSet all) {
        Deque<BitSet> open = new ArrayDeque<>(List.of(new BitSet()));
        Set<BitSet> seen = new HashSet<>();
        while (!open.isEmpty() && !stopped()) {
            BitSet without = open.poll();
            BitSet rest = (BitSet) all.clone();
            rest.andNot(without);
            BitSet set = within(rest);
            if (set == null && does(rest)) {
                set = least(rest);
                if (set == null) return;
                found.add(set);
            }
            if (set == null) continue;
            for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
                BitSet next = (BitSet) without.clone();
                next.set(i);
                if (seen.add(next)) open.add(next);
            }
        }
    }

    private BitSet within(BitSet rest) {
        for (BitSet f : found) if (holds(rest, f)) return f;
        return null;
    }

    private static boolean holds(BitSet set, BitSet part) {
        BitSet missing = (BitSet) part.clone();
        missing.andNot(set);
        return missing.isEmpty();
    }

    /** A minimal set within one that does it; null where time is up. */
    private BitSet least(BitSet from) {
        BitSet set = (BitSet) from.clone();
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            set.clear(i);
            if (!does(set)) set.set(i);
        }
        // without any one thing it does not; without several it still might
        MinimalSets parts = new MinimalSets(size, does, bound, enough);
        BitSet out = new BitSet();
        out.set(0, size);
        out.andNot(set);
        parts.walk(set.stream().toArray(), 0, new BitSet(), out);
        tried += parts.tried;
        late |= parts.late;
        return late ? null : parts.found.get(0);
    }

    /** Things of sets that were found come first: without one of them little else is left to try. */
    private int[] order() {
        BitSet first = new BitSet();
        found.forEach(first::or);
        List<Integer> out = new ArrayList<>(first.stream().boxed().toList());
        for (int i = 0; i < size; i++) if (!first.get(i)) out.add(i);
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Without the next thing first, so that the parts of a set are looked at before it. */
    private void walk(int[] order, int at, BitSet in, BitSet out) {
        if (stopped() || within(in) != null || !bound.may(in, out)) return;
        if (at == order.length) {
            if (does(in)) found.add((BitSet) in.clone());
            return;
        }
        int next = order[at];
        out.set(next);
        walk(order, at + 1, in, out);
        out.clear(next);
        in.set(next);
        walk(order, at + 1, in, out);
        in.clear(next);
    }

    private boolean does(BitSet set) {
        tried++;
        return does.test(set);
    }

    private boolean stopped() {
        late |= enough.getAsBoolean();
        return late;
    }
}

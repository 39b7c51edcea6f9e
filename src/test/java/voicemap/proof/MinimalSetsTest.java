package voicemap.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** All minimal sets, of things of which more need not bring about more. */
class MinimalSetsTest {
    private static Set<BitSet> byTryingAll(int size, Predicate<BitSet> does) {
        Set<BitSet> all = new HashSet<>();
        for (long bits = 0; bits < 1L << size; bits++) {
            BitSet set = BitSet.valueOf(new long[] {bits});
            if (does.test(set)) all.add(set);
        }
        Set<BitSet> out = new HashSet<>();
        for (BitSet set : all) if (all.stream().noneMatch(o -> !o.equals(set) && within(o, set))) out.add(set);
        return out;
    }

    private static boolean within(BitSet part, BitSet set) {
        BitSet missing = (BitSet) part.clone();
        missing.andNot(set);
        return missing.isEmpty();
    }

    @Test
    void what_is_found_is_what_trying_every_set_finds() {
        Random random = new Random(5);
        int sets = 0;
        for (int round = 0; round < 400; round++) {
            int size = 1 + random.nextInt(9);
            Set<BitSet> doing = new HashSet<>();
            for (int i = random.nextInt(12); i > 0; i--) doing.add(some(size, random));
            // half of the rounds: with more it holds as well
            boolean growing = round % 2 == 0;
            Predicate<BitSet> does =
                    set -> growing ? doing.stream().anyMatch(d -> within(d, set)) : doing.contains(set);
            Set<BitSet> least = byTryingAll(size, does);
            MinimalSets.Result blind = new MinimalSets(size, does, (in, out) -> true, () -> false).find();
            MinimalSets.Result bound = new MinimalSets(
                            size,
                            does,
                            (in, out) -> doing.stream().anyMatch(d -> (growing || within(in, d)) && !d.intersects(out)),
                            () -> false)
                    .find();
            assertThat(blind.sets()).containsExactlyInAnyOrderElementsOf(least);
            assertThat(bound.sets()).isEqualTo(blind.sets());
            assertThat(bound.whole()).isTrue();
            assertThat(bound.tried()).isLessThanOrEqualTo(blind.tried());
            sets += least.size();
        }
        assertThat(sets).isGreaterThan(800);
    }

    private static BitSet some(int size, Random random) {
        return BitSet.valueOf(new long[] {random.nextLong() & (1L << size) - 1});
    }

    @Test
    void a_search_that_is_stopped_says_so_and_shows_minimal_sets_alone() {
        Predicate<BitSet> two = set -> set.cardinality() >= 2;
        int[] left = {60};
        MinimalSets.Result stopped = new MinimalSets(20, two, (in, out) -> true, () -> left[0]-- <= 0).find();
        assertThat(stopped.whole()).isFalse();
        assertThat(stopped.sets()).isNotEmpty().allMatch(s -> s.cardinality() == 2);
        assertThat(new MinimalSets(5, set -> false, (in, out) -> true, () -> false).find())
                .isEqualTo(new MinimalSets.Result(List.of(), true, 33));
    }
}

package voicemap.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import voicemap.advice.Advice;
import voicemap.profile.Profile;

/**
 * The smallest changes that turn something, each with what else it changes, as the rules say.
 *
 * @param ways the smaller first, then those that change least besides
 * @param depth how many steps were asked for
 * @param proved up to this many steps there is no other way
 * @param whole whether the search came to its end
 * @param tried how many variants were looked at
 */
public record Ways(Goal goal, List<Way> ways, int depth, int proved, boolean whole, int tried) {
    public Ways {
        ways = List.copyOf(ways);
    }

    /** One way, and what is otherwise after it. */
    public record Way(List<Change> changes, int steps, Difference difference) {}

    /**
     * Runs what a search found through the rules.
     *
     * @param before the advice as it stands
     * @param advise gives the advice on a variant
     */
    public static Ways of(
            Search.Result found,
            Advice before,
            BiFunction<Profile, LocalDate, Advice> advise,
            LocalDate today,
            int depth) {
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < found.sets().size(); i++) {
            List<Change> changes = found.sets().get(i);
            int steps = changes.stream().mapToInt(Change::steps).sum();
            Advice after = advise.apply(found.variants().get(i), today);
            ways.add(new Way(changes, steps, Difference.of(before, after)));
        }
        ways.sort(Comparator.comparingInt(Way::steps)
                .thenComparingInt(w -> w.difference().items().size()));
        return new Ways(found.goal(), ways, depth, found.proved(), found.whole(), found.tried());
    }
}

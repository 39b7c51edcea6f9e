package voicemap.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import voicemap.engine.Evaluator;
import voicemap.engine.Findings;
import voicemap.fact.Contradicted;
import voicemap.model.Catalog;
import voicemap.profile.Profile;

/**
 * Finds all smallest sets of steps that reach a goal, by trying: first each step alone, then each two that do not reach it
 * alone, and so on. Only answers that can have a say are tried, and variants that contradict themselves are none.
 */
public final class Search {
    private final Catalog catalog;
    private final Evaluator evaluator;

    /** @param evaluator what says what follows from a variant */
    public Search(Catalog catalog, Evaluator evaluator) {
        this.catalog = catalog;
        this.evaluator = evaluator;
    }

    /**
     * What was found.
     *
     * @param goal what was asked for
     * @param sets the smallest sets: no part of any reaches the goal; the smaller first, then in the order of the
     *     questionnaire
     * @param variants the profile after each set
     * @param proved up to this many steps no other set reaches it
     * @param whole whether the search came to its end
     * @param tried how many variants were looked at
     */
    public record Result(
            Goal goal, List<List<Change>> sets, List<Profile> variants, int proved, boolean whole, int tried) {}

    /**
     * Searches.
     *
     * @param fixed questions whose answers stand
     * @param depth how many steps a set may have
     * @param enough asked now and then; once it says so, the search ends with what is proved so far
     */
    public Result find(Profile profile, Goal goal, Set<String> fixed, int depth, BooleanSupplier enough) {
        Set<String> questions = Cone.of(catalog, goal);
        questions.removeAll(fixed);
        Variants variants = new Variants(catalog, evaluator, profile);
        List<Step> steps = variants.steps(goal.workload(), questions);
        return new Run(profile, goal, variants, steps, enough).upTo(depth);
    }

    private final class Run {
        private final List<String> scopes;
        private final Goal goal;
        private final Variants variants;
        private final List<Step> steps;
        private final BooleanSupplier enough;
        private final AtomicBoolean late = new AtomicBoolean();
        private final List<List<Integer>> found = new ArrayList<>();

        Run(Profile profile, Goal goal, Variants variants, List<Step> steps, BooleanSupplier enough) {
            this.scopes = profile.scopes();
            this.goal = goal;
            this.variants = variants;
            this.steps = steps;
            this.enough = enough;
        }

        Result upTo(int depth) {
            int tried = 0;
            int proved = 0;
            for (int size = 1; size <= depth && size <= steps.size(); size++) {
                List<Part> parts = round(size);
                for (Part p : parts) {
                    found.addAll(p.found);
                    tried += p.tried;
                }
                if (late.get()) break;
                proved = size;
            }
            List<List<Change>> sets = new ArrayList<>();
            List<Profile> after = new ArrayList<>();
            for (List<Integer> set : found) {
                List<Step> taken = set.stream().map(steps::get).toList();
                sets.add(variants.changes(goal.workload(), taken));
                after.add(variants.after(goal.workload(), taken));
            }
            return new Result(goal, sets, after, late.get() ? proved : depth, !late.get(), tried);
        }

        /** All sets of one size, shared among the processors by their first step. */
        private List<Part> round(int size) {
            return IntStream.range(0, steps.size())
                    .parallel()
                    .mapToObj(first -> {
                        Part part = new Part();
                        List<Integer> set = new ArrayList<>();
                        set.add(first);
                        grow(set, size, part);
                        return part;
                    })
                    .toList();
        }

        private void grow(List<Integer> set, int size, Part part) {
            if (late.get()) return;
            if (holdsFound(set)) return;
            if (set.size() == size) {
                part.tried++;
                if (reaches(set)) part.found.add(List.copyOf(set));
                if ((part.tried & 63) == 0 && enough.getAsBoolean()) late.set(true);
                return;
            }
            for (int next = set.get(set.size() - 1) + 1; next < steps.size(); next++) {
                if (!fits(set, steps.get(next))) continue;
                set.add(next);
                grow(set, size, part);
                set.remove(set.size() - 1);
            }
        }

        private boolean fits(List<Integer> set, Step next) {
            for (int i : set) if (!steps.get(i).goesWith(next)) return false;
            return true;
        }

        private boolean holdsFound(List<Integer> set) {
            for (List<Integer> f : found) if (set.containsAll(f)) return true;
            return false;
        }

        private boolean reaches(List<Integer> set) {
            Profile variant =
                    variants.after(goal.workload(), set.stream().map(steps::get).toList());
            if (variant == null) return false;
            Findings findings = evaluator.conclude(scopes, variant.answers());
            return findings.all(Contradicted.class).isEmpty() && goal.met(findings);
        }
    }

    private static final class Part {
        private final List<List<Integer>> found = new ArrayList<>();
        private int tried;
    }
}

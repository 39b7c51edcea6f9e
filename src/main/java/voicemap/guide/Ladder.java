package voicemap.guide;

import java.util.ArrayList;
import java.util.List;
import voicemap.advice.Advice;
import voicemap.advice.Because;
import voicemap.advice.NextRung;
import voicemap.advice.UseCaseFit;
import voicemap.advice.WorkloadAdvice;
import voicemap.model.Catalog;
import voicemap.model.Condition;
import voicemap.model.Standing;
import voicemap.model.UseCase;

/**
 * The use cases by how much they ask for, the most first, and the ways between them.
 *
 * @param here where each workload of a profile stands; empty without a profile
 */
public record Ladder(List<Level> levels, List<Here> here) {
    private static final List<String> NAMES =
            List.of("Foundation", "Messages", "Menus", "AI agents", "People", "Findings");
    private static final List<String> SAY = List.of(
            "lines for what is there already",
            "software calls and speaks",
            "callers are asked and answer",
            "software converses",
            "people of the business are reached",
            "what was said is read");

    public Ladder {
        levels = List.copyOf(levels);
        here = List.copyOf(here);
    }

    /** A level, from 0; the name is of this house. */
    public record Level(int level, String name, String say, List<Step> useCases) {
        public Level {
            useCases = List.copyOf(useCases);
        }
    }

    /**
     * A use case on its level.
     *
     * @param standsOn the use cases it builds on
     * @param all whether these are all the others
     * @param variantOf the use case it is a variant of, or null
     */
    public record Step(
            String id,
            int number,
            String name,
            String keyIdea,
            List<Name> standsOn,
            boolean all,
            Name variantOf,
            List<Way> next,
            List<Move> migrate) {
        public Step {
            standsOn = List.copyOf(standsOn);
            next = List.copyOf(next);
            migrate = List.copyOf(migrate);
        }
    }

    /** A use case by id, number and name. */
    public record Name(String id, int number, String name) {}

    /** Where one goes next, on which answers if on any, why, and what to do now so that it stays cheap. */
    public record Way(Name to, int level, String when, String say, String prepare, Standing standing) {}

    /** The way from something that exists, and the answers that say it does. */
    public record Move(String id, String when, String say, Standing standing) {}

    /** Where a workload stands: the use cases that lead, the rungs that come next, and ways from what it has. */
    public record Here(String workload, List<Name> at, List<NextRung> next, List<Because> migrate) {
        public Here {
            at = List.copyOf(at);
            next = List.copyOf(next);
            migrate = List.copyOf(migrate);
        }
    }

    /**
     * The ladder of a catalog.
     *
     * @param advice what says where somebody stands, or null
     */
    public static Ladder of(Catalog catalog, Advice advice) {
        Answers answers = new Answers(catalog);
        int top = 0;
        for (UseCase u : catalog.useCases().values()) top = Math.max(top, u.level());
        List<Level> levels = new ArrayList<>();
        for (int level = top; level >= 0; level--) {
            List<Step> steps = new ArrayList<>();
            for (UseCase u : catalog.useCasesByNumber()) if (u.level() == level) steps.add(step(catalog, u, answers));
            String name = level < NAMES.size() ? NAMES.get(level) : "Level " + level;
            levels.add(new Level(level, name, level < SAY.size() ? SAY.get(level) : "", steps));
        }
        List<Here> here = new ArrayList<>();
        if (advice != null) {
            for (WorkloadAdvice w : advice.workloads()) {
                List<Name> at = new ArrayList<>();
                for (UseCaseFit u : w.leading()) at.add(name(catalog, u.id()));
                here.add(new Here(w.name(), at, w.ladder(), w.migration()));
            }
        }
        return new Ladder(levels, here);
    }

    private static Step step(Catalog catalog, UseCase u, Answers answers) {
        List<Name> standsOn = new ArrayList<>();
        for (String id : u.buildsOn()) standsOn.add(name(catalog, id));
        Name variantOf = null;
        for (UseCase other : catalog.useCases().values()) {
            if (other.variants().contains(u.id())) variantOf = name(catalog, other.id());
        }
        List<Way> next = new ArrayList<>();
        for (UseCase.Rung r : u.next()) {
            UseCase to = catalog.useCases().get(r.to());
            next.add(new Way(
                    name(catalog, r.to()),
                    to.level(),
                    when(answers, r.when()),
                    r.say(),
                    r.prepare(),
                    r.warrant().standing()));
        }
        List<Move> migrate = new ArrayList<>();
        for (UseCase.Migration m : u.migrate()) {
            migrate.add(new Move(
                    m.id(), answers.answers(m.when()), m.say(), m.warrant().standing()));
        }
        boolean all = standsOn.size() == catalog.useCases().size() - 1;
        return new Step(u.id(), u.number(), u.name(), u.keyIdea(), standsOn, all, variantOf, next, migrate);
    }

    private static String when(Answers answers, Condition when) {
        return when == null || when.always() ? "" : answers.line(when);
    }

    private static Name name(Catalog catalog, String id) {
        UseCase u = catalog.useCases().get(id);
        return new Name(u.id(), u.number(), u.name());
    }
}

package voicemap.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.guide.Answers.Said;
import voicemap.guide.Comparison.Answer;
import voicemap.guide.Comparison.Decision;
import voicemap.guide.Comparison.Effect;
import voicemap.guide.Comparison.Verdict;
import voicemap.model.Catalog;
import voicemap.model.Choice;
import voicemap.model.Condition;
import voicemap.model.Force;
import voicemap.model.Points;
import voicemap.model.Product;
import voicemap.model.Tier;
import voicemap.model.UseCase;
import voicemap.model.Warrant;

/** Finds the questions whose answers tell products or use cases apart, from the conditions of each. */
final class Decider {
    /** What an answer weighs that speaks for one and against another. */
    private static final int OPPOSED = 1000;

    private final Catalog catalog;
    private final Answers answers;
    private final List<Ground> ground = new ArrayList<>();

    /** A way to meet a condition, and what comes of it. */
    private record Ground(Effect effect, List<Said> way) {}

    Decider(Catalog catalog) {
        this.catalog = catalog;
        this.answers = new Answers(catalog);
    }

    /**
     * The questions between products.
     *
     * @param choices those of which more than one product is a member
     */
    List<Decision> products(List<Product> products, List<Choice> choices) {
        for (Choice choice : choices) {
            Condition given = choice.applies().size() == 1 ? choice.applies().get(0) : Condition.ALWAYS;
            for (Choice.Member m : choice.members()) {
                if (!ids(products).contains(m.product())) continue;
                for (Condition c : m.when()) {
                    add(c, given, m.product(), Verdict.FOR, choice.tier(), m.say(), null, m.warrant());
                }
            }
        }
        Condition given = choices.size() == 1 && choices.get(0).applies().size() == 1
                ? choices.get(0).applies().get(0)
                : Condition.ALWAYS;
        for (Product p : products) {
            for (Product.Clause c : p.needed()) clause(c, given, p, Verdict.FOR, null);
            for (Product.Clause c : p.barred()) clause(c, given, p, Verdict.AGAINST, null);
        }
        List<Decision> out = decisions(products.size(), false);
        ground.clear();
        for (Product p : products) {
            for (Product.Cell cell : p.cells().values()) {
                String useCase = catalog.useCases().get(cell.useCase()).name();
                // what a cell recommends never gets past the choice
                if (choices.isEmpty()) for (Product.Clause c : cell.when()) clause(c, given, p, Verdict.FOR, useCase);
                for (Product.Clause c : cell.whenNot()) clause(c, given, p, Verdict.AGAINST, useCase);
            }
        }
        out.addAll(decisions(products.size(), true));
        return out;
    }

    /** The questions between use cases. */
    List<Decision> useCases(List<UseCase> useCases) {
        for (UseCase u : useCases) {
            for (UseCase.Signal s : u.signals()) {
                add(s.when(), Condition.ALWAYS, u.id(), verdict(s), null, s.say(), null, u.warrant());
            }
        }
        return decisions(useCases.size(), false);
    }

    static Verdict verdict(UseCase.Signal s) {
        if (s.points() == Points.TO) return s.force() == Force.DECIDING ? Verdict.FOR : Verdict.SPEAKS_FOR;
        return s.force() == Force.DECIDING ? Verdict.AGAINST : Verdict.SPEAKS_AGAINST;
    }

    private static Set<String> ids(List<Product> products) {
        Set<String> out = new LinkedHashSet<>();
        for (Product p : products) out.add(p.id());
        return out;
    }

    private void clause(Product.Clause c, Condition given, Product p, Verdict verdict, String useCase) {
        add(c.when(), given, p.id(), verdict, c.tier(), c.say(), useCase, c.warrant());
    }

    private void add(
            Condition when,
            Condition given,
            String id,
            Verdict verdict,
            Tier tier,
            String say,
            String useCase,
            Warrant warrant) {
        Effect effect = new Effect(id, verdict, tier, say, List.of(), useCase, warrant);
        for (List<Said> way : answers.ways(when, given)) if (!way.isEmpty()) ground.add(new Ground(effect, way));
    }

    /** Puts each way under that of its answers which tells most apart; what else must be answered stands beside it. */
    private Map<String, Map<String, List<Effect>>> byAnswer(int sides) {
        Map<Said, Set<String>> towards = new LinkedHashMap<>();
        Map<Said, Set<String>> away = new LinkedHashMap<>();
        for (Ground g : ground) {
            boolean to = g.effect().verdict() == Verdict.FOR || g.effect().verdict() == Verdict.SPEAKS_FOR;
            for (Said s : g.way()) {
                (to ? towards : away)
                        .computeIfAbsent(s, x -> new LinkedHashSet<>())
                        .add(g.effect().id());
            }
        }
        Map<String, Integer> worth = new LinkedHashMap<>();
        for (Ground g : ground) {
            for (Said s : g.way()) {
                Set<String> to = towards.getOrDefault(s, Set.of());
                Set<String> from = away.getOrDefault(s, Set.of());
                boolean common = to.size() == sides || from.size() == sides;
                boolean opposed = !common && !to.isEmpty() && !from.isEmpty();
                worth.merge(s.question(), opposed ? OPPOSED : common ? 0 : 1, Integer::sum);
            }
        }
        Map<String, Map<String, List<Effect>>> out = new LinkedHashMap<>();
        for (Ground g : ground) {
            Said best = g.way().get(0);
            for (Said s : g.way())
                if (worth(s, worth, towards, away, sides) > worth(best, worth, towards, away, sides)) best = s;
            List<Said> also = new ArrayList<>(g.way());
            also.remove(best);
            Effect e = g.effect();
            Effect whole = new Effect(e.id(), e.verdict(), e.tier(), e.say(), also, e.useCase(), e.warrant());
            List<Effect> effects = out.computeIfAbsent(best.question(), q -> new LinkedHashMap<>())
                    .computeIfAbsent(best.answer(), x -> new ArrayList<>());
            if (!effects.contains(whole)) effects.add(whole);
        }
        return out;
    }

    private static int worth(
            Said s,
            Map<String, Integer> worth,
            Map<Said, Set<String>> towards,
            Map<Said, Set<String>> away,
            int sides) {
        boolean common = towards.getOrDefault(s, Set.of()).size() == sides
                || away.getOrDefault(s, Set.of()).size() == sides;
        return common || !s.asked() ? -1 : worth.get(s.question());
    }

    /**
     * What was found, the questions first that tell most apart.
     *
     * @param shared whether only answers count that mean something for more than one
     */
    private List<Decision> decisions(int sides, boolean shared) {
        Map<String, Map<String, List<Effect>>> found = byAnswer(sides);
        List<Decision> most = new ArrayList<>();
        List<Decision> others = new ArrayList<>();
        for (String question : catalog.questions().keySet()) {
            if (!found.containsKey(question)) continue;
            List<Answer> kept = new ArrayList<>();
            boolean opposed = false;
            for (Map.Entry<String, List<Effect>> e : found.get(question).entrySet()) {
                Set<String> touched = touched(e.getValue());
                if (same(e.getValue(), sides) || (shared && touched.size() < 2)) continue;
                kept.add(new Answer(e.getKey(), e.getValue()));
                opposed |= touched.size() > 1;
            }
            if (kept.isEmpty()) continue;
            Decision d =
                    new Decision(question, catalog.questions().get(question).ask(), kept);
            (opposed ? most : others).add(d);
        }
        most.addAll(others);
        return most;
    }

    private static Set<String> touched(List<Effect> effects) {
        Set<String> out = new LinkedHashSet<>();
        for (Effect e : effects) out.add(e.id());
        return out;
    }

    /** Whether an answer means the same for all. */
    private static boolean same(List<Effect> effects, int sides) {
        Map<String, Set<List<Object>>> meant = new LinkedHashMap<>();
        for (Effect e : effects) {
            meant.computeIfAbsent(e.id(), i -> new LinkedHashSet<>())
                    .add(List.of(e.verdict(), String.valueOf(e.tier()), e.also(), String.valueOf(e.useCase())));
        }
        return meant.size() == sides && new LinkedHashSet<>(meant.values()).size() == 1;
    }
}

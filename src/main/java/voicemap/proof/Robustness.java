package voicemap.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import voicemap.advice.OpenQuestion;
import voicemap.engine.Evaluator;
import voicemap.engine.Findings;
import voicemap.fact.Contradicted;
import voicemap.fact.Leads;
import voicemap.fact.Placed;
import voicemap.model.Catalog;
import voicemap.model.Tier;
import voicemap.profile.Profile;
import voicemap.profile.Reply;

/** Which answers carry the advice: those that alone, were they otherwise, would change what comes first or is required. */
public final class Robustness {
    private final Catalog catalog;
    private final Evaluator evaluator;

    public Robustness(Catalog catalog, Evaluator evaluator) {
        this.catalog = catalog;
        this.evaluator = evaluator;
    }

    /**
     * What hangs on each answer of a workload.
     *
     * @param open questions without an answer that can still change something, those that settle most first
     */
    public record Report(String workload, List<Load> answers, List<Open> open) {
        public Report {
            answers = List.copyOf(answers);
            open = List.copyOf(open);
        }
    }

    /**
     * A question without an answer.
     *
     * @param settles what hangs on it
     * @param turns answers and what each would change of what comes first or is required
     * @param tried how many answers there are
     */
    public record Open(
            String workload, String question, String ask, List<String> settles, List<Turn> turns, int tried) {
        public Open {
            settles = List.copyOf(settles);
            turns = List.copyOf(turns);
        }
    }

    /**
     * What hangs on one answer.
     *
     * @param at the line it stands in, or nothing where silence was taken for it
     * @param turns other answers and what each would change
     * @param tried how many other answers there are
     */
    public record Load(String workload, String question, List<String> answer, String at, List<Turn> turns, int tried) {
        public Load {
            turns = List.copyOf(turns);
        }
    }

    /**
     * Another answer that changes the advice.
     *
     * @param useCases the use cases that would come first instead; null where that stays
     * @param gained products that would be required then
     * @param lost products that would not be required any more
     */
    public record Turn(List<String> answer, List<String> useCases, List<String> gained, List<String> lost) {}

    /**
     * Tries every other answer to every question that was answered, or taken as answered, one at a time, and every answer
     * to those that are open.
     *
     * @param questions the open questions that can change something, in the order in which they are to be asked
     */
    public Report of(Profile profile, String workload, List<OpenQuestion> questions) {
        Variants variants = new Variants(catalog, evaluator, profile);
        Set<String> useCases = new TreeSet<>();
        Set<String> required = new TreeSet<>();
        read(evaluator.conclude(profile.scopes(), profile.answers()), workload, useCases, required);
        List<Load> out = new ArrayList<>();
        for (Map.Entry<String, Reply> e : profile.workload(workload).replies().entrySet()) {
            Reply reply = e.getValue();
            boolean said = reply.state() == Reply.State.GIVEN || reply.state() == Reply.State.ASSUMED;
            if (!said) continue;
            out.add(load(profile, variants, workload, e.getKey(), reply, useCases, required));
        }
        List<Open> open = new ArrayList<>();
        for (OpenQuestion q : questions) {
            if (!q.workload().isEmpty() && !q.workload().equals(workload)) continue;
            Reply reply = profile.workload(workload).replies().get(q.id());
            Load load = load(profile, variants, workload, q.id(), reply, useCases, required);
            open.add(new Open(load.workload(), q.id(), q.ask(), q.changes(), load.turns(), load.tried()));
        }
        return new Report(workload, out, open);
    }

    private Load load(
            Profile profile,
            Variants variants,
            String workload,
            String question,
            Reply reply,
            Set<String> useCases,
            Set<String> required) {
        List<Turn> turns = new ArrayList<>();
        int tried = 0;
        for (voicemap.proof.Step step : variants.steps(workload, Set.of(question))) {
            Profile variant = variants.after(workload, List.of(step));
            if (variant == null) continue;
            Findings found = evaluator.conclude(profile.scopes(), variant.answers());
            if (!found.all(Contradicted.class).isEmpty()) continue;
            tried++;
            Set<String> leading = new TreeSet<>();
            Set<String> needed = new TreeSet<>();
            read(found, workload, leading, needed);
            if (leading.equals(useCases) && needed.equals(required)) continue;
            Set<String> gained = new LinkedHashSet<>(needed);
            gained.removeAll(required);
            Set<String> lost = new LinkedHashSet<>(required);
            lost.removeAll(needed);
            turns.add(new Turn(
                    step.after(reply.values()),
                    leading.equals(useCases) ? null : List.copyOf(leading),
                    List.copyOf(gained),
                    List.copyOf(lost)));
        }
        boolean account = catalog.questions().get(question).account();
        String at = reply.state() == Reply.State.GIVEN ? reply.at().toString() : "";
        return new Load(account ? "" : workload, question, reply.values(), at, turns, tried);
    }

    private static void read(Findings found, String workload, Set<String> useCases, Set<String> required) {
        for (Leads l : found.all(Leads.class)) if (l.scope().equals(workload)) useCases.add(l.useCase());
        for (Placed p : found.all(Placed.class)) {
            if (p.scope().equals(workload) && p.tier() == Tier.REQUIRED) required.add(p.product());
        }
    }
}

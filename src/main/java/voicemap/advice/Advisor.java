package voicemap.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import voicemap.engine.Conclusions;
import voicemap.engine.Engine;
import voicemap.engine.RuleBase;
import voicemap.fact.*;
import voicemap.model.*;
import voicemap.profile.Profile;
import voicemap.profile.Reply;
import voicemap.profile.Workload;

/** Lets the rules conclude what follows from a profile, and puts it into words and order. It infers nothing itself. */
public final class Advisor {
    private static final String GO_LIVE = "account.go-live";
    private final Catalog catalog;
    private final Records records;
    private final Engine engine;

    public Advisor(Catalog catalog, RuleBase rules) {
        this.catalog = catalog;
        this.records = new Records(catalog);
        this.engine = new Engine(rules, catalog);
    }

    /**
     * Advises on a profile.
     *
     * @param today the day from which the plan counts
     * @param least statements that stand lower than this recommend nothing
     */
    public Advice advise(Profile profile, LocalDate today, Standing least) {
        Conclusions found = engine.conclude(profile.scopes(), profile.answers(), least);
        Grounds grounds = new Grounds(found, profile);
        List<Because> contradictions = contradictions(profile, found, grounds);
        if (!contradictions.isEmpty()) return none(profile, today, contradictions);
        Questions questions = new Questions(catalog, records, profile, found);
        List<WorkloadAdvice> workloads = new ArrayList<>();
        for (String scope : profile.scopes()) {
            workloads.add(new WorkloadAdvices(catalog, records, found, grounds, questions, scope).advice());
        }
        LocalDate goLive = profile.workloads().stream()
                .map(w -> w.replies().get(GO_LIVE))
                .filter(Objects::nonNull)
                .filter(Reply::known)
                .filter(r -> !r.values().isEmpty())
                .map(r -> LocalDate.parse(r.values().get(0)))
                .findFirst()
                .orElse(null);
        Plan plan = new Planner(catalog, found).plan(today, goLive);
        return new Advice(
                profile.business(),
                today,
                catalog.digest(),
                List.of(),
                workloads,
                plan,
                questions.open(),
                assumptions(profile),
                sources(workloads, plan));
    }

    /** Answers of which one is wrong are no ground for advice. */
    private Advice none(Profile profile, LocalDate today, List<Because> contradictions) {
        Plan plan = new Plan(List.of(), List.of(), List.of(), 0, 0, null, 0);
        return new Advice(
                profile.business(),
                today,
                catalog.digest(),
                contradictions,
                List.of(),
                plan,
                List.of(),
                List.of(),
                List.of());
    }

    private List<Because> contradictions(Profile profile, Conclusions found, Grounds grounds) {
        List<Because> out = new ArrayList<>();
        for (String scope : profile.scopes()) {
            for (Contradicted c : found.all(Contradicted.class, c -> c.scope().equals(scope))) {
                Contradiction x = records.contradictions.get(c.contradiction());
                out.add(new Because(
                        x.say(),
                        grounds.rule(c),
                        grounds.of(c.scope(), x.when()),
                        new Warrant(Standing.OPINION, List.of("house"), List.of())));
            }
        }
        out.sort(Comparator.comparing(Because::say));
        return out;
    }

    /** What silence was taken for. */
    private List<Assumption> assumptions(Profile profile) {
        List<Assumption> out = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>();
        for (Workload w : profile.workloads()) {
            w.replies().forEach((id, reply) -> {
                if (reply.state() != Reply.State.ASSUMED) return;
                Question q = catalog.questions().get(id);
                if (q.account() && !said.add(id)) return;
                String answer = reply.text();
                out.add(new Assumption(q.account() ? "" : w.name(), id, q.ask(), answer, line(q)));
            });
        }
        return out;
    }

    private List<Source> sources(List<WorkloadAdvice> workloads, Plan plan) {
        Set<String> used = new TreeSet<>();
        for (WorkloadAdvice w : workloads) w.warrants().forEach(x -> used.addAll(x.sources()));
        for (Step s : plan.steps()) used.addAll(s.warrant().sources());
        return used.stream().map(catalog.sources()::get).toList();
    }

    /** A line that says something else than silence does. */
    private static String line(Question q) {
        String other = q.options().keySet().stream()
                .filter(o -> !q.silence().contains(o))
                .findFirst()
                .orElse(q.example());
        return switch (q.kind()) {
            case ANY_OF, CODES -> q.id() + ": [" + other + "]";
            case NUMBER -> q.id() + ": " + Figure.show(Math.max(q.from(), 2));
            default -> q.id() + ": " + other;
        };
    }
}

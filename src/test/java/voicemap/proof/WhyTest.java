package voicemap.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import voicemap.advice.Advice;
import voicemap.advice.Advisor;
import voicemap.advice.WorkloadAdvice;
import voicemap.engine.Conclusions;
import voicemap.engine.Engine;
import voicemap.engine.Evaluator;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.fact.Answer;
import voicemap.fact.Due;
import voicemap.fact.Figure;
import voicemap.fact.Leads;
import voicemap.fact.Noticed;
import voicemap.fact.Placed;
import voicemap.fact.Warned;
import voicemap.laws.Profiles;
import voicemap.model.Catalog;
import voicemap.model.Standing;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader;
import voicemap.yaml.Documents;

/** Everything that is advised has a proof whose leaves are answers, and those answers alone bring it about again. */
class WhyTest {
    /** Profiles in the normal build; -Dvoicemap.proofs=N asks for another number. */
    static final int PROFILES = Integer.getInteger("voicemap.proofs", 60);

    private static final Catalog CATALOG = Samples.catalog();
    private static final Engine ENGINE = new Engine(RuleBase.shipped(), CATALOG);
    private static final Evaluator EVALUATOR = new Evaluator(CATALOG, Standing.CONTESTED);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void whatever_is_advised_on_the_examples_is_proved_by_answers_that_suffice() throws IOException {
        int proofs = 0;
        try (Stream<Path> files = Files.list(Samples.HOME.resolve("examples/profiles"))) {
            for (Path file : files.sorted().toList()) {
                Profile profile = new ProfileReader(CATALOG)
                        .read(Documents.file(file, file.toString()), file.toString(), List.of());
                proofs += proved(profile);
            }
        }
        assertThat(proofs).isGreaterThan(1_500);
    }

    @Test
    void whatever_is_advised_on_generated_profiles_is_proved() {
        int proofs = 0;
        for (long seed = 1; seed <= PROFILES; seed++) proofs += proved(Profiles.generated(CATALOG, seed));
        assertThat(proofs).isGreaterThan(PROFILES * 15);
    }

    private static int proved(Profile profile) {
        Advice advice = new Advisor(CATALOG, RuleBase.shipped()).advise(profile, DAY, Standing.CONTESTED);
        if (!advice.contradictions().isEmpty()) return 0;
        Conclusions found = ENGINE.conclude(profile.scopes(), profile.answers(), Standing.CONTESTED);
        Set<Answer> all = new HashSet<>(profile.answers());
        int proofs = 0;
        for (WorkloadAdvice w : advice.workloads()) {
            Why why = new Why(CATALOG, EVALUATOR, profile, found, w.name());
            List<Object[]> items = new ArrayList<>();
            w.leading().forEach(u -> items.add(new Object[] {why.useCase(u.id()), new Leads(w.name(), u.id())}));
            w.products()
                    .forEach(
                            p -> items.add(new Object[] {why.product(p.id()), new Placed(w.name(), p.id(), p.tier())}));
            w.warnings().forEach(f -> items.add(new Object[] {why.finding(f.id()), f.id()}));
            w.pitfalls().forEach(f -> items.add(new Object[] {why.finding(f.id()), f.id()}));
            w.notices().forEach(f -> items.add(new Object[] {why.finding(f.id()), new Noticed(w.name(), f.id())}));
            found.all(Figure.class, f -> f.scope().equals(w.name()))
                    .forEach(f -> items.add(new Object[] {why.quantity(f.quantity()), f}));
            found.all(Due.class, d -> d.scope().equals(w.name()))
                    .forEach(d -> items.add(new Object[] {why.prerequisite(d.prerequisite()), d}));
            for (Object[] item : items) {
                Why.Proof proof = (Why.Proof) item[0];
                String name = profile.file() + " " + w.name() + " " + item[1];
                assertThat(proof).as(name).isNotNull();
                assertThat(all).as(name).containsAll(proof.answers());
                leaves(proof.reason(), name);
                again(profile, w.name(), item[1], proof, proofs % 7 == 0, name);
                proofs++;
            }
        }
        return proofs;
    }

    /** What ends a branch is an answer, or a statement of the catalog. */
    private static void leaves(Reason reason, String name) {
        boolean grounded = reason.answer() != null
                || reason.warrant() != null
                || !reason.ways().isEmpty();
        assertThat(grounded).as("%s: %s", name, reason.say()).isTrue();
        for (List<Reason> way : reason.ways()) for (Reason r : way) leaves(r, name);
    }

    /**
     * Only the answers that a proof ends in are given, and what it proves is there again.
     *
     * @param byRules whether the rules are asked, or the evaluator that stands in for them
     */
    private static void again(
            Profile profile, String workload, Object fact, Why.Proof proof, boolean byRules, String name) {
        Set<Answer> answers = new LinkedHashSet<>(proof.answers());
        Collection<?> found;
        // sums of answers are no business of the evaluator
        if (byRules || fact instanceof Figure)
            found = ENGINE.conclude(profile.scopes(), answers, Standing.CONTESTED)
                    .all();
        else found = EVALUATOR.conclude(profile.scopes(), answers).facts();
        assertThat(found).as(name + " from " + answers).anyMatch(f -> same(fact, f, workload));
    }

    private static boolean same(Object fact, Object found, String workload) {
        if (fact instanceof String id) {
            return found instanceof Warned w
                    && w.finding().equals(id)
                    && (w.scope().equals(workload) || w.other().equals(workload));
        }
        if (fact instanceof Due d) {
            // which of several products asks for it makes no difference
            return found instanceof Due e
                    && e.prerequisite().equals(d.prerequisite())
                    && e.scope().equals(d.scope());
        }
        return fact.equals(found);
    }
}

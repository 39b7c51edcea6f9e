package voicemap.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.Conclusions;
import voicemap.engine.Engine;
import voicemap.engine.Evaluator;
import voicemap.engine.Findings;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.fact.Answer;
import voicemap.fact.Barred;
import voicemap.fact.Contradicted;
import voicemap.fact.Leads;
import voicemap.fact.Outranked;
import voicemap.fact.Placed;
import voicemap.fact.Pointed;
import voicemap.fact.Warned;
import voicemap.laws.Profiles;
import voicemap.model.Catalog;
import voicemap.model.Concern;
import voicemap.model.Conflict;
import voicemap.model.Product;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.model.Rule;
import voicemap.model.Standing;
import voicemap.model.Tier;
import voicemap.profile.Profile;
import voicemap.profile.Profile.Amendment;
import voicemap.profile.ProfileReader;
import voicemap.profile.Reply;
import voicemap.proof.WhyNot.Kind;
import voicemap.proof.WhyNot.Part;
import voicemap.proof.WhyNot.State;
import voicemap.proof.WhyNot.Verdict;
import voicemap.proof.WhyNot.Way;
import voicemap.yaml.Documents;

/** Whatever is not recommended has one reason, the right one, and what a way in is said to lack does bring it in. */
class WhyNotTest {
    private static final Path CLINIC = Samples.HOME.resolve("examples/profiles/clinic-reminders.yaml");
    private static final List<Rule> RULES = CatalogFiles.rules();
    private static final Catalog CATALOG = Samples.catalog();
    private static final Engine ENGINE = new Engine(RuleBase.shipped(), CATALOG);
    private static final Evaluator EVALUATOR = new Evaluator(CATALOG, Standing.CONTESTED);

    private final Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
    private int mended;

    @Test
    void on_the_examples_everything_that_is_not_recommended_has_its_reason() throws IOException {
        try (Stream<Path> files = Files.list(Samples.HOME.resolve("examples/profiles"))) {
            for (Path file : files.sorted().toList()) {
                look(new ProfileReader(CATALOG)
                        .read(Documents.file(file, file.toString()), file.toString(), List.of()));
            }
        }
        assertThat(seen).containsKeys(Kind.RULED_OUT, Kind.UNDECIDED, Kind.OUTRANKED, Kind.CONDITION_UNMET);
        assertThat(mended).as("ways that were gone").isGreaterThan(300);
    }

    @Test
    void on_generated_profiles_too() {
        for (long seed = 1; seed <= WhyTest.PROFILES; seed++) look(Profiles.generated(CATALOG, seed));
        assertThat(seen).containsKeys(Kind.RULED_OUT, Kind.UNDECIDED, Kind.OUTRANKED, Kind.CONDITION_UNMET);
    }

    @Test
    void a_sum_that_stays_below_its_limit_shows_the_answers_it_is_made_of() {
        Verdict v =
                verdict("cps", "direction: outbound\ntalks: [message]\nvolume: {campaign-size: 2000, window-hours: 8}");
        Part rate = rate(v);
        assertThat(rate.state()).isEqualTo(State.OTHERWISE);
        assertThat(rate.now()).contains("0.069 calls/s = 2,000 calls");
        assertThat(rate.ways())
                .extracting(w -> w.get(0).question())
                .containsExactly("volume.campaign-size", "volume.window-hours");
        // it comes out above, and the way lacks nothing there any more
        Verdict above = verdict(
                "cps", "direction: outbound\ntalks: [message]\nvolume: {campaign-size: 40000, window-hours: 8}");
        assertThat(above).isNull();
    }

    @Test
    void a_sum_that_is_not_known_shows_each_way_to_make_it() {
        Part rate = rate(verdict("cps", "direction: outbound\ntalks: [message]\nvolume: {window-hours: 8}"));
        assertThat(rate.state()).isEqualTo(State.OPEN);
        List<List<String>> open = new ArrayList<>();
        for (List<Part> way : rate.ways()) {
            open.add(way.stream()
                    .filter(p -> p.state() == State.OPEN)
                    .map(Part::question)
                    .toList());
        }
        assertThat(open).containsExactly(List.of("volume.campaign-size"), List.of("volume.calls-per-day"));
        // a campaign counts before the calls of a day: the second way is shut
        Part shut = rate(verdict(
                "cps", "direction: outbound\ntalks: [message]\nvolume: {campaign-size: 10, calls-per-day: 20}"));
        assertThat(shut.ways()).hasSize(1);
    }

    private static Part rate(Verdict v) {
        for (Way w : v.ways()) {
            for (Part p : w.parts()) {
                for (List<Part> below : p.ways()) {
                    for (Part q : below) if (q.say().equals("Rate: more than 1 calls/s")) return q;
                }
            }
        }
        throw new AssertionError("no sum in " + v);
    }

    @Test
    void what_a_choice_falls_back_on_has_that_way_in() {
        String answers = "direction: inbound\ntalks: [keypad]\nteam: visual\n";
        Way open = fallback(verdict("own-server", answers + "account: {region: us1}"));
        assertThat(open.lacking()).isEqualTo(1);
        assertThat(open.parts().get(1).now()).isEqualTo("Functions and Studio suit");
        // Studio is not there, so that the choice does fall back
        assertThat(verdict("own-server", answers + "account: {region: au1}")).isNull();
    }

    @Test
    void a_finding_that_is_not_there_shows_what_would_bring_it_about() {
        String answers = "direction: outbound\ntalks: [message]\ntranscription: [live]\n";
        int shown = 0;
        Profile profile = Samples.profile(answers);
        Conclusions found = conclude(profile);
        List<String> there =
                found.all(Warned.class).stream().map(Warned::finding).toList();
        WhyNot whyNot = whyNot(profile, found, "calls");
        for (Concern c : CATALOG.concerns().values()) {
            for (Conflict x : c.conflicts()) {
                Verdict v = whyNot.finding(x.id());
                if (v == null) {
                    assertThat(there.contains(x.id()) || x.when().always())
                            .as(x.id())
                            .isTrue();
                    continue;
                }
                shown++;
                assertThat(v.ways()).as(x.id()).allMatch(w -> w.lacking() > 0);
            }
        }
        assertThat(shown).isGreaterThan(20);
        assertThat(whyNot.finding("no-such-finding")).isNull();
        String id = "functions-no-scheduler";
        // where the code runs is not answered
        assertThat(finding(id, CLINIC).kind()).isEqualTo(Kind.UNDECIDED);
        assertThat(finding(id, CLINIC, "talks=message,keypad,people")).isNull();
    }

    private static Verdict finding(String id, Path file, String... settings) {
        Profile profile = new ProfileReader(CATALOG)
                .read(Documents.file(file, file.toString()), file.toString(), List.of(settings));
        return whyNot(profile, conclude(profile), "calls").finding(id);
    }

    private static Way fallback(Verdict v) {
        return v.ways().stream()
                .filter(w -> w.say().contains("a server of yours always can"))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(String product, String answers) {
        Profile profile = Samples.profile(answers);
        return whyNot(profile, conclude(profile), "calls").product(product);
    }

    private static WhyNot whyNot(Profile profile, Conclusions found, String scope) {
        Why why = new Why(CATALOG, EVALUATOR, profile, found, scope);
        return new WhyNot(CATALOG, profile, found, why, RULES, scope);
    }

    private static Conclusions conclude(Profile profile) {
        return ENGINE.conclude(profile.scopes(), profile.answers(), Standing.CONTESTED);
    }

    private void look(Profile profile) {
        Conclusions found = conclude(profile);
        if (!found.all(Contradicted.class).isEmpty()) return;
        // what is so is taken from the evaluator, what is said of it rests on the rules
        Findings so = EVALUATOR.conclude(profile.scopes(), profile.answers());
        for (String scope : profile.scopes()) {
            WhyNot whyNot = whyNot(profile, found, scope);
            for (String u : CATALOG.useCases().keySet()) {
                Verdict v = whyNot.useCase(u);
                assertThat(v == null).as(u).isEqualTo(so.holds(new Leads(scope, u)));
                if (v == null) continue;
                seen.merge(v.kind(), 1, Integer::sum);
                leaves(profile, scope, u, v);
                again(profile, scope, u, v);
            }
            for (Product p : CATALOG.products().values()) {
                if (p.umbrella()) continue;
                Tier tier = null;
                for (Placed placed : so.all(Placed.class)) {
                    if (placed.scope().equals(scope) && placed.product().equals(p.id())) tier = placed.tier();
                }
                Verdict v = whyNot.product(p.id());
                assertThat(v == null).as(p.id()).isEqualTo(tier == Tier.REQUIRED || tier == Tier.RECOMMENDED);
                if (v == null) continue;
                right(v, tier, p);
                leaves(profile, scope, p.id(), v);
                again(profile, scope, p.id(), v);
                if (v.kind() == Kind.CONDITION_UNMET) gone(profile, scope, p, v);
            }
        }
    }

    private void right(Verdict v, Tier tier, Product p) {
        seen.merge(v.kind(), 1, Integer::sum);
        String name = p.id() + " " + v.kind();
        switch (v.kind()) {
            case NOT_ASSESSED -> assertThat(tier).as(name).isEqualTo(Tier.NOT_ASSESSED);
            case UNVERIFIED -> assertThat(p.warrant().standing()).as(name).isEqualTo(Standing.UNVERIFIED);
            case RULED_OUT -> assertThat(v.because()).as(name).isNotEmpty();
            case UNDECIDED -> assertThat(v.ways().get(0).open()).as(name).isTrue();
            case OUTRANKED -> assertThat(tier).as(name).isEqualTo(Tier.OUTRANKED);
            case CONDITION_UNMET ->
                assertThat(v.ways()).as(name).allMatch(w -> w.parts().stream()
                        .anyMatch(part -> part.state() == State.OTHERWISE));
        }
        if (tier == Tier.RULED_OUT) assertThat(v.kind()).as(name).isIn(Kind.RULED_OUT, Kind.UNVERIFIED);
    }

    /** What ends a branch is met, or a question with the answer as it stands; only these two hang on much else. */
    private static void leaves(Profile profile, String scope, String item, Verdict v) {
        for (Way w : v.ways()) {
            assertThat(w.warrant()).as(item).isNotNull();
            for (Part p : w.parts()) leaf(profile, scope, item + ": " + w.say(), p);
        }
    }

    private static void leaf(Profile profile, String scope, String name, Part p) {
        for (List<Part> way : p.ways()) for (Part below : way) leaf(profile, scope, name, below);
        if (p.question() != null) {
            Reply now = profile.workload(scope).replies().get(p.question());
            assertThat(p.now()).as(name).isEqualTo(now.state() == Reply.State.OPEN ? "" : now.text());
            if (!p.at().isEmpty())
                assertThat(p.at()).as(name).isEqualTo(now.at().toString());
        } else if (p.state() != State.MET && p.ways().isEmpty()) {
            assertThat(p.say()).as(name).isIn(WhyNot.NOTHING_ELSE, WhyNot.SOME_USE_CASE);
        }
    }

    /** The answers that a verdict is proved by, and no others, lead to it again. */
    private static void again(Profile profile, String scope, String id, Verdict v) {
        if (v.because().isEmpty()) return;
        Set<Answer> answers = new LinkedHashSet<>();
        v.because().forEach(r -> answers.addAll(r.answers()));
        v.besides().forEach(r -> answers.addAll(r.answers()));
        assertThat(profile.answers()).as(id).containsAll(answers);
        Collection<?> found = EVALUATOR.conclude(profile.scopes(), answers).facts();
        boolean useCase = CATALOG.useCases().containsKey(id);
        assertThat(found).as("%s %s, from %s", id, v.kind(), answers).anyMatch(f -> switch (v.kind()) {
            case RULED_OUT ->
                useCase
                        ? f instanceof Pointed p
                                && p.scope().equals(scope)
                                && p.useCase().equals(id)
                                && !p.to()
                                && p.deciding()
                        : f instanceof Barred b
                                && b.scope().equals(scope)
                                && b.product().equals(id);
            default ->
                useCase
                        ? f instanceof Leads l && l.scope().equals(scope)
                        : f instanceof Outranked o
                                && o.scope().equals(scope)
                                && o.product().equals(id);
        });
        assertThat(found.contains(new Leads(scope, id))).as(id).isFalse();
    }

    /** Where one word is said to be missing, the word is put in, and the way lacks nothing any more. */
    private void gone(Profile profile, String scope, Product p, Verdict v) {
        for (Way way : v.ways()) {
            List<Part> lacks =
                    way.parts().stream().filter(x -> x.state() != State.MET).toList();
            if (lacks.size() != 1 || lacks.get(0).wanted().isEmpty()) continue;
            Question q = CATALOG.questions().get(lacks.get(0).question());
            String word = lacks.get(0).wanted().split(" or ")[0];
            if (!q.options().containsKey(word)) continue;
            Reply now = profile.workload(scope).replies().get(q.id());
            List<String> values = new ArrayList<>(q.kind() == QuestionKind.ANY_OF ? now.values() : List.of());
            values.add(word);
            Profile variant = profile.amended(List.of(new Amendment(q.account() ? "" : scope, q.id(), values)));
            Verdict after = whyNot(variant, conclude(variant), scope).product(p.id());
            boolean met = after == null
                    || after.ways().stream().anyMatch(w -> w.say().equals(way.say()) && w.lacking() == 0)
                    // what is asked in general may hang on this very answer
                    || after.ways().stream()
                            .anyMatch(w -> w.say().equals(way.say())
                                    && w.parts().stream()
                                            .noneMatch(x -> q.id().equals(x.question())
                                                    && x.state() == State.OTHERWISE
                                                    && x.wanted()
                                                            .equals(lacks.get(0).wanted())));
            assertThat(met)
                    .as("%s after %s=%s: %s", p.id(), q.id(), values, way)
                    .isTrue();
            mended++;
        }
    }
}

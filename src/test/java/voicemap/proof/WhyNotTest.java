package voicemap.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import voicemap.engine.Conclusions;
import voicemap.engine.Engine;
import voicemap.engine.Evaluator;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.fact.Contradicted;
import voicemap.fact.Leads;
import voicemap.fact.Placed;
import voicemap.laws.Profiles;
import voicemap.model.Catalog;
import voicemap.model.Product;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
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
        for (long seed = 1; seed <= 60; seed++) look(Profiles.generated(CATALOG, seed));
        assertThat(seen).containsKeys(Kind.RULED_OUT, Kind.UNDECIDED, Kind.OUTRANKED, Kind.CONDITION_UNMET);
    }

    private static WhyNot whyNot(Profile profile, Conclusions found, String scope) {
        Why why = new Why(CATALOG, EVALUATOR, profile, found, scope);
        return new WhyNot(CATALOG, profile, found, why, scope);
    }

    private static Conclusions conclude(Profile profile) {
        return ENGINE.conclude(profile.scopes(), profile.answers(), Standing.CONTESTED);
    }

    private void look(Profile profile) {
        Conclusions found = conclude(profile);
        if (!found.all(Contradicted.class).isEmpty()) return;
        for (String scope : profile.scopes()) {
            WhyNot whyNot = whyNot(profile, found, scope);
            for (String u : CATALOG.useCases().keySet()) {
                Verdict v = whyNot.useCase(u);
                assertThat(v == null).as(u).isEqualTo(found.holds(new Leads(scope, u)));
                if (v != null) seen.merge(v.kind(), 1, Integer::sum);
            }
            for (Product p : CATALOG.products().values()) {
                if (p.umbrella()) continue;
                Tier tier = null;
                for (Placed placed : found.all(Placed.class, x -> x.scope().equals(scope))) {
                    if (placed.product().equals(p.id())) tier = placed.tier();
                }
                Verdict v = whyNot.product(p.id());
                assertThat(v == null).as(p.id()).isEqualTo(tier == Tier.REQUIRED || tier == Tier.RECOMMENDED);
                if (v == null) continue;
                right(v, tier, p);
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

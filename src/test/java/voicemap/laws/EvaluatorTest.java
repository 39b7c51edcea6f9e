package voicemap.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voicemap.engine.Conclusions;
import voicemap.engine.Engine;
import voicemap.engine.Evaluator;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.fact.Is;
import voicemap.fact.Leads;
import voicemap.fact.Placed;
import voicemap.fact.Warned;
import voicemap.model.Standing;
import voicemap.profile.Profile;

/** What a search asks gives the same answers as the rules, from the answers of a profile on. */
class EvaluatorTest {
    private static final int PROFILES = OracleTest.PROFILES / 3;

    @Test
    void traits_and_conclusions_are_those_of_the_rules_on_generated_profiles() {
        ProfileGenerator generator = new ProfileGenerator(Samples.catalog());
        Engine engine = new Engine(RuleBase.shipped(), Samples.catalog());
        Evaluator evaluator = new Evaluator(Samples.catalog(), Standing.CONTESTED);
        Set<String> so = new HashSet<>();
        Set<String> notSo = new HashSet<>();
        for (long seed = 1; seed <= PROFILES; seed++) {
            Generated generated = generator.profile(seed);
            Profile profile = generated.profile(Samples.catalog());
            Conclusions rules = engine.conclude(profile.scopes(), profile.answers(), Standing.CONTESTED);
            for (String scope : profile.scopes()) {
                Set<Is> concluded =
                        new HashSet<>(rules.all(Is.class, i -> i.scope().equals(scope)));
                assertThat(new HashSet<>(evaluator.traits(scope, profile.answers())))
                        .as("traits of %s, on %s", scope, generated)
                        .isEqualTo(concluded);
                concluded.forEach(i -> (i.yes() ? so : notSo).add(i.trait()));
            }
            Set<Object> found =
                    evaluator.conclude(profile.scopes(), profile.answers()).facts();
            for (Class<?> type : new Class<?>[] {Leads.class, Placed.class, Warned.class}) {
                Set<Object> computed = new HashSet<>(found);
                computed.removeIf(f -> !type.isInstance(f));
                assertThat(computed)
                        .as("%s, on %s", type.getSimpleName(), generated)
                        .isEqualTo(new HashSet<>(rules.all(type)));
            }
        }
        assertThat(so).as("traits that were so").contains("above-default-rate", "callers-outnumber-people");
        assertThat(notSo).as("traits that were not so").contains("above-default-rate", "callers-outnumber-people");
    }
}

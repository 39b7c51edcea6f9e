package voicemap.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voicemap.engine.Conclusions;
import voicemap.engine.Engine;
import voicemap.engine.Interpreter;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.fact.*;
import voicemap.model.Standing;
import voicemap.profile.Profile;

/** The rules conclude what the interpreter computes, type by type, for thousands of generated profiles. */
class OracleTest {
    /** Profiles in the normal build; -Dvoicemap.laws=N asks for another number. */
    static final int PROFILES = Integer.getInteger("voicemap.laws", 3_000);

    /** Everything the strata after the traits conclude. */
    private static final List<Class<?>> TYPES = List.of(
            Contradicted.class,
            Pointed.class,
            Fits.class,
            NoneFits.class,
            Leads.class,
            InPlay.class,
            Needed.class,
            Barred.class,
            Applies.class,
            Candidate.class,
            MayBe.class,
            Taken.class,
            OpenChoice.class,
            Outranked.class,
            Wanted.class,
            Unanswered.class,
            Placed.class,
            Due.class,
            Warned.class,
            Watch.class,
            Noticed.class,
            Migrates.class,
            Rung.class,
            CountryGap.class,
            RegionUnknown.class,
            Hinge.class);

    private static final Standing[] LEAST = {Standing.CONTESTED, Standing.REPORTED, Standing.VERIFIED};

    @Test
    void rules_and_interpreter_agree_on_generated_profiles() {
        ProfileGenerator generator = new ProfileGenerator(Samples.catalog());
        Engine engine = new Engine(RuleBase.shipped(), Samples.catalog());
        Map<Standing, Interpreter> interpreters = new EnumMap<>(Standing.class);
        for (Standing s : LEAST) interpreters.put(s, new Interpreter(Samples.catalog(), s));
        Map<Class<?>, Integer> seen = new HashMap<>();
        for (long seed = 1; seed <= PROFILES; seed++) {
            Generated generated = generator.profile(seed);
            Profile profile = generated.profile(Samples.catalog());
            Standing least = LEAST[(int) (seed % 4 % LEAST.length)];
            Conclusions rules = engine.conclude(profile.scopes(), profile.answers(), least);
            Set<Object> java =
                    interpreters.get(least).conclude(given(profile, rules)).facts();
            for (Class<?> type : TYPES) {
                Set<Object> concluded = new HashSet<>(rules.all(type));
                Set<Object> computed = new HashSet<>();
                for (Object fact : java) if (type.isInstance(fact)) computed.add(fact);
                seen.merge(type, concluded.size(), Integer::sum);
                if (concluded.equals(computed)) continue;
                Set<Object> alike = new HashSet<>(concluded);
                alike.retainAll(computed);
                concluded.removeAll(alike);
                computed.removeAll(alike);
                fail(
                        "only the rules conclude %s%nonly the interpreter computes %s%nat least %s, on %s",
                        concluded, computed, least.word(), generated);
            }
            assertThat(audioForks(rules.all(Figure.class)))
                    .as("copies of the audio, on %s", generated)
                    .isEqualTo(audioForks(new ArrayList<>(java)));
        }
        assertThat(seen.keySet()).containsAll(TYPES);
        assertThat(seen)
                .as("every type is concluded often enough to be compared")
                .allSatisfy((type, count) ->
                        assertThat(count).as(type.getSimpleName()).isGreaterThanOrEqualTo(PROFILES / 100));
    }

    /** What the interpreter is given of a profile: the traits that rules found, and the countries. */
    static List<Interpreter.Given> given(Profile profile, Conclusions rules) {
        List<Interpreter.Given> out = new ArrayList<>();
        for (String scope : profile.scopes()) {
            out.add(new Interpreter.Given(
                    scope,
                    rules.all(Is.class, i -> i.scope().equals(scope)),
                    profile.workload(scope).replies().get("audience.countries").values()));
        }
        return out;
    }

    private static Map<String, Double> audioForks(List<?> facts) {
        Map<String, Double> out = new HashMap<>();
        for (Object fact : facts) {
            if (fact instanceof Figure f && f.quantity().equals("audio-forks")) out.put(f.scope(), f.value());
        }
        return out;
    }
}

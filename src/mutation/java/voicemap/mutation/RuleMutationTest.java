package voicemap.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;
import voicemap.advice.Reviewed;
import voicemap.engine.Samples;
import voicemap.engine.Swapped;

/** Changes each rule in each way that is known here and asks the tests of the build whether they notice. */
class RuleMutationTest {
    /** What else is asked where the example of the rule and the reviewed advice stay the same. */
    private static final List<String> TESTS = List.of(
            "voicemap.engine.SumsTest", "voicemap.laws.OracleTest", "voicemap.engine.RuleExamplesTest", "voicemap.advice.ScenariosTest");

    private static final int COMPILED_AT_ONCE = 30;

    private final List<String> rules = new ArrayList<>();
    private final Tally tally = new Tally();
    private final Reviewed reviewed = new Reviewed();

    RuleMutationTest() throws IOException {}

    @Test
    void the_tests_notice_changed_rules() throws Exception {
        System.setProperty("voicemap.laws", System.getProperty("mutation.profiles", "150"));
        Pattern only = Pattern.compile(System.getProperty("mutation.only", "")); // part of what a report calls a mutant
        List<RuleMutant> mutants = new ArrayList<>(RuleMutants.of(Samples.HOME.resolve("rules")));
        mutants.stream().map(RuleMutant::rule).distinct().forEach(rules::add);
        mutants.removeIf(m -> !only.matcher(m.id()).find());
        Collections.shuffle(mutants, new Random(21)); // a run that is stopped has seen a fair part
        assertThat(Tests.failing(TESTS)).as("the tests on unchanged rules").isNull();
        Path report = Path.of(System.getProperty("mutation.reports", ".")).resolve("rules.md");
        for (int i = 0; i < mutants.size(); i += COMPILED_AT_ONCE) {
            List<RuleMutant> some = mutants.subList(i, Math.min(i + COMPILED_AT_ONCE, mutants.size()));
            Map<RuleMutant, Model> compiled = CompiledRules.of(some);
            for (RuleMutant m : some) count(m, compiled.get(m));
            Files.writeString(
                    report, "%d of %d changes%n%n%s".formatted(i + some.size(), mutants.size(), tally.report()));
        }
        assertThat(tally.score()).as(tally.report()).isGreaterThanOrEqualTo(85);
    }

    private void count(RuleMutant mutant, Model model) {
        if (model == null) {
            tally.refused(mutant.kind());
            return;
        }
        try {
            Swapped.rule(mutant.stratum(), mutant.rule(), model);
            String failing = failing(mutant);
            if (failing == null) tally.survived(mutant.kind(), mutant.id());
            else tally.killed(mutant.kind(), failing);
        } finally {
            Swapped.back();
        }
    }

    private String failing(RuleMutant mutant) {
        String failing = Tests.failingExample(rules.indexOf(mutant.rule()));
        if (failing != null) return failing;
        failing = reviewed.failing(Samples.catalog());
        return failing != null ? failing : Tests.failing(TESTS);
    }
}

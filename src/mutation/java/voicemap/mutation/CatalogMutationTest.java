package voicemap.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import voicemap.advice.Reviewed;
import voicemap.catalog.Whole;
import voicemap.engine.Samples;
import voicemap.engine.Swapped;
import voicemap.model.Catalog;

/** Changes a sample of the catalog's conditions and asks the tests of the build whether they notice. */
class CatalogMutationTest {
    /** What else is asked where the reviewed advice on the examples stays the same. */
    private static final List<String> TESTS = List.of(
            "voicemap.engine.RuleExamplesTest",
            "voicemap.advice.ScenariosTest",
            "voicemap.catalog.CatalogAuditTest");

    @Test
    void the_tests_notice_changed_conditions() throws Exception {
        Catalog catalog = Samples.catalog();
        List<CatalogMutant> mutants = new ArrayList<>(CatalogMutants.of(catalog));
        int all = mutants.size();
        assertThat(all).isGreaterThan(1_500);
        Collections.shuffle(mutants, new Random(21));
        Reviewed reviewed = new Reviewed();
        assertThat(Whole.is(catalog)).isTrue();
        assertThat(reviewed.failing(catalog)).isNull();
        assertThat(Tests.failing(TESTS)).as("the tests on the catalog unchanged").isNull();
        Path report = Path.of(System.getProperty("mutation.reports", ".")).resolve("catalog.md");
        Tally byKind = new Tally();
        Tally byChange = new Tally();
        int done = 0;
        for (CatalogMutant m : mutants.subList(0, Integer.getInteger("mutation.sample", 300))) {
            String failing = failing(m.catalog().get(), reviewed);
            String how = m.how().replaceFirst(" .*", "");
            done++;
            if (failing == null) {
                byKind.survived(m.kind(), m.id());
                byChange.survived(how, m.id());
            } else if (failing.isEmpty()) {
                byKind.refused(m.kind());
                byChange.refused(how);
            } else {
                byKind.killed(m.kind(), failing);
                byChange.killed(how, failing);
            }
            Files.writeString(
                    report,
                    "%d of %d conditions changed%n%n%s%n%s".formatted(done, all, byChange.table(), byKind.report()));
        }
        // far from what the rules reach, see docs/mutation.md; it must not get worse
        assertThat(byKind.score()).as(byKind.report()).isGreaterThanOrEqualTo(LEAST);
    }

    private static final double LEAST = 15;

    /** What notices a catalog; the empty text where the check of every catalog refuses it, null where nothing does. */
    private static String failing(Catalog catalog, Reviewed reviewed) {
        if (!Whole.is(catalog)) return "";
        String failing = reviewed.failing(catalog);
        if (failing != null) return failing;
        try {
            Swapped.catalog(catalog);
            return Tests.failing(TESTS);
        } finally {
            Swapped.back();
        }
    }
}

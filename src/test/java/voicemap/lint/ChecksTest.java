package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import voicemap.catalog.CatalogFiles;
import voicemap.design.References;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.model.Check;
import voicemap.model.Checkbook;
import voicemap.twiml.TwimlReader;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;

/** Each row of the checkbook finds what it is for in its failing documents, and nothing is found in its passing ones. */
class ChecksTest {
    private static final Checkbook CHECKS = CatalogFiles.checkbook();
    private static final Linter LINTER = new Linter(Samples.catalog(), CHECKS, RuleBase.shipped(), false);

    @TestFactory
    Stream<DynamicTest> each_row_finds_what_its_examples_say() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Check check : CHECKS.checks()) {
            for (String document : check.fails()) {
                tests.add(DynamicTest.dynamicTest(name(check) + " is found", () -> assertThat(found(document))
                        .as(document)
                        .extracting(Finding::id)
                        .isNotEmpty()
                        .containsOnly(check.finds())));
            }
            for (String document : check.passes()) {
                tests.add(DynamicTest.dynamicTest(name(check) + " is silent", () -> assertThat(found(document))
                        .as(document)
                        .extracting(f -> f.id() + " " + f.at().extent().from() + " " + f.message())
                        .isEmpty()));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> what_a_row_says_to_be_surely_right_is() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Check check : CHECKS.checks()) {
            if (check.fix() == null) continue;
            for (String document : check.fails()) {
                tests.add(DynamicTest.dynamicTest(name(check) + " is mended", () -> {
                    String name = TwimlReader.looksLikeTwiml(document) ? "example.xml" : "example.yaml";
                    Fixer.Result result = Fixer.fix(name, document, found(document), ChecksTest::found);
                    assertThat(result.fixed()).as(document).isNotEmpty();
                    assertThat(found(result.text())).as(result.text()).isEmpty();
                }));
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    @Test
    void each_row_has_a_document_in_which_it_finds_something_and_one_in_which_it_does_not() {
        assertThat(CHECKS.checks()).hasSizeGreaterThan(50);
        assertThat(CHECKS.kinds()).hasSizeGreaterThan(40);
        for (Check check : CHECKS.checks()) {
            assertThat(check.fails()).as(name(check)).isNotEmpty();
            assertThat(check.passes()).as(name(check)).isNotEmpty();
        }
    }

    private static String name(Check check) {
        return check.finds() + " at " + check.span();
    }

    private static List<Finding> found(String document) {
        if (TwimlReader.looksLikeTwiml(document)) {
            return LINTER.twiml(document, "example.xml", Bounds.USUAL).findings();
        }
        return LINTER.design(
                        Documents.text(document, "example.yaml"),
                        document,
                        "example.yaml",
                        new References(Path.of(""), false, Bounds.USUAL))
                .findings();
    }
}

package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.model.Checkbook;
import voicemap.model.Severity;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;

class HouseRulesTest {
    private static final Checkbook BOOK = CatalogFiles.checkbook();
    private static final String VOICE =
            """
            rules:
              - id: ours-voices
                what: We speak with our own voices
                remedy: Take one of ours
                at: <Say>
                where: {voice: {not-matches: "^ours-"}}
                marks: voice
                say: "{voice} is none of ours"
                fails:
                  - |
                    <Response>
                      <Say voice="theirs">Hello</Say>
                    </Response>
                passes:
                  - <Response><Say voice="ours-day">Hello</Say></Response>
            """;

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("house.yaml"), text);
    }

    private HouseRules read(String text) throws IOException {
        return HouseRules.read(List.of(file(text)), Samples.catalog(), BOOK, Bounds.USUAL);
    }

    private List<String> problems(String text) throws IOException {
        List<Problem> found = new ArrayList<>();
        HouseRules.read(List.of(file(text)), Samples.catalog(), BOOK, Bounds.USUAL, found);
        return found.stream()
                .map(p -> p.line().substring(p.line().indexOf("house.yaml")))
                .toList();
    }

    private List<String> failures(String text) throws IOException {
        return RuleTests.run(read(text), Samples.catalog(), BOOK, RuleBase.shipped()).failures().stream()
                .map(p -> p.line().substring(p.line().indexOf("house.yaml")))
                .toList();
    }

    private List<Finding> lint(HouseRules house, String text) {
        return new Linter(Samples.catalog(), BOOK, house, RuleBase.shipped(), false)
                .twiml(text, "x.xml", Bounds.USUAL)
                .findings();
    }

    @Test
    void a_rule_of_the_house_is_found_like_those_of_the_catalog() throws IOException {
        HouseRules house = read(VOICE);
        List<Finding> found = lint(house, "<Response><Say voice='theirs'>Hello</Say></Response>");
        assertThat(found).hasSize(1);
        Finding f = found.get(0);
        assertThat(f.id()).isEqualTo("ours-voices");
        assertThat(f.severity()).isEqualTo(Severity.WARNING);
        assertThat(f.message()).isEqualTo("theirs is none of ours");
        assertThat(f.remedy()).isEqualTo("Take one of ours");
        assertThat(f.at().extent().from()).hasToString("x.xml:1:23");
        assertThat(house.ids()).containsExactly("ours-voices");
        assertThat(lint(HouseRules.NONE, "<Response><Say voice='theirs'>Hello</Say></Response>"))
                .isEmpty();
    }

    @Test
    void a_rule_of_the_house_is_explained() throws IOException {
        Explainer explainer =
                new Explainer(Samples.catalog(), BOOK, CatalogFiles.examples(), read(VOICE), RuleBase.shipped());
        Explanation e = explainer.of("ours-voices");
        assertThat(e.kind().word()).isEqualTo("house rule");
        assertThat(e.of()).endsWith("house.yaml");
        assertThat(e.cases().get(0).fails().get(0).marks())
                .containsExactly(new Explanation.Mark(2, 15, 21, "theirs is none of ours"));
        assertThat(explainer.nearest("our-voices")).isEqualTo("ours-voices");
    }

    @Test
    void an_error_of_the_house_is_an_error_without_any_source() throws IOException {
        HouseRules house = read(VOICE.replace("    what:", "    severity: error\n    what:"));
        assertThat(lint(house, "<Response><Say voice='theirs'>Hello</Say></Response>"))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void the_house_takes_an_id_of_the_catalog_more_seriously() throws IOException {
        String document = "<Response><Gather action='https://e.com/a' speechModel='googlev2_short' input='dtmf speech'"
                + " speechTimeout='auto'><Say>Which team?</Say></Gather><Redirect>https://e.com/b</Redirect></Response>";
        assertThat(lint(HouseRules.NONE, document))
                .extracting(f -> f.id() + " " + f.severity().word())
                .containsExactly("speech-timeout-auto warning");
        assertThat(lint(read("severities: {speech-timeout-auto: error}\n"), document))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(lint(read("severities: {speech-timeout-auto: warning}\n"), document))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "id: ours-voices|id: gather-keys-only|house.yaml:2:9: gather-keys-only is an id of the catalog",
                "id: ours-voices|id: Ours Voices|house.yaml:2:9: the id Ours Voices is not in kebab-case",
                "what: We speak|wat: We speak|house.yaml:3:5: there is no key wat; did you mean what?",
                "at: <Say>|at: <Sey>|house.yaml:5:9: there is no place <Sey>; did you mean <Say>?",
                "at: <Say>|at: [<Say>, <Sey>]|house.yaml:5:17: there is no place <Sey>",
                "{voice: {not|{voce: {not|house.yaml:6:13: <Say> has no setting voce; did you mean voice?",
                "not-matches|not-match|house.yaml:6:21: there is no key not-match; did you mean not-matches?",
                "^ours-|(ours|house.yaml:6:34: the pattern (ours cannot be read",
                "marks: voice|marks: voise|house.yaml:7:12: <Say> has no setting voise",
                "marks: voice|with: <Dail>|house.yaml:7:11: there is no place <Dail>",
                "marks: voice|inside: {at: <Gather>, where: {inputt: dtmf}}|house.yaml:7:36: <Gather> has no setting inputt",
                "marks: voice|when: [outbond]|house.yaml:7:12: there is no trait called outbond; did you mean outbound?",
                "marks: voice|fix: {set: voyce, to: x}|house.yaml:7:16: <Say> has no setting voyce",
                "marks: voice|severity: bad|house.yaml:7:15: severity is bad",
                "marks: voice|standing: verified|house.yaml:7:5: a rule of the house rests on the house",
                "marks: voice|finds: x|house.yaml:7:5: there is no key finds",
                "marks: voice|fails: some|house.yaml:9:5: the key fails stands here twice",
                "rules:|ruls:|house.yaml:1:1: there is no key ruls; did you mean rules?",
            })
    void what_is_wrong_is_said_where_it_stands(String right, String wrong, String said) throws IOException {
        assertThat(VOICE).contains(right);
        assertThat(problems(VOICE.replace(right, wrong)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(said);
    }

    @Test
    void all_that_is_wrong_is_found_at_once() throws IOException {
        assertThat(
                        problems(
                                "rules:\n  - {id: a}\n  - {id: b, what: x, remedy: y, at: <Sey>}\n  - x\nseverities:\n  nothing: error\n"))
                .hasSize(4);
        assertThat(problems(VOICE + VOICE.replace("rules:\n", "")))
                .singleElement()
                .asString()
                .startsWith("house.yaml:16:9: the id ours-voices is taken; it stands at");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gather-no-action: warning|house.yaml:2:21: gather-no-action is an error, and a house may only raise that",
                "gather-no-acton: error|house.yaml:2:3: nothing is found under the id gather-no-acton; did you mean",
                "gather-no-action: off|house.yaml:2:21: gather-no-action is off; expected one of error, warning, note",
                "gather-no-action: [error]|house.yaml:2:21: gather-no-action must be a single value",
            })
    void a_severity_is_only_raised(String line, String said) throws IOException {
        assertThat(problems("severities:\n  " + line + "\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(said);
    }

    @Test
    void the_documents_of_a_rule_are_its_tests() throws IOException {
        assertThat(failures(VOICE)).isEmpty();
        assertThat(failures(VOICE.replace("voice=\"theirs\"", "voice=\"ours-day\"")))
                .containsExactly("house.yaml:10:9: ours-voices is not found here; this document should fail");
        assertThat(failures(VOICE.replace("voice=\"ours-day\"", "voice=\"theirs\"")))
                .containsExactly(
                        "house.yaml:15:9: ours-voices is found here: theirs is none of ours; this document should pass");
        assertThat(failures(VOICE.replace("</Say>\n", "\n")))
                .singleElement()
                .asString()
                .startsWith("house.yaml:13:1: the document cannot be read: this tag closes another element");
        assertThat(failures("rules:\n  - {id: ours, what: x, remedy: y, at: <Say>}\n"))
                .containsExactly(
                        "house.yaml:2:6: ours has no document in which it is found; write one under fails",
                        "house.yaml:2:6: ours has no document in which it is not found; write a near miss under passes");
    }

    @Test
    void where_a_rule_is_found_in_a_document_of_several_lines_that_line_is_told() throws IOException {
        String swapped =
                VOICE.replace("fails:", "FAILS").replace("passes:", "fails:").replace("FAILS", "passes:");
        assertThat(failures(swapped))
                .contains(
                        "house.yaml:12:1: ours-voices is found here: theirs is none of ours; this document should pass");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|b|ab)*c", "((a*)*)*x"})
    void a_pattern_that_takes_too_long_is_said_and_ends_nothing(String pattern) throws IOException {
        HouseRules house = read(VOICE.replace("not-matches: \"^ours-\"", "matches: \"" + pattern + "\""));
        String voice = "ab".repeat(20_000) + "!";
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> lint(house, "<Response><Say voice='" + voice + "'>x</Say></Response>")))
                .satisfiesAnyOf(
                        t -> assertThat(t).isNull(),
                        t -> assertThat(t).isInstanceOf(Problem.class).hasMessageContaining("takes too long"));
    }

    @Test
    void files_that_are_not_there_are_said() {
        List<Problem> found = new ArrayList<>();
        HouseRules.read(List.of(folder.resolve("none.yaml")), Samples.catalog(), BOOK, Bounds.USUAL, found);
        assertThat(found).singleElement().extracting(Problem::what).isEqualTo("there is no such file");
    }

    @Test
    void the_page_on_house_rules_shows_rules_that_work() throws IOException {
        String page = Files.readString(Samples.HOME.resolve("docs/house-rules.md"));
        String example = page.lines()
                .dropWhile(l -> !l.startsWith("# house-rules.yaml"))
                .takeWhile(l -> !l.startsWith("```"))
                .collect(Collectors.joining("\n", "", "\n"));
        HouseRules house = read(example);
        assertThat(house.rules()).hasSize(2);
        RuleTests.Result result = RuleTests.run(house, Samples.catalog(), BOOK, RuleBase.shipped());
        assertThat(result.failures()).isEmpty();
        assertThat(result.documents()).isEqualTo(5);
        assertThat(house.severity("amd-dead-air", Severity.WARNING)).isEqualTo(Severity.ERROR);
    }
}

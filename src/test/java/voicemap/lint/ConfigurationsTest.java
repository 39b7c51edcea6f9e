package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voicemap.engine.Samples;
import voicemap.model.Severity;
import voicemap.model.Span;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;

/** What a file of configuration may say, how several add up, and how all else is refused. */
class ConfigurationsTest {
    private static final Subjects SUBJECTS = new Subjects(Samples.catalog());

    @TempDir
    Path root;

    @BeforeEach
    void repository() throws IOException {
        root = root.toRealPath();
        Files.createDirectory(root.resolve(".git"));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private Configuration of(String file) {
        return new Configurations(root, Bounds.USUAL).of(root.resolve(file));
    }

    private Severity severity(String file, String id) {
        return of(file).severity(id, Severity.ERROR, root.resolve(file), SUBJECTS);
    }

    private String refused(String text) throws IOException {
        write("voicemap.yaml", text);
        return catchThrowableOfType(Problem.class, () -> of("a.yaml")).line();
    }

    @Test
    void without_a_file_errors_fail_and_nothing_is_changed() {
        Configuration none = of("a.yaml");
        assertThat(none.failOn().value()).isEqualTo(Threshold.ERROR);
        assertThat(none.severity("any", Severity.NOTE, root.resolve("a.yaml"), SUBJECTS))
                .isEqualTo(Severity.NOTE);
        assertThat(none.excludes(root.resolve("a.yaml"))).isFalse();
        assertThat(none.lines()).containsExactly(new Configuration.Line("fail-on", "error", Span.of("preset")));
    }

    @Test
    void every_value_names_the_place_where_it_was_said() throws IOException {
        write(
                "voicemap.yaml",
                """
                fail-on: warning
                severities:
                  pay-no-amount: note
                  amd-unknown-verdict:
                    "drafts/**": off
                exclude: [generated]
                suppressions:
                  - ids: [pay-no-amount, pay-no-speech]
                    paths: ["**"]
                    reason: not here
                rules: [house.yaml]
                baseline: base.json
                """);
        assertThat(of("a.yaml").lines())
                .extracting(l -> l.key() + " = " + l.value() + " (" + l.origin() + ")")
                .containsExactly(
                        "fail-on = warning (voicemap.yaml:1:10)",
                        "severities.pay-no-amount = note (voicemap.yaml:3:3)",
                        "severities.amd-unknown-verdict.drafts/** = off (voicemap.yaml:5:5)",
                        "exclude = generated (voicemap.yaml:6:11)",
                        "suppressions = pay-no-amount, pay-no-speech: not here (voicemap.yaml:8:11)",
                        "rules = " + root.resolve("house.yaml") + " (voicemap.yaml:11:9)",
                        "baseline = " + root.resolve("base.json") + " (voicemap.yaml:12:11)");
    }

    @Test
    void the_example_of_the_documentation_is_read_and_its_ids_are_known() throws IOException {
        Matcher m = Pattern.compile("(?s)```yaml\n(# root.*?)```")
                .matcher(Files.readString(Samples.HOME.resolve("docs/suppressions.md")));
        assertThat(m.find()).isTrue();
        write("voicemap.yaml", m.group(1).replace("# root: true ", "root: true #"));
        Configuration read = of("designs/harbour.yaml");
        read.check(SUBJECTS.ids(), SUBJECTS);
        assertThat(read.lines()).hasSize(10);
        assertThat(read.suppressions().get(0).expires()).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(read.excludes(root.resolve("x/y.draft.yaml"))).isTrue();
        assertThat(read.excludes(root.resolve("x/y.yaml"))).isFalse();
    }

    @Test
    void a_severity_is_that_of_the_first_path_that_fits_and_of_an_id_before_that_of_all() throws IOException {
        write(
                "voicemap.yaml",
                """
                severities:
                  "*":
                    "drafts/**": note
                  pay-no-amount:
                    "drafts/old/**": off
                    "drafts/**": warning
                """);
        assertThat(severity("drafts/old/a.yaml", "pay-no-amount")).isNull();
        assertThat(severity("drafts/a.yaml", "pay-no-amount")).isEqualTo(Severity.WARNING);
        assertThat(severity("drafts/a.yaml", "pay-no-speech")).isEqualTo(Severity.NOTE);
        assertThat(severity("a.yaml", "pay-no-amount")).isEqualTo(Severity.ERROR);
        assertThat(severity("drafts2/a.yaml", "pay-no-speech")).isEqualTo(Severity.ERROR);
    }

    @Test
    void the_nearest_file_wins_key_by_key_and_inherits_the_rest() throws IOException {
        write(
                "voicemap.yaml",
                """
                fail-on: note
                baseline: base.json
                severities: {pay-no-amount: note, pay-no-speech: note}
                exclude: [generated]
                rules: [house.yaml]
                """);
        write(
                "team/voicemap.yml",
                """
                fail-on: warning
                severities: {pay-no-amount: warning}
                exclude: [old]
                rules: [ours.yaml]
                """);
        Configuration inner = of("team/deep/er/a.yaml");
        assertThat(inner.lines())
                .extracting(l -> l.key() + " = " + l.value() + " (" + l.origin().file() + ")")
                .containsExactly(
                        "fail-on = warning (team/voicemap.yml)",
                        "severities.pay-no-amount = warning (team/voicemap.yml)",
                        "severities.pay-no-speech = note (voicemap.yaml)",
                        "exclude = old (team/voicemap.yml)",
                        "exclude = generated (voicemap.yaml)",
                        "rules = " + root.resolve("team/ours.yaml") + " (team/voicemap.yml)",
                        "rules = " + root.resolve("house.yaml") + " (voicemap.yaml)",
                        "baseline = " + root.resolve("base.json") + " (voicemap.yaml)");
        assertThat(inner.texts().keySet()).containsExactly("team/voicemap.yml", "voicemap.yaml");
        assertThat(of("a.yaml").failOn().value()).isEqualTo(Threshold.NOTE);
    }

    @Test
    void paths_of_an_outer_file_count_from_its_own_folder() throws IOException {
        write("voicemap.yaml", "severities: {pay-no-amount: {\"team/a.yaml\": off}}\n");
        write("team/voicemap.yaml", "severities: {pay-no-amount: {\"b.yaml\": note}}\n");
        assertThat(severity("team/a.yaml", "pay-no-amount")).isNull();
        assertThat(severity("team/b.yaml", "pay-no-amount")).isEqualTo(Severity.NOTE);
        assertThat(severity("team/c.yaml", "pay-no-amount")).isEqualTo(Severity.ERROR);
    }

    @Test
    void the_search_ends_at_a_root_and_at_the_repository() throws IOException {
        write("voicemap.yaml", "fail-on: note\n");
        write("team/voicemap.yaml", "root: true\nexclude: [x]\n");
        assertThat(of("team/a.yaml").failOn().value()).isEqualTo(Threshold.ERROR);
        write("team/voicemap.yaml", "exclude: [x]\n");
        assertThat(of("team/a.yaml").failOn().value()).isEqualTo(Threshold.NOTE);
        Files.createDirectory(root.resolve("team/.git"));
        assertThat(of("team/a.yaml").failOn().value()).isEqualTo(Threshold.ERROR);
    }

    @Test
    void what_two_folders_inherit_is_one_and_the_same() throws IOException {
        write("voicemap.yaml", "suppressions: [{id: pay-no-amount, paths: a, reason: so}]\n");
        write("team/voicemap.yaml", "fail-on: note\n");
        Configurations all = new Configurations(root, Bounds.USUAL);
        assertThat(all.of(root.resolve("team/a.yaml")).suppressions().get(0))
                .isSameAs(all.of(root.resolve("x/y/b.yaml")).suppressions().get(0));
    }

    @Test
    void a_named_file_counts_from_the_working_folder_and_inherits_nothing() throws IOException {
        write("voicemap.yaml", "fail-on: note\n");
        write("ci/strict.yaml", "exclude: [\"/old\"]\nbaseline: base.json\n");
        Configuration named = new Configurations(root, Bounds.USUAL).only(root.resolve("ci/strict.yaml"));
        assertThat(named.failOn().value()).isEqualTo(Threshold.ERROR);
        assertThat(named.excludes(root.resolve("old/a.yaml"))).isTrue();
        assertThat(named.baseline().value()).isEqualTo(root.resolve("base.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fail_on: error|1:1: there is no key fail_on; did you mean fail-on?",
                "fail-on: errors|1:10: fail-on is errors; did you mean error? expected one of error, warning, note, none",
                "severities: {pay-no-amount: of}|1:29: the severity is of; did you mean off?",
                "severities: {pay-no-amount: {'[a]': off}}|1:30: the path [a] holds one of",
                "severities: [pay-no-amount]|1:13: severities must be keys with values, found a list",
                "exclude: {a: b}|1:10: exclude must be a list",
                "exclude: ['../a']|1:11: the path ../a leaves the folder",
                "suppressions: [{id: a, paths: b, reason: c, until: d}]|1:45: there is no key until",
                "suppressions: [{id: a, paths: b}]|1:16: the key reason is missing; say why",
                "suppressions: [{id: a, paths: b, reason: ' '}]|1:34: reason is empty; say why",
                "suppressions: [{id: a, paths: b, reson: c}]|1:34: there is no key reson; did you mean reason?",
                "suppressions: [{id: a, reason: c}]|1:16: the key paths is missing; write paths: [\"**\"]",
                "suppressions: [{id: a, paths: [], reason: c}]|1:24: paths is empty; write paths",
                "suppressions: [{paths: b, reason: c}]|1:16: the key id is missing",
                "suppressions: [{id: a, ids: [b], paths: b, reason: c}]|1:24: both id and ids stand here; keep one",
                "suppressions: [{ids: [a, a], paths: b, reason: c}]|1:26: a stands here twice",
                "suppressions: [{id: a, paths: b, reason: c, expires: 2027-02-30}]|1:45: expires is 2027-02-30; expected a day",
                "rules: [../../house.yaml]|1:9: ../../house.yaml leads out of the project",
                "rules: [/etc/house.yaml]|1:9: /etc/house.yaml leads out of the project",
                "baseline: /tmp/base.json|1:11: /tmp/base.json leads out of the project",
                "baseline: ''|1:11: baseline is empty",
                "baseline: [a]|1:11: baseline must be a single value",
                "just a text|1:1: expected a configuration as keys with values"
            })
    void what_cannot_be_meant_is_refused(String text, String why) throws IOException {
        assertThat(refused(text)).startsWith("voicemap.yaml:" + why);
    }

    @Test
    void ids_that_nothing_is_found_under_are_refused_with_the_nearest() throws IOException {
        Set<String> known = SUBJECTS.ids();
        write("voicemap.yaml", "severities:\n  pay-no-amout: off\n");
        Configuration wrong = of("a.yaml");
        assertThat(catchThrowableOfType(Problem.class, () -> wrong.check(known, SUBJECTS))
                        .line())
                .isEqualTo(
                        "voicemap.yaml:2:3: nothing is found under the id pay-no-amout; did you mean pay-no-amount?");
        write("voicemap.yaml", "suppressions:\n  - {ids: [pay-no-amount, pay-no-speec], paths: a, reason: b}\n");
        Configuration also = of("a.yaml");
        assertThat(catchThrowableOfType(Problem.class, () -> also.check(known, SUBJECTS))
                        .line())
                .startsWith(
                        "voicemap.yaml:2:27: nothing is found under the id pay-no-speec; did you mean pay-no-speech?");
        write("voicemap.yaml", "severities: {house-rule: off, \"*\": note}\n");
        Configuration house = of("a.yaml");
        assertThat(catchThrowableOfType(Problem.class, () -> house.check(known, SUBJECTS)))
                .isNotNull();
        house.check(Set.of("house-rule"), SUBJECTS);
    }

    @Test
    void what_cannot_be_suppressed_is_refused_with_the_reason() throws IOException {
        Set<String> known = SUBJECTS.ids();
        for (String id : List.of(
                "suppression-stale",
                "baseline-fixed",
                "emergency-address-missing",
                "payments-card-spoken",
                "payments-card-spoken-to-ai")) {
            assertThat(known).contains(id);
            write("voicemap.yaml", "suppressions: [{id: " + id + ", paths: a, reason: b}]\n");
            Configuration wrong = of("a.yaml");
            assertThat(catchThrowableOfType(Problem.class, () -> wrong.check(known, SUBJECTS))
                            .line())
                    .startsWith("voicemap.yaml:1:21: " + id + " cannot be suppressed; ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{emergency-address-missing: off}|1:41: emergency-address-missing cannot be made to weigh less; a call",
                "{payments-card-spoken: {'**': warning}}|1:43: payments-card-spoken cannot be made to weigh less; card"
            })
    void what_is_grave_cannot_be_made_to_weigh_less(String severities, String why) throws IOException {
        write("voicemap.yaml", "severities: " + severities + "\n");
        Configuration wrong = of("a.yaml");
        assertThat(catchThrowableOfType(Problem.class, () -> wrong.check(SUBJECTS.ids(), SUBJECTS))
                        .line())
                .startsWith("voicemap.yaml:" + why);
        write("voicemap.yaml", "severities: {emergency-address-missing: error, suppression-stale: note}\n");
        of("a.yaml").check(SUBJECTS.ids(), SUBJECTS);
    }

    @Test
    void what_is_grave_weighs_no_less_by_a_word_about_all() throws IOException {
        write("voicemap.yaml", "severities: {\"*\": off}\n");
        assertThat(severity("a.yaml", "pay-no-amount")).isNull();
        assertThat(severity("a.yaml", "emergency-address-missing")).isEqualTo(Severity.ERROR);
        assertThat(severity("a.yaml", "suppression-stale")).isNull();
    }

    @Test
    void two_configurations_in_one_folder_are_refused() throws IOException {
        write("voicemap.yml", "fail-on: note\n");
        assertThat(refused("fail-on: note\n"))
                .isEqualTo("voicemap.yml: two configurations stand in one folder; keep voicemap.yaml");
    }

    @Test
    void a_link_that_leads_out_of_the_project_is_refused() throws IOException {
        Path outside = Files.createDirectory(root.resolve("outside"));
        Path inside = Files.createDirectories(root.resolve("inside/.git")).getParent();
        Files.writeString(outside.resolve("base.json"), "{}");
        Files.createSymbolicLink(inside.resolve("base.json"), outside.resolve("base.json"));
        Files.createSymbolicLink(inside.resolve("folder"), outside);
        Files.createSymbolicLink(inside.resolve("nowhere.json"), outside.resolve("nowhere.json"));
        for (String file : List.of("base.json", "folder/base.json", "folder/new.json", "nowhere.json")) {
            write("inside/voicemap.yaml", "baseline: " + file + "\n");
            assertThat(catchThrowableOfType(Problem.class, () -> of("inside/a.yaml"))
                            .line())
                    .as(file)
                    .startsWith("inside/voicemap.yaml:1:11: ");
        }
        write("inside/voicemap.yaml", "baseline: new.json\n");
        assertThat(of("inside/a.yaml").baseline().value()).isEqualTo(inside.resolve("new.json"));
    }

    @Test
    void a_file_that_is_none_or_cannot_be_read_is_refused_and_not_passed_over() throws IOException {
        Files.createDirectory(root.resolve("voicemap.yaml"));
        assertThat(catchThrowableOfType(Problem.class, () -> of("a.yaml")).line())
                .isEqualTo("voicemap.yaml: this is a folder; name a file in it");
        Files.delete(root.resolve("voicemap.yaml"));
        Files.createSymbolicLink(root.resolve("voicemap.yaml"), root.resolve("gone"));
        assertThat(catchThrowableOfType(Problem.class, () -> of("a.yaml")).line())
                .startsWith("voicemap.yaml: there is no such file");
    }

    @Test
    void what_is_hostile_goes_through_the_readers_of_the_house() throws IOException {
        assertThat(refused("a: &a [x]\nb: [*a, *a]\n")).contains("aliases (*name) are not read");
        assertThat(refused("exclude: " + "[".repeat(60) + "]".repeat(60))).contains("nested too deeply");
        assertThat(refused("exclude: \"\0\"")).contains("a control character stands here");
        assertThat(refused("# " + "x".repeat(2_100_000))).contains("larger than 2 MB");
        assertThat(refused("fail-on: note\nfail-on: error\n")).contains("the key fail-on stands here twice");
    }
}

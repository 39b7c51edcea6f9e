package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voicemap.engine.Samples;
import voicemap.lint.Verdict.State;
import voicemap.model.Extent;
import voicemap.model.Severity;
import voicemap.model.Span;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;

/** What counts of what was found. */
class JudgeTest {
    private static final Path FOLDER = Path.of("/srv/shop");
    private static final Subjects SUBJECTS = new Subjects(Samples.catalog());
    private static final Set<String> IDS = SUBJECTS.ids();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Coverage ALL = new Coverage(List.of(FOLDER), Set.of());
    private static final String ID = "pay-no-amount";
    private static final String OTHER = "pay-no-speech";
    private static final String PLACE = "workloads[shop].requests[0].ChargeAmount";

    private static Configuration configuration(String text) {
        Configuration read = new ConfigurationReader(FOLDER, FOLDER)
                .read(Documents.text(text, "voicemap.yaml"), "voicemap.yaml", text)
                .says();
        read.check(IDS, SUBJECTS);
        return read;
    }

    private static Linted file(String name, String text, Configuration configuration, Baseline baseline) {
        Seen seen = Seen.of(text, name, List.of(), Bounds.USUAL);
        return new Linted(name, FOLDER.resolve(name), seen.twiml(), seen.comments(), configuration, baseline);
    }

    private static Linted file(String name, String text) {
        return file(name, text, Configuration.NONE, Baseline.NONE);
    }

    private static Judgement judge(List<Linted> files, Coverage coverage, Finding... findings) {
        return new Judge(Samples.catalog(), IDS, TODAY, true).judge(files, List.of(findings), coverage);
    }

    private static Judgement judge(Linted file, Finding... findings) {
        return judge(List.of(file), Coverage.NAMED, findings);
    }

    private static List<String> brief(Judgement judgement) {
        return judgement.verdicts().stream()
                .map(v -> v.finding().severity().word() + " " + v.finding().id() + " "
                        + v.finding().at().extent().from() + " " + v.state())
                .toList();
    }

    private static Finding found(int line) {
        return Found.at("a.yaml", line, ID, PLACE, "");
    }

    // comments

    @Test
    void a_comment_suppresses_what_is_found_under_its_id_on_its_line() {
        Judgement j = judge(file("a.yaml", "a: 1 # voicemap: ignore " + ID + " reason=\"stored only\"\n"), found(1));
        assertThat(brief(j)).containsExactly("error pay-no-amount a.yaml:1:5 SUPPRESSED");
        assertThat(j.verdicts().get(0).reason()).isEqualTo("stored only");
        assertThat(j.fails(null)).isFalse();
        assertThat(j.suppressions())
                .containsExactly(
                        new SuppressionUse(List.of(ID), "stored only", null, null, false, new Span("a.yaml", 1, 6), 1));
    }

    @ParameterizedTest
    @CsvSource({"2, pay-no-amount", "1, pay-no-speech", "3, pay-no-amount"})
    void it_suppresses_nothing_on_another_line_or_under_another_id_and_is_then_stale(int line, String id) {
        Judgement j = judge(
                file("a.yaml", "a: 1 # voicemap: ignore " + ID + " reason=x\nb: 2\nc: 3\n"),
                Found.at("a.yaml", line, id, PLACE, ""));
        assertThat(brief(j))
                .containsExactlyInAnyOrder(
                        "error " + id + " a.yaml:" + line + ":5 NEW", "warning suppression-stale a.yaml:1:6 NEW");
        assertThat(j.fails(null)).isTrue();
    }

    @Test
    void it_suppresses_nothing_in_another_file() {
        Judgement j = judge(
                List.of(file("a.yaml", "a: 1 # voicemap: ignore " + ID + " reason=x\n"), file("b.yaml", "a: 1\n")),
                ALL,
                Found.at("b.yaml", 1, ID, PLACE, ""));
        assertThat(brief(j))
                .containsExactly("warning suppression-stale a.yaml:1:6 NEW", "error pay-no-amount b.yaml:1:5 NEW");
    }

    @Test
    void a_comment_on_the_line_before_covers_all_that_is_found_on_the_next() {
        Judgement j = judge(
                file("a.yaml", "# voicemap: ignore " + ID + ", " + OTHER + " reason='both' owner=sam\na: 1\n"),
                found(2),
                Found.at("a.yaml", 2, OTHER, PLACE, ""),
                Found.at("a.yaml", 2, ID, PLACE, "other"));
        assertThat(j.verdicts()).extracting(Verdict::state).containsOnly(State.SUPPRESSED);
        assertThat(j.suppressions())
                .extracting(SuppressionUse::owner, SuppressionUse::findings)
                .containsExactly(tuple("sam", 3));
    }

    @Test
    void each_id_of_a_comment_that_covers_nothing_is_stale() {
        Judgement j = judge(file("a.yaml", "a: 1 # voicemap: ignore " + ID + " " + OTHER + " reason=x\n"), found(1));
        assertThat(j.verdicts())
                .extracting(v -> v.finding().id(), v -> v.finding().value(), Verdict::state)
                .containsExactly(tuple(ID, "", State.SUPPRESSED), tuple("suppression-stale", OTHER, State.NEW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ignore|the id is missing; write ignore id reason=",
                "ignore reason=x|the id is missing",
                "ignore pay-no-amount|the reason is missing; write ignore pay-no-amount reason=",
                "ignore pay-no-amount reason=|the reason is missing",
                "ignore pay-no-amount reason=\"  \"|the reason is missing",
                "ignore pay-no-amount because it is so|nothing is found under the id because",
                "ignore pay-no-amount reason=it is so|is stands behind a key; put a value of several words in double quotes",
                "ignore pay-no-amount reason=\"it is so|the quote behind reason= is open; close it",
                "ignore pay-no-amount reson=x|there is no key reson; did you mean reason?",
                "ignore pay-no-amount reason=x reason=y|the key reason stands here twice",
                "ignore pay-no-amount = x|there is no key pay-no-amount",
                "ignore =x|there is no key",
                "ignore pay-no-amout reason=x|nothing is found under the id pay-no-amout; did you mean pay-no-amount?",
                "ignore pay-no-amount reason=x expires=2027-02-30|expires is 2027-02-30; expected a day",
                "ignore pay-no-amount reason=x expires=soon|expires is soon; expected a day",
                "ignore suppression-stale reason=x|suppression-stale cannot be suppressed; it is about suppressions",
                "ignore emergency-address-missing reason=x|emergency-address-missing cannot be suppressed; a call for help",
                "ingore pay-no-amount reason=x|voicemap knows no ingore; did you mean ignore?",
                "disable pay-no-amount reason=x|voicemap knows no disable; did you mean ignore?"
            })
    void a_comment_that_does_not_say_all_it_must_is_found_and_suppresses_nothing(String comment, String why) {
        Judgement j = judge(file("a.yaml", "a: 1 # voicemap: " + comment + "\n"), found(1));
        assertThat(brief(j))
                .containsExactly("error pay-no-amount a.yaml:1:5 NEW", "error suppression-malformed a.yaml:1:6 NEW");
        Finding f = j.verdicts().get(1).finding();
        assertThat(f.message()).startsWith("This comment suppresses nothing: " + why);
        assertThat(f.at().extent().endColumn()).isEqualTo(18 + comment.length());
        assertThat(j.suppressions()).isEmpty();
    }

    @Test
    void what_cannot_be_suppressed_is_not_even_by_a_place_it_shares() {
        Judgement j = judge(
                file("a.yaml", "a: 1 # voicemap: ignore " + ID + " reason=x\n"),
                found(1),
                Found.at("a.yaml", 1, "emergency-address-missing", PLACE, ""));
        assertThat(j.verdicts()).extracting(Verdict::state).containsExactly(State.NEW, State.SUPPRESSED);
    }

    @Test
    void a_suppression_counts_through_its_last_day_and_is_an_error_after_it() {
        String until = "a: 1 # voicemap: ignore " + ID + " reason=x expires=";
        assertThat(brief(judge(file("a.yaml", until + "2026-11-21\n"), found(1))))
                .containsExactly("error pay-no-amount a.yaml:1:5 SUPPRESSED");
        Judgement over = judge(file("a.yaml", until + "2026-11-20\n"), found(1));
        assertThat(brief(over))
                .containsExactly("error pay-no-amount a.yaml:1:5 NEW", "error suppression-expired a.yaml:1:6 NEW");
        assertThat(over.verdicts().get(1).finding().message())
                .isEqualTo("The suppression of pay-no-amount ended on 2026-11-20 and a finding counts again");
        assertThat(over.suppressions())
                .extracting(SuppressionUse::expired, SuppressionUse::findings)
                .containsExactly(tuple(true, 1));
        Judgement idle = judge(file("a.yaml", until + "2026-11-20\n"));
        assertThat(brief(idle)).containsExactly("error suppression-expired a.yaml:1:6 NEW");
        assertThat(idle.verdicts().get(0).finding().message()).endsWith("and covers nothing any more");
    }

    @Test
    void comments_of_twiml_count_and_are_stale_only_where_its_folder_was_looked_at() {
        String text = "<Response>\n<!-- voicemap: ignore " + ID + " reason='x' -->\n<Pay/></Response>";
        Linted xml = file("a.xml", text);
        assertThat(brief(judge(xml, Found.at("a.xml", 3, ID, "Response/Pay", ""))))
                .containsExactly("error pay-no-amount a.xml:3:5 SUPPRESSED");
        assertThat(brief(judge(xml))).isEmpty();
        assertThat(brief(judge(List.of(xml), ALL))).containsExactly("warning suppression-stale a.xml:2:1 NEW");
    }

    // configuration

    private static Configuration suppressing(String more) {
        return configuration("suppressions:\n  - {id: " + ID + ", reason: so, " + more + "}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paths: '**'",
                "paths: a.yaml",
                "paths: [b.yaml, '*.yaml']",
                "paths: '**', workload: shop",
                "paths: '**', at: 'workloads[shop]'",
                "paths: '**', at: 'workloads[shop].requests[0]'",
                "paths: '**', at: 'workloads[shop].requests'",
                "paths: '**', at: 'workloads[shop].requests[0].ChargeAmount'",
                "paths: '**', expires: 2026-11-21, owner: sam"
            })
    void a_configuration_suppresses_what_it_speaks_of(String more) {
        Judgement j = judge(file("a.yaml", "a: 1\n", suppressing(more), Baseline.NONE), found(1));
        assertThat(brief(j)).containsExactly("error pay-no-amount a.yaml:1:5 SUPPRESSED");
        assertThat(j.suppressions().get(0).origin()).isEqualTo(new Span("voicemap.yaml", 2, 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paths: b.yaml",
                "paths: 'x/**'",
                "paths: '**', workload: sho",
                "paths: '**', workload: shop2",
                "paths: '**', at: 'workloads[shop].request'",
                "paths: '**', at: 'requests[0]'",
                "paths: '**', at: 'workloads[shop].requests[0].ChargeAmountX'"
            })
    void and_nothing_else_and_is_then_stale_where_all_was_looked_at(String more) {
        Linted a = file("a.yaml", "a: 1\n", suppressing(more), Baseline.NONE);
        Judgement j = judge(List.of(a), ALL, found(1));
        assertThat(brief(j))
                .containsExactly(
                        "error pay-no-amount a.yaml:1:5 NEW", "warning suppression-stale voicemap.yaml:2:10 NEW");
        Extent here = found(1).at().extent();
        Extent there = j.verdicts().get(1).finding().at().extent();
        Quote quote = new SourceText("a: 1\n").quote(here);
        Report report = j.report(List.of("a.yaml"), Map.of(here, quote, Extent.at(new Span("b.yaml", 1, 1)), quote));
        assertThat(report.quotes()).containsOnlyKeys(here, there);
        assertThat(report.quote(there).text()).isEqualTo(ID);
        Coverage unread = new Coverage(List.of(FOLDER), Set.of(FOLDER.resolve("x/b.yaml")));
        assertThat(brief(judge(List.of(a), unread, found(1)))).hasSize(1);
    }

    @Test
    void of_a_file_or_two_it_cannot_be_said_that_a_path_is_stale() {
        Linted a = file("a.yaml", "a: 1\n", suppressing("paths: '**'"), Baseline.NONE);
        assertThat(brief(judge(a))).isEmpty();
        Linted exact = file("a.yaml", "a: 1\n", suppressing("paths: /a.yaml"), Baseline.NONE);
        assertThat(brief(judge(exact))).containsExactly("warning suppression-stale voicemap.yaml:2:10 NEW");
        Linted below = file("x/a.yaml", "a: 1\n", suppressing("paths: x/**"), Baseline.NONE);
        assertThat(brief(judge(List.of(below), new Coverage(List.of(FOLDER.resolve("y")), Set.of()))))
                .isEmpty();
        assertThat(brief(judge(List.of(below), new Coverage(List.of(FOLDER.resolve("x")), Set.of()))))
                .containsExactly("warning suppression-stale voicemap.yaml:2:10 NEW");
    }

    @Test
    void one_that_files_share_counts_once_and_covers_in_all() {
        Configuration shared = suppressing("paths: '**'");
        Judgement j = judge(
                List.of(
                        file("a.yaml", "a: 1\n", shared, Baseline.NONE),
                        file(
                                "b.yaml",
                                "a: 1\n",
                                configuration("fail-on: note\n").within(shared),
                                Baseline.NONE)),
                ALL,
                found(1),
                Found.at("b.yaml", 1, ID, PLACE, ""));
        assertThat(j.suppressions()).extracting(SuppressionUse::findings).containsExactly(2);
        assertThat(j.verdicts()).extracting(Verdict::state).containsOnly(State.SUPPRESSED);
    }

    @Test
    void where_a_comment_and_a_configuration_cover_the_same_the_comment_gives_the_reason_and_neither_is_stale() {
        Judgement j = judge(
                List.of(file(
                        "a.yaml",
                        "a: 1 # voicemap: ignore " + ID + " reason=near\n",
                        suppressing("paths: '**'"),
                        Baseline.NONE)),
                ALL,
                found(1));
        assertThat(j.verdicts()).extracting(Verdict::reason).containsExactly("near");
        assertThat(j.suppressions()).extracting(SuppressionUse::findings).containsExactly(1, 1);
    }

    @Test
    void severities_are_those_of_the_configuration_and_what_is_off_is_gone_and_cannot_be_suppressed() {
        Configuration c =
                configuration("severities: {" + ID + ": off, " + OTHER + ": note, suppression-stale: note}\n");
        Judgement j = judge(
                file("a.yaml", "a: 1 # voicemap: ignore " + ID + " reason=x\n", c, Baseline.NONE),
                found(1),
                Found.at("a.yaml", 1, OTHER, PLACE, ""));
        assertThat(brief(j))
                .containsExactly("note pay-no-speech a.yaml:1:5 NEW", "note suppression-stale a.yaml:1:6 NEW");
        assertThat(j.fails(null)).isFalse();
        assertThat(j.fails(Threshold.NOTE)).isTrue();
        assertThat(j.count(Severity.NOTE)).isEqualTo(2);
    }

    @Test
    void each_file_fails_from_the_threshold_of_its_own_configuration_on_unless_one_is_asked_for() {
        Finding warning = Found.at("b.yaml", 1, ID, PLACE, "", Severity.WARNING);
        Linted b = file("b.yaml", "a: 1\n", configuration("fail-on: warning\n"), Baseline.NONE);
        Judgement strict = judge(List.of(file("a.yaml", "a: 1\n"), b), ALL, warning);
        assertThat(strict.fails(null)).isTrue();
        assertThat(strict.fails(Threshold.ERROR)).isFalse();
        assertThat(strict.fails(Threshold.NONE)).isFalse();
        Judgement mild = judge(
                List.of(file("a.yaml", "a: 1\n"), b), ALL, Found.at("a.yaml", 1, ID, PLACE, "", Severity.WARNING));
        assertThat(mild.fails(null)).isFalse();
        assertThat(mild.fails(Threshold.WARNING)).isTrue();
    }

    @Test
    void without_suppressions_all_counts_and_nothing_else_changes() {
        Linted a = file(
                "a.yaml",
                "a: 1 # voicemap: ignore " + ID + " reason=x\nb: 1 # voicemap: ignore " + OTHER + " reason=x\n");
        Judgement j =
                new Judge(Samples.catalog(), IDS, TODAY, false).judge(List.of(a), List.of(found(1)), Coverage.NAMED);
        assertThat(brief(j))
                .containsExactly("error pay-no-amount a.yaml:1:5 NEW", "warning suppression-stale a.yaml:2:6 NEW");
        assertThat(j.suppressions()).extracting(SuppressionUse::findings).containsExactly(1, 0);
    }

    @Test
    void rules_of_the_house_can_be_suppressed_too() {
        Judgement j = new Judge(Samples.catalog(), Set.of("house-rule"), TODAY, true)
                .judge(
                        List.of(file("a.yaml", "a: 1 # voicemap: ignore house-rule reason=x\n")),
                        List.of(Found.at("a.yaml", 1, "house-rule", PLACE, "")),
                        Coverage.NAMED);
        assertThat(j.verdicts()).extracting(Verdict::state).containsExactly(State.SUPPRESSED);
    }

    // baseline

    private static Baseline base(Finding... findings) {
        List<Linted> files = new ArrayList<>();
        Baseline empty = Baseline.empty(FOLDER.resolve("base.json"), "base.json");
        for (String name : List.of("a.yaml", "b.yaml", "x/c.yaml"))
            files.add(file(name, "a: 1\n", Configuration.NONE, empty));
        Judgement j = judge(files, ALL, findings);
        assertThat(j.revisions()).hasSize(1);
        assertThat(j.revisions().get(0).shrunk().entries()).isEmpty();
        String text = j.revisions().get(0).grown().written();
        return Baseline.read(text, "base.json", FOLDER, Bounds.USUAL);
    }

    private static Linted borne(Baseline baseline) {
        return file("a.yaml", "a: 1\n", Configuration.NONE, baseline);
    }

    @Test
    void what_was_there_is_borne_wherever_its_line_has_moved() {
        Judgement j = judge(borne(base(found(3))), found(40));
        assertThat(brief(j)).containsExactly("error pay-no-amount a.yaml:40:5 BASELINED");
        assertThat(j.verdicts().get(0).reason()).isEqualTo("in base.json");
        assertThat(j.fails(null)).isFalse();
    }

    @Test
    void another_value_place_id_or_file_is_new_and_what_was_there_is_mended() {
        Baseline base = base(found(3));
        for (Finding f : List.of(
                Found.at("a.yaml", 3, ID, PLACE, "x"),
                Found.at("a.yaml", 3, ID, PLACE + "x", ""),
                Found.at("a.yaml", 3, OTHER, PLACE, ""))) {
            Judgement j = judge(borne(base), f);
            assertThat(j.verdicts().get(1).finding().message())
                    .isEqualTo(
                            "pay-no-amount at " + PLACE + " in a.yaml stands in the baseline, but is no longer found");
            assertThat(brief(j))
                    .containsExactly("error " + f.id() + " a.yaml:3:5 NEW", "error baseline-fixed base.json:4:5 NEW");
        }
        Linted b = file("b.yaml", "a: 1\n", Configuration.NONE, base);
        assertThat(brief(judge(List.of(borne(base), b), Coverage.NAMED, Found.at("b.yaml", 3, ID, PLACE, ""))))
                .containsExactly("error pay-no-amount b.yaml:3:5 NEW", "error baseline-fixed base.json:4:5 NEW");
    }

    @Test
    void duplicates_are_counted() {
        Baseline two = base(found(3), found(5));
        assertThat(two.entries()).extracting(Baseline.Entry::count).containsExactly(2);
        assertThat(brief(judge(borne(two), found(3), found(5)))).allMatch(v -> v.endsWith("BASELINED"));
        assertThat(brief(judge(borne(two), found(9), found(3), found(5))))
                .containsExactly(
                        "error pay-no-amount a.yaml:3:5 BASELINED",
                        "error pay-no-amount a.yaml:5:5 BASELINED",
                        "error pay-no-amount a.yaml:9:5 NEW");
        Judgement one = judge(borne(two), found(3));
        assertThat(brief(one))
                .containsExactly("error pay-no-amount a.yaml:3:5 BASELINED", "error baseline-fixed base.json:4:5 NEW");
        assertThat(one.verdicts().get(1).finding().message())
                .isEqualTo("pay-no-amount at " + PLACE
                        + " in a.yaml stands in the baseline, but only 1 of 2 are still found");
        assertThat(one.revisions().get(0).shrunk().entries())
                .extracting(Baseline.Entry::count)
                .containsExactly(1);
    }

    @Test
    void it_only_shrinks_unless_asked_to_grow() {
        Baseline base = base(found(3), Found.at("a.yaml", 4, OTHER, PLACE, ""));
        Finding fresh = Found.at("a.yaml", 7, "pay-star-ends", PLACE, "");
        Judgement.Revision r = judge(borne(base), found(3), fresh).revisions().get(0);
        assertThat(r.before()).isEqualTo(base);
        assertThat(r.shrunk().entries()).extracting(Baseline.Entry::id).containsExactly(ID);
        assertThat(r.grown().entries()).extracting(Baseline.Entry::id).containsExactly(ID, "pay-star-ends");
        Judgement again =
                judge(borne(Baseline.read(r.shrunk().written(), "base.json", FOLDER, Bounds.USUAL)), found(3));
        assertThat(again.fails(null)).isFalse();
    }

    @Test
    void of_files_that_were_not_looked_at_nothing_is_said_and_nothing_taken_out() {
        Baseline base = base(found(3), Found.at("b.yaml", 3, ID, PLACE, ""), Found.at("x/c.yaml", 3, ID, PLACE, ""));
        Judgement one = judge(borne(base), found(3));
        assertThat(brief(one)).containsExactly("error pay-no-amount a.yaml:3:5 BASELINED");
        assertThat(one.revisions().get(0).shrunk().entries()).hasSize(3);
        Judgement folder = judge(List.of(borne(base)), new Coverage(List.of(FOLDER.resolve("x")), Set.of()), found(3));
        assertThat(brief(folder))
                .contains("error baseline-fixed base.json:6:5 NEW")
                .hasSize(2);
        Coverage unread = new Coverage(List.of(FOLDER), Set.of(FOLDER.resolve("b.yaml"), FOLDER.resolve("x/c.yaml")));
        assertThat(brief(judge(List.of(borne(base)), unread, found(3)))).hasSize(1);
        Coverage below = new Coverage(List.of(FOLDER), Set.of(FOLDER.resolve("b.yaml"), FOLDER.resolve("x")));
        assertThat(brief(judge(List.of(borne(base)), below, found(3)))).hasSize(1);
    }

    @Test
    void what_is_suppressed_does_not_stay_in_it() {
        Linted a = file("a.yaml", "a: 1 # voicemap: ignore " + ID + " reason=x\n", Configuration.NONE, base(found(1)));
        assertThat(brief(judge(a, found(1))))
                .containsExactly("error pay-no-amount a.yaml:1:5 SUPPRESSED", "error baseline-fixed base.json:4:5 NEW");
    }

    @Test
    void what_cannot_be_suppressed_does_not_enter_it_nor_is_it_borne_where_somebody_wrote_it_in() {
        Finding grave = Found.at("a.yaml", 1, "emergency-address-missing", PLACE, "");
        assertThat(base(grave).entries()).isEmpty();
        String text = base(found(1)).written().replace(ID, grave.id());
        Baseline written =
                Baseline.read(text.replaceAll("[0-9a-f]{16}", Baseline.key(grave)), "base.json", FOLDER, Bounds.USUAL);
        Judgement j = judge(borne(written), grave);
        assertThat(brief(j))
                .containsExactly(
                        "error emergency-address-missing a.yaml:1:5 NEW", "error baseline-fixed base.json:4:5 NEW");
        assertThat(j.verdicts().get(1).finding().message()).contains("which cannot bear it: a call for help");
    }

    @Test
    void standard_input_has_neither_paths_nor_a_baseline() {
        Linted stdin = new Linted(
                "standard input",
                null,
                false,
                List.of(),
                configuration("severities: {" + ID + ": {\"**\": off}}\nsuppressions: [{id: " + ID
                        + ", paths: \"**\", reason: x}]\n"),
                base(found(1)));
        assertThat(brief(judge(stdin, Found.at("standard input", 1, ID, PLACE, ""))))
                .containsExactly("error pay-no-amount standard input:1:5 NEW");
    }

    // order

    @Test
    void the_order_is_that_of_files_lines_columns_and_ids_however_they_were_found() {
        List<Linted> files = List.of(file("z.yaml", "a: 1\n"), file("a.yaml", "a: 1\n"));
        List<Finding> findings = new ArrayList<>(List.of(
                Found.at("z.yaml", 2, ID, PLACE, ""),
                Found.at("z.yaml", 10, ID, PLACE, ""),
                Found.at("z.yaml", 10, ID, PLACE, "b"),
                Found.at("z.yaml", 10, OTHER, PLACE, ""),
                Found.at("a.yaml", 1, ID, PLACE, ""),
                Found.at("elsewhere.yaml", 1, ID, PLACE, "")));
        Judge judge = new Judge(Samples.catalog(), IDS, TODAY, true);
        for (int seed = 0; seed < 20; seed++) {
            List<Finding> shuffled = new ArrayList<>(findings);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.add(shuffled.get(0));
            assertThat(judge.judge(files, shuffled, ALL).verdicts())
                    .extracting(Verdict::finding)
                    .isEqualTo(findings);
        }
    }

    @Test
    void a_file_full_of_wrong_comments_and_of_findings_takes_no_long() {
        String text = ("a: 1\n# voicemap: ignore pay-no-amout-at-all reason=x\n").repeat(1)
                + "# voicemap: ignore some-thing-like-pay reason=x\n".repeat(30_000);
        Linted wrong = file("a.yaml", text);
        String right = "# voicemap: ignore " + ID + " reason=x\n".repeat(1);
        Linted many = file("b.yaml", right.repeat(30_000) + "a: 1\n");
        Finding[] findings = new Finding[30_000];
        for (int i = 0; i < findings.length; i++) findings[i] = Found.at("a.yaml", i, ID, PLACE, "");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(judge(List.of(wrong, many), ALL, findings).verdicts()).hasSize(30_001 + 30_000 + 30_000);
        });
    }
}

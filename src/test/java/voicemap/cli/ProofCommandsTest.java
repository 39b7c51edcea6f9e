package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.advice.Advice;
import voicemap.engine.Samples;
import voicemap.library.Voicemap;
import voicemap.model.Tier;
import voicemap.profile.Profile;

/** What would change the advice, from the command line. */
class ProofCommandsTest {
    private static final Path PROFILES = Samples.HOME.resolve("examples/profiles");
    private static final String CLINIC =
            PROFILES.resolve("clinic-reminders.yaml").toString();
    private static final String DENTIST =
            PROFILES.resolve("dentist-ai-receptionist.yaml").toString();
    private static final String TAXI =
            PROFILES.resolve("taxi-card-by-voice.yaml").toString();
    private static final String BREWERY =
            PROFILES.resolve("brewery-trunk-and-menu.yaml").toString();
    private static final String OPERA =
            PROFILES.resolve("opera-two-workloads.yaml").toString();

    private static JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json", "--today", "2026-11-21"));
        Ran ran = Ran.of(all.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isZero();
        return new ObjectMapper().readTree(ran.out());
    }

    private static Advice advice(Profile profile) {
        return Voicemap.load().advise(profile, java.time.LocalDate.of(2026, 11, 21));
    }

    /** The answers of a way as settings for the command line. */
    private static String[] settings(JsonNode changes) {
        List<String> out = new ArrayList<>();
        for (JsonNode c : changes) {
            List<String> values = new ArrayList<>();
            c.get("after").forEach(v -> values.add(v.asText()));
            out.add(c.get("question").asText() + "=" + (values.isEmpty() ? "none" : String.join(",", values)));
        }
        return out.toArray(String[]::new);
    }

    @Test
    void a_proof_goes_from_the_statement_to_the_lines_of_the_profile() {
        Ran ran = Ran.of("why", "amd", CLINIC, "--width", "120");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("Why: amd\nAnswering Machine Detection is recommended\n")
                .contains("Twilio docs: Answering Machine Detection")
                .contains("outbound.answering-machines: leave-message\n")
                .contains("clinic-reminders.yaml:12:3\n");
    }

    /** The line a proof cites is the one that counts: with another word there, the conclusion is another. */
    @Test
    void another_word_in_the_cited_line_changes_the_conclusion(@TempDir Path folder) throws IOException {
        String text = Files.readString(Path.of(CLINIC));
        Path changed = folder.resolve("changed.yaml");
        List<String> lines = new ArrayList<>(text.lines().toList());
        assertThat(lines.get(11)).isEqualTo("  answering-machines: leave-message");
        lines.set(11, "  answering-machines: ignore");
        Files.writeString(changed, String.join("\n", lines) + "\n");
        Ran ran = Ran.of("why", "amd", changed.toString());
        assertThat(ran.out() + ran.err()).doesNotContain("Answering Machine Detection is recommended");
    }

    @Test
    void a_proof_is_drawn_and_told_as_data_and_never_carries_code() throws IOException {
        Ran graph = Ran.of("why", "campaign-rate", CLINIC, "--format", "mermaid");
        assertThat(graph.out()).startsWith("flowchart BT\n  n1[\"").contains("volume.window-hours: 8");
        assertThat(json("why", "amd", CLINIC).get("proof").get("reason").get("ways"))
                .hasSizeGreaterThan(1);
        assertThat(Ran.of("why", "amd", CLINIC, "--format", "markdown").out()).startsWith("# Why: amd\n\n- Answering");
    }

    @Test
    void what_is_not_advised_has_no_proof_and_the_way_on_is_named() {
        Ran ran = Ran.of("why", "verify", DENTIST);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("voicemap why-not says why");
        assertThat(Ran.of("why", "no-such", CLINIC).code()).isEqualTo(2);
        assertThat(Ran.of("why").code()).isEqualTo(2);
    }

    @Test
    void the_one_answer_that_is_missing_is_named() throws IOException {
        Ran ran = Ran.of("why-not", "media-streams", DENTIST, "--width", "100");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("Why not: <Start><Stream>\ncondition unmet: Nothing in the profile asks for it.\n")
                .contains("  one thing is missing\n")
                .contains("audio-feed would have to be yes; now no (assumed)\n");
        JsonNode verdict = json("why-not", "sales-dialer", CLINIC).get("verdict");
        assertThat(verdict.get("kind").asText()).isEqualTo("ruled out");
        assertThat(verdict.get("because")).isNotEmpty();
        assertThat(Ran.of("why-not", "amd", CLINIC).err()).contains("voicemap why proves it");
        assertThat(Ran.of("why-not", "no-such", CLINIC).code()).isEqualTo(2);
    }

    @Test
    void the_one_answer_that_brings_a_product_comes_first_and_says_where_it_stands() {
        Ran ran = Ran.of("flip", "media-streams", DENTIST, "--width", "100");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("<Stream> is not recommended (as <Connect><Stream> or as <Start><Stream>).")
                .contains("1. audio-feed: no → yes\n")
                .contains("No other set of up to 2 changes does it (");
    }

    @Test
    void every_way_that_is_shown_does_it_on_the_whole_advice() throws IOException {
        Profile dentist = Voicemap.load().profile(Path.of(DENTIST));
        JsonNode ways = json("flip", "start-stream", DENTIST).get("ways");
        assertThat(ways.get("whole").asBoolean()).isTrue();
        assertThat(ways.get("ways")).isNotEmpty();
        for (JsonNode way : ways.get("ways")) {
            Advice after = advice(dentist.with(settings(way.get("changes"))));
            assertThat(after.workloads().get(0).products())
                    .as(way.get("changes").toString())
                    .anyMatch(p -> p.id().equals("start-stream") && p.tier().compareTo(Tier.RECOMMENDED) <= 0);
        }
    }

    @Test
    void an_answer_that_may_not_change_does_not() {
        Ran ran = Ran.of("flip", "start-stream", DENTIST, "--fixed", "audio-feed", "--depth", "1");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).doesNotContain("audio-feed").contains("No set of up to 1 changes does it");
    }

    @Test
    void a_search_that_is_stopped_says_how_far_it_came() {
        Ran ran = Ran.of("flip", "sales-dialer", CLINIC, "--depth", "4", "--timeout", "1");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Stopped early: ");
    }

    @Test
    void a_finding_goes_after_each_way_that_is_shown() throws IOException {
        Profile clinic = Voicemap.load().profile(Path.of(CLINIC));
        List<String> findings = new ArrayList<>();
        advice(clinic).workloads().get(0).pitfalls().forEach(f -> findings.add(f.id()));
        advice(clinic).workloads().get(0).warnings().forEach(f -> findings.add(f.id()));
        assertThat(findings).isNotEmpty();
        int shown = 0;
        for (String finding : findings) {
            for (JsonNode way :
                    json("clear", finding, CLINIC, "--depth", "1").get("ways").get("ways")) {
                Advice after = advice(clinic.with(settings(way.get("changes"))));
                assertThat(after.contradictions()).isEmpty();
                assertThat(after.workloads().get(0).pitfalls())
                        .as("%s after %s", finding, way.get("changes"))
                        .noneMatch(f -> f.id().equals(finding));
                assertThat(after.workloads().get(0).warnings())
                        .as("%s after %s", finding, way.get("changes"))
                        .noneMatch(f -> f.id().equals(finding));
                shown++;
            }
        }
        assertThat(shown).isGreaterThan(findings.size() / 2);
        Ran ran = Ran.of("clear", "no-such-finding", CLINIC);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("There is no finding no-such-finding here");
    }

    @Test
    void answers_that_cannot_stand_together_are_shown_with_their_lines_and_ways_out() {
        Ran ran = Ran.of("conflicts", TAXI, "--width", "120");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("1. talks: ai; and payments: spoken\n")
                .contains("taxi-card-by-voice.yaml:21:1)\n")
                .contains("1. The agent announces the payment, hands the call to <Pay>")
                .contains("  payments: spoken → self-service (")
                .contains("card-line, a workload of its own with the answers of this one but for:\n")
                .contains("There are no other smallest sets (");
        assertThat(Ran.of("clear", "PAYMENTS-CARD-SPOKEN-TO-AI", TAXI, "--depth", "1")
                        .out())
                .contains("payments: spoken → none");
    }

    @Test
    void where_all_can_be_met_it_is_said_and_the_exit_code_is_the_same() {
        Ran ran = Ran.of("conflicts", CLINIC);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Nothing: all that the profile asks for can be met together.");
    }

    /** What recommend refuses is explained here, and a search that was stopped does not claim to be whole. */
    @Test
    void contradictions_are_told_and_a_search_that_is_stopped_says_so() throws IOException {
        Ran odd = Ran.of("conflicts", TAXI, "--set", "direction=none");
        assertThat(odd.code()).as(odd.err()).isZero();
        assertThat(odd.out())
                .contains("NO-CALLS-BUT-AI-TALKS\n", "(contradiction)", "One of the answers is not meant so");
        JsonNode whole = json("conflicts", TAXI).get("conflicts");
        assertThat(whole.get("whole").asBoolean()).isTrue();
        assertThat(whole.get("conflicts")).hasSize(3);
    }

    @Test
    void what_another_answer_changes_is_said_and_nothing_where_nothing_changes() throws IOException {
        Ran ran = Ran.of("what-if", CLINIC, "--set", "talks=message,keypad,people", "--width", "100");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("What if: talks=message,keypad,people\n")
                .contains("+ Outbound Contact Center (fits too)\n")
                .contains("~ Functions: outranked → required\n");
        assertThat(Ran.of("what-if", CLINIC, "--against", CLINIC).out())
                .contains("Nothing that is advised would be otherwise.");
        JsonNode there =
                json("what-if", CLINIC, "--against", DENTIST).get("difference").get("items");
        JsonNode back =
                json("what-if", DENTIST, "--against", CLINIC).get("difference").get("items");
        assertThat(there.size()).isEqualTo(back.size()).isGreaterThan(20);
    }

    @Test
    void each_answer_that_is_said_to_carry_the_advice_does() throws IOException {
        Profile clinic = Voicemap.load().profile(Path.of(CLINIC));
        List<String> required = required(advice(clinic));
        List<String> first = first(advice(clinic));
        int turns = 0;
        for (JsonNode load : json("robustness", CLINIC).get("robustness").get("answers")) {
            for (JsonNode turn : load.get("turns")) {
                List<String> values = new ArrayList<>();
                turn.get("answer").forEach(v -> values.add(v.asText()));
                String setting =
                        load.get("question").asText() + "=" + (values.isEmpty() ? "none" : String.join(",", values));
                Advice after = advice(clinic.with(setting));
                assertThat(List.of(first(after), required(after))).as(setting).isNotEqualTo(List.of(first, required));
                turns++;
            }
        }
        assertThat(turns).isGreaterThan(10);
    }

    @Test
    void open_questions_stand_in_the_order_in_which_they_are_asked_and_their_answers_change_what_is_said()
            throws IOException {
        Profile clinic = Voicemap.load().profile(Path.of(CLINIC));
        List<String> required = required(advice(clinic));
        List<String> first = first(advice(clinic));
        List<String> asked = new ArrayList<>();
        int turns = 0;
        for (JsonNode open : json("robustness", CLINIC).get("robustness").get("open")) {
            asked.add(open.get("question").asText());
            assertThat(open.get("settles")).isNotEmpty();
            for (JsonNode turn : open.get("turns")) {
                List<String> values = new ArrayList<>();
                turn.get("answer").forEach(v -> values.add(v.asText()));
                Advice after = advice(clinic.with(
                        open.get("question").asText() + "=" + (values.isEmpty() ? "none" : String.join(",", values))));
                assertThat(List.of(first(after), required(after))).isNotEqualTo(List.of(first, required));
                turns++;
            }
        }
        assertThat(turns).isPositive();
        assertThat(asked)
                .isNotEmpty()
                .isEqualTo(advice(clinic).questions().stream().map(q -> q.id()).toList());
        // whoever answers everything is asked nothing
        assertThat(Ran.of("robustness", CLINIC).out()).contains("OPEN QUESTIONS THAT WOULD SETTLE MOST");
    }

    private static List<String> required(Advice advice) {
        return advice.workloads().get(0).products(Tier.REQUIRED).stream()
                .map(p -> p.id())
                .sorted()
                .toList();
    }

    private static List<String> first(Advice advice) {
        return advice.workloads().get(0).leading().stream().map(u -> u.id()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flip",
                "flip gather",
                "flip no-such-thing CLINIC",
                "flip ai-route CLINIC",
                "flip gather CLINIC --depth 0",
                "flip gather CLINIC --depth 9",
                "flip gather CLINIC --timeout 0",
                "flip gather CLINIC --fixed no.such.key",
                "flip gather CLINIC --workload nobody",
                "flip gather OPERA",
                "flip gather CLINIC --format yaml",
                "clear",
                "clear amd CLINIC",
                "what-if",
                "what-if CLINIC",
                "what-if CLINIC --set direction=sideways",
                "what-if CLINIC --set direction=inbound",
                "what-if CLINIC --set talks=ai --against DENTIST",
                "what-if - --against -",
                "what-if no-such-file.yaml --set talks=ai",
                "robustness",
                "robustness OPERA --workload nobody",
                "conflicts",
                "conflicts no-such-file.yaml",
                "conflicts CLINIC --timeout 0",
                "conflicts CLINIC --format yaml"
            })
    void what_cannot_be_meant_is_refused_in_a_line_that_says_what_can(String line) {
        String[] words = line.replace("CLINIC", CLINIC)
                .replace("DENTIST", DENTIST)
                .replace("OPERA", OPERA)
                .split(" ");
        Ran ran = Ran.of(words);
        assertThat(ran.code()).as(ran.out()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines().findFirst().orElse(""))
                .hasSizeGreaterThan(20)
                .doesNotContain("Exception");
    }

    @Test
    void one_of_several_workloads_is_named() {
        assertThat(Ran.of("flip", "gather", OPERA).err()).contains("name one with --workload: ");
        String workload = Voicemap.load().profile(Path.of(OPERA)).scopes().get(0);
        assertThat(Ran.of("flip", "gather", OPERA, "--workload", workload, "--depth", "1")
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void pages_speak_to_people_who_never_saw_a_rule_engine(int width) {
        for (String[] line : new String[][] {
            {"why", "functions", CLINIC},
            {"why-not", "sales-dialer", CLINIC},
            {"flip", "media-streams", DENTIST, "--depth", "1"},
            {"what-if", CLINIC, "--set", "talks=message,keypad,people"},
            {"conflicts", BREWERY},
            {"robustness", CLINIC}
        }) {
            List<String> all = new ArrayList<>(List.of(line));
            all.addAll(List.of("--width", String.valueOf(width)));
            Ran ran = Ran.of(all.toArray(String[]::new));
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.out().lines()).allMatch(l -> l.length() <= width);
            assertThat(ran.out().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("stratum", "trait", "drools", "scope", "fired");
        }
    }
}

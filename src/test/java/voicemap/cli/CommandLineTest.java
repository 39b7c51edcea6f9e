package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voicemap.engine.Samples;

/** What a person at a terminal, a pipe and a build meet: streams, exit codes, help and the first screen. */
class CommandLineTest {
    private static final String CLINIC = Path.of("")
            .toAbsolutePath()
            .relativize(Samples.HOME.toAbsolutePath().normalize().resolve("examples/profiles/clinic-reminders.yaml"))
            .toString();
    private static final String DAY = "--today=2026-11-21";

    private record Ran(int code, String out, String err) {
        /** Asserts that the input was refused with one line and no result. */
        String refused() {
            assertThat(code).as(err).isEqualTo(2);
            assertThat(out).isEmpty();
            assertThat(err).hasLineCount(1);
            return err.strip();
        }

        /** Asserts that the command line was refused, with a pointer to help and no result. */
        String misused() {
            assertThat(code).as(err).isEqualTo(2);
            assertThat(out).isEmpty();
            assertThat(err).startsWith("voicemap: ").doesNotContain("\tat ");
            assertThat(err.lines().toList()).last().asString().matches("Try: voicemap( \\w+)* --help");
            return err;
        }
    }

    @TempDir
    Path folder;

    @Test
    void advice_goes_to_standard_output_and_nothing_is_said_beside_it() {
        Ran ran = run("recommend", CLINIC, DAY);
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("Riverside Clinic · " + CLINIC + " · 2026-11-21\n")
                .contains("Voice Notifications");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void the_first_screen_of_the_clinic_holds_the_answer() {
        List<String> screen =
                run("recommend", CLINIC, DAY).out().lines().limit(24).toList();
        assertThat(screen).allMatch(l -> l.length() <= 80);
        assertThat(screen).anyMatch(l -> l.matches("Use case +Voice Notifications: .+"));
        for (String label : List.of("Required", "Recommended", "Before", "Not known")) {
            assertThat(screen).as(label).anyMatch(l -> l.matches(label + " +\\S.*"));
        }
        String text = String.join(" ", screen).replaceAll("\\s+", " ");
        assertThat(text).contains("Answering Machine Detection", "HIPAA", "working days", "(hosting)");
    }

    @Test
    void the_same_command_gives_the_same_bytes_on_the_same_day() {
        for (String format : List.of("text", "markdown", "json")) {
            assertThat(run("recommend", CLINIC, DAY, "--format", format).out())
                    .isEqualTo(run("recommend", CLINIC, DAY, "--format", format).out())
                    .isNotEmpty();
        }
        assertThat(run("recommend", CLINIC, "--today", "2027-02-20").out()).contains("too few");
    }

    @Test
    void every_product_and_finding_in_json_has_its_id_standing_sources_and_rule() throws IOException {
        List<String[]> commands = List.of(new String[] {"recommend", CLINIC, DAY, "--format=json"}, new String[] {
            "recommend",
            "--set=direction=both",
            "--set=talks=people,ai",
            "--set=ai.hand-over=yes",
            "--set=recording.of=whole",
            "--set=payments=spoken",
            "--set=audience.countries=US,DE",
            DAY,
            "--format=json"
        });
        int products = 0;
        int findings = 0;
        for (String[] command : commands) {
            JsonNode json = new ObjectMapper().readTree(run(command).out());
            assertThat(json.get("schemaVersion").intValue()).isEqualTo(1);
            for (JsonNode w : json.at("/advice/workloads")) {
                for (JsonNode p : w.get("products")) {
                    products++;
                    warranted(p);
                    if (p.get("tier").textValue().equals("not-assessed")) continue;
                    assertThat(p.get("reasons")).as(p.toString()).isNotEmpty();
                    for (JsonNode reason : p.get("reasons")) {
                        assertThat(reason.get("rule").textValue())
                                .as(p.toString())
                                .isNotBlank();
                        assertThat(reason.at("/warrant/sources"))
                                .as(p.toString())
                                .isNotEmpty();
                    }
                }
                for (String list : List.of("warnings", "pitfalls", "notices", "watch")) {
                    for (JsonNode f : w.get(list)) {
                        findings++;
                        warranted(f);
                        assertThat(f.get("rule").textValue()).as(f.toString()).isNotBlank();
                        assertThat(f.get("severity").textValue()).isIn("error", "warning", "note");
                        assertThat(f.get("message").textValue()).isNotBlank();
                    }
                }
            }
        }
        assertThat(products).isGreaterThan(50);
        assertThat(findings).isGreaterThan(20);
    }

    @Test
    void a_section_is_shown_alone() {
        Ran plan = run("recommend", CLINIC, DAY, "--section", "plan");
        assertThat(plan.out().strip())
                .startsWith("PLAN: WHAT MUST BE THERE FIRST")
                .doesNotContain("USE CASES", "Use case ");
        assertThat(run("recommend", CLINIC, DAY, "--section=plan,warnings").out())
                .isEqualTo(run("recommend", CLINIC, DAY, "--section=warnings", "--section=plan")
                        .out())
                .contains("WARNINGS\n", "PLAN: ");
    }

    @Test
    void one_product_use_case_or_choice_is_shown_by_any_of_its_names() {
        Ran ran = run("recommend", CLINIC, DAY, "--about", "machine detection");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("Answering Machine Detection\n").doesNotContain("<Say>");
        assertThat(run("recommend", CLINIC, DAY, "--about", "amd").out()).isEqualTo(ran.out());
        assertThat(run("recommend", CLINIC, DAY, "--about", "voice-notifications")
                        .out())
                .contains("decides: ");
        assertThat(run("recommend", CLINIC, "--about", "taskruter").misused())
                .containsIgnoringCase("did you mean taskrouter?");
    }

    @Test
    void a_dash_reads_the_profile_from_standard_input() throws IOException {
        String text = Files.readString(Path.of(CLINIC));
        Ran ran = run(Map.of(), text, "recommend", "-", DAY);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("Riverside Clinic · - · 2026-11-21\n");
        assertThat(run(Map.of(), "direction: sideways", "recommend", "-").refused())
                .startsWith("standard input:1:12: direction is sideways; ");
        assertThat(run(Map.of(), "", "recommend", "-").refused())
                .isEqualTo("standard input:1:1: the document is empty; write at least one line such as key: value");
    }

    @Test
    void more_than_two_megabytes_of_standard_input_are_refused() {
        String text = "direction: inbound\n# " + "\u00e9".repeat(1_200_000) + "\ncompliance: [hipaa]\n";
        assertThat(run(Map.of(), text, "recommend", "-").refused()).contains("larger than 2 MB");
    }

    @Test
    void answers_may_all_stand_on_the_command_line() {
        Ran ran = run("recommend", "--set", "direction=inbound", "--set", "talks=keypad,people", DAY);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("--set direction=inbound --set talks=keypad,people", "Use case ");
    }

    @Test
    void a_setting_replaces_an_answer_of_the_file() {
        assertThat(run("recommend", CLINIC, DAY, "--set=outbound.answering-machines=ignore")
                        .out())
                .isNotEqualTo(run("recommend", CLINIC, DAY).out());
        assertThat(run("recommend", CLINIC, "--set=outbound.attempts=0").refused())
                .isEqualTo("--set outbound.attempts=0: outbound.attempts is 0; expected a number of 1 to 100 attempts");
    }

    @Test
    void answers_that_contradict_each_other_are_refused_with_both_places() throws IOException {
        Path file = folder.resolve("p.yaml");
        Files.writeString(file, "direction: outbound\ntalks: [people]\noutbound:\n  starts: [list]\n");
        assertThat(run("recommend", file.toString()).code()).isZero();
        assertThat(run("recommend", file.toString(), "--set", "direction=inbound")
                        .refused())
                .startsWith(file + ":4:3: two answers contradict each other: ")
                .endsWith("change one of them: direction at --set direction=inbound, outbound.starts at " + file
                        + ":4:3");
    }

    @Test
    void every_contradiction_is_named_and_not_just_the_first() {
        Ran ran = run("recommend", "--set", "direction=none", "--set", "talks=ai,people");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("an AI agent talks on them").contains("people talk on them");
    }

    @Test
    void a_mistake_in_a_profile_is_one_line_with_its_place() throws IOException {
        Path file = folder.resolve("p.yaml");
        Files.writeString(file, "direction: inbound\ntalks: [keypda]\n");
        assertThat(run("recommend", file.toString()).refused())
                .startsWith(file + ":2:9: talks is keypda; did you mean keypad? expected one of message, keypad, ");
        assertThat(run("recommend", folder.resolve("nope.yaml").toString()).refused())
                .contains("there is no such file");
        assertThat(run("recommend", folder.toString()).refused()).contains("this is a folder");
        assertThat(run("recommend", CLINIC, "--catalog", folder.resolve("nope").toString())
                        .refused())
                .contains("there is no such folder");
    }

    @Test
    void findings_fail_a_build_only_when_asked_to() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(run("recommend", CLINIC, "--format=json").out());
        List<String> severities = json.at("/advice/workloads/0/warnings").findValuesAsText("severity");
        assertThat(severities).contains("warning").doesNotContain("error");
        assertThat(run("recommend", CLINIC).code()).isZero();
        assertThat(run("recommend", CLINIC, "--fail-on=none").code()).isZero();
        assertThat(run("recommend", CLINIC, "--fail-on=error").code()).isZero();
        assertThat(run("recommend", CLINIC, "--fail-on=warning").code()).isEqualTo(1);
        assertThat(run("recommend", CLINIC, "--fail-on=note").code()).isEqualTo(1);
        assertThat(run("recommend", "--set=direction=inbound", "--fail-on=warning")
                        .code())
                .isZero();
        Ran failed = run("recommend", CLINIC, DAY, "--fail-on=warning");
        assertThat(failed.out()).isEqualTo(run("recommend", CLINIC, DAY).out());
    }

    @Test
    void a_legal_notice_under_warnings_counts_as_a_finding() {
        Ran ran = run("recommend", CLINIC, "--set=audience.time-zones=one", "--section=warnings", "--fail-on=warning");
        assertThat(ran.out()).contains("warning: ");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void help_starts_with_examples() {
        for (String[] command : List.of(
                new String[] {"--help"},
                new String[] {"recommend", "--help"},
                new String[] {"recommend", "-h"},
                new String[] {"catalog", "--help"})) {
            Ran ran = run(command);
            assertThat(ran.code()).isZero();
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out()).startsWith("Examples:\n  voicemap ").contains("\nUsage: voicemap");
            assertThat(ran.out().lines()).allMatch(l -> l.length() <= 80);
        }
        assertThat(run("--help").out()).contains("Exit codes:", "--fail-on", "recommend", "catalog");
        assertThat(run("recommend", "--help").out()).contains("--set=", "--section=", "--format=", "--today=");
        assertThat(run("--version").out()).matches("voicemap \\d+\\.\\d+\\.\\d+\n");
    }

    @Test
    void help_says_what_each_command_is_for() {
        assertThat(run("--help").out()).contains("Recommends Twilio products").doesNotContain("recommend  Examples:");
        assertThat(run("catalog", "check", "--help").out()).startsWith("Examples:\n");
    }

    @Test
    void examples_can_be_copied_out_of_the_help() {
        for (String[] command : List.of(
                new String[] {"--help"}, new String[] {"recommend", "--help"}, new String[] {"catalog", "--help"})) {
            List<String> examples = run(command)
                    .out()
                    .lines()
                    .takeWhile(l -> !l.isEmpty())
                    .skip(1)
                    .toList();
            assertThat(examples).hasSizeBetween(2, 6).allMatch(l -> l.startsWith("  voicemap "));
        }
    }

    @Test
    void what_was_mistyped_is_refused_with_what_was_meant() {
        assertThat(run("recommend", CLINIC, "--secton=plan").misused()).contains("--secton", "--section");
        assertThat(run("recomend", CLINIC).misused()).contains("recomend", "Did you mean: voicemap recommend");
        assertThat(run("catalog", "adit").misused()).contains("'adit'", "catalog audit");
        assertThat(run("recommend", CLINIC, "--section=plna").misused())
                .contains("There is no section plna; did you mean plan?");
        assertThat(run("recommend", CLINIC, "--format=jsno").misused())
                .contains("jsno")
                .containsIgnoringCase("json");
        assertThat(run("recommend", CLINIC, "--fail-on=eror").misused()).containsIgnoringCase("error");
        assertThat(run("recommend", CLINIC, "--color=blue").misused()).containsIgnoringCase("always");
        assertThat(run("recommend", CLINIC, "--min-standing=good").misused()).containsIgnoringCase("verified");
        assertThat(run("recommend", CLINIC, "--today=tomorrow").misused()).contains("tomorrow");
        assertThat(run("recommend", CLINIC, "--width=wide").misused()).contains("wide");
        assertThat(run("recommend", CLINIC, "another.yaml").misused()).contains("another.yaml");
    }

    @Test
    void a_wrong_option_value_is_refused_in_the_words_of_the_help() {
        assertThat(run("recommend", CLINIC, "--format=jsno").misused()).contains("did you mean json?");
        assertThat(run("recommend", CLINIC, "--today=tomorrow").misused()).doesNotContain("java.");
    }

    @Test
    void what_is_unverified_cannot_be_asked_for() {
        run("recommend", CLINIC, "--min-standing=unverified").misused();
        run("recommend", CLINIC, "--min-standing=opinion").misused();
    }

    @Test
    void a_command_line_that_names_too_little_says_what_is_missing() {
        assertThat(run().misused()).startsWith("voicemap: Name a command\n");
        assertThat(run("recommend").misused()).startsWith("voicemap: Name a profile, or give answers with --set\n");
        assertThat(run("catalog").misused()).startsWith("voicemap: Name one of check, audit and export\n");
    }

    @Test
    void colour_is_for_terminals_unless_someone_says_otherwise() {
        assertThat(coloured(Map.of())).isFalse();
        assertThat(coloured(Map.of("VOICEMAP_TTY", "1"))).isTrue();
        assertThat(coloured(Map.of("VOICEMAP_TTY", "1", "NO_COLOR", "1"))).isFalse();
        assertThat(coloured(Map.of("VOICEMAP_TTY", "1", "NO_COLOR", ""))).isTrue();
        assertThat(coloured(Map.of("VOICEMAP_TTY", "1", "TERM", "dumb"))).isFalse();
        assertThat(coloured(Map.of(), "--color=always")).isTrue();
        assertThat(coloured(Map.of("NO_COLOR", "1"), "--color=always")).isTrue();
        assertThat(coloured(Map.of("VOICEMAP_TTY", "1"), "--color=never")).isFalse();
        assertThat(coloured(Map.of("VOICEMAP_TTY", "1"), "--format=json")).isFalse();
        assertThat(coloured(Map.of("VOICEMAP_TTY", "1"), "--format=markdown")).isFalse();
    }

    @Test
    void colour_is_forced_where_no_one_forbids_it() {
        assertThat(coloured(Map.of("FORCE_COLOR", "1"))).isTrue();
        assertThat(coloured(Map.of("FORCE_COLOR", "anything", "TERM", "dumb"))).isTrue();
        assertThat(coloured(Map.of("FORCE_COLOR", ""))).isFalse();
        assertThat(coloured(Map.of("FORCE_COLOR", "0", "VOICEMAP_TTY", "1"))).isFalse();
        assertThat(coloured(Map.of("FORCE_COLOR", "false", "VOICEMAP_TTY", "1")))
                .isFalse();
        assertThat(coloured(Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"))).isFalse();
        assertThat(coloured(Map.of("FORCE_COLOR", "1", "NO_COLOR", ""))).isTrue();
        assertThat(coloured(Map.of("FORCE_COLOR", "1"), "--color=never")).isFalse();
        assertThat(coloured(Map.of("FORCE_COLOR", "1"), "--format=json")).isFalse();
        assertThat(coloured(Map.of("FORCE_COLOR", "1"), "--format=markdown")).isFalse();
    }

    @Test
    void forced_colour_goes_for_every_command_and_for_no_file(@TempDir Path folder) throws IOException {
        for (String command :
                List.of("explain gather-keys-only", "lint examples/designs --today 2026-11-21", "--help")) {
            String[] args =
                    command.replace("examples/", Samples.HOME + "/examples/").split(" ");
            assertThat(run(Map.of("FORCE_COLOR", "1"), "", args).out())
                    .as(command)
                    .contains("\u001B[");
            assertThat(run(Map.of(), "", args).out()).as(command).doesNotContain("\u001B[");
        }
        Path file = folder.resolve("advice.txt");
        recommended(Map.of("FORCE_COLOR", "1"), "-o", file.toString());
        assertThat(file).content().doesNotContain("\u001B");
    }

    @Test
    void lines_are_as_wide_as_the_terminal_or_as_asked() {
        assertThat(longest(Map.of())).isBetween(70, 80);
        assertThat(longest(Map.of("COLUMNS", "120"))).isBetween(100, 120);
        assertThat(longest(Map.of("COLUMNS", "wide"))).isBetween(70, 80);
        assertThat(longest(Map.of("COLUMNS", "120"), "--width=60")).isBetween(50, 60);
        assertThat(longest(Map.of(), "--width=100")).isBetween(90, 100);
    }

    @Test
    void the_commands_a_page_ends_with_can_be_run() {
        List<String> commands = new ArrayList<>();
        for (String[] first : List.of(
                new String[] {"recommend", CLINIC, DAY}, new String[] {"recommend", "--set=direction=inbound", DAY})) {
            run(first).out().lines().filter(l -> l.startsWith("  voicemap ")).forEach(commands::add);
        }
        assertThat(commands).hasSizeGreaterThan(4);
        for (String command : commands) {
            List<String> words = List.of(command.strip().split(" "));
            assertThat(run(words.subList(1, words.size()).toArray(String[]::new))
                            .code())
                    .as(command)
                    .isZero();
        }
    }

    @Test
    void the_catalog_is_audited_checked_and_exported() throws IOException {
        assertThat(run("catalog", "audit", DAY).out())
                .startsWith("10 use cases\n")
                .contains("Where the map disagrees");
        String real = Samples.HOME.resolve("catalog").toString();
        Ran check = run("catalog", "check", real);
        assertThat(check.code()).as(check.err()).isZero();
        assertThat(check.out()).startsWith("10 use cases\n");
        JsonNode export = new ObjectMapper()
                .readTree(run("catalog", "export", "--format=json").out());
        assertThat(export.get("cells")).hasSizeGreaterThan(290);
        assertThat(run("catalog", "export", "--catalog", real).out())
                .isEqualTo(run("catalog", "export").out());
    }

    @Test
    void a_catalog_that_is_wrong_is_refused_with_every_problem_and_their_number() throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), "sources:\n  - id: a\n    kind: rumour\n");
        Ran ran = run("catalog", "check", folder.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines().toList())
                .anyMatch(l ->
                        l.endsWith("/sources.yaml:3:11: kind is rumour; expected one of vendor-doc, spec, sdk-source,"
                                + " secondary-vendor, third-party, law, seed, house"))
                .anyMatch(l -> l.equals("catalog/traits.yaml: the file is missing"))
                .last()
                .isEqualTo("4 problems");
    }

    @Test
    void a_value_of_the_catalog_that_cannot_be_used_is_a_problem_and_no_fault() throws IOException {
        for (String[] edit : List.of(
                new String[] {"traits.yaml", "{outbound.attempts: \">= 2\"}", "{outbound.attempts: \">= two\"}"},
                new String[] {"questions.yaml", "pattern: \"[A-Z]{2}\"", "pattern: \"[A-Z\""},
                new String[] {"questions.yaml", "silence: 1\n", "silence: many\n"})) {
            Path copy = copy();
            Path file = copy.resolve(edit[0]);
            assertThat(Files.readString(file)).contains(edit[1]);
            Files.writeString(file, Files.readString(file).replace(edit[1], edit[2]));
            assertThat(run("catalog", "check", copy.toString()).code())
                    .as(edit[2])
                    .isEqualTo(2);
        }
    }

    @Test
    void advice_from_a_catalog_with_a_cycle_is_refused() throws IOException {
        Path copy = copy();
        Path file = copy.resolve("concerns/trust-hub.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("held-by: holds-business-profile\n", "$0    after: [shaken-stir-product]\n"));
        assertThat(run("recommend", CLINIC, "--catalog", copy.toString()).refused())
                .contains("wait for one another");
    }

    private Path copy() throws IOException {
        Path real = Samples.HOME.resolve("catalog");
        Path copy = Files.createTempDirectory(folder, "copy").resolve("catalog");
        try (var files = Files.walk(real)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(real.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(to);
                else Files.copy(file, to);
            }
        }
        return copy;
    }

    private static void warranted(JsonNode item) {
        assertThat(item.get("id").textValue()).as(item.toString()).isNotBlank();
        assertThat(item.at("/warrant/standing").textValue()).as(item.toString()).isNotBlank();
        assertThat(item.at("/warrant/sources")).as(item.toString()).isNotEmpty();
    }

    private static boolean coloured(Map<String, String> environment, String... more) {
        return recommended(environment, more).contains("\u001B[");
    }

    private static int longest(Map<String, String> environment, String... more) {
        return recommended(environment, more)
                .lines()
                .filter(l -> !l.startsWith("  voicemap ") && l.strip().contains(" "))
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }

    private static String recommended(Map<String, String> environment, String... more) {
        List<String> args = new ArrayList<>(List.of("recommend", CLINIC, DAY));
        args.addAll(List.of(more));
        return run(environment, "", args.toArray(String[]::new)).out();
    }

    private static Ran run(String... args) {
        return run(Map.of(), "", args);
    }

    private static Ran run(Map<String, String> environment, String in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
        int code = new Program(streams).run(args);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}

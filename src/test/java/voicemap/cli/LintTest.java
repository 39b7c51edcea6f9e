package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build meets that lints designs: what is looked at, what is said, and the exit code. */
class LintTest {
    private static final String DAY = "--today=2026-11-21";
    private static final String FAULTY =
            """
            design: Menu
            workloads:
              - name: menu
                hosts:
                  - {runs: socket-server, on: twilio-functions}
            """;
    private static final String CLEAN = "design: Menu\nworkloads:\n  - name: menu\n";
    private static final String SPEECH =
            "<Response><Gather input=\"Speech\" action=\"https://e.com/a\"/><Redirect>https://e.com/b</Redirect></Response>";

    private record Outcome(int code, String out, String err) {}

    @TempDir
    Path folder;

    @BeforeEach
    void repository() throws IOException {
        // the search for a configuration ends here
        Files.createDirectory(folder.resolve(".git"));
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file.toString();
    }

    private static Outcome lint(String in, String... args) {
        List<String> line = new ArrayList<>(List.of(args));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of());
        int code = new Program(streams).run(line.toArray(String[]::new));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void an_error_in_a_design_fails_the_build_and_a_clean_one_does_not() throws IOException {
        String faulty = file("design.yaml", FAULTY);
        Outcome bad = lint("", "lint", faulty, DAY);
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.out())
                .startsWith(faulty + ":5:16: error: ")
                .contains("[functions-no-socket-server]", "^^^^^^^^^^^^^", "fix: ", "1 error in 1 file");
        assertThat(bad.err()).isEmpty();
        Outcome good = lint("", "lint", file("clean.yaml", CLEAN), DAY);
        assertThat(good.code()).isZero();
        assertThat(good.out()).isEqualTo("Nothing found in 1 file\n");
        assertThat(lint("", "lint", faulty, DAY, "--fail-on", "none").code()).isZero();
    }

    @Test
    void a_folder_is_looked_through_for_designs_and_twiml_and_all_else_is_passed_over() throws IOException {
        file("a/design.yaml", FAULTY);
        file("a/b/menu.twiml", SPEECH);
        file("a/b/notes.md", "# Notes\n\n```yaml voicemap\n" + FAULTY + "```\n");
        file("a/pom.xml", "<project><modelVersion/></project>");
        file("a/profile.yaml", "direction: inbound\n");
        file("a/broken.yaml", "a: [\n");
        file("a/node_modules/design.yaml", FAULTY);
        file("a/.hidden/design.yaml", FAULTY);
        Outcome ran = lint("", "lint", folder.resolve("a").toString(), DAY);
        assertThat(ran.out()).contains("in 3 files").contains("menu.twiml:1:26", "notes.md:8:16", "design.yaml:5:16");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void nothing_to_look_at_is_no_success() throws IOException {
        file("a/profile.yaml", "direction: inbound\n");
        for (String name : List.of(folder.resolve("a").toString(), folder + "/a/*.json", folder + "/nowhere.yaml")) {
            Outcome ran = lint("", "lint", name, DAY);
            assertThat(ran.code()).as(name).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).isNotEmpty();
        }
        assertThat(lint("", "lint").err()).contains("Name a design");
    }

    @Test
    void a_file_that_cannot_be_read_leaves_the_others_looked_at() throws IOException {
        String good = file("good.yaml", FAULTY);
        String bad = file("bad.yaml", "design: x\nworkloads: [\n");
        Outcome ran = lint("", "lint", bad, good, DAY);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith(bad + ":").hasLineCount(1);
        assertThat(ran.out()).contains(good + ":5:16").contains("1 error in 1 file");
    }

    @Test
    void standard_input_is_what_its_name_says() {
        Outcome twiml = lint(SPEECH, "lint", "-", "--stdin-filename", "menu.xml", DAY);
        assertThat(twiml.out()).startsWith("menu.xml:1:26: ").contains("expected one of");
        Outcome design = lint(FAULTY, "lint", "-", DAY);
        assertThat(design.out()).startsWith("standard input:5:16: error");
        Outcome markdown = lint("x\n\n```yaml\n" + FAULTY + "```\n", "lint", "-", "--stdin-filename", "d.md", DAY);
        assertThat(markdown.out()).startsWith("d.md:8:16: error");
    }

    @Test
    void several_formats_are_written_at_once_and_none_over_what_was_looked_at() throws IOException {
        String faulty = file("design.yaml", FAULTY);
        Path sarif = folder.resolve("out.sarif");
        Outcome ran = lint("", "lint", faulty, DAY, "--format", "sarif=" + sarif, "--format", "text");
        assertThat(ran.out()).startsWith(faulty);
        assertThat(Files.readString(sarif)).contains("\"functions-no-socket-server\"");
        Outcome over = lint("", "lint", faulty, DAY, "--format", "json=" + faulty);
        assertThat(over.code()).isEqualTo(2);
        assertThat(Files.readString(Path.of(faulty))).isEqualTo(FAULTY);
    }

    @Test
    void lines_put_above_a_finding_leave_it_in_the_baseline_and_a_new_one_is_new() throws IOException {
        String design = file("design.yaml", FAULTY);
        String baseline = folder.resolve("baseline.json").toString();
        assertThat(lint("", "lint", design, DAY, "--baseline", baseline, "--update-baseline")
                        .code())
                .isZero();
        file("design.yaml", "# one\n# two\n\n" + FAULTY);
        Outcome moved = lint("", "lint", design, DAY, "--baseline", baseline);
        assertThat(moved.code()).as(moved.out()).isZero();
        assertThat(moved.out()).contains("1 in the baseline");
        file("design.yaml", FAULTY + "      - {runs: media-server, on: twilio-functions}\n");
        Outcome more = lint("", "lint", design, DAY, "--baseline", baseline);
        assertThat(more.code()).isEqualTo(1);
        assertThat(more.out()).contains(":6:16: error").doesNotContain(":5:16: error");
        file("design.yaml", CLEAN);
        Outcome mended = lint("", "lint", design, DAY, "--baseline", baseline);
        assertThat(mended.code()).isEqualTo(1);
        assertThat(mended.out()).contains("[baseline-fixed]");
        lint("", "lint", design, DAY, "--baseline", baseline, "--update-baseline");
        assertThat(lint("", "lint", design, DAY, "--baseline", baseline).code()).isZero();
    }

    @Test
    void a_suppression_counts_until_its_last_day_is_over() throws IOException {
        String design = file(
                "design.yaml",
                FAULTY.replace(
                        "      - {runs",
                        "      # voicemap: ignore functions-no-socket-server reason=\"moves next month\" expires=2026-12-01\n"
                                + "      - {runs"));
        Outcome before = lint("", "lint", design, DAY);
        assertThat(before.code()).as(before.out()).isZero();
        assertThat(before.out()).contains("1 suppressed");
        assertThat(lint("", "lint", design, DAY, "--no-suppressions").code()).isEqualTo(1);
        Outcome after = lint("", "lint", design, "--today=2026-12-02");
        assertThat(after.code()).isEqualTo(1);
        assertThat(after.out()).contains("[suppression-expired]", "[functions-no-socket-server]");
        assertThat(lint("", "suppressions", "list", design, DAY).out())
                .contains("moves next month")
                .contains("until 2026-12-01")
                .contains("covers 1 finding");
    }

    @Test
    void the_configuration_of_a_folder_grades_what_is_found_in_it() throws IOException {
        String design = file("designs/design.yaml", FAULTY);
        file("voicemap.yaml", "severities: {functions-no-socket-server: note}\n");
        Outcome ran = lint("", "lint", design, DAY);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains(":5:16: note: ");
        assertThat(lint("", "config", "show", "--origin", design).out())
                .contains("severities.functions-no-socket-server: note  # ")
                .contains("voicemap.yaml:1:14");
        file("voicemap.yaml", "severities: {functions-no-socket-serve: note}\n");
        Outcome wrong = lint("", "lint", design, DAY);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("voicemap.yaml:1:14").contains("did you mean functions-no-socket-server?");
    }

    @Test
    void an_edit_that_is_surely_right_is_shown_or_written_and_the_rest_stays_as_it_is() throws IOException {
        String text = "<?xml version=\"1.0\"?>\r\n<!-- menu -->\r\n<Response>\r\n"
                + "  <Gather  finishonkey='#' action=\"https://e.com/a\"><Say>One</Say></Gather>\r\n"
                + "  <Redirect>https://e.com/b</Redirect>\r\n</Response>\r\n";
        String twiml = file("menu.xml", text);
        Outcome diff = lint("", "lint", twiml, DAY, "--diff");
        assertThat(diff.code()).isEqualTo(1);
        assertThat(diff.out())
                .contains("-  <Gather  finishonkey='#'", "+  <Gather  finishOnKey='#'", "@@ -1,6 +1,6 @@");
        assertThat(Files.readString(Path.of(twiml))).isEqualTo(text);
        Outcome fix = lint("", "lint", twiml, DAY, "--fix");
        assertThat(fix.code()).as(fix.out()).isZero();
        assertThat(fix.err()).isEqualTo("Mended 1 finding in 1 file\n");
        assertThat(Files.readString(Path.of(twiml))).isEqualTo(text.replace("finishonkey", "finishOnKey"));
        assertThat(lint("", "lint", twiml, DAY, "--diff").code()).isZero();
    }

    @Test
    void standard_input_beside_files_that_are_mended_is_read_once_and_its_problems_are_told_once() throws IOException {
        String text = SPEECH.replace("input=\"Speech\"", "finishonkey='#'");
        String twiml = file("menu.xml", text);
        Outcome ran = lint(text, "lint", "-", twiml, DAY, "--fix");
        assertThat(ran.err()).isEqualTo("Mended 1 finding in 1 file\n");
        assertThat(ran.out())
                .contains("standard input:1:")
                .doesNotContain("menu.xml:")
                .endsWith("1 error in 2 files\n");
        assertThat(Files.readString(Path.of(twiml))).isEqualTo(text.replace("finishonkey", "finishOnKey"));
        file("menu.xml", text);
        Outcome broken = lint("<Response>", "lint", "-", twiml, DAY, "--fix");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err())
                .startsWith("standard input:1:")
                .endsWith("\nMended 1 finding in 1 file\n")
                .hasLineCount(2);
        assertThat(broken.out()).isEqualTo("Nothing found in 1 file\n");
    }

    @Test
    void what_a_design_does_not_say_is_asked_only_where_somebody_wants_to_know() throws IOException {
        String design = file("design.yaml", "workloads:\n  - name: a\n    hosts: [{runs: socket-server}]\n");
        assertThat(lint("", "lint", design, DAY).out()).isEqualTo("Nothing found in 1 file\n");
        assertThat(lint("", "lint", design, DAY, "--pedantic").out())
                .contains("note: not said here")
                .contains("[functions-no-socket-server]");
    }
}

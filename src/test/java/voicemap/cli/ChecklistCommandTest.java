package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voicemap.engine.Samples;

/**
 * Whole lists as people read them stand in src/test/resources/checklists and are reviewed like code. With
 * -Dvoicemap.update=true the files are written anew.
 */
class ChecklistCommandTest {
    private static final Path EXPECTED = Samples.HOME.resolve("src/test/resources/checklists");
    private static final String EVIL = "\u001b[31m<b>*x*</b> =1+1 [link](http://e.example) `code`";

    private record Page(String file, String... line) {}

    private static Ran run(String... line) {
        String[] all = new String[line.length + 1];
        all[0] = "checklist";
        System.arraycopy(line, 0, all, 1, line.length);
        return Ran.of(all);
    }

    private static Ran design(String title, String... line) {
        String[] all = new String[line.length + 3];
        all[0] = "checklist";
        all[1] = "--design";
        all[2] = "-";
        System.arraycopy(line, 0, all, 3, line.length);
        String quoted = title.replace("\u001b", "\\u001b");
        return Ran.with(
                ("design: \"" + quoted + "\"\nworkloads: [{name: calls, products: [gather]}]\n")
                        .getBytes(StandardCharsets.UTF_8),
                all);
    }

    @TestFactory
    Stream<DynamicTest> each_list_reads_as_reviewed() {
        return Stream.of(
                        new Page("sales-dialer-80.txt", "sales-dialer", "--width", "80"),
                        new Page("sales-dialer-120.txt", "sales-dialer", "--width", "120"),
                        new Page("sales-dialer-brief-80.txt", "sales-dialer", "--brief", "--width", "80"),
                        new Page("sales-dialer-brief-120.txt", "sales-dialer", "--brief", "--width", "120"),
                        new Page("two-use-cases.md", "ivr", "call tracking", "--format", "markdown"),
                        new Page("two-use-cases-brief.md", "ivr", "call-tracking", "--brief", "--format", "markdown"),
                        new Page("pstn-connectivity.csv", "pstn-connectivity", "--format", "csv"),
                        new Page(
                                "go-live-of-a-profile.txt",
                                "--profile",
                                Samples.HOME
                                        .resolve("examples/profiles/clinic-reminders.yaml")
                                        .toString(),
                                "--due",
                                "contract,go-live",
                                "--show-skipped"))
                .map(p -> DynamicTest.dynamicTest(p.file(), () -> same(p)));
    }

    private static void same(Page page) throws IOException {
        Ran ran = run(page.line());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        String out = ran.out().replace(Samples.HOME.resolve("examples").toString(), "examples");
        Path file = EXPECTED.resolve(page.file());
        if (Boolean.getBoolean("voicemap.update")) Files.writeString(file, out);
        assertThat(out).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource({"sales-dialer", "Sales Dialer", "predictive dialler", "SALES-DIALER"})
    void a_use_case_goes_by_any_of_its_names(String name) {
        assertThat(run(name, "--brief").out()).startsWith("Checklist: Sales Dialer: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sales-dailer | There is no use case called sales-dailer; did you mean sales-dialer?",
                "amd | There is no use case called amd; it is a product: --product amd",
                "qqqqqqqqqqqq | There is no use case called qqqqqqqqqqqq; expected one of ai-agents-build, ",
                "--product ivr | There is no product called ivr; it is a use case: self-service-ivr",
                "--product amdd | There is no product called amdd; did you mean ",
                "ivr --severity bad | --severity is bad; ",
                "ivr --due golive | --due is golive; did you mean go-live?",
                "ivr --format yaml | --format is yaml; ",
                "ivr --all | Name one of these: ",
                "--all --product amd | Name one of these: ",
                "--brief | Name use cases, a --profile, a --design, a --product, or --all"
            })
    void what_is_misspelt_is_told_with_what_was_meant(String line, String expected) {
        Ran ran = run(line.split(" "));
        assertThat(ran.err()).contains(expected).contains("Try: voicemap checklist --help");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_use_case_is_shown_down_to_warnings_and_all_else_down_to_notes() {
        assertThat(run("sales-dialer", "--brief").out())
                .doesNotContain("[ ] note ")
                .contains("[ ] warning ");
        assertThat(run("sales-dialer", "--brief", "--severity", "note").out()).contains("[ ] note ");
        assertThat(run("--product", "amd", "--brief").out()).contains("[ ] note ");
        assertThat(run("--product", "amd", "--brief", "--severity", "error").out())
                .contains("[ ] error ")
                .doesNotContain("[ ] warning ", "[ ] needed ");
    }

    @Test
    void brief_is_a_line_for_each_item_that_fits_the_width() {
        for (int width : List.of(40, 80, 120)) {
            List<String> lines = run("--all", "--brief", "--width", String.valueOf(width))
                    .out()
                    .lines()
                    .toList();
            assertThat(lines).allMatch(l -> l.codePointCount(0, l.length()) <= width);
            assertThat(lines.stream().filter(l -> l.startsWith("[ ] "))).hasSizeGreaterThan(500);
        }
    }

    @Test
    void each_item_that_is_not_verified_says_so() {
        String page = run("--all", "--width", "10000").out();
        assertThat(page.lines()
                        .filter(l -> l.matches("    (?:.*; )?(?:reported|contested|opinion|unverified);.*"))
                        .count())
                .isGreaterThan(100);
    }

    @Test
    void a_task_list_of_markdown_can_be_ticked_and_keeps_commands_as_code() {
        String page = run("sales-dialer", "--format", "markdown").out();
        assertThat(page).contains("- [ ] **error: ", "`twilio debugger:logs:list`", "<https://www.twilio.com/docs/");
        assertThat(page.lines().filter(l -> l.startsWith("- [ ] ")).count()).isGreaterThan(40);
    }

    @Test
    void what_was_left_out_is_told_where_somebody_asks() {
        assertThat(run("ivr").out()).doesNotContain("LEFT OUT").contains("--show-skipped tells");
        assertThat(run("ivr", "--show-skipped").out())
                .contains("LEFT OUT", "Only where: ")
                .doesNotContain("--show-skipped tells");
    }

    @Test
    void the_title_of_a_strange_design_is_a_text_in_every_form() {
        assertThat(design(EVIL).out()).startsWith("Checklist: [31m<b>*x*</b> =1+1");
        assertThat(design(EVIL, "--brief", "--width", "200").out()).startsWith("Checklist: ?[31m<b>*x*</b> =1+1");
        assertThat(design(EVIL, "--format", "markdown").out())
                .startsWith(
                        "# Checklist: ?\\[31m\\<b\\>\\*x\\*\\</b\\> =1+1 \\[link\\](http://e.example) \\`code\\`\n");
        assertThat(design(EVIL, "--format", "html").out())
                .contains("<h1>Checklist: ")
                .contains("&lt;b&gt;*x*&lt;/b&gt;")
                .doesNotContain("<b>*x*");
        for (String form : List.of("text", "markdown", "html", "csv", "json")) {
            assertThat(design(EVIL, "--format", form).out()).as(form).doesNotContain("\u001b");
        }
    }

    @Test
    void what_is_no_design_is_told() {
        Ran ran = Ran.with("direction: inbound\n".getBytes(StandardCharsets.UTF_8), "checklist", "--design", "-");
        assertThat(ran.err()).startsWith("standard input: this is no design; ");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(run("--design", "no-such.yaml").code()).isEqualTo(2);
        assertThat(run("--profile", "no-such.yaml").code()).isEqualTo(2);
    }

    @Test
    void a_profile_of_which_nothing_follows_has_nothing_to_check_and_says_why() {
        Ran ran = Ran.with("business: X\n".getBytes(StandardCharsets.UTF_8), "checklist", "--profile", "-");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Nothing to check", "No product follows from this yet");
    }

    @Test
    void the_design_of_a_markdown_file_is_read() throws IOException {
        Path file = Files.createTempFile("voicemap", ".md");
        Files.writeString(file, "# Calls\n\n```yaml\ndesign: d\nworkloads: [{name: calls, products: [gather]}]\n```\n");
        assertThat(run("--design", file.toString(), "--brief").out()).startsWith("Checklist: d: ");
        Files.delete(file);
    }
}

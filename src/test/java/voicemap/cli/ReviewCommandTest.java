package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voicemap.engine.Samples;

/** Reviews from the command line: begun, looked at, brought up to date, and asked for before a design is let through. */
class ReviewCommandTest {
    private static final String WORKED =
            Samples.HOME.resolve("src/test/resources/reviews/worked.yaml").toString();
    private static final String CLEAN =
            Samples.HOME.resolve("examples/designs/clean").toString();

    @TempDir
    Path folder;

    private Path begun(String... more) {
        Path file = folder.resolve("review.yaml");
        String[] line = new String[more.length + 6];
        String[] head = {"checklist", "start", "--today", "2026-11-21", "-o", file.toString()};
        System.arraycopy(head, 0, line, 0, head.length);
        System.arraycopy(more, 0, line, head.length, more.length);
        Ran ran = Ran.of(line);
        assertThat(ran.code()).as(ran.err()).isZero();
        return file;
    }

    @Test
    void a_review_is_begun_from_all_that_a_checklist_can_be_made_from() throws IOException {
        assertThat(begun("sales dialer"))
                .content()
                .startsWith("# yaml-language-server: $schema=review.schema.json\n")
                .contains("\nreview: Sales Dialer\nmade-from: {use-case: [sales-dialer], severity: warning}\n")
                .contains("\ndate: 2026-11-21\nitems:\n  # --- contract ---\n  - id: ");
        Files.delete(folder.resolve("review.yaml"));
        assertThat(begun("--product", "AMD", "--due", "test,build"))
                .content()
                .contains("made-from: {product: [amd], due: [build, test]}\n")
                .doesNotContain("# --- contract ---");
        Files.delete(folder.resolve("review.yaml"));
        Path profile = Files.copy(
                Samples.HOME.resolve("examples/profiles/clinic-reminders.yaml"), folder.resolve("a: [b].yaml"));
        assertThat(begun("--profile", profile.toString()))
                .content()
                .contains("made-from: {profile: \"" + profile + "\"}");
        Ran ran = Ran.of("checklist", "status", folder.resolve("review.yaml").toString());
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @Test
    void a_review_that_is_there_is_not_begun_again() {
        Path file = begun("ivr");
        Ran again = Ran.of("checklist", "start", "ivr", "-o", file.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("review.yaml: this is there already; bring a review up to date with");
        assertThat(Ran.of("checklist", "start").code()).isEqualTo(2);
        Ran piped = Ran.with("direction: inbound\n".getBytes(), "checklist", "start", "--profile", "-");
        assertThat(piped.err()).contains("remembers the file");
    }

    @Test
    void an_update_of_what_is_up_to_date_writes_nothing() throws IOException {
        Path file = begun("sales-dialer");
        String before = Files.readString(file);
        Ran ran = Ran.of("checklist", "update", file.toString(), "--today", "2027-01-01");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEqualTo(file + ": nothing is new\n");
        assertThat(file).content().isEqualTo(before);
    }

    @Test
    void an_older_review_gets_what_is_new_and_keeps_what_people_wrote() throws IOException {
        Path file = begun("sales-dialer");
        String now = Files.readString(file);
        String id = now.split("- id: ")[1].split("\n")[0];
        // as an older catalog would have left it: another digest, one item fewer, one with other words, one that is
        // gone
        String first = now.substring(now.indexOf("  - id: "), now.indexOf("  - id: ", now.indexOf("  - id: ") + 1));
        String older = now.replace(first, "")
                        .replaceFirst("catalog: \"[0-9a-f]+\"\n", "catalog: \"00ff\"\n")
                        .replaceFirst(
                                "words: \"[0-9a-f]{8}\"}\n    state: open",
                                "words: \"00000000\"} # note\n    state: done\n    who: Ann\n    when: 2026-11-20")
                + "  - id: gone\n    what: Gone\n    catalog: {due: build, severity: note, standing: opinion, words: \"00000000\"}\n"
                + "    state: accepted-risk\n    who: Bob\n    note: \"mine: all mine\" # really\n";
        Files.writeString(file, older);
        Ran diff = Ran.of("checklist", "update", file.toString(), "--today", "2026-12-05", "--diff");
        assertThat(file).content().isEqualTo(older);
        assertThat(diff.out()).contains("+    retired: 2026-12-05\n", "+  - id: " + id + "\n");
        Ran ran = Ran.of("checklist", "update", file.toString(), "--today", "2026-12-05");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("1 new (" + id + "); 1 changed (", "; 1 retired (gone)");
        assertThat(file)
                .content()
                .contains(
                        "    who: Ann\n    when: 2026-11-20\n",
                        "\"}  # note\n",
                        "  - id: gone\n    retired: 2026-12-05\n")
                .contains("    note: \"mine: all mine\" # really\n", "    new: 2026-12-05\n")
                .contains("changed: {on: 2026-12-05, words: \"00000000\"}\n");
        String once = Files.readString(file);
        assertThat(Ran.of("checklist", "update", file.toString()).err()).contains("nothing is new");
        assertThat(file).content().isEqualTo(once);
        Ran status = Ran.of("checklist", "status", file.toString());
        assertThat(status.out()).contains("TO BE LOOKED AT AGAIN", "why, verification or remedy say something else");
        assertThat(folder.toFile().list()).containsExactly("review.yaml");
    }

    @Test
    void an_update_that_cannot_be_made_leaves_the_file_alone() throws IOException {
        Path file = folder.resolve("review.yaml");
        String gone = "review: x\nmade-from: {use-case: [no-such]}\ncatalog: a\ndate: 2026-11-21\n";
        Files.writeString(file, gone);
        Ran ran = Ran.of("checklist", "update", file.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("use-case no-such, which the catalog does not have");
        assertThat(file).content().isEqualTo(gone);
        assertThat(Ran.of("checklist", "update", "-").err()).contains("update writes the file it reads");
        assertThat(Ran.of("checklist", "update").code()).isEqualTo(2);
        assertThat(Ran.of("checklist", "update", folder.toString()).err()).contains("this is a folder");
    }

    @ParameterizedTest
    @CsvSource({"none, 0", "note, 1", "warning, 1", "error, 1"})
    void the_status_fails_as_it_was_asked_to(String from, int code) {
        assertThat(Ran.of("checklist", "status", WORKED, "--fail-on", from).code())
                .isEqualTo(code);
    }

    @Test
    void the_status_of_a_review_without_errors_fails_on_less_only() throws IOException {
        Path file = folder.resolve("r.yaml");
        Files.writeString(file, Files.readString(Path.of(WORKED)).replace("severity: error", "severity: warning"));
        assertThat(Ran.of("checklist", "status", file.toString(), "--fail-on", "error")
                        .code())
                .isZero();
        assertThat(Ran.of("checklist", "status", file.toString(), "--fail-on", "warning")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void a_design_is_let_through_once_the_items_that_are_required_are_settled() throws IOException {
        Ran ran = Ran.of("lint", CLEAN, "--checklist", WORKED, "--require", "error", "--today", "2026-11-21");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        "worked.yaml:24:12: error: on the checklist this is blocked (the gateway team answers in January:")
                .contains("[webhook-read-as-json]")
                .contains("Then say in the review who saw to it, and when")
                .contains("worked.yaml:45:12: error: on the checklist this is open: Calls outside of the hours")
                .contains("2 errors")
                .doesNotContain("webhook-timeout", "gone-meanwhile");
        Path file = folder.resolve("r.yaml");
        Files.writeString(file, Files.readString(Path.of(WORKED)).replace("severity: error", "severity: warning"));
        assertThat(Ran.of("lint", CLEAN, "--checklist", file.toString()).code()).isZero();
        Ran strict = Ran.of("lint", CLEAN, "--checklist", file.toString(), "--require", "warning");
        assertThat(strict.code()).as("though lint fails on errors only").isEqualTo(1);
        assertThat(strict.out()).contains("4 warnings");
    }

    @Test
    void a_review_can_be_asked_for_without_a_design_and_in_every_format() {
        for (String format : List.of("text", "json", "sarif", "junit", "github", "gitlab", "markdown")) {
            Ran ran = Ran.of("lint", "--checklist", WORKED, "--format", format);
            assertThat(ran.code()).as(format + ran.err()).isEqualTo(1);
            assertThat(ran.out()).as(format).contains("webhook-read-as-json").doesNotContain("webhook-timeout");
        }
        assertThat(Ran.of("lint", "--checklist", WORKED, "--fail-on", "none").code())
                .isEqualTo(1);
        assertThat(Ran.of("lint", CLEAN, "--require", "error").err()).contains("--require goes with --checklist");
        assertThat(Ran.of("lint", "--checklist", WORKED, "--require", "nothing").code())
                .isEqualTo(2);
        assertThat(Ran.of("lint").code()).isEqualTo(2);
    }

    @Test
    void no_configuration_lets_a_required_item_through() throws IOException {
        Files.writeString(folder.resolve("voicemap.yaml"), "severities: {webhook-read-as-json: off}\nfail-on: none\n");
        Path review = Files.copy(Path.of(WORKED), folder.resolve("review.yaml"));
        Path call = Files.writeString(folder.resolve("call.xml"), "<Response><Say>Hello</Say></Response>");
        assertThat(Ran.of("lint", call.toString()).code()).isZero();
        Ran ran = Ran.of("lint", call.toString(), "--checklist", review.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("[webhook-read-as-json]").contains("in 2 files");
    }

    @Test
    void what_only_voicemap_can_look_for_is_asked_for_without_a_way_to_do_it() throws IOException {
        Path file = folder.resolve("r.yaml");
        String id = Samples.catalog().concerns().values().stream()
                .flatMap(c -> c.gotchas().stream())
                .filter(g -> g.verify() == null)
                .findFirst()
                .orElseThrow()
                .id();
        Files.writeString(file, Files.readString(Path.of(WORKED)).replace("id: calling-hours", "id: " + id));
        Ran ran = Ran.of("lint", "--checklist", file.toString());
        assertThat(ran.out())
                .contains("[" + id + "]", "fix: Look at it. Then say")
                .doesNotContain("..", ".;")
                .doesNotContain("null");
    }

    @Test
    void the_review_is_not_written_over() {
        String file = begun("ivr").toString();
        Ran ran = Ran.of("lint", "--checklist", file, "--format", "json=" + file);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("this is one of the files that were looked at");
    }
}

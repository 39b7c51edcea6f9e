package voicemap.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.cli.Ran;

/** Reviews that mean harm: every command that reads one refuses them, or shows them and does not obey. */
class HostileReviewTest {
    /** Escapes that YAML makes of plain text, so that no control character stands in the file. */
    private static final String EVIL =
            "evil \\e[31m\\a\\u202E\\u2066\\x9B <script>alert(1)</script> [x](y) `z` | # =1+1";

    private static final String REVIEW =
            """
            review: "%1$s"
            made-from: {use-case: [sales-dialer]}
            catalog: "%1$s"
            date: 2026-11-21
            items:
              - id: amd-unknown-verdict
                what: "%1$s"
                changed: {on: 2026-11-30, what: "%1$s"}
                catalog: {due: test, severity: error, standing: verified, words: "00000000"}
                state: blocked
                who: "%1$s"
                note: "%1$s"
                evidence: ["%1$s"]
            """
                    .formatted(EVIL);

    @TempDir
    Path folder;

    static List<Hostile> documents() {
        return Hostile.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void no_document_that_others_refuse_is_taken_for_a_review(Hostile hostile) throws IOException {
        Path file = Files.write(folder.resolve("review.yaml"), hostile.bytes());
        Hostile.refused(Ran.of("checklist", "status", file.toString()), file + ":", hostile.message());
        Hostile.refused(Ran.of("checklist", "update", file.toString()), file + ":", hostile.message());
        Hostile.refused(Ran.of("lint", "--checklist", file.toString()), file + ":", hostile.message());
        Hostile.refused(Ran.with(hostile.bytes(), "checklist", "status", "-"), "standard input:", hostile.message());
        assertThat(file).hasBinaryContent(hostile.bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "json"})
    void what_people_wrote_is_shown_and_not_obeyed(String format) {
        Ran ran = Ran.with(REVIEW.getBytes(UTF_8), "checklist", "status", "-", "--format", format);
        assertThat(ran.code()).as(ran.err()).isZero();
        Hostile.harmless(ran);
        assertThat(ran.out()).contains("evil");
        if (format.equals("markdown")) assertThat(ran.out()).doesNotContain("<script>", "[x](y)", "`z`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "github", "gitlab", "markdown"})
    void what_stands_in_the_way_is_shown_and_not_obeyed(String format) throws IOException {
        Path file = Files.writeString(folder.resolve("review.yaml"), REVIEW);
        Ran ran = Ran.of("lint", "--checklist", file.toString(), "--format", format);
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        Hostile.harmless(ran);
    }

    @Test
    void an_update_keeps_even_that() throws IOException {
        Path file = Files.writeString(folder.resolve("review.yaml"), REVIEW);
        Ran ran = Ran.of("checklist", "update", file.toString(), "--today", "2026-12-05");
        assertThat(ran.code()).as(ran.err()).isZero();
        Hostile.harmless(ran);
        assertThat(file)
                .content()
                .contains("note: \"" + EVIL + "\"", "who: \"" + EVIL + "\"", "evidence: [\"" + EVIL + "\"]")
                .contains("changed: {on: 2026-12-05, ");
    }

    @Test
    void a_file_outside_of_what_was_named_is_not_written() throws IOException {
        Path outside = Files.writeString(Files.createTempFile("review", ".yaml"), REVIEW);
        try {
            Path link = Files.createSymbolicLink(folder.resolve("review.yaml"), outside);
            Ran ran = Ran.of("checklist", "update", link.toString());
            Hostile.refused(ran, link + ":", "it lies outside of the project");
            assertThat(outside).content().isEqualTo(REVIEW);
        } finally {
            Files.delete(outside);
        }
    }

    @Test
    void a_profile_that_a_review_names_is_read_and_nothing_else_is_done_with_its_name() throws IOException {
        String review = REVIEW.replace("{use-case: [sales-dialer]}", "{profile: \"/etc/passwd\"}");
        Path file = Files.writeString(folder.resolve("review.yaml"), review);
        Ran ran = Ran.of("checklist", "update", file.toString());
        assertThat(ran.code()).isEqualTo(2);
        Hostile.harmless(ran);
        assertThat(file).content().isEqualTo(review);
    }
}

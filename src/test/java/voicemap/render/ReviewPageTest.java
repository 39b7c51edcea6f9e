package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voicemap.checklist.Review;
import voicemap.checklist.ReviewReader;
import voicemap.checklist.ReviewState;
import voicemap.checklist.ReviewStatus;
import voicemap.checklist.ReviewStatus.Count;
import voicemap.engine.Samples;
import voicemap.model.Severity;
import voicemap.model.Stage;
import voicemap.yaml.Bounds;

/** How far a review is, counted and shown. With -Dvoicemap.update=true the pages are written anew. */
class ReviewPageTest {
    private static final Path RESOURCES = Samples.HOME.resolve("src/test/resources");

    private static ReviewStatus status(String catalog) throws IOException {
        String text = Files.readString(RESOURCES.resolve("reviews/worked.yaml"));
        Review review = ReviewReader.read(text, "review.yaml", Bounds.USUAL);
        return ReviewStatus.of(
                review, "review.yaml", Map.of("webhook-timeout", "Answer after 16 seconds on a test number"), catalog);
    }

    @ParameterizedTest
    @CsvSource({"80, txt", "120, txt", "0, md"})
    void the_page_reads_as_it_was_reviewed(int width, String ending) throws IOException {
        Document page = ReviewPage.of(status("4567"), "review.yaml");
        String made = width == 0 ? MarkdownPage.render(page) : TextPage.render(page, width, false);
        Path file = RESOURCES.resolve("pages/review" + (width == 0 ? "" : "-" + width) + "." + ending);
        if (Boolean.getBoolean("voicemap.update")) Files.writeString(file, made);
        assertThat(made).isEqualTo(Files.readString(file));
    }

    @Test
    void what_is_retired_counts_no_more_and_all_else_is_counted_where_it_belongs() throws IOException {
        ReviewStatus status = status("0123abcd");
        assertThat(status.current()).isTrue();
        assertThat(status.items()).isEqualTo(8);
        assertThat(status.settled()).isEqualTo(4);
        assertThat(status.dueNow()).isEqualTo(Stage.BUILD);
        assertThat(status.counts())
                .containsExactly(
                        new Count(Stage.CONTRACT, Severity.WARNING, 0, 0, 1, 0, 0),
                        new Count(Stage.BUILD, Severity.ERROR, 0, 1, 0, 0, 0),
                        new Count(Stage.BUILD, Severity.WARNING, 1, 0, 0, 0, 0),
                        new Count(Stage.TEST, Severity.ERROR, 0, 0, 1, 1, 0),
                        new Count(Stage.TEST, Severity.WARNING, 1, 0, 0, 0, 0),
                        new Count(Stage.GO_LIVE, Severity.ERROR, 1, 0, 0, 0, 0),
                        new Count(Stage.OPERATION, Severity.WARNING, 0, 0, 0, 0, 1));
        assertThat(status.open())
                .extracting(ReviewStatus.Line::id)
                .containsExactly("webhook-read-as-json", "calling-hours", "webhook-timeout", "amd-unknown-verdict");
        assertThat(status.again()).extracting(ReviewStatus.Line::id).containsExactly("amd-message-over-greeting");
        assertThat(status.accepted()).extracting(ReviewStatus.Line::state).containsExactly(ReviewState.ACCEPTED_RISK);
        assertThat(status.fresh()).containsExactly("webhook-timeout");
        assertThat(status.retired()).containsExactly("gone-meanwhile");
        assertThat(status.fails(Severity.ERROR)).isTrue();
    }

    @Test
    void nothing_open_is_said_in_two_lines() {
        ReviewStatus none = ReviewStatus.of(
                ReviewReader.read(
                        "review: x\nmade-from: {all: true}\ncatalog: a\ndate: 2026-11-21\n", "r", Bounds.USUAL),
                "r",
                Map.of(),
                "a");
        assertThat(none.fails(Severity.NOTE)).isFalse();
        assertThat(TextPage.render(ReviewPage.of(none, "r"), 80, false))
                .isEqualTo("x · r\nSettled     0 of 0\nCatalog     the one of this build, taken over on 2026-11-21\n");
    }

    @Test
    void what_people_wrote_is_text_in_markdown_and_no_markup() throws IOException {
        String page = MarkdownPage.render(ReviewPage.of(status("4567"), "review.yaml"));
        assertThat(page).contains("Harbour \\<b\\>Street", "\\<script\\>").doesNotContain("<b>", "<script>");
        assertThat(List.of(page.split("\n")))
                .filteredOn(l -> l.startsWith("# "))
                .hasSize(1);
    }
}

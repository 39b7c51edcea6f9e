package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voicemap.advice.Advisor;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.model.Standing;

/** Markdown of a page: headings, lists and commands, and nothing that a user wrote becomes more than text. */
class MarkdownPageTest {
    @Test
    void blocks_become_headings_lists_and_code() {
        Document page = new Document(List.of(
                new Document.Title("Clinic"),
                new Document.Pairs(List.of(
                        new Document.Pair("Use case", "Notifications", Style.GOOD),
                        new Document.Pair("", "and more", Style.DIM))),
                new Document.Section(2, "Products"),
                new Document.Section(3, "Required"),
                new Document.Items(List.of(new Document.Item("●", Style.STRONG, "Say", List.of("because", "so")))),
                new Document.Text("A word.", Style.PLAIN),
                new Document.Command("voicemap recommend p.yaml")));
        assertThat(MarkdownPage.render(page))
                .isEqualTo(
                        """
                        # Clinic

                        - **Use case**: Notifications
                        - and more

                        ## Products

                        ### Required

                        - ● **Say**
                          - because
                          - so

                        A word.

                            voicemap recommend p.yaml
                        """);
    }

    @Test
    void the_signs_of_markdown_are_only_signs() {
        assertThat(MarkdownPage.safe("<Say> & <script>")).isEqualTo("\\<Say\\> & \\<script\\>");
        assertThat(MarkdownPage.safe("# a *b* _c_ `d` [e](f) ![g](h) | i \\"))
                .isEqualTo("\\# a \\*b\\* \\_c\\_ \\`d\\` \\[e\\](f) !\\[g\\](h) \\| i \\\\");
    }

    @Test
    void a_line_break_of_a_user_starts_no_block() {
        assertThat(MarkdownPage.safe("Clinic\n\n# Heading\r\n- item\n\n    code"))
                .doesNotContain("\n", "\r")
                .isEqualTo("Clinic \\# Heading - item code");
    }

    @Test
    void the_name_of_a_business_cannot_become_markup() {
        String business = "<img src=x> [click](http://x) **bold** # Heading `code`";
        String page = MarkdownPage.render(AdvicePage.of(
                new Advisor(Samples.catalog(), RuleBase.shipped())
                        .advise(
                                Samples.profile("business: \"" + business + "\"\ndirection: inbound\n"),
                                LocalDate.of(2026, 11, 21),
                                Standing.CONTESTED),
                Samples.catalog(),
                "p.yaml",
                Set.of()));
        assertThat(page.lines().findFirst())
                .hasValue(
                        "# \\<img src=x\\> \\[click\\](http://x) \\*\\*bold\\*\\* \\# Heading \\`code\\` · p.yaml · 2026-11-21");
        assertThat(page.lines().filter(l -> l.startsWith("# "))).hasSize(1);
    }

    @Test
    void no_sign_is_forgotten() {
        assertThat(MarkdownPage.safe("~~gone~~")).isEqualTo("\\~\\~gone\\~\\~");
        assertThat(MarkdownPage.safe("&lt;b&gt;")).isEqualTo("\\&lt;b\\&gt;");
        Document page = new Document(List.of(new Document.Command("voicemap recommend a\n\n# b.yaml")));
        assertThat(MarkdownPage.render(page)).hasLineCount(1);
    }

    @Test
    void a_page_of_advice_has_one_title_and_no_colour() {
        for (Document page : TextPageTest.pages()) {
            String markdown = MarkdownPage.render(page);
            assertThat(markdown).startsWith("# ").endsWith("\n").doesNotContain("\u001B");
            assertThat(markdown.lines().filter(l -> l.startsWith("# "))).hasSize(1);
            assertThat(markdown).contains("\n## Use cases").contains("\n    voicemap recommend p.yaml --format json\n");
            assertThat(markdown).as("tags of TwiML are escaped").doesNotContainPattern("(?<!\\\\)<[A-Z]");
        }
    }

    @Test
    void a_task_has_a_box_and_keeps_code_and_addresses() {
        Document page = new Document(List.of(new Document.Items(List.of(
                new Document.Item(
                        Document.Item.BOX,
                        Style.BAD,
                        "error: <b> [id]",
                        List.of("check: run `a_b <c>` and see https://x.example/a_b now", "a lone ` and *x*")),
                new Document.Item(Document.Item.TICKED, Style.PLAIN, "done", List.of())))));
        assertThat(MarkdownPage.render(page))
                .isEqualTo(
                        """
                        - [ ] **error: \\<b\\> \\[id\\]**
                          - check: run `a_b <c>` and see <https://x.example/a_b> now
                          - a lone \\` and \\*x\\*
                        - [x] **done**
                        """);
    }
}

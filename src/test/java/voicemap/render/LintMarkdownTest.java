package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;
import static voicemap.render.LintWritten.AWKWARD;
import static voicemap.render.LintWritten.VIEW;
import static voicemap.render.LintWritten.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import voicemap.lint.Report;
import voicemap.lint.Verdict;
import voicemap.lint.Verdict.By;

/** What a lint found as a comment on a pull request. */
class LintMarkdownTest {
    @Test
    void a_row_of_the_comment_has_four_cells_and_no_markup_of_strangers() {
        String page = written("markdown");
        List<String> rows = page.lines().filter(l -> l.startsWith("|")).toList();
        assertThat(rows).hasSize(8 + 2 + 4);
        assertThat(rows).allMatch(row -> cells(row) == 4);
        harmless(page);
        assertThat(page)
                .startsWith("### voicemap lint: 3 errors, 3 warnings and 2 notes in 5 files\n")
                .contains("\nNot counted: 1 suppressed, 1 in the baseline\n");
    }

    @Test
    void no_text_of_a_stranger_breaks_the_comment() {
        for (String text : AWKWARD) {
            for (By by : By.values()) {
                String page = written("markdown", LintSample.saying(text, by), VIEW);
                List<String> rows = page.lines().filter(l -> l.startsWith("|")).toList();
                assertThat(rows).as(text).hasSize(3).allMatch(row -> cells(row) == 4);
                harmless(page);
            }
        }
    }

    @Test
    void a_comment_that_would_be_too_long_is_cut_between_rows() {
        List<Verdict> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) many.add(LintSample.report().verdicts().get(1 + i % 8));
        String page = written("markdown", new Report(List.of(), many, Map.of()), VIEW);
        assertThat(page).hasSizeLessThan(65_536).hasSizeGreaterThan(50_000);
        assertThat(page).containsPattern("\nand \\d+ more, which would be too long for a comment\n$");
    }

    /** How many cells a row has: a bar with a backslash before it is none, two backslashes are one. */
    private static int cells(String row) {
        String bare = row.replaceAll("\\\\[\\p{Punct}]", "");
        return (int) bare.chars().filter(c -> c == '|').count() - 1;
    }

    private static void harmless(String page) {
        String ours = page.replaceAll("<br>|</?code>|<!-- -->", "\u0000").replaceAll("\\\\[\\p{Punct}]", "");
        assertThat(ours)
                .doesNotContain("<", "://", "![")
                .doesNotContainPattern("[@#]\\w")
                .doesNotContain("www.");
        assertThat(ours.lines().filter(l -> l.startsWith("#"))).hasSize(1);
    }
}

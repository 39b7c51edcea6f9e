package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffTest {
    @Test
    void a_changed_line_is_shown_with_three_around_it_under_both_names() {
        assertThat(Diff.unified("designs/a.yaml", "1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n"))
                .isEqualTo(
                        "--- a/designs/a.yaml\n+++ b/designs/a.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    }

    @Test
    void nothing_changed_is_nothing_shown() {
        assertThat(Diff.unified("a", "1\n", "1\n")).isEmpty();
    }

    @Test
    void a_last_line_without_an_end_is_said_to_have_none() {
        assertThat(Diff.unified("a", "1\n2", "1\nzwei"))
                .isEqualTo("--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n 1\n-2\n\\ No newline at end of file\n+zwei\n"
                        + "\\ No newline at end of file\n");
        assertThat(Diff.unified("a", "1\n2", "eins\n2")).endsWith("+eins\n 2\n\\ No newline at end of file\n");
    }

    @Test
    void line_ends_of_windows_stay_in_their_lines() {
        assertThat(Diff.unified("a", "1\r\n2\r\n", "1\r\nzwei\r\n")).endsWith(" 1\r\n-2\r\n+zwei\r\n");
    }

    @Test
    void a_name_from_the_root_or_of_strange_characters_is_still_one_line() {
        assertThat(Diff.unified("/tmp/a", "1\n", "2\n")).startsWith("--- a/tmp/a\n+++ b/tmp/a\n");
        assertThat(Diff.unified("a\u001b[2J\nb", "1\n", "2\n")).startsWith("--- a/a?[2J?b\n+++ b/a?[2J?b\n");
    }

    @Test
    void what_is_shown_makes_the_one_out_of_the_other() throws PatchFailedException {
        String before = "a\n--- x\n+++ y\n@@ z\nb\nc\nd\ne\nf\ng\nh\n";
        String after = "-\na\n+++ y\n@@ z\nb\nc\nd\ne\nf\nG\nh\ni\n";
        List<String> diff = Diff.unified("a", before, after).lines().toList();
        assertThat(UnifiedDiffUtils.parseUnifiedDiff(diff)
                        .applyTo(before.lines().toList()))
                .isEqualTo(after.lines().toList());
    }
}

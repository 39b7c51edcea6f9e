package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;
import static voicemap.render.LintWritten.VERDICTS;
import static voicemap.render.LintWritten.VIEW;
import static voicemap.render.LintWritten.written;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import voicemap.lint.Finding;
import voicemap.lint.Report;
import voicemap.lint.Verdict;
import voicemap.model.Plain;
import voicemap.model.Span;

/** What a lint found as text, read as editors and people read it. */
class LintTextTest {
    private static final Pattern HEAD = Pattern.compile(
            "(?<file>.+):(?<line>\\d+):(?<column>\\d+): (?<severity>error|warning|note): (?<message>.*) \\[(?<id>[^\\]]*)\\]");

    @Test
    void a_line_of_text_is_place_severity_message_and_id() {
        List<Finding> counted = counted().stream()
                .filter(f -> f.at().extent().from().line() > 0)
                .toList();
        List<Matcher> heads = written("text")
                .lines()
                .map(HEAD::matcher)
                .filter(Matcher::matches)
                .toList();
        assertThat(heads).hasSameSizeAs(counted).hasSize(7);
        for (int i = 0; i < heads.size(); i++) {
            Matcher head = heads.get(i);
            Finding f = counted.get(i);
            Span at = f.at().extent().from();
            assertThat(head.group("file")).endsWith(Plain.text(at.file()).substring(2));
            assertThat(head.group("line")).isEqualTo("" + at.line());
            assertThat(head.group("column")).isEqualTo("" + at.column());
            assertThat(head.group("severity")).isEqualTo(f.severity().word());
            assertThat(head.group("id")).isEqualTo(f.id());
        }
        assertThat(written("text"))
                .contains("\ndesigns/clinic.yaml: note: the file says nothing of retries [retries]\n");
    }

    @Test
    void text_shows_what_does_not_count_only_when_asked_and_then_marked() {
        String shown = written("text", LintSample.report(), LintSample.view(80, false, true));
        assertThat(written("text"))
                .doesNotContain("business-profile", "one-line.json", "(suppressed)")
                .contains("\nNot counted: 1 suppressed, 1 in the baseline\n");
        assertThat(shown)
                .contains(
                        "designs/clinic.yaml:1:1: error (suppressed): No business profile is named [business-profile]\n",
                        "  suppressed: agreed in VOX-12 | until <2027>, says \"Ann\"\n",
                        ": error (baselined): ",
                        "\nNot counted: 1 suppressed, 1 in the baseline\n");
    }

    @Test
    void the_last_line_of_text_sums_up() {
        assertThat(written("text"))
                .endsWith("\nCan be mended by --fix: 3\n3 errors, 3 warnings and 2 notes in 5 files\n");
        Report clean = new Report(List.of("a.yaml"), List.of(), Map.of());
        assertThat(written("text", clean, VIEW)).isEqualTo("Nothing found in 1 file\n");
    }

    @Test
    void text_keeps_to_its_width_but_for_its_heads_and_long_words() {
        for (int width : List.of(50, 80, 120)) {
            String text = written("text", LintSample.report(), LintSample.view(width, false, true));
            for (String line : text.lines().toList()) {
                boolean head = line.startsWith("  with ") || line.endsWith("]");
                boolean word = line.strip().replaceFirst("^[a-z]+: ", "").indexOf(' ') < 0;
                assertThat(head || word || line.codePointCount(0, line.length()) <= width)
                        .as(width + ": " + line)
                        .isTrue();
            }
        }
    }

    @Test
    void colour_changes_no_word_of_the_text() {
        String plain = written("text", LintSample.report(), LintSample.view(80, false, true));
        String coloured = written("text", LintSample.report(), LintSample.view(80, true, true));
        assertThat(coloured).contains("\u001B[31merror:", "\u001B[33mwarning:");
        assertThat(coloured.replaceAll("\u001B\\[[0-9]+m", "")).isEqualTo(plain);
        assertThat(plain).doesNotContain("\u001B");
    }

    private static List<Finding> counted() {
        return VERDICTS.stream().filter(Verdict::counts).map(Verdict::finding).toList();
    }
}

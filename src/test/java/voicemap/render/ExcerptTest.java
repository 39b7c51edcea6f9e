package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import voicemap.lint.SourceText;
import voicemap.model.Extent;
import voicemap.model.Span;

/** A source line with marks: they stand under what they mean, whatever the line holds and however narrow the page. */
class ExcerptTest {
    private static Excerpt of(String text, int column, int length, int width) {
        return of(text, Extent.of(new Span("f", 1, column), length), width);
    }

    private static Excerpt of(String text, Extent stretch, int width) {
        return Excerpt.of(new SourceText(text).quote(stretch), stretch, width);
    }

    @Test
    void the_marks_stand_under_the_stretch() {
        assertThat(of("one two three", 5, 3, 80)).isEqualTo(new Excerpt("one two three", "    ^^^"));
        assertThat(of("one", 1, 3, 80)).isEqualTo(new Excerpt("one", "^^^"));
    }

    @Test
    void a_place_without_length_has_one_mark_even_behind_the_end() {
        assertThat(of("one two", 5, 0, 80).marks()).isEqualTo("    ^");
        assertThat(of("one", 4, 0, 80).marks()).isEqualTo("   ^");
        assertThat(of("one", 99, 2, 80).marks()).isEqualTo("   ^");
    }

    @Test
    void a_stretch_over_lines_is_marked_to_the_end_of_its_first() {
        String text = "one two\nthree";
        assertThat(of(text, new Extent(new Span("f", 1, 5), 2, 3), 80).marks()).isEqualTo("    ^^^");
        assertThat(of(text, Extent.at(new Span("f", 3, 1)), 80)).isNull();
        assertThat(of(text, Extent.at(Span.of("f")), 80)).isNull();
    }

    @Test
    void tabs_accents_and_wide_characters_do_not_shift_the_marks() {
        assertThat(of("\tx\ty", 4, 1, 80)).isEqualTo(new Excerpt("    x   y", "        ^"));
        assertThat(of("日本 x", 4, 1, 80)).isEqualTo(new Excerpt("日本 x", "     ^"));
        assertThat(of("😀 x", 3, 1, 80)).isEqualTo(new Excerpt("😀 x", "   ^"));
        assertThat(of("e\u0301 x", 4, 1, 80)).isEqualTo(new Excerpt("e\u0301 x", "  ^"));
        assertThat(of("x 日本", 3, 2, 80).marks()).isEqualTo("  ^^^^");
    }

    @Test
    void what_a_terminal_obeys_is_a_question_mark_of_one_column() {
        assertThat(of("\u202e\u0007\u001bx", 4, 1, 80)).isEqualTo(new Excerpt("???x", "   ^"));
    }

    @Test
    void a_long_line_is_cut_around_the_marks() {
        String line = "0123456789".repeat(20);
        for (int width : List.of(20, 31, 71, 111)) {
            for (int column : List.of(1, 2, 15, 75, 100, 150, 190, 199, 200)) {
                Excerpt e = of(line, column, 1, width);
                assertThat(e.line().length()).as(width + " " + column).isBetween(width - 2, width);
                assertThat(e.marks().length()).isLessThanOrEqualTo(width);
                int at = e.marks().indexOf('^');
                assertThat(e.line().charAt(at)).isEqualTo(line.charAt(column - 1));
                assertThat(e.line().startsWith("…"))
                        .isEqualTo(!line.startsWith(e.line().substring(0, 5)));
            }
        }
        Excerpt first = of(line, 1, 1, 30);
        assertThat(first.line()).endsWith("…").startsWith("0123");
        assertThat(of(line, 200, 1, 30).line()).startsWith("…").endsWith("6789");
    }

    @Test
    void a_stretch_longer_than_the_page_is_marked_as_far_as_it_is_shown() {
        Excerpt e = of("x".repeat(300), 100, 150, 40);
        assertThat(e.marks()).endsWith("^^^^^").hasSizeLessThanOrEqualTo(40);
        assertThat(e.line()).startsWith("…").endsWith("…");
    }

    @Test
    void a_line_of_a_megabyte_is_shown_at_once() {
        String line = "😀x".repeat(500_000);
        Excerpt e = of(line, 700_001, 1, 80);
        assertThat(e.line()).startsWith("…").endsWith("…");
        assertThat(e.line().codePoints().filter(c -> c == 0x1f600).count()).isGreaterThan(20);
    }
}

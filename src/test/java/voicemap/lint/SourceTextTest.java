package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import voicemap.model.Extent;
import voicemap.model.Span;

/** What a report shows of a text is what stands there, and no more is kept of it than that. */
class SourceTextTest {
    private static Quote at(String text, int line, int column) {
        return new SourceText(text).quote(Extent.at(new Span("f", line, column)));
    }

    @Test
    void every_kind_of_line_break_ends_a_line() {
        String text = "a\nb\r\nc\rd\n\ne";
        List<String> lines =
                IntStream.rangeClosed(1, 6).mapToObj(n -> at(text, n, 1).line()).toList();
        assertThat(lines).containsExactly("a", "b", "c", "d", "", "e");
        assertThat(at(text, 0, 1).line()).isNull();
        assertThat(at(text, 7, 1).line()).isNull();
        assertThat(at("a\n", 2, 1).length()).isZero();
        assertThat(at("", 1, 1).line()).isEmpty();
    }

    @Test
    void columns_are_counted_as_java_counts_code_points() {
        String line = "a😀b\ud800c😀😀\udc00";
        for (String before : List.of("", "😀\n", "x\r\n😀😀\r")) {
            String text = before + line + "\n😀";
            int number = before.isEmpty() ? 1 : before.indexOf("x") < 0 ? 2 : 3;
            for (int n = 0; n <= line.codePointCount(0, line.length()); n++) {
                assertThat(at(text, number, n + 1).from()).isEqualTo(line.offsetByCodePoints(0, n));
            }
            assertThat(at(text, number, 99).from()).isEqualTo(line.length());
            assertThat(at(text, number, 0).from()).isZero();
        }
        assertThat(Quote.unknown(Extent.at(new Span("f", 1, 5))).from()).isEqualTo(4);
    }

    @Test
    void a_stretch_gives_its_text_over_lines_too() {
        SourceText text = new SourceText("one 😀 two\r\nthree");
        assertThat(text.quote(new Extent(new Span("f", 1, 7), 2, 3)).text()).isEqualTo("two\r\nth");
        assertThat(text.quote(Extent.of(new Span("f", 1, 5), 1)).text()).isEqualTo("😀");
        assertThat(text.quote(new Extent(new Span("f", 1, 7), 9, 1)).text()).isNull();
        assertThat(text.quote(Extent.at(Span.of("f"))).text()).isNull();
    }

    @Test
    void of_a_long_line_and_of_a_long_stretch_a_part_is_kept() {
        String line = "0123456789".repeat(100_000);
        SourceText text = new SourceText("first\n" + line + "\nlast");
        Quote quote = text.quote(new Extent(new Span("f", 2, 500_001), 2, 900_001));
        assertThat(quote.length()).isEqualTo(1_000_000);
        assertThat(quote.from()).isEqualTo(500_000);
        assertThat(quote.to()).isEqualTo(900_000);
        assertThat(quote.line()).hasSizeLessThan(5_000);
        assertThat(line.substring(quote.at(), quote.at() + quote.line().length()))
                .isEqualTo(quote.line());
        assertThat(quote.at()).isLessThan(499_000);
        assertThat(quote.text()).startsWith("0123456789").hasSizeLessThan(5_000);
        Quote first = text.quote(Extent.at(new Span("f", 1, 1)));
        assertThat(first.line()).isEqualTo("first");
    }
}

package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.engine.Samples;

class ExplainTest {
    @Test
    void an_id_is_explained_with_a_document_in_which_the_line_is_marked() {
        Ran ran = Ran.of("explain", "twiml-letter-case", "--width", "80");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("twiml-letter-case\nNames of elements and attributes are case-sensitive")
                .contains("severity    error, verified\n")
                .contains("edit        voicemap lint --fix makes it\n")
                .contains("codes       12200\n")
                .contains("    2 |   <say>Welcome.</say>\n      |    ^^^\n      | <say> is spelt <Say>\n")
                .contains("https://www.twilio.com/docs/voice/twiml\n    vendor-doc, read 2026-11-21\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 100})
    void lines_are_no_longer_than_asked(int width) {
        Ran ran = Ran.of("explain", "design-product-outranked", "--width", String.valueOf(width));
        assertThat(ran.out().lines()).allMatch(l -> l.length() <= width);
    }

    @Test
    void markdown_and_a_file_go_together(@TempDir Path folder) {
        Path file = folder.resolve("a.md");
        Ran ran = Ran.of("explain", "twiml-letter-case", "--format", "markdown", "-o", file.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(file).content().startsWith("# twiml-letter-case\n").contains("```xml\n<Response>\n  <say>");
    }

    @Test
    void an_id_that_nothing_has_is_refused_with_the_nearest() {
        Ran ran = Ran.of("explain", "twiml-leter-case");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("No finding has the id twiml-leter-case; did you mean twiml-letter-case?");
        assertThat(Ran.of("explain").code()).isEqualTo(2);
        assertThat(Ran.of("explain", "x\u001b[2J").err()).doesNotContain("\u001b");
        assertThat(Ran.of("explain", "twiml-letter-case", "--width", "7").code())
                .isEqualTo(2);
    }

    @Test
    void another_catalog_is_explained_with_the_rules_of_this_build() {
        String folder = Samples.HOME.resolve("catalog").toString();
        assertThat(Ran.of("explain", "twiml-letter-case", "--catalog", folder).out())
                .isEqualTo(Ran.of("explain", "twiml-letter-case").out());
    }
}

package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import voicemap.render.LintFormats;
import voicemap.yaml.Problem;

/** What --format asks for: a format and where it goes, or a clear word about what is wrong with it. */
class LintOutputTest {
    @Test
    void a_word_goes_to_standard_output_and_a_word_with_a_file_to_the_file() {
        assertThat(LintOutput.of("sarif")).isEqualTo(new LintOutput("sarif", LintFormats.of("sarif"), null));
        assertThat(LintOutput.of("sarif=out/a=b.sarif").file()).isEqualTo(Path.of("out/a=b.sarif"));
        assertThat(LintOutput.of("JUnit=x.xml").word()).isEqualTo("junit");
        assertThat(LintOutput.of("json=-").file()).isNull();
    }

    @Test
    void without_any_value_it_is_text() {
        assertThat(LintOutput.all(List.of())).extracting(LintOutput::word).containsExactly("text");
        assertThat(LintOutput.all(List.of("sarif=a", "text", "json=b")))
                .extracting(LintOutput::word)
                .containsExactly("sarif", "text", "json");
    }

    @Test
    void a_misspelt_word_is_told_the_nearest() {
        refused(
                "sarf=out.sarif",
                "--format: there is no format sarf; did you mean sarif? expected one of text, json,"
                        + " sarif, junit, github, gitlab, markdown");
        refused("gitub", "there is no format gitub; did you mean github?");
        refused("html", "--format: there is no format html; expected one of text, json");
        refused("", "--format: no format is named; expected one of");
        refused("=out.sarif", "no format is named");
        refused("x\u001b[31m", "there is no format x?[31m");
    }

    @Test
    void a_file_must_be_named_behind_the_sign() {
        refused("sarif=", "--format: no file is named behind sarif=; write sarif=FILE, or sarif alone");
        refused("sarif=a\u0000b", "cannot be a file name");
    }

    @Test
    void two_formats_do_not_share_a_place() {
        assertThatThrownBy(() -> LintOutput.all(List.of("text", "json")))
                .isInstanceOf(Problem.class)
                .hasMessage("text and json would both be written to standard output; give one of them a file of its"
                        + " own, as json=FILE does");
        assertThatThrownBy(() -> LintOutput.all(List.of("sarif=a/../x", "text", "json=x")))
                .hasMessageStartingWith("sarif and json would both be written to x; ");
        assertThatThrownBy(() -> LintOutput.all(List.of("text", "text"))).isInstanceOf(Problem.class);
    }

    private static void refused(String value, String message) {
        assertThatThrownBy(() -> LintOutput.of(value))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.line()).contains(message));
    }
}

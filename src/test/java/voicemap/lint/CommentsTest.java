package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.model.Extent;
import voicemap.model.Span;
import voicemap.yaml.Bounds;

/** Which comments speak to voicemap, and of which line. */
class CommentsTest {
    private static List<Comment> in(String text) {
        return Comments.in(text, "a.yaml", Bounds.USUAL);
    }

    private static List<Integer> lines(String text) {
        return in(text).stream().map(Comment::line).toList();
    }

    @Test
    void at_the_end_of_a_line_it_speaks_of_that_line() {
        String text = "design: x\nworkloads: # voicemap: ignore some-id reason=\"so\"\n  - name: a\n";
        assertThat(in(text))
                .containsExactly(
                        new Comment(new Extent(new Span("a.yaml", 2, 12), 2, 50), "ignore some-id reason=\"so\"", 2));
    }

    @Test
    void on_a_line_of_its_own_it_speaks_of_the_next_that_is_no_comment() {
        assertThat(lines("# voicemap: ignore a reason=x\ndesign: x\n")).containsExactly(2);
        assertThat(lines("# voicemap: ignore a reason=x\n# why\n  # more\ndesign: x\n"))
                .containsExactly(4);
        assertThat(lines("# voicemap: ignore a reason=x\n# voicemap: ignore b reason=x\ndesign: x\n"))
                .containsExactly(3, 3);
        assertThat(lines("a:\n  - b\n  # voicemap: ignore a reason=x\n  - c\n")).containsExactly(4);
    }

    @Test
    void an_empty_line_or_the_end_is_no_next_line() {
        assertThat(lines("# voicemap: ignore a reason=x\n\ndesign: x\n")).containsExactly(2);
        assertThat(lines("# voicemap: ignore a reason=x\n# why\n\ndesign: x\n")).containsExactly(3);
        assertThat(lines("design: x\n# voicemap: ignore a reason=x")).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: '# voicemap: ignore a reason=x'\n",
                "a: \"x # voicemap: ignore a reason=x\"\n",
                "a: x#voicemap:ignore a reason=x\n",
                "a: |\n  # voicemap: ignore a reason=x\n",
                "a: >\n  b\n  # voicemap: ignore a reason=x\n",
                "a: \"b\n  # voicemap: ignore a reason=x\"\n",
                "a: 1 # voicemap: this is the design of the shop\n",
                "a: 1 # see voicemap: ignore a reason=x\n",
                "a: 1 # voicemap ignore a reason=x\n",
                "a: 1 # write <!-- voicemap: ignore a --> there\n",
                "{\"a\": \"# voicemap: ignore a reason=x\"}",
                "<Response><![CDATA[<!-- voicemap: ignore a reason='x' -->]]></Response>",
                "<Response><!-- about <!-- voicemap: ignore a reason='x' --></Response>",
                "<Response><!-- voicemap: ignore a reason='x' </Response>",
                "<Response><Say># voicemap: ignore a reason=x</Say></Response>"
            })
    void what_only_looks_like_one_is_none(String text) {
        assertThat(in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# voicemap:ignore a",
                "#voicemap:   ignore a",
                "# voicemap: ignored a",
                "# voicemap: ingore a",
                "# voicemap: ignore-next-line a",
                "# voicemap: disable a",
                "# voicemap: ignore"
            })
    void what_was_meant_as_one_is_not_passed_over(String comment) {
        assertThat(in("a: 1 " + comment + "\n")).hasSize(1);
    }

    @Test
    void twiml_has_them_too() {
        String text = "<Response>\n"
                + "  <!-- voicemap: ignore a reason='x' -->\n"
                + "  <Dial/> <!-- voicemap: ignore b reason='x' -->\n"
                + "  <!-- voicemap: ignore c\n     reason='x'\n  -->\n"
                + "  <Hangup/>\n"
                + "  <!-- voicemap: ignore d reason='x' --><Reject/>\n"
                + "</Response>";
        assertThat(in(text))
                .extracting(c -> c.at().from().line(), c -> c.at().endLine(), Comment::line)
                .containsExactly(tuple(2, 2, 3), tuple(3, 3, 3), tuple(4, 6, 7), tuple(8, 8, 8));
        assertThat(in(text).get(0).at()).isEqualTo(new Extent(new Span("a.yaml", 2, 3), 2, 41));
    }

    @Test
    void twiml_in_a_design_has_them_too() {
        String text = "workloads:\n  - name: a\n    twiml:\n      - text: |\n          <Response>\n"
                + "            <!-- voicemap: ignore a reason=\"x\" -->\n            <Dial/>\n          </Response>\n"
                + "      - text: \"<Response><!-- voicemap: ignore b reason=\\\"x\\\" --><Dial/></Response>\"\n";
        assertThat(in(text))
                .extracting(Comment::text, Comment::line)
                .containsExactly(tuple("ignore a reason=\"x\"", 7), tuple("ignore b reason=\\\"x\\\"", 9));
        assertThat(in("{\"text\":\n \"<Say/><!-- voicemap: ignore a -->\"}"))
                .extracting(Comment::line)
                .containsExactly(2);
    }

    @Test
    void line_ends_of_other_systems_and_a_byte_order_mark_change_nothing() {
        String text =
                "# voicemap: ignore a reason=x\nb: 1 # voicemap: ignore b reason=x\n# voicemap: ignore c reason=x\nd: 1\n";
        for (String same : List.of("\ufeff" + text, text.replace("\n", "\r\n"), text.replace("\n", "\r"))) {
            assertThat(in(same)).isEqualTo(in(text)).hasSize(3);
        }
        assertThat(in("ü: \"😀\" # voicemap: ignore b reason=x\n").get(0).at().from())
                .isEqualTo(new Span("a.yaml", 1, 8));
    }

    @Test
    void in_markdown_only_the_design_has_them() {
        String text =
                "# voicemap: ignore a reason=x\n\n    # voicemap: ignore b reason=x\n\n```yaml\nother: 1 # voicemap: ignore c\n```\n"
                        + "~~~yaml\ndesign: x\n# voicemap: ignore d reason=x\nworkloads: # voicemap: ignore e reason=x\n~~~\n"
                        + "<!-- voicemap: ignore f reason='x' -->\n";
        assertThat(Comments.in(text, "a.MD", Bounds.USUAL))
                .extracting(Comment::text, c -> c.at().from(), Comment::line)
                .containsExactly(
                        tuple("ignore d reason=x", new Span("a.MD", 10, 1), 11),
                        tuple("ignore e reason=x", new Span("a.MD", 11, 12), 11));
        String front = "---\ndesign: x # voicemap: ignore a reason=x\n---\n# voicemap: ignore b reason=x\n";
        assertThat(Comments.in(front, "a.markdown", Bounds.USUAL))
                .extracting(Comment::line)
                .containsExactly(2);
        assertThat(Comments.in("# voicemap: ignore b reason=x\n", "a.md", Bounds.USUAL))
                .isEmpty();
    }

    @Test
    void a_block_in_another_file_is_moved_to_its_lines() {
        Comment moved = in("a: 1 # voicemap: ignore a reason=x\n").get(0).below(10);
        assertThat(moved.line()).isEqualTo(11);
        assertThat(moved.at().from().line()).isEqualTo(11);
        assertThat(moved.at().endLine()).isEqualTo(11);
    }

    @Test
    void a_file_full_of_them_takes_no_long() {
        String yaml =
                "a: 1 # voicemap: ignore a reason=x\n".repeat(1) + "# voicemap: ignore a reason=x\n".repeat(60_000);
        String open = "<Response>" + "<!".repeat(500_000) + "<!-- voicemap: ";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(in(yaml)).hasSize(60_001);
            assertThat(in(open)).isEmpty();
        });
    }
}

package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
    private static final String RULES =
            """
            rules:
              - id: ours-no-pause
                what: Nobody waits here
                remedy: Leave the pause out
                at: <Pause>
                fails: [<Response><Pause/></Response>]
                passes: [<Response><Hangup/></Response>]
            """;

    @TempDir
    Path folder;

    private Ran test(String text) throws IOException {
        return Ran.of(
                "rules",
                "test",
                Files.writeString(folder.resolve("r.yaml"), text).toString());
    }

    @Test
    void rules_that_find_what_they_should_are_counted() throws IOException {
        Ran ran = test(RULES);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEqualTo("1 rule, 2 documents, 0 failures\n");
    }

    @Test
    void each_failure_is_told_with_its_line() throws IOException {
        Ran ran = test(RULES.replace("passes: [<Response><Hangup/>", "passes: [<Response><Pause/>"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("r.yaml:7:14: ours-no-pause is found here: Nobody waits here; this document should pass\n")
                .endsWith("1 rule, 2 documents, 1 failure\n");
    }

    @Test
    void rules_that_cannot_be_read_are_unusable() throws IOException {
        Ran ran = test(RULES.replace("at: <Pause>", "at: <Pose>"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("r.yaml:5:9: there is no place <Pose>; did you mean <Pause>?");
        assertThat(Ran.of("rules").code()).isEqualTo(2);
        assertThat(Ran.of("rules", "test", folder.resolve("none").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void the_rules_of_a_house_are_explained_where_they_are_named() throws IOException {
        String file = Files.writeString(folder.resolve("r.yaml"), RULES).toString();
        Ran ran = Ran.of("explain", "ours-no-pause", "--rules", file);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("ours-no-pause\nNobody waits here\n").contains("    1 | <Response><Pause/>");
        assertThat(Ran.of("explain", "ours-no-pause").code()).isEqualTo(2);
    }
}

package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of a house in the lint of its files. */
class HouseLintTest {
    private static final String RULES =
            """
            rules:
              - id: ours-no-pause
                severity: error
                what: Nobody waits here longer than a second
                remedy: Shorten it
                at: <Pause>
                where: {length: {above: 1}}
                fix: {set: length, to: "1"}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void project() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        write("voicemap.yaml", "rules: [house/rules.yaml]\n");
        write("house/rules.yaml", RULES);
        write("a/wait.xml", "<Response><Pause length=\"5\"/><Hangup/></Response>");
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private Ran lint(String... more) {
        String[] line = new String[more.length + 2];
        line[0] = "lint";
        line[1] = folder.toString();
        System.arraycopy(more, 0, line, 2, more.length);
        return Ran.of(line);
    }

    @Test
    void what_the_house_does_not_want_is_found() {
        Ran ran = lint();
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out())
                .contains("wait.xml:1:12: error: Nobody waits here longer than a second [ours-no-pause]")
                .contains("fix: Shorten it");
    }

    @Test
    void each_folder_has_the_rules_of_its_house() throws IOException {
        write("b/.git", "");
        write("b/wait.xml", "<Response><Pause length=\"5\"/><Hangup/></Response>");
        for (int i = 0; i < 5; i++) write("c/" + i + ".xml", "<Response><Pause length=\"9\"/><Hangup/></Response>");
        assertThat(lint().out().lines().filter(l -> l.contains("[ours-no-pause]")))
                .hasSize(6);
    }

    @Test
    void a_finding_of_the_house_is_mended_suppressed_and_graded_like_any_other() throws IOException {
        write(
                "b/wait.xml",
                "<Response>\n<!-- voicemap: ignore ours-no-pause reason=\"music follows\" -->\n<Pause length=\"5\"/>"
                        + "<Hangup/></Response>");
        assertThat(lint("--fix").code()).isZero();
        assertThat(folder.resolve("a/wait.xml")).hasContent("<Response><Pause length=\"1\"/><Hangup/></Response>");
        assertThat(folder.resolve("b/wait.xml")).content().contains("length=\"5\"");
        write("a/wait.xml", "<Response><Pause length=\"5\"/><Hangup/></Response>");
        write("voicemap.yaml", "rules: [house/rules.yaml]\nseverities: {ours-no-pause: note}\n");
        assertThat(lint().code()).isZero();
        assertThat(lint().out()).contains("note: Nobody waits here");
    }

    @Test
    void rules_that_cannot_be_read_stop_the_lint_and_are_told_once() throws IOException {
        write("house/rules.yaml", RULES.replace("<Pause>", "<Pose>"));
        for (int i = 0; i < 5; i++) write("c/" + i + ".xml", "<Response><Hangup/></Response>");
        Ran ran = lint();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .singleElement()
                .asString()
                .contains("house/rules.yaml:6:9: there is no place <Pose>");
    }

    @Test
    void a_severity_of_the_house_is_only_raised() throws IOException {
        write("house/rules.yaml", "severities: {twiml-letter-case: note}\n");
        assertThat(lint().err())
                .contains("house/rules.yaml:1:33: twiml-letter-case is an error, and a house may only raise that");
    }
}

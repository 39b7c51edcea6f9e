package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;
import static voicemap.render.LintWritten.AWKWARD;
import static voicemap.render.LintWritten.VERDICTS;
import static voicemap.render.LintWritten.VIEW;
import static voicemap.render.LintWritten.written;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import voicemap.lint.Finding;
import voicemap.lint.Verdict.By;
import voicemap.model.Plain;
import voicemap.model.Severity;

/** What a lint found as commands, read as GitHub's runner reads them. */
class LintGithubTest {
    private record Command(String name, Map<String, String> properties, String data) {
        /** Reads a line as GitHub's runner does. */
        static Command read(String line) {
            assertThat(line).startsWith("::");
            int end = line.indexOf("::", 2);
            assertThat(end).isPositive();
            String info = line.substring(2, end);
            int space = info.indexOf(' ');
            Map<String, String> properties = new HashMap<>();
            if (space > 0) {
                for (String property : info.substring(space + 1).strip().split(",")) {
                    String[] pair = property.split("=", 2);
                    properties.put(
                            pair[0], unescaped(pair[1].replace("%3A", ":").replace("%2C", ",")));
                }
            }
            return new Command(
                    space < 0 ? info : info.substring(0, space), properties, unescaped(line.substring(end + 2)));
        }

        private static String unescaped(String text) {
            return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
        }
    }

    @Test
    void each_line_for_github_is_one_command_that_says_what_was_found() {
        List<Command> commands = written("github").lines().map(Command::read).toList();
        assertThat(commands).hasSameSizeAs(VERDICTS);
        for (int i = 0; i < commands.size(); i++) {
            Finding f = VERDICTS.get(i).finding();
            Command command = commands.get(i);
            if (!VERDICTS.get(i).counts()) {
                assertThat(command.name()).isEqualTo("debug");
                assertThat(command.data())
                        .startsWith(VERDICTS.get(i).state().word())
                        .contains(f.message());
                continue;
            }
            assertThat(command.name())
                    .isEqualTo(
                            f.severity() == Severity.NOTE
                                    ? "notice"
                                    : f.severity().word());
            assertThat(command.properties().get("file"))
                    .isEqualTo(Plain.text(f.at().extent().from().file()));
            assertThat(command.properties().get("title")).isEqualTo(f.id());
            assertThat(command.data()).startsWith(Plain.line(f.message()));
            if (f.at().extent().from().line() == 0)
                assertThat(command.properties()).containsOnlyKeys("file", "title");
            else
                assertThat(command.properties())
                        .containsOnlyKeys("file", "title", "line", "endLine", "col", "endColumn");
        }
        assertThat(commands.get(3).properties()).containsEntry("line", "8").containsEntry("col", "68");
    }

    @Test
    void no_text_of_a_stranger_is_a_command_of_its_own() {
        for (String text : AWKWARD) {
            for (By by : By.values()) {
                String written = written("github", LintSample.saying(text, by), VIEW);
                assertThat(written).as(text).hasLineCount(1);
                assertThat(Command.read(written.stripTrailing()).name()).isEqualTo(by == By.NOBODY ? "error" : "debug");
            }
        }
    }
}

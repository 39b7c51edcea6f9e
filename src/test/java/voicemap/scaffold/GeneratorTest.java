package voicemap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import voicemap.engine.Samples;

/** What stands in a project, by the profile. */
class GeneratorTest {
    private static final Path GOLDEN = Samples.HOME.resolve("src/test/resources/starters-golden.txt");
    private static final String PLAIN =
            """
            business: Riverside Clinic
            purpose: [remind]
            direction: outbound
            talks: [message]
            outbound:
              starts: [list]
              answering-machines: %s
              reply: [%s]
              attempts: %s
            """;

    private static Project project(String machines, String reply, String attempts) {
        return Projects.small(PLAIN.formatted(machines, reply, attempts));
    }

    @Test
    void the_small_starter_is_whole() {
        assertThat(new StarterChecks(Projects.small()).problems()).isEmpty();
    }

    @Test
    void a_project_is_what_it_was_when_somebody_read_it() throws IOException {
        String made = Projects.golden(project("leave-message", "key", "2"));
        if (Boolean.getBoolean("voicemap.update")) Files.writeString(GOLDEN, made);
        assertThat(made).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void x() {
        Project p = project("leave-message", "key", "2");
        assertThat(Projects.on(p)).isEqualTo(List.of("message", "amd", "retries", "confirm"));
    }
}

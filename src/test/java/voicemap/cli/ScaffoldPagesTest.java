package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.engine.Samples;

/** What the shipped starters make of example profiles, and why: reviewed. */
class ScaffoldPagesTest {
    private static final Path PAGES = Samples.HOME.resolve("src/test/resources/scaffold");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clinic-reminders",
                "flood-warning",
                "parcel-status-line",
                "dentist-ai-receptionist",
                "taxi-card-by-voice",
                "factory-exchange-lines"
            })
    void the_project_of_an_example(String name) throws IOException {
        String profile =
                Samples.HOME.resolve("examples/profiles/" + name + ".yaml").toString();
        String page = page(profile).replace(Samples.HOME + "/", "");
        Path golden = PAGES.resolve(name + ".txt");
        if (Boolean.getBoolean("voicemap.update")) {
            Files.createDirectories(PAGES);
            Files.writeString(golden, page);
        }
        assertThat(page).isEqualTo(Files.readString(golden));
    }

    private static String page(String profile) {
        Ran ran = Ran.of("scaffold", profile, "--explain", "--today", "2026-11-21", "--width", "100");
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out();
    }
}

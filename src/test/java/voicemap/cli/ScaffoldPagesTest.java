package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.engine.Samples;

/** What the shipped starters make of example profiles, and why: reviewed. */
class ScaffoldPagesTest {
    private static final Path PAGES = Samples.HOME.resolve("src/test/resources/scaffold");

    private static final List<String> TEXTS = List.of(
            "README.md",
            "AGENTS.md",
            ".env.example",
            "package.json",
            "steps.json",
            "assets/settings.private.json",
            "design.yaml",
            ".github/workflows/ci.yml",
            "scripts/resources.js");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clinic-reminders",
                "flood-warning",
                "login-codes-by-call",
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

    /** What people and tools read of a project, besides code: one for each starter. */
    @ParameterizedTest
    @ValueSource(
            strings = {"clinic-reminders", "parcel-status-line", "dentist-ai-receptionist", "factory-exchange-lines"})
    void the_texts_of_a_project_are_what_they_were_when_somebody_read_them(String name, @TempDir Path folder)
            throws IOException {
        Path project = folder.resolve("project");
        String profile =
                Samples.HOME.resolve("examples/profiles/" + name + ".yaml").toString();
        Ran ran = Ran.of("scaffold", profile, "-o", project.toString(), "--today", "2026-11-21");
        assertThat(ran.code()).as(ran.err()).isZero();
        StringBuilder texts = new StringBuilder();
        for (String file : TEXTS) {
            texts.append("==== ").append(file).append('\n').append(Files.readString(project.resolve(file)));
        }
        Path golden = PAGES.resolve(name + "-texts.txt");
        if (Boolean.getBoolean("voicemap.update")) Files.writeString(golden, texts);
        assertThat(texts.toString()).isEqualTo(Files.readString(golden));
    }

    private static String page(String profile) {
        Ran ran = Ran.of("scaffold", profile, "--explain", "--today", "2026-11-21", "--width", "100");
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out();
    }

    @Test
    void what_no_code_can_mend_is_said_aside() {
        String taxi = Samples.HOME
                .resolve("examples/profiles/taxi-card-by-voice.yaml")
                .toString();
        Ran ran = Ran.of("scaffold", taxi, "--dry-run", "--today", "2026-11-21");
        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains(
                        "no code can mend this of the profile: ",
                        "payments-card-spoken-to-ai",
                        "voicemap conflicts " + taxi);
        String clinic =
                Samples.HOME.resolve("examples/profiles/clinic-reminders.yaml").toString();
        assertThat(Ran.of("scaffold", clinic, "--dry-run").err()).isEmpty();
    }
}

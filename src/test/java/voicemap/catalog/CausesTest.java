package voicemap.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import voicemap.engine.Samples;
import voicemap.model.Cause;
import voicemap.model.SettingTest;
import voicemap.model.Symptoms;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;

/** Causes and synonyms as a catalog holds them. */
class CausesTest {
    private static final String WHOLE = "id: cause-x, name: n, signs: [one thing, another thing], tell: t,"
            + " standing: verified, sources: [docs-amd]";

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        Path real = Samples.HOME.resolve("catalog");
        folder = temporary.resolve("catalog");
        try (Stream<Path> files = Files.walk(real)) {
            for (Path file : files.toList()) {
                Path to = folder.resolve(real.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(to);
                else Files.copy(file, to);
            }
        }
    }

    @Test
    void a_cause_that_is_not_whole_is_refused() throws IOException {
        taken(WHOLE + ", about: [amd-dead-air]");
        taken(WHOLE + ", why: w, settings: [{set: s}]");
        taken(WHOLE + ", about: [public-web-server, trial-with-outbound], shows: [{Duration: {below: 1}}]");
        refused(WHOLE, "the cause is about no gotcha");
        refused(WHOLE + ", why: w", "the cause is about no gotcha");
        refused(WHOLE + ", settings: [{set: s}]", "the cause is about no gotcha");
        refused(WHOLE + ", about: [amd-dead-hair]", "called amd-dead-hair; did you mean amd-dead-air?");
        refused(WHOLE + ", about: [amd]", "called amd");
        refused(WHOLE + ", about: [amd-dead-air], products: [amt]", "there is no product called amt");
        refused(WHOLE + ", about: [amd-dead-air], codes: [a1]", "this is no code of Twilio's: a1");
        refused(WHOLE + ", about: [amd-dead-air], codes: ['123']", "this is no code of Twilio's: 123");
        refused(WHOLE + ", about: [amd-dead-air], shows: [AnsweredBy]", "shows lists fields of a record");
        refused(WHOLE + ", about: [amd-dead-air], fits: [{}]", "fits lists fields of a record");
        refused(WHOLE + ", about: [amd-dead-air], shows: [{To: {matches: x}}]", "is not tested like this");
        refused(WHOLE + ", about: [amd-dead-air], settings: [{on: x}]", "the key set is missing");
        refused(WHOLE + ", about: [amd-dead-air], sign: [x]", "there is no key sign");
        refused(
                WHOLE.replace("signs: [one thing, another thing]", "signs: [one thing]") + ", about: [amd-dead-air]",
                "a cause needs two signs at least");
        refused(WHOLE.replace(", sources: [docs-amd]", "") + ", about: [amd-dead-air]", "no source");
        refused(WHOLE.replace("cause-x", "amd-dead-air") + ", about: [amd-dead-air]", "the id amd-dead-air is taken");
    }

    @Test
    void a_sign_stands_once() throws IOException {
        refused(
                WHOLE.replace("one thing", "Dead air after the person picks up") + ", about: [amd-dead-air]",
                "a sign stands twice: ");
    }

    @Test
    void a_word_has_one_meaning() throws IOException {
        synonyms("{means: a, words: [x, y]}\n  - {means: b, words: [z]}", null);
        synonyms("{means: a, words: [x, y]}\n  - {means: b, words: [Y]}", "the word Y stands twice");
        synonyms("{means: a, words: []}", "no words mean the same");
        synonyms("{words: [x]}", "the key means is missing");
    }

    @Test
    void a_catalog_without_causes_is_whole() throws IOException {
        for (Path file : list(folder.resolve("causes"))) Files.delete(file);
        Files.delete(folder.resolve("synonyms.yaml"));
        assertThat(CatalogFiles.problems(folder)).isEmpty();
        assertThat(CatalogFiles.symptoms(folder, Bounds.USUAL)).isEqualTo(new Symptoms(List.of(), List.of()));
    }

    @Test
    void what_is_packed_is_what_was_read() {
        assertThat(CatalogFiles.symptoms())
                .isEqualTo(CatalogFiles.symptoms(Samples.HOME.resolve("catalog"), Bounds.USUAL));
    }

    @Test
    void a_word_of_a_list_is_a_word_and_not_a_test() {
        Cause absent = CatalogFiles.symptoms().causes().stream()
                .filter(c -> c.id().equals("cause-recording-absent"))
                .findFirst()
                .orElseThrow();
        assertThat(absent.shows().get(0).tests())
                .containsExactly(new SettingTest("RecordingStatus", SettingTest.Kind.IS, List.of("absent"), 0));
    }

    @Test
    void the_themes_of_the_sources_are_covered() {
        Set<String> themes = new HashSet<>();
        for (Cause c : CatalogFiles.symptoms().causes()) themes.add(c.theme());
        assertThat(themes)
                .contains(
                        "quality",
                        "webhooks",
                        "numbers",
                        "recordings",
                        "transcripts",
                        "authentication",
                        "rates",
                        "machine-detection",
                        "ai-agents",
                        "streams",
                        "conference",
                        "sip",
                        "payments",
                        "caller-name",
                        "compliance",
                        "trial",
                        "ivr",
                        "sdk",
                        "whatsapp",
                        "regions");
    }

    private void taken(String cause) throws IOException {
        assertThat(problems(cause)).isEmpty();
    }

    private void refused(String cause, String message) throws IOException {
        assertThat(problems(cause)).anyMatch(p -> p.contains(message));
    }

    private List<String> problems(String cause) throws IOException {
        Files.writeString(folder.resolve("causes/test.yaml"), "causes:\n  - {" + cause + "}\n");
        return CatalogFiles.problems(folder).stream().map(Problem::line).toList();
    }

    private void synonyms(String rows, String message) throws IOException {
        Files.writeString(folder.resolve("synonyms.yaml"), "synonyms:\n  - " + rows + "\n");
        List<String> lines =
                CatalogFiles.problems(folder).stream().map(Problem::line).toList();
        if (message == null) assertThat(lines).isEmpty();
        else assertThat(lines).anyMatch(p -> p.contains(message));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.toList());
        }
    }
}

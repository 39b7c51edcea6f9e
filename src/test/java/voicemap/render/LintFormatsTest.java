package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;
import static voicemap.render.LintWritten.AWKWARD;
import static voicemap.render.LintWritten.VERDICTS;
import static voicemap.render.LintWritten.VIEW;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import voicemap.engine.Samples;
import voicemap.lint.Finding;
import voicemap.lint.Location;
import voicemap.lint.Report;
import voicemap.lint.Verdict;
import voicemap.lint.Verdict.By;

/**
 * One report in every format, as it is delivered, stands in src/test/resources/lint/formats and is reviewed like code.
 * With -Dvoicemap.update=true the files are written anew.
 */
class LintFormatsTest {
    private static final Path EXPECTED = Samples.HOME.resolve("src/test/resources/lint/formats");

    private static String written(String word, LintView view) {
        return LintWritten.written(word, LintSample.report(), view);
    }

    @TestFactory
    Stream<DynamicTest> each_format_reads_as_reviewed() {
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        files.put("text-80.txt", () -> written("text", LintSample.view(80, false, false)));
        files.put("text-120-all.txt", () -> written("text", LintSample.view(120, false, true)));
        files.put("report.json", () -> written("json", LintSample.view(80, false, false)));
        files.put("report.sarif", () -> written("sarif", LintSample.view(80, false, false)));
        files.put("junit.xml", () -> written("junit", LintSample.view(80, false, false)));
        files.put("github.txt", () -> written("github", LintSample.view(80, false, false)));
        files.put("gitlab.json", () -> written("gitlab", LintSample.view(80, false, false)));
        files.put("comment.md", () -> written("markdown", LintSample.view(80, false, false)));
        return files.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
                    Path expected = EXPECTED.resolve(e.getKey());
                    String now = e.getValue().get();
                    if (Boolean.getBoolean("voicemap.update")) {
                        Files.createDirectories(EXPECTED);
                        Files.writeString(expected, now);
                    }
                    assertThat(now).isEqualTo(Files.readString(expected));
                }));
    }

    @Test
    void every_word_names_a_format_and_text_is_first() {
        assertThat(LintFormats.words())
                .containsExactly("text", "json", "sarif", "junit", "github", "gitlab", "markdown");
        assertThat(LintFormats.words()).allMatch(word -> LintFormats.of(word) != null);
        assertThat(LintFormats.of("html")).isNull();
    }

    @Test
    void every_format_ends_its_last_line_and_says_the_same_twice() {
        for (String word : LintFormats.words()) {
            String once = written(word, LintSample.view(80, false, false));
            assertThat(once).as(word).endsWith("\n").doesNotContain("\r");
            assertThat(written(word, LintSample.view(80, false, false)))
                    .as(word)
                    .isEqualTo(once);
        }
    }

    @Test
    void nothing_found_is_said_in_every_format_without_a_fault() {
        for (Report report : List.of(
                new Report(List.of("a.yaml", "b.yaml"), List.of(), Map.of()),
                new Report(List.of(), List.of(), Map.of()))) {
            for (String word : LintFormats.words()) {
                String text = LintFormats.of(word).render(report, LintSample.view(80, false, false));
                if (!word.equals("github")) assertThat(text).as(word).isNotBlank();
            }
        }
    }

    @Test
    void what_stands_in_a_file_whose_text_is_not_at_hand_is_still_told() {
        Report report = LintSample.report();
        Report bare = new Report(report.inputs(), report.verdicts(), Map.of());
        for (String word : LintFormats.words()) {
            assertThat(LintFormats.of(word).render(bare, LintSample.view(80, false, true)))
                    .as(word)
                    .contains("socket-on-functions", "clinic.yaml");
        }
    }

    @Test
    void no_format_lets_through_what_a_terminal_obeys() {
        for (String word : LintFormats.words()) {
            assertThat(written(word, LintSample.view(80, false, true)))
                    .as(word)
                    .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]");
        }
    }

    @Test
    void no_line_of_any_format_is_an_order_of_a_stranger_to_a_build_server() {
        for (String word : LintFormats.words()) {
            if (word.equals("github")) continue;
            for (String text : AWKWARD) {
                String all = LintWritten.written(word, LintSample.saying(text, By.NOBODY), VIEW);
                for (String line : all.lines().toList()) {
                    assertThat(line.replaceAll("^[\\s\\p{Z}]+", "")).as(word).doesNotStartWith("::");
                    assertThat(line).as(word).doesNotContainPattern("##[A-Za-z]*\\[");
                }
            }
        }
    }

    @Test
    void a_finding_keeps_its_fingerprint_where_lines_move() {
        Report report = LintSample.report();
        List<Verdict> moved = report.verdicts().stream()
                .map(v -> new Verdict(below(v.finding()), v.by(), v.reason()))
                .toList();
        Report below = new Report(report.inputs(), moved, Map.of());
        for (String word : List.of("sarif", "json", "gitlab")) {
            List<String> before = fingerprints(LintWritten.written(word));
            assertThat(before).hasSameSizeAs(VERDICTS);
            assertThat(fingerprints(LintWritten.written(word, below, VIEW)))
                    .as(word)
                    .isEqualTo(before);
        }
    }

    private static List<String> fingerprints(String text) {
        return Pattern.compile("[0-9a-f]{64}")
                .matcher(text)
                .results()
                .map(r -> r.group())
                .toList();
    }

    private static Finding below(Finding f) {
        Location at = new Location(f.at().extent().below(3), f.at().path(), f.at().say());
        return new Finding(
                f.id(),
                f.severity(),
                f.message(),
                f.symptom(),
                f.remedy(),
                at,
                f.value(),
                List.of(),
                f.rule(),
                f.warrant(),
                List.of());
    }
}

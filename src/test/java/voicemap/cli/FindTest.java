package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import voicemap.engine.Samples;

/** The command search. Pages stand in src/test/resources/search; -Dvoicemap.update=true writes them anew. */
class FindTest {
    private static final Path EXPECTED = Samples.HOME.resolve("src/test/resources/search");

    @TestFactory
    Stream<DynamicTest> each_page_reads_as_reviewed() {
        return Stream.of(
                        "hang-up.80.txt callers hang up after answering --width 80",
                        "hang-up.120.txt callers hang up after answering --width 120",
                        "misspelt.80.txt voicmail --limit 3 --width 80",
                        "unknown.80.txt zzyzx --width 80",
                        "setting.md answerOnBridge --format markdown",
                        "gotchas.json dead air --kind gotcha --format json")
                .map(line -> line.split(" "))
                .map(words -> DynamicTest.dynamicTest(words[0], () -> {
                    String[] args = words.clone();
                    args[0] = "search";
                    Ran ran = Ran.of(args);
                    assertThat(ran.code()).as(ran.err()).isZero();
                    Path expected = EXPECTED.resolve(words[0]);
                    if (Boolean.getBoolean("voicemap.update")) {
                        Files.createDirectories(EXPECTED);
                        Files.writeString(expected, ran.out());
                    }
                    assertThat(ran.out()).isEqualTo(Files.readString(expected));
                }));
    }

    @Test
    void kinds_are_named_as_people_name_them() {
        assertThat(Ran.of("search", "--kind", "use-cases,Error code", "dialer").out())
                .contains("(use case)")
                .doesNotContain("(product)");
        assertThat(Ran.of("search", "--kind", "gocha", "x").err()).contains("did you mean gotcha?");
        assertThat(Ran.of("search", "--kind", "gocha", "x").code()).isEqualTo(2);
    }

    @Test
    void nonsense_is_refused() {
        assertThat(Ran.of("search").code()).isEqualTo(2);
        assertThat(Ran.of("search", "--limit", "0", "x").err()).contains("expected a number of 1 to 10,000");
        assertThat(Ran.of("search", "x\u001b[2J").out()).doesNotContain("\u001b");
    }
}

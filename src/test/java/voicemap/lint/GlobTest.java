package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.model.Span;
import voicemap.yaml.Problem;

/** Which paths a pattern means, and which that look alike it does not. */
class GlobTest {
    private static final Path FOLDER = Path.of("/srv/shop");

    private static boolean matches(String pattern, String file) {
        return Glob.of(pattern, FOLDER, Span.of("test")).matches(FOLDER.resolve(file));
    }

    @ParameterizedTest
    @CsvSource({
        "ivr.xml, ivr.xml",
        "ivr.xml, deep/er/ivr.xml",
        "*.yaml, a.yaml",
        "*.yaml, deep/a.yaml",
        "/ivr.xml, ivr.xml",
        "./ivr.xml, ivr.xml",
        "designs/*.yaml, designs/a.yaml",
        "designs/**, designs/a.yaml",
        "designs/**, designs/x/y/a.yaml",
        "designs/**/a.yaml, designs/a.yaml",
        "designs/**/a.yaml, designs/x/y/a.yaml",
        "**/legacy/*.xml, legacy/a.xml",
        "**/legacy/*.xml, x/legacy/a.xml",
        "**/a/**/b/**/c, x/a/a/b/y/b/z/c",
        "**, a",
        "**, x/y/z",
        "*, x/y/z",
        "designs, designs/x/a.yaml",
        "designs/, designs/x/a.yaml",
        "designs/legacy, designs/legacy/a.yaml",
        "legacy/, x/legacy/a.yaml",
        "a?.xml, ab.xml",
        "a*b*c.xml, aXbYbZc.xml",
        "designs\\legacy\\*.xml, designs/legacy/a.xml",
        "designs//a.yaml, designs/a.yaml",
        "a.(b)+$, a.(b)+$"
    })
    void what_a_pattern_means(String pattern, String file) {
        assertThat(matches(pattern, file)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ivr.xml, ivr.xmlx",
        "ivr.xml, xivr.xml",
        "ivr.xml, ivrxxml",
        "IVR.xml, ivr.xml",
        "*.yaml, a.yml",
        "/ivr.xml, deep/ivr.xml",
        "./ivr.xml, deep/ivr.xml",
        "designs/*.yaml, designs/x/a.yaml",
        "designs/*.yaml, x/designs/a.yaml",
        "designs/**, designs",
        "designs/**, designs2/a.yaml",
        "designs/**/a.yaml, designs/xa.yaml",
        "designs/, designs",
        "legacy/, x/legacy",
        "a?.xml, a.xml",
        "a?.xml, abc.xml",
        "a?b, a/b",
        "a*b*c.xml, acb.xml",
        "**/a/**/b, b/a",
        "a.b, aXb"
    })
    void what_it_does_not_mean(String pattern, String file) {
        assertThat(matches(pattern, file)).isFalse();
    }

    @Test
    void nothing_outside_its_folder_is_meant_and_nothing_without_a_path() {
        Glob all = Glob.of("**", FOLDER, Span.of("test"));
        assertThat(all.matches(Path.of("/srv/shop2/a.yaml"))).isFalse();
        assertThat(all.matches(Path.of("/srv/a.yaml"))).isFalse();
        assertThat(all.matches(FOLDER)).isFalse();
        assertThat(all.matches(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "a/../b", "..\\a"})
    void a_pattern_does_not_leave_its_folder(String pattern) {
        refused(pattern, "leaves the folder");
    }

    @Test
    void what_other_tools_read_into_a_pattern_is_refused_and_not_misread() {
        refused("*.{yaml,yml}", "holds one of ! [ ] { }; only *, ** and ? stand for something else; write a list");
        refused("[ab].xml", "holds one of");
        refused("!a.xml", "holds one of");
        refused("C:\\designs\\*", "names a drive");
        refused(" ", "is empty; write ** to mean every file");
        refused("/", "names nothing");
        refused("a".repeat(2_000), "is longer than 1000 characters");
    }

    private static void refused(String pattern, String why) {
        assertThatThrownBy(() -> Glob.of(pattern, FOLDER, new Span("voicemap.yaml", 3, 7)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(why)
                .extracting(p -> ((Problem) p).line())
                .asString()
                .startsWith("voicemap.yaml:3:7: ");
    }

    @Test
    void no_pattern_takes_long() {
        String stars = "*a".repeat(480) + "b";
        String folders = "**/a/".repeat(190) + "b";
        String name = "a".repeat(250);
        String deep = "a/".repeat(2_000) + "a";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 100; i++) {
                assertThat(matches(stars, name)).isFalse();
                assertThat(matches(folders, deep)).isFalse();
            }
        });
    }

    @Test
    void what_a_pattern_can_reach_lies_under_its_stem() {
        assertThat(stem("designs/legacy/*.xml")).isEqualTo(FOLDER.resolve("designs/legacy"));
        assertThat(stem("designs/a.yaml")).isEqualTo(FOLDER.resolve("designs/a.yaml"));
        assertThat(stem("designs/**/a.yaml")).isEqualTo(FOLDER.resolve("designs"));
        assertThat(stem("a.yaml")).isEqualTo(FOLDER);
        assertThat(stem("/a.yaml")).isEqualTo(FOLDER.resolve("a.yaml"));
        assertThat(stem("**")).isEqualTo(FOLDER);
    }

    private static Path stem(String pattern) {
        return Glob.of(pattern, FOLDER, Span.of("test")).stem();
    }
}

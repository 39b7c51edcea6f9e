package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import voicemap.engine.Samples;

/** What the README prints for its design is what is printed. With -Dvoicemap.update=true that is written. */
class LintGuideTest {
    private static final Path README = Samples.HOME.resolve("README.md");
    private static final Pattern SHOWN = Pattern.compile(
            "(?s)```yaml\n(design: .*?)```\n\n    ./voicemap lint design.yaml --width 100\n\n```text\n(.*?)```");

    @Test
    void the_design_of_the_readme_gives_the_findings_that_stand_below_it() throws IOException {
        String readme = Files.readString(README);
        Matcher m = SHOWN.matcher(readme);
        assertThat(m.find()).isTrue();
        String design = m.group(1);
        Ran ran = Ran.with(
                design.getBytes(StandardCharsets.UTF_8),
                "lint",
                "-",
                "--stdin-filename=design.yaml",
                "--width=100",
                "--today=2026-11-21");
        assertThat(ran.err()).isEmpty();
        if (Boolean.getBoolean("voicemap.update")) {
            Files.writeString(README, readme.substring(0, m.start(2)) + ran.out() + readme.substring(m.end(2)));
        }
        assertThat(ran.out()).isEqualTo(m.group(2)).contains("error: ", "warning: ");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(design.lines().count()).isLessThanOrEqualTo(10);
    }
}

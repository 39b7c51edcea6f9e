package voicemap.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import voicemap.cli.Ran;

/** Command lines that nobody would type on purpose. */
class HostileArgumentsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            --width=1                 | --width is 1; expected a number of 40 to 10,000 columns
            --width=0                 | --width is 0; expected a number of 40 to 10,000 columns
            --width=-5                | --width is -5; expected a number of 40 to 10,000 columns
            --width=10001             | --width is 10001; expected a number of 40 to 10,000 columns
            --width=2147483648        | '2147483648' is not an int
            --width=1e3               | '1e3' is not an int
            --width=                  | '' is not an int
            --today=nonsense          | nonsense; expected a day such as 2026-11-21
            --today=2026-02-30        | 2026-02-30; expected a day such as 2026-11-21
            --today=0000-00-00        | 0000-00-00; expected a day such as 2026-11-21
            --today=+999999999-12-31  | +999999999-12-31; expected a day such as 2026-11-21
            --today=2026-11-21T00:00  | 2026-11-21T00:00; expected a day such as 2026-11-21
            --section=plna            | There is no section plna; did you mean plan? expected summary, use-cases
            --section=nothing-like-it | There is no section nothing-like-it; expected summary, use-cases
            --format=                 | expected one of text, markdown, json
            --nonsense                | Unknown option: '--nonsense'
            --about=                  | Nothing in the catalog is called
            --max-size                | Missing required parameter for option '--max-size' (MB)
            --format=json --format=text | should be specified only once
            """)
    void a_flag_that_makes_no_sense_is_refused_with_what_was_expected(String flags, String message) {
        List<String> args = new ArrayList<>(List.of("recommend", Child.PROFILE));
        args.addAll(List.of(flags.split(" ")));
        misused(Ran.of(args.toArray(String[]::new)), message);
    }

    @Test
    void the_first_and_the_last_day_of_all_are_days_to_plan_from() {
        for (String day : List.of("0001-01-01", "9999-12-31")) {
            assertThat(Ran.of("recommend", Child.PROFILE, "--today", day).code())
                    .isZero();
        }
        String last = "account.go-live=9999-12-31";
        assertThat(Ran.of("recommend", Child.PROFILE, "--today=0001-01-01", "--set", last)
                        .code())
                .isZero();
    }

    @Test
    void a_word_that_begins_with_an_at_sign_is_no_order_to_read_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("args"), "--set=direction=inbound\n");
        Hostile.refused(Ran.of("recommend", "@" + file), "@" + file + ": ", "there is no such file");
        misused(Ran.of("@" + file), "Unmatched argument at index 0: '@");
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> misused(Ran.of("@/dev/zero"), "'@/dev/zero'"));
    }

    @Test
    void a_word_of_a_megabyte_is_refused_in_time_and_not_repeated() {
        String word = "x".repeat(1_000_000);
        for (String[] command : new String[][] {
            {word},
            {"--" + word},
            {"catalog", word},
            {"recommend", word},
            {"recommend", "--" + word},
            {"recommend", "--set", word},
            {"recommend", "--set", word + "=1"},
            {"recommend", "--set", "direction=" + word},
            {"recommend", "--set", "languages=" + word},
            {"recommend", "--set", word + ":direction=inbound"},
            {"recommend", Child.PROFILE, word},
            {"recommend", Child.PROFILE, "--about", word},
            {"recommend", Child.PROFILE, "--section", word},
            {"recommend", Child.PROFILE, "--format", word},
            {"recommend", Child.PROFILE, "--today", word},
            {"recommend", Child.PROFILE, "--width", word},
            {"recommend", Child.PROFILE, "--catalog", word},
            {"recommend", Child.PROFILE, "--output", word},
            {"catalog", "check", word},
            {"catalog", "audit", "--catalog", word}
        }) {
            Ran ran = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Ran.of(command));
            assertThat(ran.code()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err().length()).isLessThan(1_000);
        }
    }

    @Test
    void many_words_are_taken() {
        List<String> args = new ArrayList<>(List.of("recommend"));
        for (int i = 0; i < 2_000; i++) args.add("--set=direction=inbound");
        assertThat(Ran.of(args.toArray(String[]::new)).code()).isZero();
    }

    @Test
    void a_setting_that_is_none_is_refused() {
        for (String s : List.of("", "=", "direction", ":direction=inbound", "=x", "a:b:c=d")) {
            Ran ran = Ran.of("recommend", "--set=" + s);
            Hostile.refused(ran, "--set " + s + ": ", "");
        }
    }

    private static void misused(Ran ran, String message) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("voicemap: ").contains(message).contains("Try: voicemap");
        Hostile.harmless(ran);
    }
}

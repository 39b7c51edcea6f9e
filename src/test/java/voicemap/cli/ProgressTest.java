package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody who waits for a batch sees on a terminal, and nobody else. */
class ProgressTest {
    private static final Map<String, String> TERMINAL = Map.of("VOICEMAP_ERR_TTY", "1", "TERM", "xterm");

    @Test
    void rate_share_and_time_left_are_shown_on_one_line_that_is_erased_at_the_end() {
        String talk = talk(TERMINAL, 1000);
        assertThat(talk).contains("\r1,500 profiles, 500 errors, 250 a second, 60 %, 0:04 left");
        assertThat(talk).doesNotContain("\n", "\u001B");
        assertThat(screen(talk)).isBlank();
    }

    @Test
    void where_the_size_is_unknown_only_the_rate_is_shown() {
        String talk = talk(TERMINAL, 0);
        assertThat(talk).contains("\r1,500 profiles, 500 errors, 250 a second");
        assertThat(talk).doesNotContain("left", "%");
        assertThat(screen(talk)).isBlank();
    }

    @Test
    void in_a_pipe_in_a_build_on_a_dumb_terminal_and_beside_results_nothing_is_shown() {
        assertThat(talk(Map.of(), 1000)).isEmpty();
        assertThat(talk(with("CI", "true"), 1000)).isEmpty();
        assertThat(talk(with("TERM", "dumb"), 1000)).isEmpty();
        assertThat(talk(with("VOICEMAP_TTY", "1"), 1000)).isEmpty();
    }

    @Test
    void a_batch_that_is_soon_done_shows_nothing() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Progress progress = new Progress(streams(TERMINAL, err), () -> 0, 10, () -> 10);
        progress.done(false);
        progress.close();
        assertThat(err.size()).isZero();
    }

    @Test
    void the_line_never_reaches_the_edge_where_it_would_wrap() {
        for (String shown : talk(with("COLUMNS", "40"), 1000).split("\r"))
            assertThat(shown).hasSizeLessThan(40);
    }

    private static Map<String, String> with(String key, String value) {
        Map<String, String> environment = new java.util.HashMap<>(TERMINAL);
        environment.put(key, value);
        return environment;
    }

    /** What is shown in ten seconds, in which 2,500 lines are done at an even pace and the input is read to its end. */
    private static String talk(Map<String, String> environment, long size) {
        long[] now = {0};
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Progress progress =
                new Progress(streams(environment, err), () -> now[0], size, () -> 1000 * now[0] / 10_000_000_000L);
        for (int i = 1; i <= 2500; i++) {
            now[0] = 4_000_000L * i;
            progress.done(i % 3 == 0);
        }
        progress.close();
        return err.toString(StandardCharsets.UTF_8);
    }

    /** What stays on the screen: each carriage return writes over what stood there. */
    private static String screen(String talk) {
        StringBuilder line = new StringBuilder();
        for (String written : talk.split("\r")) line.replace(0, Math.min(line.length(), written.length()), written);
        return line.toString();
    }

    private static Streams streams(Map<String, String> environment, ByteArrayOutputStream err) {
        return new Streams(
                new ByteArrayInputStream(new byte[0]),
                new Output(new ByteArrayOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment);
    }
}

package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch as a process of its own: its memory, its pipes and its disk. */
class BatchProcessTest {
    @TempDir
    Path folder;

    @Test
    void ten_thousand_lines_with_broken_ones_among_them_fit_into_a_small_memory() throws Exception {
        Path in = folder.resolve("in.jsonl");
        List<String> lines = new ArrayList<>();
        String wide = "{\"a\":[[]" + ",[]".repeat(600_000) + "]}";
        for (int i = 1; i <= 10_000; i++)
            lines.add(i % 8 == 0 ? Lot.line(i) : "{\"business\":" + i + ",\"nothing\":1}");
        for (int i = 500; i < 10_000; i += 500) lines.set(i, wide);
        Files.write(in, lines);
        Path out = folder.resolve("out.jsonl");
        Process process = start("-Xmx96m", in).redirectOutput(out.toFile()).start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(err(process)).isEmpty();
        assertThat(process.exitValue()).isEqualTo(2);
        int number = 0;
        int advised = 0;
        long bytes = 0;
        try (BufferedReader reader = Files.newBufferedReader(out)) {
            for (String line; (line = reader.readLine()) != null; number++) {
                assertThat(line).startsWith("{\"schemaVersion\":1,\"line\":" + (number + 1) + ",");
                if (line.contains(",\"advice\":{")) advised++;
                bytes += line.length();
            }
        }
        assertThat(number).isEqualTo(10_000);
        assertThat(advised).isGreaterThan(800);
        // whoever kept all of it would not have got through
        assertThat(bytes).isGreaterThan(30_000_000);
    }

    @Test
    void whoever_reads_one_line_and_closes_the_pipe_is_not_told_off() throws Exception {
        Path in = Lot.write(folder.resolve("in.jsonl"), 10_000);
        Process process = start("-Xmx256m", in).start();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(reader.readLine()).startsWith("{\"schemaVersion\":1,\"line\":1,");
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(err(process)).isEmpty();
    }

    @Test
    void a_full_disk_is_said_in_one_line() throws Exception {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Path in = Lot.write(folder.resolve("in.jsonl"), 10_000);
        Process process = start("-Xmx256m", in).redirectOutput(full.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(err(process))
                .startsWith("standard output: the results cannot be written (No space left on device)")
                .hasLineCount(1);
        assertThat(process.exitValue()).isEqualTo(2);
    }

    private static ProcessBuilder start(String memory, Path in) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "recommend",
                "--batch",
                in.toString(),
                "--today=2026-11-21");
        builder.environment().keySet().removeIf(k -> k.endsWith("JAVA_OPTIONS") || k.endsWith("TOOL_OPTIONS"));
        return builder;
    }

    private static String err(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

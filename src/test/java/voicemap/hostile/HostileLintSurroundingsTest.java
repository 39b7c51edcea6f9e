package voicemap.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.cli.Ran;

/** Lint with little memory, full and read-only disks, closed pipes and odd locales: each in a process of its own. */
class HostileLintSurroundingsTest {
    @TempDir
    Path folder;

    private Path ivr;

    @BeforeEach
    void twiml() throws IOException {
        ivr = Files.writeString(folder.resolve("ivr.xml"), "<Response>" + "<Speak/>".repeat(200) + "</Response>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"large.xml", "large.yaml", "large.md"})
    void a_hundred_megabytes_are_refused_with_little_memory(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] lines = ("<!-- " + "x".repeat(90) + " -->\n").repeat(10_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 100; i++) out.write(lines);
        }
        Child child = Child.run(Map.of(), Child.command(List.of("-Xmx64m"), "lint", file.toString()));
        assertThat(child.err())
                .isEqualTo(file + ": the text is larger than 2 MB; --max-size raises the limit, up to 20\n");
        assertThat(child.out()).isEmpty();
        assertThat(child.code()).isEqualTo(2);
    }

    @Test
    void more_files_than_fit_into_memory_are_looked_at_one_after_the_other() throws IOException {
        String filler = "<!-- " + "x".repeat(600_000) + " -->";
        for (int i = 0; i < 300; i++) {
            String name = "f" + (1_000 + i) + ".xml";
            // most are clean; some have a finding on a short line, some on one that is very long, some a comment
            String text =
                    switch (i % 10) {
                        case 0 -> "<Response>" + filler + "\n<Speak/></Response>";
                        case 1 -> "<Response>" + filler + "<Speak/></Response>";
                        case 2 -> filler + "\n<!-- voicemap: ignore pay-no-amount reason=x --><Response/>";
                        default -> filler + "<Response/>";
                    };
            Files.writeString(folder.resolve(name), text);
        }
        Child child = Child.run(Map.of(), Child.command(List.of("-Xmx96m"), "lint", folder.toString()));
        assertThat(child.err()).isEmpty();
        assertThat(child.code()).isEqualTo(1);
        assertThat(child.out())
                .contains("f1000.xml:2:2: error: ", "f1291.xml:1:600021: error: ", "[suppression-stale]");
        assertThat(child.out()).endsWith("in 301 files\n");
    }

    @Test
    void a_full_disk_behind_standard_output_is_noticed() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "SKIPPED: there is no /dev/full");
        for (String format : List.of("text", "sarif")) {
            Child child = Child.shell("V lint \"$1\" --format " + format + " > /dev/full", ivr.toString());
            assertThat(child.code()).as(child.err()).isEqualTo(2);
            assertThat(child.err()).startsWith("standard output: the results cannot be written (No space left");
        }
    }

    @Test
    void a_reader_that_has_had_enough_ends_it_quietly() {
        Child child = Child.shell(
                "{ V lint \"$1\"; echo $? > \"$2\"; } | head -1; cat \"$2\"", ivr.toString(), folder + "/code");
        assertThat(child.err()).isEmpty();
        assertThat(child.out()).contains("ivr.xml:1:12: error: ").endsWith("\n141\n");
    }

    @Test
    void a_disk_that_fills_up_leaves_the_old_report_and_the_old_baseline_as_they_were() throws IOException {
        Path report = Files.writeString(folder.resolve("out.sarif"), "old");
        Child child =
                Child.shell("ulimit -f 8; V lint \"$1\" --format sarif=\"$2\"", ivr.toString(), report.toString());
        refused(child, report + ": it cannot be written (File too large); what was there before is unchanged\n");
        assertThat(report).hasContent("old");
        Path baseline = folder.resolve("baseline.json");
        Child update = Child.shell(
                "ulimit -f 8; V lint \"$1\" --update-baseline --baseline \"$2\"", ivr.toString(), baseline.toString());
        refused(update, baseline + ": it cannot be written (File too large); nothing was left behind\n");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("ivr.xml", "out.sarif");
        }
    }

    @Test
    void a_read_only_folder_leaves_the_old_report_as_it_was() throws IOException {
        Path report = Files.writeString(folder.resolve("out.sarif"), "old");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeTrue(!Files.isWritable(folder), "SKIPPED: the superuser writes wherever it likes");
            Hostile.refused(
                    Ran.of("lint", ivr.toString(), "--format", "sarif=" + report),
                    report + ": ",
                    "it may not be written there; check the permissions of the folder");
            assertThat(report).hasContent("old");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-9",
                "-Duser.language=ar -Duser.country=EG -Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=th -Duser.country=TH -Duser.variant=TH -Dstdout.encoding=UTF-16"
            })
    void no_locale_time_zone_or_encoding_changes_a_byte(String options) throws IOException {
        Files.writeString(
                folder.resolve("d.yaml"),
                "design: \u0130stanbul\nworkloads:\n  - name: I\n    requests:\n"
                        + "      - {request: Calls, MACHINEDETECTION: ENABLE, TIMEOUT: 99999, Timeout: 99999, Record: TRUE}\n"
                        + "    twiml: [\"<Response><DIAL RECORD='TRUE'/><Say VOICE='x'>\u0131</Say></Response>\"]\n");
        for (String format : List.of("TEXT", "SARIF", "JUNIT")) {
            String[] command = {"lint", folder.toString(), "--today=2026-11-21", "--format=" + format};
            Ran here = Ran.of(command);
            assertThat(here.code()).as(here.err()).isEqualTo(1);
            assertThat(Child.run(Map.of(), Child.command(List.of(options.split(" ")), command)))
                    .isEqualTo(new Child(here.code(), here.out(), here.err()));
        }
    }

    private static void refused(Child child, String message) {
        assertThat(child.err()).isEqualTo(message);
        assertThat(child.out()).isEmpty();
        assertThat(child.code()).isEqualTo(2);
    }
}

package voicemap.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.cli.Ran;
import voicemap.engine.Samples;

/** Little memory, full and read-only disks, closed pipes, interrupts, odd locales: each in a process of its own. */
class HostileSurroundingsTest {
    private static final String DAY = "--today=2026-11-21";
    private static final List<String> LITTLE_MEMORY = List.of("-Xmx64m");

    @TempDir
    Path folder;

    @Test
    void a_hundred_megabytes_are_refused_with_little_memory() throws IOException {
        Path file = folder.resolve("large.yaml");
        byte[] lines = ("# " + "x".repeat(97) + "\n").repeat(10_000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 100; i++) out.write(lines);
        }
        Child child = Child.run(Map.of(), Child.command(LITTLE_MEMORY, "recommend", file.toString()));
        refused(child, file + ": the text is larger than 2 MB; --max-size raises the limit, up to 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/urandom", "/dev/full"})
    void a_device_without_end_is_refused_with_little_memory(String device) {
        assumeTrue(Files.exists(Path.of(device)), "SKIPPED: there is no " + device);
        refused(
                Child.run(Map.of(), Child.command(LITTLE_MEMORY, "recommend", device)),
                device + ": the text is larger than 2 MB; --max-size raises the limit, up to 20");
    }

    @Test
    void the_largest_document_that_is_taken_is_read_with_little_memory() throws IOException {
        StringBuilder text = new StringBuilder("languages:\n");
        for (int i = 0; i < 99_000; i++)
            text.append("- xx-").append(10_000_000 + i).append("-abcd\n");
        Path file = Files.writeString(folder.resolve("many.yaml"), text);
        Child child = Child.run(Map.of(), Child.command(LITTLE_MEMORY, "recommend", file.toString()));
        assertThat(child.err()).isEmpty();
        assertThat(child.code()).isZero();
    }

    @Test
    void memory_that_does_not_suffice_is_said_so() throws IOException {
        Path file = Files.writeString(folder.resolve("p.yaml"), "# x\n".repeat(4_900_000));
        Child child =
                Child.run(Map.of(), Child.command(List.of("-Xmx24m"), "recommend", file.toString(), "--max-size=20"));
        assertThat(child.code()).isEqualTo(3);
        assertThat(child.err())
                .isEqualTo("voicemap: the memory did not suffice; give Java more, as JDK_JAVA_OPTIONS=-Xmx2g does\n");
    }

    @Test
    void a_full_disk_behind_standard_output_is_noticed() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "SKIPPED: there is no /dev/full");
        for (String command : List.of("recommend \"$1\"", "catalog export", "catalog audit", "--help", "--version")) {
            Child child = Child.shell("V " + command + " > /dev/full", Child.PROFILE);
            assertThat(child.code()).as(command + child.err()).isEqualTo(2);
            assertThat(child.err())
                    .isEqualTo("standard output: the results cannot be written (No space left on device);"
                            + " what was written is not whole\n");
        }
        assertThat(Child.shell("V recommend nope 2> /dev/full").code()).isEqualTo(2);
    }

    @Test
    void a_reader_that_has_had_enough_ends_it_quietly() {
        Child child = Child.shell("{ V catalog export; echo $? > \"$1\"; } | head -1; cat \"$1\"", folder + "/code");
        assertThat(child.err()).isEmpty();
        assertThat(child.out()).isEqualTo("{\n141\n");
    }

    @Test
    void an_interrupt_ends_it_with_130_and_leaves_nothing_half_written() throws Exception {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "SKIPPED: no signals here");
        Path file = Files.writeString(folder.resolve("advice.txt"), "old");
        Process process = new ProcessBuilder(Child.command(List.of(), "recommend", "-", "-o", file.toString())).start();
        // it waits for its standard input, which stays open
        Thread.sleep(1_500);
        assertThat(process.isAlive()).isTrue();
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
        assertThat(process.getErrorStream().readAllBytes()).isEmpty();
        assertThat(left()).containsExactly("advice.txt");
        assertThat(file).hasContent("old");
    }

    @Test
    void a_file_is_written_whole_and_keeps_its_link_and_permissions() throws IOException {
        Path file = folder.resolve("advice.txt");
        Path link = folder.resolve("link");
        assertThat(Ran.of("recommend", Child.PROFILE, DAY, "-o", file.toString()))
                .isEqualTo(new Ran(0, "", ""));
        String advice = Files.readString(file);
        assertThat(advice).isEqualTo(Ran.of("recommend", Child.PROFILE, DAY).out());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(link, file.getFileName());
        assertThat(Ran.of("catalog", "export", "--output", link.toString())).isEqualTo(new Ran(0, "", ""));
        assertThat(Files.readString(file)).isEqualTo(Ran.of("catalog", "export").out());
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(left()).containsExactly("advice.txt", "link");
    }

    @Test
    void a_disk_that_fills_up_leaves_the_old_file_as_it_was() throws IOException {
        Path file = Files.writeString(folder.resolve("advice.txt"), "old");
        Child child = Child.shell("ulimit -f 8; V recommend \"$1\" -o \"$2\"", Child.PROFILE, file.toString());
        refused(child, file + ": it cannot be written (File too large); what was there before is unchanged");
        assertThat(file).hasContent("old");
        assertThat(left()).containsExactly("advice.txt");
    }

    @Test
    void a_place_that_takes_no_file_is_named() throws IOException {
        List<String[]> places = new ArrayList<>(List.of(
                new String[] {folder.toString(), "this is a folder; name a file in it"},
                new String[] {folder + "/none/x", "there is no folder to write it in; make the folder first"},
                new String[] {"/dev/null", "this is no plain file; write to standard output and redirect that"}));
        Path nowhere = folder.resolve("nowhere");
        Files.createSymbolicLink(nowhere, Path.of("not-there"));
        places.add(new String[] {nowhere.toString(), "this is a link that leads nowhere; remove it"});
        for (String[] place : places) {
            for (String[] command : new String[][] {{"recommend", Child.PROFILE, "-o"}, {"catalog", "export", "-o"}}) {
                String[] args = Arrays.copyOf(command, command.length + 1);
                args[command.length] = place[0];
                Hostile.refused(Ran.of(args), place[0] + ": " + place[1], "");
            }
        }
        assertThat(Files.exists(Path.of("/dev/null"))).isTrue();
    }

    @Test
    void a_read_only_disk_leaves_the_old_file_as_it_was() throws IOException {
        Path file = Files.writeString(folder.resolve("advice.txt"), "old");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeTrue(
                    !Files.isWritable(folder), "SKIPPED: the superuser writes wherever it likes; run as somebody else");
            Hostile.refused(
                    Ran.of("recommend", Child.PROFILE, "-o", file.toString()),
                    file + ": ",
                    "it may not be written there; check the permissions of the folder");
            assertThat(file).hasContent("old");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR",
                "-Duser.language=ar -Duser.country=EG",
                "-Duser.language=th -Duser.country=TH -Duser.variant=TH",
                "-Duser.language=hi -Duser.extensions=u-nu-deva",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Duser.timezone=Etc/GMT+12",
                "-Dfile.encoding=ISO-8859-1",
                "-Dstdout.encoding=UTF-16"
            })
    void no_locale_time_zone_or_encoding_changes_a_byte(String options) {
        List<String> odd = List.of(options.split(" "));
        for (String[] command : new String[][] {
            {"recommend", Child.PROFILE, DAY, "--fail-on=WARNING"},
            {"recommend", Child.PROFILE, DAY, "--format=MARKDOWN", "--min-standing=VERIFIED"},
            {"catalog", "audit", DAY, "--examples=nope"},
            {"recommend", Child.PROFILE, "--section=INVALID"}
        }) {
            assertThat(Child.run(Map.of(), Child.command(odd, command)))
                    .as(options + " " + String.join(" ", command))
                    .isEqualTo(here(command));
        }
    }

    private static Child here(String... command) {
        Ran ran = Ran.of(command);
        return new Child(ran.code(), ran.out(), ran.err());
    }

    @Test
    void no_locale_of_the_system_and_no_terminal_changes_a_byte() throws IOException {
        String[] command = {"recommend", Child.PROFILE, DAY};
        Child expected = here(command);
        String[][] odd = {
            {"C", "dumb"}, {"POSIX", ""}, {"tr_TR.UTF-8", "xterm-256color"}, {"ar_EG", "dumb"}, {"tr_TR.ISO-8859-9", ""}
        };
        for (String[] o : odd) {
            Map<String, String> environment =
                    Map.of("LC_ALL", o[0], "LANG", o[0], "TERM", o[1], "TZ", "Asia/Kathmandu");
            assertThat(Child.run(environment, launched(command)))
                    .as(o[0] + " " + o[1])
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_file_name_in_another_script_is_read_in_every_locale() throws IOException {
        Child made = Child.run(
                Map.of("LC_ALL", "C"),
                List.of("sh", "-c", "cp \"$1\" \"$2/M\u00fcller.yaml\"", "sh", Child.PROFILE, folder.toString()));
        assumeTrue(made.code() == 0 && left().contains("M\u00fcller.yaml"), "SKIPPED: this JVM cannot name the file");
        for (String locale : List.of("C", "tr_TR.UTF-8")) {
            Child child = Child.run(Map.of("LC_ALL", locale), launched("recommend", folder + "/M\u00fcller.yaml", DAY));
            assertThat(child.code()).as(child.err()).isZero();
            assertThat(child.out()).contains("M\u00fcller.yaml");
        }
    }

    @Test
    void a_stream_that_is_closed_is_named_and_no_other_file_is_taken_for_it() throws IOException {
        String launcher = String.join(" ", launched());
        Map<String, String> home = Map.of();
        assertThat(Child.run(home, List.of("sh", "-c", launcher + " recommend - <&-")))
                .isEqualTo(new Child(
                        2,
                        "",
                        "standard input: it cannot be read (Bad file descriptor); check that it is a readable file\n"));
        assertThat(Child.run(home, List.of("sh", "-c", launcher + " recommend --set=direction=inbound >&-")))
                .isEqualTo(
                        new Child(
                                2,
                                "",
                                "standard output: the results cannot be written (Bad file descriptor); what was written is not whole\n"));
        assertThat(Child.run(home, List.of("sh", "-c", launcher + " recommend nope 2>&-"))
                        .code())
                .isEqualTo(2);
    }

    /** The words that start voicemap as its users do, in a home whose jar stands for the classes of this build. */
    private List<String> launched(String... args) throws IOException {
        Path home = folder.resolve("home");
        Path launcher = home.resolve("voicemap");
        if (!Files.exists(launcher)) {
            Files.createDirectories(home.resolve("target"));
            Files.copy(Samples.HOME.resolve("voicemap"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "voicemap.cli.Main");
            StringBuilder path = new StringBuilder();
            for (String p : Child.path().split(File.pathSeparator))
                path.append(Path.of(p).toUri()).append(' ');
            manifest.getMainAttributes()
                    .put(Attributes.Name.CLASS_PATH, path.toString().strip());
            new JarOutputStream(Files.newOutputStream(home.resolve("target/voicemap.jar")), manifest).close();
        }
        List<String> words = new ArrayList<>(List.of(launcher.toString()));
        words.addAll(List.of(args));
        return words;
    }

    private List<String> left() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private static void refused(Child child, String message) {
        assertThat(child.err()).isEqualTo(message + "\n");
        assertThat(child.out()).isEmpty();
        assertThat(child.code()).isEqualTo(2);
    }
}

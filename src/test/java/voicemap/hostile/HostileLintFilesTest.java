package voicemap.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.cli.Ran;

/** Files, folders, globs and standard input that lint may be told to look at, and places it may be told to write to. */
class HostileLintFilesTest {
    /** TwiML in which one thing is found. */
    private static final String FAULTY = "<Response>\n<Speak>Hello</Speak>\n</Response>\n";

    private static final String FOUND = ":2:2: error: ";
    private static final String DESIGN = "design: calls\nworkloads:\n  - name: calls\n";

    @TempDir
    Path folder;

    @Test
    void what_is_no_file_is_refused() throws Exception {
        refused(
                "there is no such file; check the name",
                folder.resolve("nope.yaml").toString());
        Path loop = folder.resolve("loop.yaml");
        Files.createSymbolicLink(loop, loop);
        refused("its links lead in a circle", loop.toString());
        Hostile.refused(Ran.of("lint", ""), "the command line: a file name is empty; name a file", "");
        Hostile.refused(Ran.of("lint", "a\0b"), "a?b: ", "this cannot be a file name here");
        Hostile.refused(Ran.of("lint", "a\0*b"), "a?*b: ", "this cannot be a file name here");
        Hostile.refused(Ran.of("lint", "x".repeat(1_000_000)), "the command line: ", "longer than 4096 characters");
        Hostile.refused(Ran.of("lint", "-", "--stdin-filename", "a\0b"), "a?b: ", "this cannot be a file name here");
        Hostile.refused(Ran.of("lint", "-", "--stdin-filename", ""), "the command line: ", "a file name is empty");
        if (Files.exists(Path.of("/dev/zero"))) refused("larger than 2 MB", "/dev/zero");
        Hostile.refused(Ran.on(Hostile.endless(), "lint", "-"), "standard input: ", "larger than 2 MB");
    }

    private static void refused(String message, String name) {
        Hostile.refused(quick("lint", name), name + ": ", message);
    }

    @Test
    void a_pipe_where_a_file_should_be_is_not_waited_for() throws Exception {
        Path pipe = folder.resolve("pipe.xml");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "SKIPPED: no pipes here");
        Path design = Files.writeString(folder.resolve("d.yaml"), DESIGN + "    twiml: [pipe.xml]\n");
        Hostile.refused(quick("lint", design.toString()), design + ":4:13: pipe.xml is no plain file", "; name a file");
        Path good = Files.writeString(folder.resolve("a.xml"), FAULTY);
        Files.delete(design);
        assertThat(quick("lint", folder.toString()).out()).contains(good + FOUND);
        Files.move(pipe, folder.resolve("voicemap.yaml"));
        Hostile.refused(
                quick("lint", good.toString()), folder + "/voicemap.yaml: this is no plain file", "; remove it");
        Files.delete(folder.resolve("voicemap.yaml"));
        Files.createDirectory(folder.resolve("voicemap.yaml"));
        Hostile.refused(quick("lint", good.toString()), folder + "/voicemap.yaml: this is a folder", "; name a file");
    }

    @Test
    void broken_files_among_good_ones_are_named_and_the_others_are_looked_at() throws IOException {
        for (String name : List.of("a", "z")) Files.writeString(folder.resolve(name + ".xml"), FAULTY);
        Files.writeString(folder.resolve("b.xml"), "<Response><Say>");
        Files.writeString(folder.resolve("c.yaml"), "design: x\nworkloads: [\n");
        Files.writeString(folder.resolve("d.json"), "{\"design\": \"x\",");
        Files.write(folder.resolve("e.yaml"), "design: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("f.yaml"), "\ufeffdesign: x\n".getBytes(StandardCharsets.UTF_16LE));
        Files.writeString(folder.resolve("g.xml"), "<!DOCTYPE a><Response/>");
        Files.writeString(folder.resolve("h.md"), "# H\n\n```yaml\ndesign: x\n\tb\n```\n");
        Files.writeString(folder.resolve("i.yaml"), "design: x\n" + "# x\n".repeat(600_000));
        // these are nothing of ours, and may be broken as they like
        Files.writeString(folder.resolve("p.yaml"), "a: [\n");
        Files.writeString(folder.resolve("q.xml"), "<project>");
        Files.write(folder.resolve("r.json"), new byte[] {(byte) 0xff, 0, 1});
        Files.writeString(folder.resolve("s.yaml"), "");
        for (int i = 0; i < 2; i++) {
            Ran ran = i == 0 ? quick("lint", folder.toString()) : quick("lint", folder + "/*.{xml,yaml,json,md}");
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).contains(folder + "/a.xml" + FOUND).contains(folder + "/z.xml" + FOUND);
            assertThat(ran.out()).endsWith("in 2 files\n");
            List<String> lines = ran.err().lines().toList();
            assertThat(lines).hasSize(8);
            for (int n = 0; n < 8; n++) assertThat(lines.get(n)).startsWith(folder + "/" + "bcdefghi".charAt(n) + ".");
        }
        Ran named = quick("lint", folder + "/b.xml", folder + "/a.xml", folder + "/p.yaml");
        assertThat(named.code()).isEqualTo(2);
        assertThat(named.out()).contains("/a.xml" + FOUND);
        assertThat(named.err()).hasLineCount(2);
    }

    @Test
    void what_may_not_be_read_is_named_and_the_others_are_looked_at() throws IOException {
        Files.writeString(folder.resolve("a.xml"), FAULTY);
        Path secret = Files.writeString(folder.resolve("b.yaml"), DESIGN);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(secret), "SKIPPED: the superuser reads whatever it likes; run as somebody else");
        Ran ran = quick("lint", folder.toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("a.xml" + FOUND);
        assertThat(ran.err()).isEqualTo(secret + ": the file may not be read; check its permissions\n");
    }

    @Test
    void no_reference_leads_out_of_the_project() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project/.git")).getParent();
        Path outside = Files.writeString(folder.resolve("ivr.xml"), FAULTY);
        Files.createSymbolicLink(project.resolve("link.xml"), outside);
        Files.createSymbolicLink(project.resolve("up"), folder);
        Files.createSymbolicLink(project.resolve("zero.xml"), Path.of("/dev/zero"));
        Files.createSymbolicLink(project.resolve("loop.xml"), Path.of("loop.xml"));
        Files.createDirectory(project.resolve("sub"));
        Path design = project.resolve("d.yaml");
        String place = design + ":5:15: ";
        for (String[] refused : new String[][] {
            {"../ivr.xml", "lies outside of the project; move it inside, or allow it with --allow-outside"},
            {"sub/../../ivr.xml", "lies outside of the project"},
            {"link.xml", "lies outside of the project"},
            {"up/ivr.xml", "lies outside of the project"},
            {outside.toString(), "lies outside of the project"},
            {"/etc/passwd", "lies outside of the project"},
            {"zero.xml", "lies outside of the project"},
            {"loop.xml", "there is no such file"},
            {"nope.xml", "there is no such file"},
            {"sub", "is a folder"},
            {"\"a\\0b\"", "cannot be a file name here"},
            {"\"a\\e[31m\\u202e.xml\"", "a\\?\\[31m\\?.xml: there is no such file"},
            {"\"" + "x".repeat(5_000) + "\"", "longer than 4096 characters"},
            {"\"" + "x".repeat(300) + "\"", "there is no such file"},
        }) {
            Files.writeString(design, DESIGN + "    twiml:\n      - file: " + refused[0] + "\n");
            Hostile.refused(quick("lint", design.toString()), place, refused[1]);
            Files.writeString(design, "profile: " + refused[0] + "\n" + DESIGN);
            Hostile.refused(quick("lint", design.toString()), design + ":1:", refused[1]);
        }
        Files.writeString(design, DESIGN + "    twiml:\n      - file: ../ivr.xml\n      - link.xml\n");
        Ran allowed = quick("lint", design.toString(), "--allow-outside");
        assertThat(allowed.err()).isEmpty();
        assertThat(allowed.out()).contains("ivr.xml" + FOUND);
        Files.writeString(design, DESIGN + "    twiml:\n      - file: zero.xml\n");
        assertThat(quick("lint", design.toString(), "--allow-outside").err()).contains("no plain file");
    }

    @Test
    void links_in_a_circle_are_not_followed_and_a_folder_that_is_a_link_is_looked_at() throws IOException {
        Path designs = Files.createDirectory(folder.resolve("designs"));
        Files.writeString(designs.resolve("a.xml"), FAULTY);
        Files.createSymbolicLink(designs.resolve("circle"), designs);
        Files.createSymbolicLink(designs.resolve("self"), Path.of("self"));
        Files.createSymbolicLink(designs.resolve("nowhere.yaml"), Path.of("nope"));
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, designs);
        for (Path named : List.of(designs, link)) {
            Ran ran = quick("lint", named.toString());
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out()).contains(named + "/a.xml" + FOUND).endsWith("in 1 file\n");
        }
        Path deep = designs;
        for (int i = 0; i < 60; i++) deep = deep.resolve("d");
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("a.xml"), FAULTY);
        assertThat(quick("lint", designs.toString()).out()).endsWith("in 1 file\n");
    }

    @Test
    void a_folder_of_very_many_files_is_refused() throws IOException {
        // in memory where there is such a place: disks take their time
        Path memory = Path.of("/dev/shm");
        Path crowd = Files.createTempDirectory(Files.isWritable(memory) ? memory : folder, "crowd");
        try {
            for (int i = 0; i < 50_001; i++) Files.createFile(crowd.resolve("f" + i + ".yaml"));
            Hostile.refused(
                    quick("lint", crowd.toString()),
                    crowd + ": more than 50000 files",
                    "; name a smaller folder, or exclude some");
        } finally {
            for (int i = 0; i < 50_001; i++) Files.deleteIfExists(crowd.resolve("f" + i + ".yaml"));
            Files.delete(crowd);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b.xml",
                "**/**/**/**/**/**/**/**/**/**/**/**/**/**/**/**/*b.xml",
                "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}*.xml",
                "{a,{b,*.xml",
                "*{{{{{{.xml",
                "[a-*.xml",
                "*\\.xml",
                "*\u202e.xml"
            })
    void a_glob_that_takes_for_ever_or_makes_no_sense_is_refused_in_time(String glob) throws IOException {
        Path deep = Files.createDirectories(folder.resolve("d/".repeat(30)));
        for (Path p = deep; !p.equals(folder); p = p.getParent()) {
            Files.writeString(p.resolve("a".repeat(200) + ".xml"), FAULTY);
        }
        Hostile.refused(quick("lint", folder + "/d/" + glob), folder + "/d/", "; ");
    }

    @Test
    void globs_are_understood_as_a_shell_does() throws IOException {
        Files.createDirectories(folder.resolve("x/[id]/y"));
        for (String name : List.of("a.xml", "b.xml", "x/c.xml", "x/[id]/d.xml", "x/[id]/y/e.xml")) {
            Files.writeString(folder.resolve(name), FAULTY);
        }
        assertThat(found("*.xml")).isEqualTo("ab");
        assertThat(found("?.xml")).isEqualTo("ab");
        assertThat(found("{b,x/c}.xml")).isEqualTo("bc");
        assertThat(found("**/*.xml")).isEqualTo("abdec");
        assertThat(found("x/[id]/*.xml")).isEqualTo("d");
        assertThat(found("x/**/y/*.{xml,yaml}")).isEqualTo("e");
    }

    private String found(String glob) {
        StringBuilder out = new StringBuilder();
        quick("lint", folder + "/" + glob)
                .out()
                .lines()
                .filter(l -> l.contains(FOUND))
                .forEach(l -> out.append(l.charAt(l.indexOf(".xml") - 1)));
        return out.toString();
    }

    @Test
    void a_file_that_is_named_in_many_ways_is_looked_at_once() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xml"), FAULTY);
        Ran ran = quick("lint", folder.toString(), file.toString(), folder + "/./a.xml", folder + "/*.xml");
        assertThat(ran.out()).containsOnlyOnce(FOUND).endsWith("in 1 file\n");
    }

    @Test
    void standard_input_is_read_once_and_not_taken_for_a_file() throws IOException {
        byte[] bytes = FAULTY.getBytes(UTF_8);
        assertThat(Ran.with(bytes, "lint", "-", "-").out()).containsOnlyOnce(FOUND);
        Path file = Files.writeString(folder.resolve("a.xml"), FAULTY);
        Ran both = Ran.with(bytes, "lint", "-", file.toString(), "--stdin-filename", file.toString());
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("is what standard input is called, and is named as a file too");
    }

    @Test
    void standard_input_that_ends_early_is_refused() {
        for (int end : List.of(0, 1, 15, FAULTY.length() - 5)) {
            byte[] bytes = FAULTY.substring(0, end).getBytes(UTF_8);
            Ran ran = Ran.with(bytes, "lint", "-", "--stdin-filename", "a.xml");
            Hostile.refused(ran, "a.xml:", "close|ends|not well-formed");
        }
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        };
        InputStream in = new SequenceInputStream(new ByteArrayInputStream(FAULTY.getBytes(UTF_8)), broken);
        Hostile.refused(Ran.on(in, "lint", "-"), "standard input: it cannot be read (", "Input/output error");
    }

    @Test
    void what_was_read_is_not_written_over() throws IOException {
        Path ivr = Files.writeString(folder.resolve("ivr.xml"), FAULTY);
        Path profile =
                Files.writeString(folder.resolve("p.yaml"), "workloads:\n  - name: calls\n    direction: inbound\n");
        Path design =
                Files.writeString(folder.resolve("d.yaml"), "profile: p.yaml\n" + DESIGN + "    twiml: [ivr.xml]\n");
        Path configuration = Files.writeString(folder.resolve("voicemap.yaml"), "fail-on: warning\n");
        Path link = folder.resolve("link.json");
        Files.createSymbolicLink(link, design);
        Path hard = Files.createLink(folder.resolve("hard.json"), ivr);
        for (Path taken : List.of(ivr, profile, design, configuration, link, hard)) {
            String before = Files.readString(taken);
            Hostile.refused(
                    quick("lint", design.toString(), "--format", "json=" + taken),
                    taken + ": this is one of the files that were looked at",
                    "; write the json to another");
            assertThat(taken).hasContent(before);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(6);
        }
    }

    @Test
    void a_place_that_takes_no_file_is_named() throws IOException {
        Path ivr = Files.writeString(folder.resolve("ivr.xml"), FAULTY);
        for (String[] place : new String[][] {
            {"sarif=", "no file is named behind sarif="},
            {"=x", "no format is named"},
            {"sarif=" + folder, "this is a folder"},
            {"sarif=" + folder + "/none/x", "there is no folder to write it in"},
            {"sarif=/dev/null", "this is no plain file; write to standard output and redirect that"},
            {"sarif=a\0b", "this cannot be a file name here"},
            {"sa\u001B[31m=x", "there is no format sa\\?\\[31m"},
        }) {
            Hostile.refused(quick("lint", ivr.toString(), "--format", place[0]), "", place[1]);
        }
    }

    @Test
    void a_folder_that_cannot_be_read_is_named_once_and_the_others_are_looked_at() throws IOException {
        Files.writeString(folder.resolve("a.xml"), FAULTY);
        String ten = ("/" + "d".repeat(250)).repeat(10);
        Path upper = Files.createDirectories(Path.of(folder + "/deep" + ten));
        Files.createDirectories(Path.of(folder + "/rest" + ten));
        // now its path is longer than a path may be: even the superuser cannot open the last of it by its name
        Files.move(folder.resolve("rest"), upper.resolve("rest"));
        try {
            for (String named : List.of(folder.toString(), folder + "/**/*.xml")) {
                Ran ran = quick("lint", named);
                assertThat(ran.code()).isEqualTo(2);
                assertThat(ran.out()).contains("a.xml" + FOUND).endsWith("in 1 file\n");
                assertThat(ran.err())
                        .startsWith(upper + "/rest/")
                        .contains(": the folder cannot be read (File name too long); ")
                        .hasLineCount(1);
            }
            Ran beside = quick("lint", folder + "/*.xml");
            assertThat(beside.code()).as("nothing deep down is meant").isEqualTo(1);
            Files.writeString(folder.resolve("voicemap.yaml"), "exclude: [deep]\n");
            assertThat(quick("lint", folder.toString()).code()).isEqualTo(1);
        } finally {
            Files.move(upper.resolve("rest"), folder.resolve("rest"));
        }
    }

    @Test
    void a_folder_that_may_not_be_read_is_named_unless_it_is_left_out_anyway() throws IOException {
        Files.writeString(folder.resolve("a.xml"), FAULTY);
        for (String name : List.of("secret", "node_modules")) {
            Path secret = Files.createDirectory(folder.resolve(name));
            Files.writeString(secret.resolve("b.xml"), FAULTY);
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        }
        Path listed = Files.createDirectory(folder.resolve("listed"));
        Files.writeString(listed.resolve("c.xml"), FAULTY);
        Files.writeString(listed.resolve("d.xml"), FAULTY);
        Files.setPosixFilePermissions(listed, PosixFilePermissions.fromString("r--------"));
        try {
            assumeTrue(
                    !Files.isReadable(folder.resolve("secret")),
                    "SKIPPED: the superuser reads whatever it likes; run as somebody else");
            Ran ran = quick("lint", folder.toString());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).contains("a.xml" + FOUND).endsWith("in 1 file\n");
            assertThat(ran.err())
                    .isEqualTo(listed + ": the folder may not be read; check its permissions\n"
                            + folder.resolve("secret") + ": the folder may not be read; check its permissions\n");
        } finally {
            for (String name : List.of("secret", "node_modules", "listed")) {
                Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    @Test
    void outside_of_a_repository_the_folder_that_was_named_is_the_project() throws IOException {
        Path designs = Files.createDirectories(folder.resolve("designs/sub")).getParent();
        Path outside = Files.writeString(folder.resolve("ivr.xml"), FAULTY);
        Files.copy(outside, designs.resolve("ivr.xml"));
        Path design = designs.resolve("sub/d.yaml");
        Files.writeString(design, DESIGN + "    twiml: [../ivr.xml]\n");
        Ran named = quick("lint", designs.toString());
        assertThat(named.err()).isEmpty();
        assertThat(named.out()).contains("designs/ivr.xml" + FOUND).endsWith("in 2 files\n");
        Hostile.refused(quick("lint", design.toString()), design + ":4:", "lies outside of the project");
        Files.writeString(design, DESIGN + "    twiml: [../../ivr.xml]\n");
        Ran above = quick("lint", designs.toString());
        assertThat(above.code()).isEqualTo(2);
        assertThat(above.err()).contains("../../ivr.xml lies outside of the project");
        // a repository ends where it ends, whatever was named around it
        Files.createDirectory(designs.resolve(".git"));
        assertThat(quick("lint", folder.toString()).err()).contains("../../ivr.xml lies outside of the project");
    }

    private static Ran quick(String... args) {
        return assertTimeoutPreemptively(Duration.ofSeconds(40), () -> Ran.of(args));
    }
}

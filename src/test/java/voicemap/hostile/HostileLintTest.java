package voicemap.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.cli.Ran;

/** Every kind of document that lint reads, and everything it might be given. */
class HostileLintTest {
    /** TwiML in which one thing is found. */
    private static final String FAULTY = "<Response>\n<Speak>Hello</Speak>\n</Response>\n";

    private static final String FOUND = ":2:2: error: ";
    private static final String DESIGN = "design: calls\nworkloads:\n  - name: calls\n";

    @TempDir
    Path folder;

    static List<Hostile> documents() {
        return Hostile.documents();
    }

    /** Those that can stand in the middle of another text. */
    static List<Hostile> texts() {
        return Hostile.documents().stream()
                .filter(h -> new String(h.bytes(), UTF_8).indexOf('\ufffd') < 0)
                .filter(h -> !h.name().startsWith("UTF-16"))
                .toList();
    }

    static List<Hostile> twiml() {
        List<Hostile> all = new ArrayList<>();
        all.add(text("empty", "", "1:\\d: the document ends before its elements are closed; close every element"));
        all.add(text("no XML", "hello\n", "1:1: this is not well-formed XML"));
        all.add(text("an open element", "<Response>\n<Say>a", "2:6: the document ends before"));
        all.add(text("another end", "<Response>\n<Say>a</Play></Response>", "2:\\d+: this tag closes another element"));
        all.add(text("two roots", "<Response/>\n<Response/>", "2:2: a second root element starts here"));
        all.add(text(
                "an attribute twice", "<Response>\n<Say a='1' a='2'/></Response>", "2:\\d+: an attribute .* twice"));
        all.add(text(
                "a NUL", "<Response>\n<Say>\0</Say></Response>", "2:6: a control character stands here \\(U\\+0000"));
        all.add(text("an escape", "<Response a='\u001B[31m'/>", "1:14: a control character stands here \\(U\\+001B"));
        all.add(text("an escape by number", "<Response a='&#x1B;'/>", "1:\\d+: this number stands for no character"));
        all.add(new Hostile(
                "Latin 1",
                "<Response>\n<Say>M\u00fcller</Say></Response>".getBytes(StandardCharsets.ISO_8859_1),
                "2:7: the text is not UTF-8"));
        all.add(new Hostile(
                "UTF-16", "\ufeff<Response/>".getBytes(Charset.forName("UTF-16LE")), ": the text is UTF-16"));
        all.add(text(
                "a bomb of entities",
                "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n<Response>&b;</Response>",
                "1:1: a DOCTYPE stands here; remove it"));
        all.add(text(
                "an entity from outside",
                "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n<Response>&a;</Response>",
                "2:1: a DOCTYPE stands here; remove it"));
        all.add(text(
                "a grammar from outside",
                "<!DOCTYPE Response SYSTEM 'file:///dev/zero'>\n<Response/>",
                "1:1: a DOCTYPE stands here; remove it"));
        all.add(text("an entity of nobody", "<Response>\n<Say>&a;</Say></Response>", "2:\\d+: an & starts no entity"));
        all.add(text(
                "10,000 levels", "<Response>\n" + "<Say>".repeat(10_000), "2:\\d+: elements are nested more than"));
        StringBuilder many = new StringBuilder("<Response ");
        for (int i = 0; i < 180_000; i++) many.append('a').append(i).append("='' ");
        all.add(text("180,000 attributes", many + "/>", "1:\\d+: an element has too many attributes"));
        all.add(text(
                "100,000 elements",
                "<Response>" + "<Say/>".repeat(100_000),
                "1:\\d+: a document holds no more than 5000 elements; split it"));
        all.add(text(
                "a name without end",
                "<Response>\n<" + "a".repeat(100_000) + "/></Response>",
                "2:1: a name is longer than 100 characters"));
        all.add(text(
                "more than 2 MB", "<Response>" + " ".repeat(2_000_000), ": the text is larger than 2 MB; --max-size"));
        return all;
    }

    private static Hostile text(String name, String text, String message) {
        return new Hostile(name, text.getBytes(UTF_8), message);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_design_in_a_file_and_on_standard_input(Hostile hostile) throws IOException {
        Path file = Files.write(folder.resolve("d.yaml"), hostile.bytes());
        Hostile.refused(quick("lint", file.toString()), file + ":", hostile.message());
        Hostile.refused(Ran.with(hostile.bytes(), "lint", "-"), "standard input:", hostile.message());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_design_in_markdown(Hostile hostile) throws IOException {
        byte[] before = "# Calls\n\n~~~yaml voicemap\n".getBytes(UTF_8);
        byte[] bytes = Hostile.joined(Hostile.joined(before, hostile.bytes()), "\n~~~\n".getBytes(UTF_8));
        Path file = Files.write(folder.resolve("d.md"), bytes);
        // it stands on other lines there
        String message = hostile.message().replaceFirst("^[^ ]*: ", "");
        Hostile.refused(quick("lint", file.toString()), file + ":", message.replace("an unexpected end", ""));
    }

    @ParameterizedTest
    @MethodSource("twiml")
    void twiml_in_a_file_and_where_a_design_refers_to_it(Hostile hostile) throws IOException {
        Path file = Files.write(folder.resolve("ivr.xml"), hostile.bytes());
        Hostile.refused(quick("lint", file.toString()), file + ":", hostile.message());
        Path design = Files.writeString(folder.resolve("d.yaml"), DESIGN + "    twiml:\n      - file: ivr.xml\n");
        Hostile.refused(quick("lint", design.toString()), file + ":", hostile.message());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_configuration_a_baseline_and_a_profile_that_is_referred_to(Hostile hostile) throws IOException {
        Path ivr = Files.writeString(folder.resolve("ivr.xml"), FAULTY);
        Path baseline = Files.write(folder.resolve("baseline.json"), hostile.bytes());
        Hostile.refused(
                quick("lint", ivr.toString(), "--baseline", baseline.toString()), baseline + ":", hostile.message());
        Path profile = Files.write(folder.resolve("p.yaml"), hostile.bytes());
        Path design = Files.writeString(folder.resolve("d.yaml"), "profile: p.yaml\n" + DESIGN);
        Hostile.refused(quick("lint", design.toString()), profile + ":", hostile.message());
        Path configuration = Files.write(folder.resolve("voicemap.yaml"), hostile.bytes());
        Hostile.refused(quick("lint", ivr.toString()), configuration + ":", hostile.message());
        Path other = Files.move(configuration, folder.resolve("other.yaml"));
        Hostile.refused(quick("lint", ivr.toString(), "--config", other.toString()), other + ":", hostile.message());
    }

    @Test
    void a_byte_order_mark_and_the_line_ends_of_other_systems_change_nothing() {
        String design =
                DESIGN + "    twiml:\n      - text: |\n          <Response><Speak>\ud83d\ude00</Speak></Response>\n";
        for (String name : List.of("a.xml", "a.yaml", "a.md")) {
            String text = name.endsWith("xml") ? FAULTY : design;
            if (name.endsWith("md")) text = "# A\n\n```yaml voicemap\n" + text + "```\n";
            String expected = linted(text, name);
            assertThat(expected).contains("error: ");
            for (String same : List.of("\ufeff" + text, text.replace("\n", "\r\n"), text.replace("\n", "\r"))) {
                assertThat(linted(same, name)).isEqualTo(expected);
            }
        }
        // the YAML parser takes these for ends of lines; an editor does not
        for (String mark : List.of("\u0085", "\u2028", "\u2029", "\ufeff")) {
            String odd = "design: \"a" + mark + "b\"\nworkloads:\n  - {name: \"c" + mark
                    + "\", twiml: [<Response><Speak/></Response>]}\n";
            assertThat(linted(odd, "a.yaml")).contains("a.yaml:3:");
        }
    }

    private static String linted(String text, String name) {
        Ran ran = Ran.with(text.getBytes(UTF_8), "lint", "-", "--stdin-filename", name);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(1);
        Hostile.harmless(ran);
        return ran.out();
    }

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
    void nothing_grows_without_bound() throws IOException {
        Files.writeString(folder.resolve("big.xml"), "<Response>" + "<!-- x -->".repeat(9_000) + "</Response>");
        String name = "n".repeat(1_000_000);
        for (String[] large : new String[][] {
            {DESIGN + "    twiml:\n" + "      - big.xml\n".repeat(90_000), "TwiML of this design is larger than 2 MB"},
            {DESIGN + "    products:\n" + "      - voice-api\n".repeat(90_000), "more than 2000 parts; split it"},
            {DESIGN + "    hosts:\n" + "      - on: aws\n".repeat(600), "more than 500 entries in hosts; split them"},
            {"workloads:\n" + names(6_000), "too many parts; split it"},
            {"{\"workloads\": [{\"name\": \"" + name + "\"}]}", "the name of a workload is longer than 100"},
            {
                "{\"workloads\": [{\"name\": \"a\", \"products\": [\"" + name + "\"]}]}",
                "there is no product called n{80}…"
            },
            {"{\"workloads\": [{\"name\": \"a\", \"" + name + "\": 1}]}", "there is no key n{80}…"},
            {DESIGN + "    hosts:\n      - on: aws\n" + keys(), "more than 500 settings in one entry; split it"},
        }) {
            Path design = Files.writeString(folder.resolve("d.yaml"), large[0]);
            Hostile.refused(quick("lint", design.toString()), design + ":", large[1]);
        }
    }

    @Test
    void a_text_without_end_is_looked_at_in_time() {
        for (String filler : List.of("a", "please enter ", "https://a.example/?b=c ")) {
            String text = filler.repeat(1_900_000 / filler.length());
            Ran ran = Ran.with(
                    ("<Response><Gather><Say>" + text + "</Say></Gather></Response>").getBytes(UTF_8), "lint", "-");
            assertThat(ran.code()).isBetween(0, 2);
            if (ran.code() == 2)
                Hostile.refused(ran, "standard input:1:24: it takes too long to compare", "; shorten it");
        }
    }

    private static String names(int many) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < many; i++) out.append("  - name: w").append(i).append('\n');
        return out.toString();
    }

    private static String keys() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 600; i++) out.append("        k").append(i).append(": 1\n");
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "github", "gitlab", "markdown"})
    void names_and_values_are_shown_and_not_obeyed(String format) throws IOException {
        String x = "\\u001b[31m\\u0007\\u202e\\u2066\\u200f\\u009b\\u2028\\ufeff\\udb40\\udc41";
        String json =
                "{\"design\": \"d@\", \"workloads\": [{\"name\": \"w@\", \"products\": [{\"product\": \"voice-api\","
                        + " \"because\": \"@\", \"k@\": \"@\"}], \"requests\": [{\"request\": \"Calls\", \"k@\": \"v@\", \"Timeout\":"
                        + " \"v@\", \"MachineDetection\": [\"v@\"]}], \"twiml\": [\"<Response><Say k='\\u202e@'>a</Say></Response>\"]}]}";
        Path file = folder.resolve("calls" + Hostile.ESCAPES + ".json");
        Files.writeString(file, json.replace("'\\u202e@'", "'\\u202e\\u2066'").replace("@", x));
        Ran ran = quick("lint", file.toString(), "--format", format, "--show-all", "--pedantic", "--fail-on=none");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("calls").contains("setting-");
        Hostile.harmless(ran);
        Path twiml = folder.resolve("ivr" + Hostile.ESCAPES + ".xml");
        Files.writeString(
                twiml, "<Response><Nope a='\u202e\u2066\u2028'/><Dial record='\u202e'>\u202e</Dial></Response>");
        Ran second = quick("lint", twiml.toString(), "--format", format, "--show-all", "--pedantic");
        assertThat(second.err()).isEmpty();
        Hostile.harmless(second);
        Files.writeString(twiml, "<Response><a\u202e/>");
        Hostile.refused(quick("lint", twiml.toString(), "--format", format), folder + "/ivr?", "not well-formed XML");
    }

    @Test
    void the_name_of_a_baseline_is_shown_and_not_obeyed() throws IOException {
        Path ivr = Files.writeString(folder.resolve("ivr.xml"), FAULTY);
        Path baseline = folder.resolve("b" + Hostile.ESCAPES + ".json");
        Ran ran = quick("lint", ivr.toString(), "--update-baseline", "--baseline", baseline.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        Hostile.harmless(ran);
        assertThat(quick("lint", ivr.toString(), "--baseline", baseline.toString())
                        .code())
                .isZero();
        Files.writeString(baseline, "{}");
        Hostile.refused(
                quick("lint", ivr.toString(), "--baseline", baseline.toString()), folder + "/b?", "no baseline");
    }

    @Test
    void a_pattern_of_a_catalog_that_takes_for_ever_is_given_up() throws IOException {
        Path catalog = Catalogs.copy(folder);
        Path file = Files.writeString(
                folder.resolve("ivr.xml"),
                "<Response>\n<Say language=\"en-US\">" + "ab".repeat(20_000) + "</Say></Response>\n");
        Path checks = catalog.resolve("checks/hostile.yaml");
        for (String pattern : List.of("(a|b|ab)*c", "(.*)(.*)(.*)(.*)x")) {
            Files.writeString(
                    checks,
                    "checks:\n  - finds: twiml-unknown-element\n    at: <Say>\n    where: {text: {matches: \"" + pattern
                            + "\"}}\n    fails: [a]\n    passes: [b]\n");
            Ran ran = quick("lint", file.toString(), "--catalog", catalog.toString());
            Hostile.refused(ran, file + ":2:23: it takes too long to compare this with the pattern", "; shorten it");
        }
        Files.writeString(
                checks,
                "checks:\n  - finds: twiml-unknown-element\n    at: <Say>\n    where: {text: {matches: \"(\"}}\n");
        Hostile.refused(
                quick("lint", file.toString(), "--catalog", catalog.toString()),
                "catalog/checks/hostile.yaml:4:",
                "the pattern \\( cannot be read");
    }

    private static Ran quick(String... args) {
        return assertTimeoutPreemptively(Duration.ofSeconds(40), () -> Ran.of(args));
    }
}

package voicemap.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    void a_workload_in_which_everything_is_a_companion_is_looked_at_in_time() throws IOException {
        StringBuilder text = new StringBuilder(DESIGN).append("    requirements: {agents: {transfers: warm}}\n");
        section(text, "requests", 500, "{request: Participants, EndConferenceOnExit: true, Record: true}");
        section(
                text,
                "recordings",
                500,
                "{RecordingSource: DialVerb, storage: twilio, retention-days: 30, deletes: nothing}");
        section(text, "legs", 400, "{to: customer, over: pstn, placed-by: Dial, Record: true}");
        section(text, "numbers", 400, "{on: elastic-sip-trunk, type: toll-free, use: campaign}");
        String dials = "<Dial record='record-from-answer'/><Gather/>".repeat(60);
        text.append("    twiml: [\"<Response>").append(dials).append("</Response>\"]\n");
        Path design = Files.writeString(folder.resolve("d.yaml"), text);
        Ran ran = quick("lint", design.toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("[conference-end-on-exit]", "[recording-kept-until-deleted]");
    }

    private static void section(StringBuilder text, String name, int many, String entry) {
        text.append("    ").append(name).append(":\n");
        text.append(("      - " + entry + "\n").repeat(many));
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

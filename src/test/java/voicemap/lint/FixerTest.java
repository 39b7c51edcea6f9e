package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.catalog.CatalogFiles;
import voicemap.design.MarkdownDesign;
import voicemap.design.References;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.lint.Fixer.Result;
import voicemap.model.Check;
import voicemap.model.Checkbook;
import voicemap.model.Condition;
import voicemap.model.Extent;
import voicemap.model.PartPattern;
import voicemap.model.Relation;
import voicemap.model.SettingTest;
import voicemap.model.SettingTest.Kind;
import voicemap.model.Severity;
import voicemap.model.Span;
import voicemap.model.Standing;
import voicemap.model.Warrant;
import voicemap.twiml.TwimlReader;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

class FixerTest {
    /** A setting and what is asked of its value. */
    private static SettingTest where(String setting, Kind kind, String... values) {
        return new SettingTest(setting, kind, List.of(values), 0);
    }

    private static Check row(String place, Check.Fix fix, SettingTest... where) {
        return new Check(
                "gather-keys-only",
                new PartPattern(List.of(place), List.of(where), List.<Relation>of()),
                Condition.ALWAYS,
                Condition.ALWAYS,
                null,
                null,
                null,
                fix,
                List.of(),
                List.of(),
                Warrant.OF_RECORD,
                Span.of("a test"));
    }

    /** Rows that stand for those of the catalog, so that a test shows what it mends. */
    private static final List<Check> ROWS = List.of(
            row(
                    "<Gather>",
                    new Check.Fix("input", "dtmf speech"),
                    where("input", Kind.ABSENT),
                    where("hints", Kind.PRESENT)),
            row("<Gather>", new Check.Fix("input", "a < \"b\" & 'c'"), where("input", Kind.IS, "quotes")),
            row("<Gather>", new Check.Fix("language", null), where("language", Kind.IS, "xx")),
            row("<Say>", new Check.Fix("text", "Good day"), where("text", Kind.IS, "Hello")),
            row("<Say>", new Check.Fix("voice", "b"), where("voice", Kind.IS, "a")),
            row("<Say>", new Check.Fix("voice", "d"), where("voice", Kind.IS, "c")),
            row("<Say>", null, where("voice", Kind.IS, "d")),
            row(
                    "leg",
                    new Check.Fix("AsyncAmd", "true"),
                    where("AsyncAmd", Kind.IS, "false"),
                    where("AsyncAmd", Kind.PRESENT)),
            row("leg", new Check.Fix("unknown-is", "own: \"branch\""), where("unknown-is", Kind.IS, "x")),
            row("Calls", new Check.Fix("RecordingChannels", "dual"), where("Record", Kind.IS, "true")),
            row("leg", new Check.Fix("forks", null), where("forks", Kind.IS, "4")),
            row("Calls", new Check.Fix("Method", "it's: a"), where("Record", Kind.IS, "odd")));

    private static final Linter LINTER = new Linter(
            Samples.catalog(), new Checkbook(CatalogFiles.checkbook().kinds(), ROWS), RuleBase.shipped(), false);

    private static List<Finding> lint(String text, String name) {
        if (TwimlReader.looksLikeTwiml(text)) {
            return LINTER.twiml(text, name, Bounds.USUAL).findings();
        }
        Node node = name.endsWith(".md")
                ? MarkdownDesign.read(text, name, Bounds.USUAL)
                : Documents.text(text, name, Bounds.USUAL);
        return LINTER.design(node, text, name, new References(Path.of(""), false, Bounds.USUAL))
                .findings();
    }

    private static Result fix(String text) {
        return fix(text, TwimlReader.looksLikeTwiml(text) ? "x.xml" : "x.yaml");
    }

    private static Result fix(String text, String name) {
        return Fixer.fix(name, text, lint(text, name), t -> lint(t, name));
    }

    @Test
    void an_attribute_is_put_in_and_all_else_stays_as_it_was() {
        String text = "<?xml version='1.0'?>\r\n<!-- ü 😀 -->\r\n<Response>\r\n"
                + "\t<!-- 😀 --><Gather\r\n\t  hints='a,b'   >\r\n  </Gather ><!-- end -->\r\n</Response>";
        Result result = fix(text);
        assertThat(result.text()).isEqualTo(text.replace("<Gather\r", "<Gather input=\"dtmf speech\"\r"));
        assertThat(result.fixed()).extracting(Finding::id).containsExactly("gather-keys-only");
        assertThat(fix(result.text()).fixed()).isEmpty();
    }

    @Test
    void an_attribute_is_taken_out_with_the_blank_before_it() {
        assertThat(fix("<Response><Gather language=\"xx\" input='dtmf'/></Response>")
                        .text())
                .isEqualTo("<Response><Gather input='dtmf'/></Response>");
        assertThat(fix("<Response><Gather\n    language = 'xx'\n    input='dtmf'/></Response>")
                        .text())
                .isEqualTo("<Response><Gather\n    input='dtmf'/></Response>");
        assertThat(fix("<Response><Gather language='xx'></Gather></Response>").text())
                .isEqualTo("<Response><Gather></Gather></Response>");
    }

    @Test
    void a_value_and_a_text_are_replaced_within_their_quotes() {
        assertThat(fix("<Response><Gather method=\"post\"/><Gather method='get' /></Response>")
                        .text())
                .isEqualTo("<Response><Gather method=\"POST\"/><Gather method='GET' /></Response>");
        assertThat(fix("<Response><Say> Hello </Say></Response>").text())
                .isEqualTo("<Response><Say> Good day </Say></Response>");
    }

    @Test
    void what_is_written_into_an_attribute_stays_in_it() {
        String text = "<Response><Gather input='quotes'/></Response>";
        List<Finding> found = lint(text, "x.xml");
        assertThat(found)
                .flatExtracting(Finding::edits)
                .extracting(Edit::text)
                .contains("a &lt; &quot;b&quot; &amp; &apos;c&apos;");
    }

    @Test
    void names_in_the_wrong_case_are_respelt_in_both_tags() {
        assertThat(fix("<response><gather/><say VOICE='b'>Hi <!-- <say> --></say ></response>")
                        .text())
                .isEqualTo("<Response><Gather/><Say voice='b'>Hi <!-- <say> --></Say ></Response>");
    }

    @Test
    void a_misspelt_element_says_nothing_about_what_stands_in_it() {
        assertThat(lint("<Response><dial><Number>+15005550006</Number></dial></Response>", "x.xml"))
                .extracting(Finding::id)
                .containsExactly("twiml-letter-case");
        assertThat(lint("<Response><Goto><Say>Hi</Say></Goto></Response>", "x.xml"))
                .extracting(Finding::id)
                .containsExactly("twiml-unknown-element");
    }

    @Test
    void a_mend_that_brings_another_finding_is_left_out_and_the_others_are_made() {
        // spelt rightly, <ConversationRelay> is found to lack its address
        String text = "<Response><Connect><conversationRelay/></Connect><Gather hints='a'/></Response>";
        Result result = fix(text);
        assertThat(result.text()).isEqualTo(text.replace("<Gather", "<Gather input=\"dtmf speech\""));
        assertThat(result.fixed()).hasSize(1);
    }

    @Test
    void a_mend_after_which_the_finding_is_still_there_is_left_out() {
        String text = "<Response><Say voice='c'>Hi</Say><Gather hints='a'/></Response>";
        // voice d is as wrong as voice c
        assertThat(fix(text).text())
                .isEqualTo("<Response><Say voice='c'>Hi</Say><Gather input=\"dtmf speech\" hints='a'/></Response>");
    }

    @Test
    void two_mends_of_one_place_do_not_spoil_each_other() {
        String text = "<Response><Say voice='a'>x</Say></Response>";
        Finding found = lint(text, "x.xml").get(0);
        Finding other = edited(found, "other", new Edit(found.edits().get(0).stretch(), "zz"));
        Function<String, List<Finding>> again = t -> {
            List<Finding> out = new ArrayList<>();
            if (t.contains("voice='a'")) out.addAll(List.of(found, other));
            return out;
        };
        Result result = Fixer.fix("x.xml", text, List.of(found, other), again);
        assertThat(result.text()).isEqualTo("<Response><Say voice='b'>x</Say></Response>");
    }

    @Test
    void edits_that_overlap_wait_for_each_other() {
        String text = "abcdef";
        Finding one = at("one", 1, 4, "X");
        Finding two = at("two", 3, 6, "Y");
        Function<String, List<Finding>> again = t -> switch (t) {
            case "abcdef" -> List.of(one, two);
            // the second is found again, in another place
            case "Xdef" -> List.of(at("two", 2, 4, "Y"));
            case "XYf" -> List.of();
            default -> List.of(at("broken", 1, 1, ""));
        };
        Result result = Fixer.fix("x", text, List.of(one, two), again);
        assertThat(result.text()).isEqualTo("XYf");
        assertThat(result.fixed()).extracting(Finding::id).containsExactly("one", "two");
    }

    @Test
    void a_text_that_can_no_longer_be_read_is_not_taken() {
        Finding one = at("one", 1, 2, "X");
        Function<String, List<Finding>> again = t -> {
            if (!t.equals("abc")) throw new Problem(Span.of("x"), "broken", "");
            return List.of(one);
        };
        assertThat(Fixer.fix("x", "abc", List.of(one), again)).isEqualTo(new Result("abc", List.of()));
        assertThat(Fixer.fix("x", "zzz", List.of(one), again)).isEqualTo(new Result("zzz", List.of()));
    }

    @Test
    void edits_of_another_file_or_of_no_place_are_left_alone() {
        Finding elsewhere = at("one", 1, 2, "X");
        assertThat(Fixer.fix("y", "abc", List.of(elsewhere), t -> List.of(elsewhere))
                        .text())
                .isEqualTo("abc");
        Finding nowhere = at("one", 7, 9, "X");
        assertThat(Fixer.fix("x", "abc", List.of(nowhere), t -> List.of(nowhere))
                        .text())
                .isEqualTo("abc");
    }

    @Test
    void only_wanted_findings_are_mended() {
        String text = "<Response><Gather hints='a'/><Say VOICE='b'>Hi</Say></Response>";
        List<Finding> wanted = lint(text, "x.xml").stream()
                .filter(f -> f.id().equals("twiml-letter-case"))
                .toList();
        assertThat(Fixer.fix("x.xml", text, wanted, t -> lint(t, "x.xml")).text())
                .isEqualTo("<Response><Gather hints='a'/><Say voice='b'>Hi</Say></Response>");
    }

    private static Finding at(String id, int from, int to, String text) {
        Extent stretch = new Extent(new Span("x", 1, from), 1, to);
        Finding base = new Finding(
                id,
                Severity.ERROR,
                id,
                "",
                "",
                new Location(stretch, id, ""),
                "",
                List.of(),
                "",
                new Warrant(Standing.VERIFIED, List.of(), List.of()),
                List.of());
        return edited(base, id, new Edit(stretch, text));
    }

    private static Finding edited(Finding f, String id, Edit edit) {
        return new Finding(
                id,
                f.severity(),
                f.message(),
                f.symptom(),
                f.remedy(),
                f.at(),
                f.value(),
                f.related(),
                f.rule(),
                f.warrant(),
                List.of(edit));
    }

    /** A design with this entry under requests or legs, and comments around it. */
    private static String design(String section, String entry) {
        return "# ü 😀\nworkloads:\n  - name: calls   # the only one\n    " + section + ":\n" + entry + "\n    # end\n";
    }

    /** The text with a missing setting put in, though nothing tells that it was right. */
    private static String filled(String text, String name) {
        return Fixer.fix(name, text, lint(text, name), t -> t.contains("RecordingChannels") ? List.of() : lint(t, name))
                .text();
    }

    private static String filled(String text) {
        return filled(text, "x.yaml");
    }

    @Test
    void a_missing_setting_is_put_before_the_first_key_of_a_block() {
        assertThat(filled(design("requests", "      - request: Calls  # out\n        Record: true")))
                .isEqualTo(design(
                        "requests",
                        "      - RecordingChannels: dual\n        request: Calls  # out\n        Record: true"));
        assertThat(filled(design("requests", "      -   \"request\": Calls\n          'Record': \"true\"")))
                .isEqualTo(
                        design(
                                "requests",
                                "      -   RecordingChannels: dual\n          \"request\": Calls\n          'Record': \"true\""));
    }

    @Test
    void line_ends_of_windows_stay_and_new_lines_get_them_too() {
        String text = design("requests", "      -\n        request: Calls\n        Record: true")
                .replace("\n", "\r\n");
        assertThat(filled(text))
                .isEqualTo(text.replace("        request", "        RecordingChannels: dual\r\n        request"));
    }

    @Test
    void a_missing_setting_is_put_before_the_first_key_in_braces() {
        assertThat(filled(design("requests", "      - {request: Calls, Record: true} # 😀")))
                .isEqualTo(design("requests", "      - {RecordingChannels: dual, request: Calls, Record: true} # 😀"));
        assertThat(filled(design("requests", "      - {\n          request: Calls,\n          Record: true}")))
                .isEqualTo(
                        design(
                                "requests",
                                "      - {\n          RecordingChannels: dual,\n          request: Calls,\n          Record: true}"));
    }

    @Test
    void json_stays_json() {
        String one = "{\"design\": \"😀\", \"workloads\": [{\"name\": \"😀\", \"requests\":"
                + " [{\"request\": \"Calls\", \"Record\": true}]}]}";
        assertThat(filled(one, "x.json"))
                .isEqualTo(one.replace("{\"request\"", "{\"RecordingChannels\": \"dual\", \"request\""));
        String many = "{\n  \"workloads\": [{\n    \"name\": \"calls\",\n    \"legs\": [\n      {\n"
                + "        \"to\": \"agent\",\n        \"AsyncAmd\": false\n      },\n"
                + "      {\"AsyncAmd\": \"false\"}]}]}\n";
        assertThat(fix(many, "x.json").text())
                .isEqualTo(many.replace("\": false", "\": true").replace("\"false\"", "\"true\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "- to: agent;  forks: 4;  over: pstn | - to: agent;  over: pstn",
                "- to: agent;  forks: '4'  ;#end | - to: agent;#end",
                "- forks: 4;  to: agent | - to: agent",
                "- forks: 4;  # why;  to: agent | -",
                "- to: agent;  forks: 4 # why | -",
                "- forks: 4 | -",
                "- {forks: 4} | -",
                "- {to: agent, forks: 4} | - {to: agent}",
                "- {forks: 4, to: agent} | - {to: agent}",
                "- {to: agent, 'forks': \"4\" , over: pstn} | - {to: agent, over: pstn}",
                "- {to: agent,;   forks: 4;   } | - {to: agent;   }",
                "- {to: agent,;   forks: 4,;   # why;   over: pstn} | - {to: agent,;   # why;   over: pstn}",
                "- {to: agent, forks: [4]} | -",
            })
    void a_setting_is_taken_out_with_its_line_or_its_comma(String entry, String mended) {
        String text = legs(entry);
        Result result = fix(text);
        assertThat(result.text()).isEqualTo(mended.equals("-") ? text : legs(mended));
    }

    private static String legs(String entry) {
        return "workloads:\n- name: calls\n  legs:\n" + ("  " + entry.strip()).replace(";", "\n  ") + "\n# end\n";
    }

    @Test
    void a_setting_is_taken_out_of_json() {
        String text =
                "{\n \"workloads\": [{\"name\": \"x\", \"legs\": [\n  {\n   \"to\": \"agent\",\n   \"forks\": 4\n  },\n"
                        + "  {\n   \"forks\": \"4\",\n   \"to\": \"agent\"\n  }]}]}\n";
        assertThat(fix(text, "x.json").text())
                .isEqualTo(text.replace(",\n   \"forks\": 4\n", "\n").replace("\"forks\": \"4\",\n   ", ""));
    }

    @Test
    void a_setting_without_a_value_is_not_written_twice() {
        String text = design("requests", "      - {request: Calls, Record: true, RecordingChannels: }");
        assertThat(lint(text, "x.yaml")).hasSize(1).allMatch(f -> f.edits().isEmpty());
    }

    @Test
    void what_yaml_would_take_for_something_else_is_quoted() {
        assertThat(fix(design("requests", "      - {request: Calls, Record: odd}"))
                        .text())
                .isEqualTo(design("requests", "      - {request: Calls, Record: odd}"));
        List<Finding> found = lint(design("requests", "      - {request: Calls, Record: odd}"), "x.yaml");
        assertThat(found).flatExtracting(Finding::edits).extracting(Edit::text).contains("Method: \"it's: a\", ");
        found = lint(design("legs", "      - unknown-is: x"), "x.yaml");
        assertThat(found).flatExtracting(Finding::edits).extracting(Edit::text).contains("\"own: \\\"branch\\\"\"");
        found = lint(design("legs", "      - unknown-is: 'x'"), "x.yaml");
        assertThat(found).flatExtracting(Finding::edits).extracting(Edit::text).contains("own: \"branch\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "      - {to: agent, AsyncAmd: [false]}",
                "      - to: agent\n        AsyncAmd: >\n          false",
                "      - to: agent\n        AsyncAmd:\n          - false",
                "      - to: agent\n        AsyncAmd: \"fal\\u0073e\"\n",
            })
    void a_value_that_is_not_written_as_one_word_is_left_alone(String entry) {
        String text = design("legs", entry);
        List<Finding> found = lint(text, "x.yaml").stream()
                .filter(f -> f.id().equals("gather-keys-only"))
                .toList();
        assertThat(found).hasSize(1);
        if (!entry.contains("\\u")) assertThat(found.get(0).edits()).isEmpty();
        else assertThat(fix(text).text()).isEqualTo(text.replace("fal\\u0073e", "true"));
    }

    @Test
    void a_value_of_several_lines_is_left_alone() {
        String text =
                design("legs", "      - to: agent\n        unknown-is: own\n          branch\n        AsyncAmd: false");
        assertThat(fix(text).text()).isEqualTo(text.replace("AsyncAmd: false", "AsyncAmd: true"));
    }

    @Test
    void twiml_in_a_block_of_a_design_is_mended_there() {
        String text = design(
                "twiml",
                "      - text: |\n          <Response>\n            <Gather hints=\"😀\"/>\n          </Response>\n"
                        + "      - {text: \"<Response><Gather hints='a'/></Response>\"}");
        assertThat(fix(text).text())
                .isEqualTo(text.replace("<Gather hints=\"", "<Gather input=\"dtmf speech\" hints=\""));
    }

    @Test
    void a_design_in_markdown_is_mended_in_its_block() {
        String text = "# Title\r\n\r\n```yaml voicemap\r\ndesign: x\r\nworkloads:\r\n- name: calls\r\n  requests:\r\n"
                + "  - request: Calls\r\n    Record: true\r\n```\r\n\r\nText  \r\n";
        assertThat(filled(text, "x.md"))
                .isEqualTo(text.replace("  - request", "  - RecordingChannels: dual\r\n    request"));
    }
}

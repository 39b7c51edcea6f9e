package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import voicemap.lint.Finding;
import voicemap.lint.Location;
import voicemap.lint.Report;
import voicemap.lint.Verdict;
import voicemap.lint.Verdict.State;
import voicemap.model.Plain;
import voicemap.model.Severity;
import voicemap.model.Span;

/** Each format is read back, as the programs read it that it is made for, and says what was found. */
class LintReadersTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final LintView VIEW = LintSample.view(80, false, false);
    private static final List<Verdict> VERDICTS = LintSample.report().verdicts();

    /** Texts that have been the end of one format or another. */
    private static final List<String> AWKWARD = List.of(
            LintSample.HOSTILE,
            "",
            " ",
            "\n",
            "\r\n\r\n::error::x",
            "]]>",
            "-->",
            "<![CDATA[",
            "&#0;",
            "%0A::error::",
            "##[stop-commands]x",
            "::stop-commands::x",
            "  ::error::after spaces",
            "\u00a0\u3000::error::after other spaces",
            "##vso[task.complete]",
            "word ".repeat(15) + "::error::in the second line " + "word ".repeat(30),
            "\ud800",
            "\udc00\ud800",
            "\ufffe\uffff",
            "\u0000\u0001\u001f\u007f\u0085\u009f",
            "\u2028\u2029\u200b\u200d\ufeff",
            "a|b\\|c\\\\|d",
            "`",
            "``",
            "` ` `",
            "\\",
            "{0}{{1}}}",
            "[x](0)[y](sarif:/runs/0)",
            "\\[x](y)",
            "C:\\temp\\x.yaml",
            "/abs/olute.yaml",
            "../up.yaml",
            "a/./b//c.yaml",
            "?query#fragment%41+ &=;",
            "日本語/😀.yaml",
            "\t\ttabs\t",
            "@octocat #1 !2 GH-3 https://evil.example www.evil.example",
            "<script>alert(1)</script>",
            "x".repeat(5_000));

    private static String written(String word, Report report, LintView view) {
        return LintFormats.of(word).render(report, view);
    }

    private static String written(String word) {
        return written(word, LintSample.report(), VIEW);
    }

    // text

    private static final Pattern HEAD = Pattern.compile(
            "(?<file>.+):(?<line>\\d+):(?<column>\\d+): (?<severity>error|warning|note): (?<message>.*) \\[(?<id>[^\\]]*)\\]");

    @Test
    void a_line_of_text_is_place_severity_message_and_id() {
        List<Finding> counted = counted().stream()
                .filter(f -> f.at().extent().from().line() > 0)
                .toList();
        List<Matcher> heads = written("text")
                .lines()
                .map(HEAD::matcher)
                .filter(Matcher::matches)
                .toList();
        assertThat(heads).hasSameSizeAs(counted).hasSize(7);
        for (int i = 0; i < heads.size(); i++) {
            Matcher head = heads.get(i);
            Finding f = counted.get(i);
            Span at = f.at().extent().from();
            assertThat(head.group("file")).endsWith(Plain.text(at.file()).substring(2));
            assertThat(head.group("line")).isEqualTo("" + at.line());
            assertThat(head.group("column")).isEqualTo("" + at.column());
            assertThat(head.group("severity")).isEqualTo(f.severity().word());
            assertThat(head.group("id")).isEqualTo(f.id());
        }
        assertThat(written("text"))
                .contains("\ndesigns/clinic.yaml: note: the file says nothing of retries [retries]\n");
    }

    @Test
    void text_shows_what_does_not_count_only_when_asked_and_then_marked() {
        String shown = written("text", LintSample.report(), LintSample.view(80, false, true));
        assertThat(written("text"))
                .doesNotContain("business-profile", "one-line.json", "(suppressed)")
                .contains("\nNot counted: 1 suppressed, 1 in the baseline\n");
        assertThat(shown)
                .contains(
                        "designs/clinic.yaml:1:1: error (suppressed): No business profile is named [business-profile]\n",
                        "  suppressed: agreed in VOX-12 | until <2027>, says \"Ann\"\n",
                        ": error (baselined): ",
                        "\nNot counted: 1 suppressed, 1 in the baseline\n");
    }

    @Test
    void the_last_line_of_text_sums_up() {
        assertThat(written("text"))
                .endsWith("\nCan be mended by --fix: 3\n3 errors, 3 warnings and 2 notes in 5 files\n");
        Report clean = new Report(List.of("a.yaml"), List.of(), Map.of());
        assertThat(written("text", clean, VIEW)).isEqualTo("Nothing found in 1 file\n");
    }

    @Test
    void text_keeps_to_its_width_but_for_its_heads_and_long_words() {
        for (int width : List.of(50, 80, 120)) {
            String text = written("text", LintSample.report(), LintSample.view(width, false, true));
            for (String line : text.lines().toList()) {
                boolean head = line.startsWith("  with ") || line.endsWith("]");
                boolean word = line.strip().replaceFirst("^[a-z]+: ", "").indexOf(' ') < 0;
                assertThat(head || word || line.codePointCount(0, line.length()) <= width)
                        .as(width + ": " + line)
                        .isTrue();
            }
        }
    }

    @Test
    void colour_changes_no_word_of_the_text() {
        String plain = written("text", LintSample.report(), LintSample.view(80, false, true));
        String coloured = written("text", LintSample.report(), LintSample.view(80, true, true));
        assertThat(coloured).contains("\u001B[31merror:", "\u001B[33mwarning:");
        assertThat(coloured.replaceAll("\u001B\\[[0-9]+m", "")).isEqualTo(plain);
        assertThat(plain).doesNotContain("\u001B");
    }

    @Test
    void no_line_of_any_format_is_an_order_of_a_stranger_to_a_build_server() {
        for (String word : LintFormats.words()) {
            if (word.equals("github")) continue;
            for (String text : AWKWARD) {
                String all = written(word, LintSample.saying(text, State.NEW), VIEW);
                for (String line : all.lines().toList()) {
                    assertThat(line.replaceAll("^[\\s\\p{Z}]+", "")).as(word).doesNotStartWith("::");
                    assertThat(line).as(word).doesNotContainPattern("##[A-Za-z]*\\[");
                }
            }
        }
    }

    // json

    @Test
    void json_keeps_to_its_published_schema_whatever_it_says() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonTest.read(Json.write(LintJson.schema())));
        assertThat(schema.validate(JsonTest.read(written("json")))).isEmpty();
        for (String text : AWKWARD) {
            JsonNode json = JsonTest.read(written("json", LintSample.saying(text, State.SUPPRESSED), VIEW));
            assertThat(schema.validate(json)).as(text).isEmpty();
            if (!text.matches("(?s).*[\ud800-\udfff].*")) {
                assertThat(json.at("/findings/0/message").textValue()).isEqualTo(text);
                assertThat(json.at("/findings/0/edits/0/text").textValue()).isEqualTo(text);
            }
        }
        assertThat(schema.validate(JsonTest.read("{\"schemaVersion\":1}"))).isNotEmpty();
        assertThat(schema.validate(JsonTest.read(written("json").replace("\"new\"", "\"newish\""))))
                .isNotEmpty();
    }

    @Test
    void json_holds_everything_that_was_found() throws IOException {
        JsonNode json = JsonTest.read(written("json"));
        assertThat(json.get("schemaVersion").intValue()).isEqualTo(1);
        assertThat(json.get("findings")).hasSameSizeAs(VERDICTS);
        assertThat(json.at("/counts/errors").intValue()).isEqualTo(3);
        assertThat(json.at("/counts/suppressed").intValue()).isEqualTo(1);
        for (int i = 0; i < VERDICTS.size(); i++) {
            JsonNode found = json.at("/findings/" + i);
            Finding f = VERDICTS.get(i).finding();
            assertThat(found.get("state").textValue())
                    .isEqualTo(VERDICTS.get(i).state().word());
            assertThat(found.get("message").textValue()).isEqualTo(f.message());
            assertThat(found.at("/at/path").asText("")).isEqualTo(f.at().path());
            assertThat(found.at("/at/line").intValue())
                    .isEqualTo(f.at().extent().from().line());
            assertThat(found.get("related")).hasSameSizeAs(f.related());
            assertThat(found.get("readings")).hasSameSizeAs(f.warrant().readings());
            assertThat(found.get("edits")).hasSameSizeAs(f.edits());
        }
        assertThat(json.at("/findings/1/sources/0/url").textValue()).isEqualTo("https://docs.example/a?b=1&c=2");
    }

    // sarif

    private static Schema sarifSchema() throws IOException {
        try (InputStream in = SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(MAPPER.readTree(in));
        }
    }

    @Test
    void sarif_keeps_to_the_official_schema_whatever_it_says() throws IOException {
        Schema schema = sarifSchema();
        assertThat(schema.validate(JsonTest.read(written("sarif")))).isEmpty();
        for (String text : AWKWARD) {
            for (State state : State.values()) {
                JsonNode log = JsonTest.read(written("sarif", LintSample.saying(text, state), VIEW));
                assertThat(schema.validate(log)).as(text).isEmpty();
                URI uri = URI.create(log.at("/runs/0/artifacts/0/location/uri").textValue());
                assertThat(uri.isAbsolute()).as(text).isEqualTo(text.startsWith("/"));
            }
        }
        JsonNode broken = JsonTest.read(written("sarif").replace("\"level\" : \"error\"", "\"level\" : \"fatal\""));
        assertThat(schema.validate(broken)).isNotEmpty();
    }

    @Test
    void sarif_is_read_by_a_library_for_it() throws IOException {
        SarifSchema210 log = MAPPER.readValue(written("sarif"), SarifSchema210.class);
        assertThat(log.getRuns()).hasSize(1);
        assertThat(log.getRuns().get(0).getResults()).hasSameSizeAs(VERDICTS);
        assertThat(log.getRuns().get(0).getTool().getDriver().getVersion()).isEqualTo("1.2.3");
        assertThat(log.getRuns().get(0).getTool().getDriver().getInformationUri())
                .isNull();
    }

    @Test
    void each_result_of_sarif_names_a_rule_that_says_what_it_is_about() throws IOException {
        JsonNode run = JsonTest.read(written("sarif")).at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");
        Set<String> ids = new HashSet<>();
        for (JsonNode rule : rules) {
            assertThat(ids.add(rule.get("id").textValue())).isTrue();
            for (String text :
                    List.of("/shortDescription/text", "/fullDescription/text", "/help/text", "/help/markdown")) {
                assertThat(rule.at(text).textValue()).as(rule.get("id") + text).isNotBlank();
            }
            assertThat(rule.at("/defaultConfiguration/level").textValue()).isIn("error", "warning", "note");
            assertThat(rule.at("/properties/precision").textValue()).isIn("very-high", "high", "medium", "low");
            assertThat(rule.at("/help/markdown").textValue()).doesNotContainPattern("(?<!\\\\)<(?!https://docs)");
        }
        for (JsonNode result : run.get("results")) {
            assertThat(rules.get(result.get("ruleIndex").intValue()).get("id")).isEqualTo(result.get("ruleId"));
        }
        assertThat(ids).hasSize(7);
    }

    @Test
    void the_regions_of_sarif_hold_what_was_found_counted_in_utf_16() throws IOException {
        JsonNode run = JsonTest.read(written("sarif")).at("/runs/0");
        assertThat(run.get("columnKind").textValue()).isEqualTo("utf16CodeUnits");
        int seen = 0;
        for (int i = 0; i < VERDICTS.size(); i++) {
            Finding f = VERDICTS.get(i).finding();
            JsonNode place = run.at("/results/" + i + "/locations/0/physicalLocation");
            String file = f.at().extent().from().file();
            JsonNode artifact =
                    run.get("artifacts").get(place.at("/artifactLocation/index").intValue());
            assertThat(artifact.at("/location/uri")).isEqualTo(place.at("/artifactLocation/uri"));
            assertThat(URI.create(artifact.at("/location/uri").textValue()).getPath())
                    .isEqualTo(file);
            if (!place.has("region")) continue;
            String text = cut(LintSample.report().texts().get(file), place.get("region"));
            assertThat(text).isEqualTo(place.at("/region/snippet/text").textValue());
            if (!f.id().startsWith("house")) assertThat(text).isEqualTo(f.value());
            seen++;
        }
        assertThat(seen).isEqualTo(9);
    }

    @Test
    void the_fixes_of_sarif_mend_the_file() throws IOException {
        JsonNode results = JsonTest.read(written("sarif")).at("/runs/0/results");
        String menu = LintSample.report().texts().get(LintSample.MENU);
        List<String> mended = new ArrayList<>();
        for (JsonNode result : results) {
            JsonNode replacement = result.at("/fixes/0/artifactChanges/0/replacements/0");
            if (replacement.isMissingNode()
                    || !result.at("/locations/0").toString().contains("mehr.xml")) continue;
            int[] stretch = stretch(menu, replacement.get("deletedRegion"));
            mended.add(menu.substring(0, stretch[0])
                    + replacement.at("/insertedContent/text").asText()
                    + menu.substring(stretch[1]));
        }
        assertThat(mended).hasSize(2);
        assertThat(mended.get(0)).contains("<Gather input=\"dtmf speech\" speechModel=\"experimental\" action=\"/x\">");
        assertThat(mended.get(1)).contains("<Say voice=\"en-US-Journey-O\">Hello");
    }

    @Test
    void sarif_marks_what_does_not_count() throws IOException {
        JsonNode results = JsonTest.read(written("sarif")).at("/runs/0/results");
        for (int i = 0; i < VERDICTS.size(); i++) {
            State state = VERDICTS.get(i).state();
            assertThat(results.get(i).get("baselineState").textValue())
                    .isEqualTo(state == State.BASELINED ? "unchanged" : "new");
            assertThat(results.get(i).has("suppressions")).isEqualTo(state == State.SUPPRESSED);
        }
        assertThat(results.at("/0/suppressions/0/justification").textValue())
                .isEqualTo("agreed in VOX-12 | until <2027>, says \"Ann\"");
    }

    @Test
    void a_finding_keeps_its_fingerprint_where_lines_move() throws IOException {
        Report report = LintSample.report();
        List<Verdict> moved = report.verdicts().stream()
                .map(v -> new Verdict(below(v.finding()), v.state(), v.reason()))
                .toList();
        Report below = new Report(report.inputs(), moved, Map.of());
        for (String word : List.of("sarif", "json", "gitlab")) {
            List<String> before = fingerprints(written(word));
            assertThat(before).hasSameSizeAs(VERDICTS);
            assertThat(fingerprints(written(word, below, VIEW))).as(word).isEqualTo(before);
        }
    }

    private static List<String> fingerprints(String text) {
        return Pattern.compile("[0-9a-f]{64}")
                .matcher(text)
                .results()
                .map(r -> r.group())
                .toList();
    }

    private static Finding below(Finding f) {
        Location at = new Location(f.at().extent().below(3), f.at().path(), f.at().say());
        return new Finding(
                f.id(),
                f.severity(),
                f.message(),
                f.symptom(),
                f.remedy(),
                at,
                f.value(),
                List.of(),
                f.rule(),
                f.warrant(),
                List.of());
    }

    @Test
    void braces_and_brackets_of_strangers_are_no_placeholders_and_no_links_in_sarif() throws IOException {
        JsonNode results = JsonTest.read(written("sarif")).at("/runs/0/results");
        String hostile = results.get(VERDICTS.size() - 1).at("/message/text").textValue();
        assertThat(hostile)
                .contains("{{0}} {{{{x}}}} [link] (https://evil.example/)")
                .doesNotContain("\u202e", "\u0007");
        assertThat(results.get(2).at("/message/text").textValue()).contains("With [the \\[other\\](1) recorder](1)\n");
        assertThat(results.at("/2/relatedLocations/0/id").intValue()).isEqualTo(1);
        assertThat(results.at("/2/relatedLocations/1/id").intValue()).isEqualTo(2);
    }

    private static String cut(String text, JsonNode region) {
        int[] stretch = stretch(text, region);
        return text.substring(stretch[0], stretch[1]);
    }

    /** From where to where a region goes in a text. */
    private static int[] stretch(String text, JsonNode region) {
        return new int[] {
            start(text, region.get("startLine").intValue())
                    + region.get("startColumn").intValue()
                    - 1,
            start(text, region.get("endLine").intValue())
                    + region.get("endColumn").intValue()
                    - 1
        };
    }

    private static int start(String text, int line) {
        int at = 0;
        for (int i = 1; i < line; i++) at = text.indexOf('\n', at) + 1;
        return at;
    }

    // junit

    private static Element junit(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    private static List<Element> inside(Element e, String name) {
        NodeList list = e.getElementsByTagName(name);
        return IntStream.range(0, list.getLength())
                .mapToObj(i -> (Element) list.item(i))
                .toList();
    }

    @Test
    void junit_has_a_suite_for_each_file_and_a_case_for_each_finding() throws Exception {
        Element suites = junit(written("junit"));
        List<Element> files = inside(suites, "testsuite");
        assertThat(files.stream().map(e -> e.getAttribute("name")).toList())
                .startsWith(LintSample.CLINIC, LintSample.MENU, "designs/clean.yaml", LintSample.ONE_LINE)
                .hasSize(5);
        assertThat(inside(files.get(2), "testcase")).hasSize(1);
        assertThat(inside(files.get(2), "testcase").get(0).getChildNodes().getLength())
                .isZero();
        for (Element suite : files) {
            List<Element> cases = inside(suite, "testcase");
            assertThat(suite.getAttribute("tests")).isEqualTo("" + cases.size());
            assertThat(cases.stream().map(e -> e.getAttribute("name")).distinct())
                    .hasSameSizeAs(cases);
            assertThat(suite.getAttribute("failures"))
                    .isEqualTo("" + inside(suite, "failure").size());
            assertThat(suite.getAttribute("skipped"))
                    .isEqualTo("" + inside(suite, "skipped").size());
        }
        assertThat(suites.getAttribute("tests")).isEqualTo("11");
        assertThat(suites.getAttribute("failures")).isEqualTo("3");
        assertThat(suites.getAttribute("skipped")).isEqualTo("2");
        assertThat(inside(suites, "skipped").get(0).getAttribute("message"))
                .isEqualTo("suppressed: agreed in VOX-12 | until <2027>, says \"Ann\"");
        assertThat(inside(suites, "failure").get(2).getTextContent()).contains("]]> ::error::x");
    }

    @Test
    void what_is_below_the_threshold_does_not_fail() throws Exception {
        Map<Severity, Integer> failures = Map.of(Severity.ERROR, 3, Severity.WARNING, 6, Severity.NOTE, 8);
        for (Map.Entry<Severity, Integer> e : failures.entrySet()) {
            Element suites = junit(written("junit", LintSample.report(), LintSample.failing(e.getKey())));
            assertThat(inside(suites, "failure")).as(e.toString()).hasSize(e.getValue());
        }
        Element none = junit(written("junit", LintSample.report(), LintSample.failing(null)));
        assertThat(inside(none, "failure")).isEmpty();
        assertThat(none.getAttribute("failures")).isEqualTo("0");
    }

    @Test
    void junit_is_xml_whatever_it_says() throws Exception {
        for (String text : AWKWARD) {
            for (State state : State.values()) {
                Element suites = junit(written("junit", LintSample.saying(text, state), VIEW));
                assertThat(inside(suites, "testcase")).as(text).hasSize(1);
                assertThat(inside(suites, "failure")).as(text).hasSize(state == State.NEW ? 1 : 0);
            }
        }
    }

    // github

    private record Command(String name, Map<String, String> properties, String data) {
        /** Reads a line as GitHub's runner does. */
        static Command read(String line) {
            assertThat(line).startsWith("::");
            int end = line.indexOf("::", 2);
            assertThat(end).isPositive();
            String info = line.substring(2, end);
            int space = info.indexOf(' ');
            Map<String, String> properties = new HashMap<>();
            if (space > 0) {
                for (String property : info.substring(space + 1).strip().split(",")) {
                    String[] pair = property.split("=", 2);
                    properties.put(
                            pair[0], unescaped(pair[1].replace("%3A", ":").replace("%2C", ",")));
                }
            }
            return new Command(
                    space < 0 ? info : info.substring(0, space), properties, unescaped(line.substring(end + 2)));
        }

        private static String unescaped(String text) {
            return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
        }
    }

    @Test
    void each_line_for_github_is_one_command_that_says_what_was_found() {
        List<Command> commands = written("github").lines().map(Command::read).toList();
        assertThat(commands).hasSameSizeAs(VERDICTS);
        for (int i = 0; i < commands.size(); i++) {
            Finding f = VERDICTS.get(i).finding();
            Command command = commands.get(i);
            if (!VERDICTS.get(i).counts()) {
                assertThat(command.name()).isEqualTo("debug");
                assertThat(command.data())
                        .startsWith(VERDICTS.get(i).state().word())
                        .contains(f.message());
                continue;
            }
            assertThat(command.name())
                    .isEqualTo(
                            f.severity() == Severity.NOTE
                                    ? "notice"
                                    : f.severity().word());
            assertThat(command.properties().get("file"))
                    .isEqualTo(Plain.text(f.at().extent().from().file()));
            assertThat(command.properties().get("title")).isEqualTo(f.id());
            assertThat(command.data()).startsWith(Plain.line(f.message()));
            if (f.at().extent().from().line() == 0)
                assertThat(command.properties()).containsOnlyKeys("file", "title");
            else
                assertThat(command.properties())
                        .containsOnlyKeys("file", "title", "line", "endLine", "col", "endColumn");
        }
        assertThat(commands.get(3).properties()).containsEntry("line", "8").containsEntry("col", "68");
    }

    @Test
    void no_text_of_a_stranger_is_a_command_of_its_own() {
        for (String text : AWKWARD) {
            for (State state : State.values()) {
                String written = written("github", LintSample.saying(text, state), VIEW);
                assertThat(written).as(text).hasLineCount(1);
                assertThat(Command.read(written.stripTrailing()).name())
                        .isEqualTo(state == State.NEW ? "error" : "debug");
            }
        }
    }

    // gitlab

    @Test
    void gitlab_gets_every_field_it_asks_for_and_each_fingerprint_once() throws IOException {
        JsonNode issues = JsonTest.read(written("gitlab"));
        assertThat(issues).hasSameSizeAs(VERDICTS);
        Set<String> fingerprints = new HashSet<>();
        for (int i = 0; i < VERDICTS.size(); i++) {
            JsonNode issue = issues.get(i);
            Finding f = VERDICTS.get(i).finding();
            assertThat(issue.get("check_name").textValue()).isEqualTo(f.id());
            assertThat(issue.get("severity").textValue()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(issue.at("/location/path").textValue())
                    .isEqualTo(f.at().extent().from().file());
            assertThat(issue.at("/location/lines/begin").intValue())
                    .isEqualTo(Math.max(1, f.at().extent().from().line()));
            assertThat(fingerprints.add(issue.get("fingerprint").textValue())).isTrue();
        }
        assertThat(issues.at("/0/description").textValue())
                .isEqualTo("(suppressed: agreed in VOX-12 | until <2027>, says \"Ann\") No business profile is named"
                        + " [business-profile]");
        assertThat(issues.at("/0/severity").textValue()).isEqualTo("info");
        assertThat(issues.at("/1/severity").textValue()).isEqualTo("major");
    }

    @Test
    void the_same_found_twice_or_in_two_files_is_two_issues_for_gitlab() throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        for (String text : List.of("a.yaml", "b.yaml")) {
            Verdict once = LintSample.saying(text, State.NEW).verdicts().get(0);
            verdicts.add(once);
            verdicts.add(once);
        }
        JsonNode issues = JsonTest.read(written("gitlab", new Report(List.of(), verdicts, Map.of()), VIEW));
        assertThat(issues.findValuesAsText("fingerprint"))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    // markdown

    @Test
    void a_row_of_the_comment_has_four_cells_and_no_markup_of_strangers() {
        String page = written("markdown");
        List<String> rows = page.lines().filter(l -> l.startsWith("|")).toList();
        assertThat(rows).hasSize(8 + 2 + 4);
        assertThat(rows).allMatch(row -> cells(row) == 4);
        harmless(page);
        assertThat(page)
                .startsWith("### voicemap lint: 3 errors, 3 warnings and 2 notes in 5 files\n")
                .contains("\nNot counted: 1 suppressed, 1 in the baseline\n");
    }

    @Test
    void no_text_of_a_stranger_breaks_the_comment() {
        for (String text : AWKWARD) {
            for (State state : State.values()) {
                String page = written("markdown", LintSample.saying(text, state), VIEW);
                List<String> rows = page.lines().filter(l -> l.startsWith("|")).toList();
                assertThat(rows).as(text).hasSize(3).allMatch(row -> cells(row) == 4);
                harmless(page);
            }
        }
    }

    @Test
    void a_comment_that_would_be_too_long_is_cut_between_rows() {
        List<Verdict> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) many.add(LintSample.report().verdicts().get(1 + i % 8));
        String page = written("markdown", new Report(List.of(), many, Map.of()), VIEW);
        assertThat(page).hasSizeLessThan(65_536).hasSizeGreaterThan(50_000);
        assertThat(page).containsPattern("\nand \\d+ more, which would be too long for a comment\n$");
    }

    /** How many cells a row has: a bar with a backslash before it is none, two backslashes are one. */
    private static int cells(String row) {
        String bare = row.replaceAll("\\\\[\\p{Punct}]", "");
        return (int) bare.chars().filter(c -> c == '|').count() - 1;
    }

    private static void harmless(String page) {
        String ours = page.replaceAll("<br>|</?code>|<!-- -->", "\u0000").replaceAll("\\\\[\\p{Punct}]", "");
        assertThat(ours)
                .doesNotContain("<", "://", "![")
                .doesNotContainPattern("[@#]\\w")
                .doesNotContain("www.");
        assertThat(ours.lines().filter(l -> l.startsWith("#"))).hasSize(1);
    }

    private static List<Finding> counted() {
        return VERDICTS.stream().filter(Verdict::counts).map(Verdict::finding).toList();
    }
}

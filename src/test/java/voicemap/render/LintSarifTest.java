package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;
import static voicemap.render.LintWritten.AWKWARD;
import static voicemap.render.LintWritten.VERDICTS;
import static voicemap.render.LintWritten.VIEW;
import static voicemap.render.LintWritten.written;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voicemap.lint.Finding;
import voicemap.lint.Verdict.By;

/** What a lint found as SARIF, read as code scanning reads it. */
class LintSarifTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

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
            for (By by : By.values()) {
                JsonNode log = JsonTest.read(written("sarif", LintSample.saying(text, by), VIEW));
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
            String text = cut(LintSample.TEXTS.get(file), place.get("region"));
            assertThat(text).isEqualTo(place.at("/region/snippet/text").textValue());
            if (!f.id().startsWith("house")) assertThat(text).isEqualTo(f.value());
            seen++;
        }
        assertThat(seen).isEqualTo(9);
    }

    @Test
    void the_fixes_of_sarif_mend_the_file() throws IOException {
        JsonNode results = JsonTest.read(written("sarif")).at("/runs/0/results");
        String menu = LintSample.TEXTS.get(LintSample.MENU);
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
    void sarif_marks_what_does_not_count_and_says_where_it_was_said() throws IOException {
        for (By by : By.values()) {
            JsonNode log = JsonTest.read(written("sarif", LintSample.saying("x", by), VIEW));
            JsonNode result = log.at("/runs/0/results/0");
            assertThat(result.get("baselineState").textValue()).isEqualTo(by == By.BASELINE ? "unchanged" : "new");
            assertThat(result.has("suppressions")).isEqualTo(by != By.NOBODY);
            if (by == By.NOBODY) continue;
            assertThat(result.get("suppressions")).hasSize(1);
            assertThat(result.at("/suppressions/0/kind").textValue())
                    .isEqualTo(by == By.COMMENT ? "inSource" : "external");
            assertThat(result.at("/suppressions/0/status").textValue()).isEqualTo("accepted");
        }
        JsonNode results = JsonTest.read(written("sarif")).at("/runs/0/results");
        for (int i = 0; i < VERDICTS.size(); i++) {
            assertThat(results.get(i).has("suppressions"))
                    .isEqualTo(!VERDICTS.get(i).counts());
        }
        assertThat(results.at("/0/suppressions/0/justification").textValue())
                .isEqualTo("agreed in VOX-12 | until <2027>, says \"Ann\"");
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
}

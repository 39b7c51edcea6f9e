package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.fuzz.Stretches;
import voicemap.lint.Linter.Inspection;
import voicemap.model.Check;
import voicemap.model.Checkbook;
import voicemap.twiml.TwimlReader;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;

/** One design as YAML, as JSON and in Markdown: what is found is the same, and it is found where the text has it. */
class SameDesignTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Checkbook CHECKS = CatalogFiles.checkbook();
    private static final Run RUN = new Run(
            new Linter(Samples.catalog(), CHECKS, RuleBase.shipped(), false),
            Bounds.USUAL,
            false,
            InputStream.nullInputStream());

    @Test
    void a_design_is_the_same_in_each_of_its_forms() {
        List<String> designs = new ArrayList<>();
        for (Check check : CHECKS.checks()) {
            check.fails().stream().filter(d -> !TwimlReader.looksLikeTwiml(d)).forEach(designs::add);
        }
        assertThat(designs).hasSizeGreaterThan(200);
        for (String yaml : designs) {
            List<String> expected = found(yaml, "example.yaml");
            assertThat(expected).as(yaml).isNotEmpty();
            Node node = Documents.text(yaml, "example.yaml");
            for (String json : List.of(json(node, ""), json(node, "\n"))) {
                assertThat(found(json, "example.json")).as(json).isEqualTo(expected);
            }
            for (String end : List.of("\n", "\r\n")) {
                String markdown = "# Caf\u00e9 \ud83d\ude00\n\n```yaml voicemap\n" + yaml + "```\n\nmore: [\n";
                assertThat(found(markdown.replace("\n", end), "example.md"))
                        .as(yaml)
                        .isEqualTo(expected);
            }
            String front = "---\ndesign: a\n" + yaml + "---\n\n# A\n";
            if (!yaml.contains("design:")) {
                assertThat(found(front, "example.md")).as(front).isEqualTo(expected);
            }
        }
    }

    private static List<String> found(String text, String name) {
        Inspection inspection = RUN.inspect(text, name, true);
        Stretches.check(inspection);
        return inspection.findings().stream()
                .map(f -> f.id() + " at " + f.at().path() + ": " + f.value())
                .sorted()
                .toList();
    }

    /** A document as JSON, its values one behind the other or each on a line. */
    private static String json(Node node, String end) {
        if (node instanceof Node.Scalar s) return s.text() == null ? "null" : quoted(s.text());
        if (node instanceof Node.Sequence s) {
            return s.items().stream().map(i -> json(i, end)).collect(Collectors.joining("," + end, "[" + end, "]"));
        }
        return ((Node.Mapping) node)
                .fields().entrySet().stream()
                        .map(e -> quoted(e.getKey()) + ":" + end + " " + json(e.getValue(), end))
                        .collect(Collectors.joining(", " + end, "{", end + "}"));
    }

    private static String quoted(String text) {
        return MAPPER.valueToTree(text).toString();
    }
}

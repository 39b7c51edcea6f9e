package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.engine.Samples;
import voicemap.render.Json;
import voicemap.yaml.Documents;
import voicemap.yaml.Problem;

/** The schema of a configuration and its reader agree. */
class ConfigurationSchemaTest {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build());

    private static final Subjects SUBJECTS = new Subjects(Samples.catalog());

    private static boolean valid(String text) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new ObjectMapper().readTree(Json.write(ConfigurationSchema.of(SUBJECTS))));
        return schema.validate(YAML.readTree(text)).isEmpty();
    }

    private static String refusal(String text) {
        Path folder = Path.of("/project");
        try {
            Set<String> known = new TreeSet<>(SUBJECTS.ids());
            known.addAll(List.of("a", "b"));
            new ConfigurationReader(folder, folder)
                    .read(Documents.text(text, "voicemap.yaml"), "voicemap.yaml", text)
                    .says()
                    .check(known, SUBJECTS);
            return null;
        } catch (Problem p) {
            return p.line();
        }
    }

    @Test
    void the_example_of_the_documentation_is_taken_by_both() throws IOException {
        Matcher m = Pattern.compile("(?s)```yaml\n(# root.*?)```")
                .matcher(Files.readString(Samples.HOME.resolve("docs/suppressions.md")));
        assertThat(m.find()).isTrue();
        String example = m.group(1);
        assertThat(refusal(example)).isNull();
        assertThat(valid(example)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root: true",
                "root: yes",
                "fail-on: none",
                "severities: {amd-unknown-verdict: off}",
                "severities: {'*': {'drafts/**': note}, emergency-address-missing: error}",
                "exclude: generated/**",
                "exclude: ['/a/b.yaml', a\\b, '..a', '*.yaml', ./a]",
                "suppressions: []",
                "suppressions: [{ids: [a, b], paths: ['**'], reason: x, owner: y, expires: 2027-03-01, workload: z, at: w}]",
                "suppressions: [{ids: a, paths: '**', reason: x}]",
                "rules: [house-rules.yaml, more/rules.yaml]",
                "rules: house-rules.yaml",
                "baseline: a/b.json"
            })
    void what_is_right_is_taken_by_both(String text) throws IOException {
        assertThat(refusal(text)).isNull();
        assertThat(valid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roots: true",
                "root: perhaps",
                "fail-on: errors",
                "fail-on: [error]",
                "severities: [a]",
                "severities: {amd-unknown-verdict: loud}",
                "severities: {amd-unknown-verdict: {'a[b]': note}}",
                "severities: {emergency-address-missing: note}",
                "severities: {payments-card-spoken: {'**': warning}}",
                "exclude: {}",
                "exclude: ['!a']",
                "exclude: ['a{b,c}']",
                "exclude: ['../a']",
                "exclude: ['a/../../b']",
                "exclude: ['C:/a']",
                "exclude: ['']",
                "exclude: ['.']",
                "exclude: ['/']",
                "suppressions: {id: a}",
                "suppressions: [{paths: a, reason: x}]",
                "suppressions: [{id: a, ids: [b], paths: a, reason: x}]",
                "suppressions: [{ids: [], paths: a, reason: x}]",
                "suppressions: [{id: a, reason: x}]",
                "suppressions: [{id: a, paths: [], reason: x}]",
                "suppressions: [{id: a, paths: b}]",
                "suppressions: [{id: a, paths: b, reason: ''}]",
                "suppressions: [{id: a, paths: b, reason: x, expires: tomorrow}]",
                "suppressions: [{id: a, paths: b, reason: x, expires: 2027-3-1}]",
                "suppressions: [{id: a, paths: b, reason: x, until: 2027-03-01}]",
                "suppressions: [a]",
                "rules: {}",
                "rules: ['']",
                "baseline: []",
                "baseline: ''"
            })
    void what_is_wrong_is_refused_by_both(String text) throws IOException {
        assertThat(refusal(text)).isNotNull();
        assertThat(valid(text)).isFalse();
    }
}

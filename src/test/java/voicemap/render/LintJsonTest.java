package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;
import static voicemap.render.LintWritten.AWKWARD;
import static voicemap.render.LintWritten.VERDICTS;
import static voicemap.render.LintWritten.VIEW;
import static voicemap.render.LintWritten.written;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import voicemap.lint.Finding;
import voicemap.lint.Verdict.By;

/** What a lint found as JSON, read back and held against its schema. */
class LintJsonTest {
    @Test
    void json_keeps_to_its_published_schema_whatever_it_says() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonTest.read(Json.write(LintJson.schema())));
        assertThat(schema.validate(JsonTest.read(written("json")))).isEmpty();
        for (String text : AWKWARD) {
            JsonNode json = JsonTest.read(written("json", LintSample.saying(text, By.COMMENT), VIEW));
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
}

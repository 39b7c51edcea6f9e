package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import voicemap.advice.Advice;
import voicemap.advice.Advisor;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.model.Severity;
import voicemap.model.Span;
import voicemap.model.Standing;

/** Values as JSON that any reader takes, in bytes that only change when the values do. */
class JsonTest {
    private record Pair(String second, Object first) {}

    @Test
    void texts_come_back_as_they_were() throws IOException {
        for (String text : List.of(
                "", "\"quoted\" \\ back", "tab\tline\nend\u0001", "caf\u00e9 \u2028 \ud83d\ude00", "</script>")) {
            assertThat(read(Json.write(Map.of("text", text))).get("text").textValue())
                    .isEqualTo(text);
        }
    }

    @Test
    void values_keep_their_kind() throws IOException {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("whole", 7);
        value.put("part", 0.069);
        value.put("flag", true);
        value.put("day", LocalDate.of(2026, 11, 21));
        value.put("word", Severity.WARNING);
        value.put("place", new Span("p.yaml", 3, 5));
        value.put("list", Arrays.asList("a", null, 1));
        value.put("nothing", null);
        JsonNode json = read(Json.write(value));
        assertThat(json.get("whole").isInt()).isTrue();
        assertThat(json.get("part").doubleValue()).isEqualTo(0.069);
        assertThat(json.get("flag").booleanValue()).isTrue();
        assertThat(json.get("day").textValue()).isEqualTo("2026-11-21");
        assertThat(json.get("word").textValue()).isEqualTo("warning");
        assertThat(json.get("place").textValue()).isEqualTo("p.yaml:3:5");
        assertThat(json.get("list")).hasToString("[\"a\",null,1]");
        assertThat(json.has("nothing")).isFalse();
    }

    @Test
    void one_line_holds_what_many_lines_hold() throws IOException {
        Map<String, Object> value = Map.of("list", List.of("a\nb", 1, new Pair("x", null)), "day", "2026-11-21");
        String line = Json.line(value);
        assertThat(line).endsWith("}\n").hasLineCount(1);
        assertThat(read(line)).isEqualTo(read(Json.write(value)));
    }

    @Test
    void a_long_number_is_a_number() throws IOException {
        assertThat(read(Json.write(Map.of("long", 7L))).get("long").isNumber()).isTrue();
    }

    @Test
    void records_become_objects_in_the_order_of_their_components() {
        assertThat(Json.write(new Pair("b", new Pair("d", null))))
                .isEqualTo(
                        """
                        {
                          "second" : "b",
                          "first" : {
                            "second" : "d"
                          }
                        }
                        """);
    }

    @Test
    void advice_comes_back_whole() throws IOException {
        Advice advice = advice();
        JsonNode json = read(Json.write(advice));
        assertThat(json.get("business").textValue()).isEqualTo("Clinic \"A\"");
        assertThat(json.get("workloads")).hasSize(1);
        assertThat(json.at("/workloads/0/products"))
                .hasSameSizeAs(advice.workloads().get(0).products());
        assertThat(json.at("/workloads/0/products/0/id").textValue())
                .isEqualTo(advice.workloads().get(0).products().get(0).id());
        assertThat(json.at("/plan/steps")).hasSameSizeAs(advice.plan().steps());
        assertThat(json.get("questions")).hasSameSizeAs(advice.questions());
    }

    @Test
    void the_same_advice_gives_the_same_bytes() {
        String first = Json.write(advice());
        for (int i = 0; i < 3; i++) assertThat(Json.write(advice())).isEqualTo(first);
        assertThat(first).endsWith("}\n").doesNotContain("\r");
    }

    private static Advice advice() {
        return new Advisor(Samples.catalog(), RuleBase.shipped())
                .advise(
                        Samples.profile("business: 'Clinic \"A\"'\ndirection: outbound\ntalks: [message]\n"),
                        LocalDate.of(2026, 11, 21),
                        Standing.CONTESTED);
    }

    /** Reads strictly: a key that stands twice or text behind the end is an error. */
    static JsonNode read(String json) throws IOException {
        return new ObjectMapper()
                .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(json);
    }
}

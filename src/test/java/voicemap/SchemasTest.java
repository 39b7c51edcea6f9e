package voicemap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import voicemap.advice.Advice;
import voicemap.advice.Advisor;
import voicemap.advice.Interview;
import voicemap.catalog.CatalogFiles;
import voicemap.checklist.ReviewReader;
import voicemap.checklist.ReviewSchema;
import voicemap.checklist.ReviewStatus;
import voicemap.cli.Ran;
import voicemap.design.DesignReader;
import voicemap.design.DesignSchema;
import voicemap.design.References;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.guide.Comparison;
import voicemap.guide.Diagnosis;
import voicemap.guide.Ladder;
import voicemap.guide.Matrix;
import voicemap.guide.Results;
import voicemap.guide.Shown;
import voicemap.lint.ConfigurationSchema;
import voicemap.lint.Explanation;
import voicemap.lint.Subjects;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.model.Standing;
import voicemap.profile.ProfileReader;
import voicemap.profile.ProfileSchema;
import voicemap.proof.Conflicts;
import voicemap.proof.Difference;
import voicemap.proof.Robustness;
import voicemap.proof.Ways;
import voicemap.proof.Why;
import voicemap.proof.WhyNot;
import voicemap.render.ChecklistPage;
import voicemap.render.Json;
import voicemap.render.LintJson;
import voicemap.render.RecordSchema;
import voicemap.render.Refused;
import voicemap.yaml.Documents;
import voicemap.yaml.Problem;

/** The published schemas are what the code reads and writes. With -Dvoicemap.update=true they are written anew. */
class SchemasTest {
    private static final Path SCHEMAS = Samples.HOME.resolve("docs/schemas");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void the_published_schema_of_a_profile_is_made_from_the_questionnaire() throws IOException {
        published("profile.schema.json", Json.write(ProfileSchema.of(Samples.catalog())));
    }

    @Test
    void the_published_schema_of_advice_is_made_from_the_types() throws IOException {
        published("advice.schema.json", Json.write(adviceSchema()));
    }

    @Test
    void the_published_schemas_of_what_would_change_the_advice_are_made_from_the_types() throws IOException {
        proofs().forEach((name, schema) -> {
            try {
                published(name + ".schema.json", Json.write(schema));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static Map<String, Map<String, Object>> proofs() {
        return Map.of(
                "why", RecordSchema.of("voicemap why", Map.of("proof", Why.Proof.class)),
                "why-not", RecordSchema.of("voicemap why-not", Map.of("verdict", WhyNot.Verdict.class)),
                "what-if", RecordSchema.of("voicemap what-if", Map.of("difference", Difference.class)),
                "conflicts", RecordSchema.of("voicemap conflicts", Map.of("conflicts", Conflicts.Report.class)),
                "flip", RecordSchema.of("voicemap flip and clear", Map.of("ways", Ways.class)),
                "robustness", RecordSchema.of("voicemap robustness", Map.of("robustness", Robustness.Report.class)));
    }

    @Test
    void what_would_change_the_advice_is_told_as_the_schemas_say() throws IOException {
        String clinic =
                Samples.HOME.resolve("examples/profiles/clinic-reminders.yaml").toString();
        for (String[] line : new String[][] {
            {"what-if", clinic, "--set", "talks=message,keypad,people", "--format", "json"},
            {"flip", "gather", clinic, "--depth", "1", "--format", "json"},
            {"conflicts", clinic.replace("clinic-reminders", "taxi-card-by-voice"), "--format", "json"},
            {"robustness", clinic, "--format", "json"},
            {"why", "amd", clinic, "--format", "json"},
            {"why-not", "sales-dialer", clinic, "--format", "json"}
        }) {
            Ran ran = Ran.of(line);
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(schema(Json.write(proofs().get(line[0]))).validate(MAPPER.readTree(ran.out())))
                    .as(line[0])
                    .isEmpty();
        }
    }

    @Test
    void the_published_schema_of_a_design_is_made_from_the_questionnaire_and_the_parts() throws IOException {
        published("design.schema.json", Json.write(designSchema()));
    }

    private static Map<String, Object> designSchema() {
        return DesignSchema.of(Samples.catalog(), CatalogFiles.checkbook());
    }

    @Test
    void what_the_schema_of_a_design_takes_the_reader_takes() throws IOException {
        Schema schema = schema(Json.write(designSchema()));
        int taken = 0;
        int refused = 0;
        for (String part : List.of(
                "\"products\": [\"dial\"]",
                "\"products\": [{\"product\": \"dial\", \"because\": \"x\"}]",
                "\"products\": [{\"because\": \"x\"}]",
                "\"products\": \"dial\"",
                "\"hosts\": [{\"runs\": \"socket-server\", \"on\": \"own-server\"}]",
                "\"hosts\": [{\"runs\": [\"socket-server\", \"tools\"]}]",
                "\"hosts\": [\"x\"]",
                "\"requests\": [{\"request\": \"Calls\", \"Record\": true, \"Timeout\": 20}]",
                "\"requests\": [{\"Record\": true}]",
                "\"requests\": [{\"request\": \"Nonsense\"}]",
                "\"messages\": [{\"message\": \"text\", \"token\": \"x\"}]",
                "\"messages\": [{\"message\": \"message-text\"}]",
                "\"twiml\": [\"<Response/>\", {\"text\": \"<Response/>\"}]",
                "\"twiml\": [{\"text\": \"<Response/>\", \"file\": \"x\"}]",
                "\"twiml\": [{}]",
                "\"requirements\": {\"direction\": \"inbound\", \"audience.countries\": [\"US\"]}",
                "\"requirements\": {\"direction\": \"sideways\"}",
                "\"use-case\": \"ivr\"",
                "\"nonsense\": []")) {
            String text = "{\"design\": \"x\", \"workloads\": [{\"name\": \"calls\", " + part + "}]}";
            boolean valid = schema.validate(MAPPER.readTree(text)).isEmpty();
            assertThat(designed(text)).as(part).isEqualTo(valid);
            if (valid) taken++;
            else refused++;
        }
        assertThat(taken).isGreaterThan(8);
        assertThat(refused).isGreaterThan(7);
    }

    private static boolean designed(String text) {
        try {
            new DesignReader(Samples.catalog(), CatalogFiles.checkbook())
                    .read(
                            Documents.text(text, "d"),
                            text,
                            "d",
                            new References(Path.of(""), false, voicemap.yaml.Bounds.USUAL));
            return true;
        } catch (Problem p) {
            return false;
        }
    }

    private static Map<String, Object> adviceSchema() {
        Map<String, Class<?>> keys = new LinkedHashMap<>();
        keys.put("profile", String.class);
        keys.put("advice", Advice.class);
        return RecordSchema.of("voicemap recommend --format json", keys);
    }

    @Test
    void the_published_schema_of_a_line_of_a_batch_is_made_from_the_types() throws IOException {
        published("batch.schema.json", Json.write(batchSchema()));
    }

    private static Map<String, Object> batchSchema() {
        Map<String, Class<?>> keys = new LinkedHashMap<>();
        keys.put("line", Integer.class);
        keys.put("profile", String.class);
        Map<String, Class<?>> oneOf = new LinkedHashMap<>();
        oneOf.put("advice", Advice.class);
        oneOf.put("error", Refused.class);
        return RecordSchema.of("a line of voicemap recommend --batch", keys, oneOf);
    }

    @Test
    void the_published_schema_of_an_explanation_is_made_from_the_types() throws IOException {
        published("explanation.schema.json", Json.write(explanationSchema()));
        Schema schema = schema(Json.write(explanationSchema()));
        for (String id : List.of("gather-keys-only", "public-web-server", "design-product-missing")) {
            Ran ran = Ran.of("explain", id, "--format", "json");
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(schema.validate(MAPPER.readTree(ran.out()))).isEmpty();
        }
    }

    @Test
    void the_published_schema_of_a_diagnosis_is_made_from_the_types() throws IOException {
        Map<String, Object> made =
                RecordSchema.of("voicemap diagnose --format json", Map.of("diagnosis", Diagnosis.class));
        published("diagnosis.schema.json", Json.write(made));
        Schema schema = schema(Json.write(made));
        for (String[] line : new String[][] {
            {"dead air after the customer picks up"}, {"my", "dog", "barks"}, {"no sound"}, {"--error", "64105,99999"}
        }) {
            List<String> args = new java.util.ArrayList<>(List.of("diagnose", "--format", "json"));
            args.addAll(List.of(line));
            Ran ran = Ran.of(args.toArray(String[]::new));
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(schema.validate(MAPPER.readTree(ran.out()))).isEmpty();
        }
    }

    @Test
    void the_published_schema_of_a_project_and_of_starters_is_made_from_the_types() throws IOException {
        Map<String, Type> oneOf = new LinkedHashMap<>();
        oneOf.put("scaffold", voicemap.scaffold.Explanation.class);
        oneOf.put("starters", listOf(voicemap.scaffold.Offer.class));
        Map<String, Object> made = RecordSchema.of("voicemap scaffold --format json", Map.of(), oneOf);
        published("scaffold.schema.json", Json.write(made));
        Schema schema = schema(Json.write(made));
        String clinic =
                Samples.HOME.resolve("examples/profiles/clinic-reminders.yaml").toString();
        for (String[] line : new String[][] {{"scaffold", clinic, "--explain"}, {"scaffold", "--list"}}) {
            Ran ran = Ran.small(line[0], line[1], line.length > 2 ? line[2] : "--color=never", "--format", "json");
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(schema.validate(MAPPER.readTree(ran.out()))).isEmpty();
        }
    }

    @Test
    void the_published_schema_of_what_is_shown_is_made_from_the_types() throws IOException {
        Type entries = listOf(Shown.class);
        String made = Json.write(RecordSchema.of("voicemap show --format json", Map.of("entries", entries)));
        published("show.schema.json", made);
        Schema schema = schema(made);
        for (String id :
                List.of("amd", "outbound", "64105", "docs-amd", "<Dial>", "signal-holds", "gather-keys-only")) {
            Ran ran = Ran.of("show", id, "ai-route", "--format", "json");
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(schema.validate(MAPPER.readTree(ran.out()))).as(id).isEmpty();
        }
    }

    @Test
    void the_published_schema_of_a_search_is_made_from_the_types() throws IOException {
        String made = Json.write(RecordSchema.of("voicemap search --format json", Map.of("results", Results.class)));
        published("search.schema.json", made);
        Schema schema = schema(made);
        for (String words : List.of("callers hang up", "voicmail", "zzyzx", "answerOnBridge")) {
            Ran ran = Ran.of("search", words, "--format", "json");
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(schema.validate(MAPPER.readTree(ran.out()))).as(words).isEmpty();
        }
    }

    /** The type of a list, as a component of a record has it. */
    private static Type listOf(Class<?> of) {
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return new Type[] {of};
            }

            @Override
            public Type getRawType() {
                return List.class;
            }

            @Override
            public Type getOwnerType() {
                return null;
            }
        };
    }

    private static Map<String, Object> explanationSchema() {
        return RecordSchema.of("voicemap explain --format json", Map.of("explanation", Explanation.class));
    }

    @Test
    void the_published_schemas_of_matrix_comparison_and_ladder_are_made_from_the_types() throws IOException {
        String clinic = "examples/profiles/clinic-reminders.yaml";
        made("matrix", Matrix.class, List.of("matrix"));
        made("matrix", Matrix.class, List.of("matrix", "--profile", clinic, "--compliance", "pci,hipaa"));
        made("comparison", Comparison.class, List.of("compare", "conversation-relay", "media-streams"));
        made("comparison", Comparison.class, List.of("compare", "ivr", "call-tracking"));
        made("ladder", Ladder.class, List.of("ladder"));
        made("ladder", Ladder.class, List.of("ladder", "--profile", clinic));
    }

    private static void made(String name, Class<?> type, List<String> line) throws IOException {
        String text = Json.write(RecordSchema.of("voicemap " + line.get(0) + " --format json", Map.of(name, type)));
        published(name + ".schema.json", text);
        List<String> all = new java.util.ArrayList<>(line);
        all.addAll(List.of("--format", "json"));
        Ran ran = Ran.of(all.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(schema(text).validate(MAPPER.readTree(ran.out()))).isEmpty();
    }

    @Test
    void the_published_schema_of_a_checklist_is_made_from_the_types() throws IOException {
        String made = Json.write(
                RecordSchema.of("voicemap checklist --format json", Map.of("checklist", ChecklistPage.Exported.class)));
        published("checklist.schema.json", made);
        for (String line : List.of("--all", "sales-dialer ivr", "--product amd", "--profile - ")) {
            List<String> words = new java.util.ArrayList<>(List.of("checklist", "--format", "json"));
            words.addAll(List.of(line.split(" ")));
            Ran ran = Ran.with("direction: inbound\ntalks: [keypad]\n".getBytes(), words.toArray(String[]::new));
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(schema(made).validate(MAPPER.readTree(ran.out())))
                    .as(line)
                    .isEmpty();
        }
    }

    @Test
    void the_published_schema_of_a_lint_is_made_from_the_types() throws IOException {
        published("lint.schema.json", Json.write(LintJson.schema()));
    }

    @Test
    void the_published_schema_of_a_configuration_is_made_from_the_code() throws IOException {
        published("configuration.schema.json", Json.write(ConfigurationSchema.of(new Subjects(Samples.catalog()))));
    }

    @Test
    void the_published_schema_of_a_review_takes_what_the_reader_takes() throws IOException {
        published("review.schema.json", Json.write(ReviewSchema.of()));
        Schema schema = schema(Json.write(ReviewSchema.of()));
        int taken = 0;
        String seen = "\"what\": \"w\", \"catalog\": {\"due\": \"build\", \"severity\": \"note\","
                + " \"standing\": \"verified\", \"words\": \"0a1b2c3d\"}";
        List<String> items = List.of(
                "\"state\": \"open\"",
                "\"state\": \"blocked\", \"note\": \"n\"",
                "\"state\": \"done\"",
                "\"state\": \"done\", \"who\": \"a\", \"when\": \"2026-11-21\", \"evidence\": [\"x\"]",
                "\"state\": \"done\", \"who\": \"a\", \"when\": \"2026-11-41\"",
                "\"state\": \"not-applicable\", \"who\": \"a\"",
                "\"state\": \"not-applicable\", \"who\": \"a\", \"note\": \"n\"",
                "\"state\": \"accepted-risk\", \"note\": \"n\"",
                "\"state\": \"accepted-risk\", \"who\": \"a\", \"note\": \"n\", \"retired\": \"2026-11-21\"",
                "\"state\": \"open\", \"changed\": {\"on\": \"2026-11-21\", \"severity\": \"error\"}",
                "\"state\": \"open\", \"changed\": {\"severity\": \"error\"}",
                "\"state\": \"open\", \"new\": \"soon\"",
                "\"state\": \"open\", \"nonsense\": 1",
                "\"who\": \"a\"");
        for (String item : items) {
            if (review("{\"all\": true}", "{\"id\": \"a-b\", " + seen + ", " + item + "}", schema)) taken++;
        }
        String open = "{\"id\": \"a\", " + seen + ", \"state\": \"open\"}";
        for (String from : List.of(
                "{\"use-case\": \"a\"}",
                "{\"product\": [\"a\", \"b\"], \"severity\": \"warning\", \"due\": [\"build\"]}",
                "{\"profile\": \"p.yaml\"}",
                "{\"profile\": [\"p.yaml\", \"q.yaml\"]}",
                "{\"all\": true, \"due\": \"nonsense\"}",
                "{\"all\": false}",
                "{\"all\": true, \"product\": \"a\"}",
                "{}")) {
            if (review(from, open, schema)) taken++;
        }
        assertThat(taken).isEqualTo(9);
    }

    /** Whether a review is taken, by its schema and its reader alike. */
    private static boolean review(String from, String item, Schema schema) throws IOException {
        String text = "{\"review\": \"r\", \"catalog\": \"c\", \"date\": \"2026-11-21\", \"made-from\": " + from
                + ", \"items\": [" + item + "]}";
        boolean valid = schema.validate(MAPPER.readTree(text)).isEmpty();
        boolean read = true;
        try {
            ReviewReader.read(text, "r", voicemap.yaml.Bounds.USUAL);
        } catch (Problem p) {
            read = false;
        }
        assertThat(read).as(text).isEqualTo(valid);
        return valid;
    }

    @Test
    void the_published_schema_of_the_status_of_a_review_is_made_from_the_types() throws IOException {
        Map<String, Object> made =
                RecordSchema.of("voicemap checklist status --format json", Map.of("status", ReviewStatus.class));
        published("review-status.schema.json", Json.write(made));
        String review =
                Samples.HOME.resolve("src/test/resources/reviews/worked.yaml").toString();
        Ran ran = Ran.of("checklist", "status", review, "--format", "json");
        assertThat(schema(Json.write(made)).validate(MAPPER.readTree(ran.out())))
                .isEmpty();
    }

    @Test
    void the_published_schema_of_questions_is_made_from_the_types() throws IOException {
        Map<String, Object> made =
                RecordSchema.of("voicemap questions --format json", Map.of("questions", Interview.class));
        published("questions.schema.json", Json.write(made));
        for (String settings : List.of("direction=inbound", "talks=ai")) {
            Ran ran = Ran.of("questions", "--set", settings, "--format", "json");
            assertThat(schema(Json.write(made)).validate(MAPPER.readTree(ran.out())))
                    .isEmpty();
        }
    }

    private static void published(String name, String made) throws IOException {
        Path file = SCHEMAS.resolve(name);
        if (Boolean.getBoolean("voicemap.update")) {
            Files.createDirectories(SCHEMAS);
            Files.writeString(file, made);
        }
        assertThat(Files.readString(file)).isEqualTo(made);
    }

    @Test
    void schema_and_reader_agree_on_every_answer_to_every_question() throws IOException {
        Schema schema = schema(Json.write(ProfileSchema.of(Samples.catalog())));
        int tried = 0;
        for (Question q : Samples.catalog().questions().values()) {
            for (String value : values(q)) {
                for (String text : List.of(nested(q.id(), value), "{\"" + q.id() + "\":" + value + "}")) {
                    assertThat(schema.validate(MAPPER.readTree(text)).isEmpty())
                            .as(text)
                            .isEqualTo(readable(text));
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(400);
    }

    private static List<String> values(Question q) {
        List<String> out = new java.util.ArrayList<>(List.of(
                "\"unknown\"",
                "\"nonsense\"",
                "[]",
                "[\"none\"]",
                "{}",
                "true",
                "17",
                "-1",
                "1e300",
                "\"2027-01-01\""));
        q.options().keySet().forEach(o -> out.add("\"" + o + "\""));
        q.options().keySet().forEach(o -> out.add("[\"" + o + "\"]"));
        if (q.example() != null) out.add("[\"" + q.example() + "\", \"" + q.example() + "\"]");
        if (q.kind() == QuestionKind.NUMBER) out.add(String.valueOf(q.to()));
        return out;
    }

    private static String nested(String id, String value) {
        String[] parts = id.split("[.]");
        StringBuilder out = new StringBuilder("{");
        for (int i = 0; i < parts.length; i++)
            out.append('"').append(parts[i]).append("\":").append(i + 1 < parts.length ? "{" : value);
        return out + "}".repeat(parts.length);
    }

    private static boolean readable(String text) {
        try {
            new ProfileReader(Samples.catalog()).read(Documents.text(text, "p"), "p", List.of());
            return true;
        } catch (Problem p) {
            return false;
        }
    }

    @Test
    void the_advice_on_every_example_keeps_to_its_schema() throws IOException {
        Schema schema = schema(Json.write(adviceSchema()));
        try (Stream<Path> list = Files.list(Samples.HOME.resolve("examples/profiles"))) {
            List<Path> files = list.sorted().toList();
            assertThat(files).hasSizeGreaterThanOrEqualTo(1);
            for (Path file : files) {
                Advice advice = new Advisor(Samples.catalog(), RuleBase.shipped())
                        .advise(
                                new ProfileReader(Samples.catalog())
                                        .read(Documents.file(file, file.toString()), "p", List.of()),
                                LocalDate.of(2026, 11, 21),
                                Standing.CONTESTED);
                Map<String, Object> all = new LinkedHashMap<>();
                all.put("schemaVersion", Json.SCHEMA_VERSION);
                all.put("profile", "p");
                all.put("advice", advice);
                assertThat(schema.validate(MAPPER.readTree(Json.write(all))))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    private static Schema schema(String text) throws IOException {
        JsonNode node = MAPPER.readTree(text);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(node);
    }
}

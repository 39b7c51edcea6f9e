package voicemap.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import voicemap.engine.Samples;
import voicemap.render.Json;
import voicemap.yaml.Documents;
import voicemap.yaml.Fields;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/**
 * The published schemas of the catalog's files: whatever is shipped fits, and what a schema takes its reader takes. With
 * -Dvoicemap.update=true they are written anew.
 */
class CatalogSchemasTest {
    private static final Path CATALOG = Samples.HOME.resolve("catalog");
    private static final Path SCHEMAS = Samples.HOME.resolve("docs/schemas/catalog");
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build());
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<String> kinds() {
        return CatalogSchemas.all().keySet().stream();
    }

    @Test
    void the_published_schemas_are_made_from_the_code() throws IOException {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, Map<String, Object>> e : CatalogSchemas.all().entrySet()) {
            Path file = SCHEMAS.resolve(e.getKey() + ".schema.json");
            String made = Json.write(e.getValue());
            if (Boolean.getBoolean("voicemap.update")) {
                Files.createDirectories(SCHEMAS);
                Files.writeString(file, made);
            }
            assertThat(Files.readString(file)).as(e.getKey()).isEqualTo(made);
            names.add(file.getFileName().toString());
        }
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_file_that_is_shipped_fits(String kind) throws IOException {
        Schema schema = schema(kind);
        for (Path file : files(kind)) {
            assertThat(schema.validate(YAML.readTree(file.toFile())))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_the_schema_takes_the_reader_takes(String kind) throws IOException {
        Schema schema = schema(kind);
        int[] refused = {0};
        Map<String, Integer> seen = new HashMap<>();
        List<String> astray = new ArrayList<>();
        for (Path file : files(kind)) {
            for (JsonNode tree : records(kind, YAML.readTree(file.toFile()))) {
                assertThat(refusal(kind, tree)).as(file.toString()).isNull();
                Broken.each(tree, what -> {
                    // what was tried twice at one place of one kind of record teaches nothing more
                    if (seen.merge(what, 1, Integer::sum) > 2) return;
                    String refusal = refusal(kind, tree);
                    boolean valid = schema.validate(tree).isEmpty();
                    if (refusal != null && !valid) refused[0]++;
                    if (refusal != null && valid && !beyond(refusal)) astray.add(what + ": " + refusal);
                });
            }
        }
        assertThat(astray).isEmpty();
        // a synonym has two keys only, and so fewer ways to be wrong
        assertThat(refused[0]).as("refused by both").isGreaterThan(kind.equals("synonyms") ? 35 : 50);
    }

    /** The records of a file that is a list, each in a file of its own. */
    private static List<JsonNode> records(String kind, JsonNode tree) {
        if (!tree.has(kind)) return List.of(tree);
        List<JsonNode> out = new ArrayList<>();
        for (JsonNode record : tree.get(kind)) {
            ObjectNode file = MAPPER.createObjectNode();
            file.set(kind, MAPPER.createArrayNode().add(record));
            out.add(file);
        }
        return out;
    }

    /** What a schema cannot say, since it lies in another record. */
    private static boolean beyond(String refusal) {
        return Stream.of(
                        "a statement that is", // a severity that the standing of the record around it does not bear
                        "days must run from", // two numbers of which one is the greater
                        "no source", // the record around it was robbed of its own
                        "stands here twice")
                .anyMatch(refusal::contains);
    }

    @Test
    void the_annotated_product_fits() throws IOException {
        Matcher m = Pattern.compile("(?s)```yaml\n(id: amd .*?)```")
                .matcher(Files.readString(CATALOG.resolve("README.md")));
        assertThat(m.find()).isTrue();
        JsonNode product = YAML.readTree(m.group(1));
        assertThat(schema("product").validate(product)).isEmpty();
        assertThat(refusal("product", product)).isNull();
    }

    private static List<Path> files(String kind) throws IOException {
        Path list = CATALOG.resolve(kind + ".yaml");
        if (Files.exists(list)) return List.of(list);
        Path folder = CATALOG.resolve(kind.endsWith("s") ? kind : kind + "s");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static Schema schema(String kind) throws IOException {
        JsonNode node = MAPPER.readTree(Json.write(CatalogSchemas.all().get(kind)));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(node);
    }

    /** Why the reader refuses a file, or null; what it mentions is looked up nowhere. */
    private static String refusal(String kind, JsonNode tree) {
        List<Problem> problems = new ArrayList<>();
        Ids ids = new Ids(problems);
        try {
            Node root = Documents.text(tree.toString(), "x");
            Fields file = Fields.of(root, "the file");
            KnowledgeReader knowledge = new KnowledgeReader(ids, new HashMap<>());
            switch (kind) {
                case "use-case" -> knowledge.useCase(file);
                case "product" -> knowledge.product(file);
                case "choice" -> knowledge.choice(file);
                case "concern" -> knowledge.concern(file);
                default -> {
                    for (Node item : file.items(kind)) record(kind, ids, Fields.of(item, "a record"));
                }
            }
            file.done();
        } catch (Problem p) {
            return p.line();
        }
        return problems.isEmpty() ? null : problems.get(0).line();
    }

    private static void record(String kind, Ids ids, Fields f) {
        switch (kind) {
            case "sources" -> new VocabularyReader(ids).source(f);
            case "questions" -> new VocabularyReader(ids).question(f);
            case "traits" -> new VocabularyReader(ids).trait(f);
            case "quantities" -> new VocabularyReader(ids).quantity(f);
            case "places" -> new CheckReader(ids).kind(f);
            case "causes" -> new CauseReader(ids).cause(f, "x");
            case "synonyms" -> new CauseReader(ids).synonym(f);
            case "drafts" -> new CheckReader(ids).draft(f);
            default -> new CheckReader(ids).check(f);
        }
        f.done();
    }

    /** A file in which one thing is wrong, or said otherwise, for as long as it is looked at. */
    private static final class Broken {
        private static final List<String> OTHERS =
                List.of("\"nonsense !\"", "[]", "{}", "{\"x\": 1}", "-1.5", "[[\"a\"]]", "\"not x\"");

        private static final String NAMED =
                ".*[.](cells|settings|where|shows\\[\\]|fits\\[\\]|with|regions|countries|options|reads|exceeds|matters-when\\[\\])";

        static void each(JsonNode tree, Consumer<String> look) {
            walk(tree, "", look);
        }

        private static void walk(JsonNode node, String path, Consumer<String> look) {
            if (node instanceof ArrayNode list) {
                list.forEach(item -> walk(item, path + "[]", look));
            } else if (node instanceof ObjectNode map) {
                for (String key : names(map)) {
                    // where keys may have any name, one is like the other
                    String here = path + (path.matches(NAMED) ? ".*" : "." + key);
                    JsonNode value = map.remove(key);
                    look.accept(here + " gone");
                    map.set(key + "x", value);
                    look.accept(here + " misspelt");
                    map.remove(key + "x");
                    for (String other : OTHERS) {
                        map.set(key, value(other));
                        look.accept(here + " = " + other);
                    }
                    map.set(key, value);
                    walk(value, here, look);
                }
            }
        }

        private static List<String> names(ObjectNode map) {
            List<String> names = new ArrayList<>();
            map.fieldNames().forEachRemaining(names::add);
            return names;
        }

        private static JsonNode value(String json) {
            try {
                return MAPPER.readTree(json);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

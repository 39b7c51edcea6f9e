package voicemap.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.yaml.Bounds;

/**
 * Nothing is found in the clean example designs, and in the faulty ones exactly what was reviewed. With
 * -Dvoicemap.update=true the list of what is found in those is written anew.
 */
class ExampleDesignsTest {
    private static final Path DESIGNS = Samples.HOME.resolve("examples/designs");
    private static final Path GOLDEN = Samples.HOME.resolve("src/test/resources/lint/faulty.txt");
    private static final Linter LINTER =
            new Linter(Samples.catalog(), CatalogFiles.checkbook(), RuleBase.shipped(), false);

    @Test
    void nothing_is_found_in_the_clean_designs() throws IOException {
        List<Run.Outcome> outcomes = outcomes("clean");
        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(13);
        assertThat(outcomes.stream().filter(Run.Outcome::skipped)).isEmpty();
        assertThat(outcomes.stream().flatMap(o -> found("clean", o).stream())).isEmpty();
    }

    @Test
    void twelve_clean_designs_answer_to_twelve_example_profiles() throws IOException {
        Set<String> profiles = new TreeSet<>();
        for (Path design : designs("clean")) {
            Files.readString(design)
                    .lines()
                    .map(l -> l.replaceAll("[\", ]", ""))
                    .filter(l -> l.startsWith("profile:"))
                    .forEach(profiles::add);
        }
        assertThat(profiles).hasSize(12);
    }

    @Test
    void in_the_faulty_designs_exactly_what_was_reviewed_is_found() throws IOException {
        List<Run.Outcome> outcomes = outcomes("faulty");
        assertThat(outcomes.stream().filter(Run.Outcome::skipped))
                .extracting(o -> Path.of(o.input().name()).getFileName().toString())
                .containsExactly("README.md");
        String made =
                outcomes.stream().flatMap(o -> found("faulty", o).stream()).collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("voicemap.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, made);
        }
        assertThat(made).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void each_faulty_file_has_a_fault_and_stands_in_the_list_beside_it() throws IOException {
        String list = Files.readString(DESIGNS.resolve("faulty/README.md"));
        for (Run.Outcome o : outcomes("faulty")) {
            if (o.skipped()) continue;
            String name = Path.of(o.input().name()).getFileName().toString();
            assertThat(found("faulty", o)).as(name).isNotEmpty();
            assertThat(list).contains("`" + name + "`");
            assertThat(o.findings()).as(name).allMatch(f -> !f.message().isBlank());
        }
    }

    @Test
    void the_design_with_seven_faults_has_seven_findings_and_its_mended_version_none() throws IOException {
        List<Finding> found = outcomes("faulty").stream()
                .filter(o -> o.input().name().endsWith("/beacon-mutual.yaml"))
                .flatMap(o -> o.findings().stream())
                .toList();
        assertThat(found)
                .extracting(Finding::id)
                .containsExactlyInAnyOrder(
                        "amd-dead-air",
                        "conversationrelay-voice-prefix",
                        "functions-no-socket-server",
                        "trunk-number-ignores-webhook",
                        "conversationrelay-call-record-ignored",
                        "pci-mode-in-parent",
                        "trunk-without-registration");
        assertThat(found).allMatch(f -> !f.remedy().isBlank());
        assertThat(DESIGNS.resolve("clean/beacon-mutual/design.yaml")).exists();
    }

    @Test
    void the_example_designs_keep_to_the_published_schema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new ObjectMapper()
                        .readTree(Files.readString(Samples.HOME.resolve("docs/schemas/design.schema.json"))));
        int tried = 0;
        for (Path design : designs("clean")) {
            if (design.toString().endsWith(".md")) continue;
            JsonNode node = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(design));
            assertThat(schema.validate(node)).as(design.toString()).isEmpty();
            tried++;
        }
        assertThat(tried).isGreaterThanOrEqualTo(12);
    }

    private static List<Path> designs(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(DESIGNS.resolve(folder))) {
            return files.filter(f -> f.getFileName().toString().startsWith("design."))
                    .sorted()
                    .toList();
        }
    }

    private static List<Run.Outcome> outcomes(String folder) {
        List<Inputs.Input> inputs = Inputs.find(List.of(DESIGNS.resolve(folder).toString()), p -> false)
                .files();
        List<Run.Outcome> out = new ArrayList<>();
        new Run(LINTER, Bounds.USUAL, false, InputStream.nullInputStream()).over(inputs, out::add);
        return out;
    }

    /** What was found in a file, as {@code file: id line}; a file that cannot be read is a finding, too. */
    private static List<String> found(String folder, Run.Outcome outcome) {
        if (outcome.problem() != null) return List.of(outcome.problem().line());
        if (outcome.findings() == null) return List.of();
        Path root = DESIGNS.resolve(folder).toAbsolutePath().normalize();
        return outcome.findings().stream()
                .map(f -> {
                    Path file = Path.of(f.at().extent().from().file())
                            .toAbsolutePath()
                            .normalize();
                    String own = name(root, outcome.input().name());
                    String at = name(root, file.toString());
                    return own + ": " + f.id() + " " + (at.equals(own) ? "" : at + ":")
                            + f.at().extent().from().line();
                })
                .toList();
    }

    private static String name(Path root, String file) {
        return root.relativize(Path.of(file).toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }
}

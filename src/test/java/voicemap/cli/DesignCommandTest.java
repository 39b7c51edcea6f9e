package voicemap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.catalog.CatalogFiles;
import voicemap.design.Design;
import voicemap.design.DesignReader;
import voicemap.design.References;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.lint.Finding;
import voicemap.lint.Linter;
import voicemap.model.Checkbook;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;

/** A new design from a profile: whole, clean, and with every suggestion in it good to use. */
class DesignCommandTest {
    private static final Checkbook CHECKS = CatalogFiles.checkbook();
    private static final Linter LINTER = new Linter(Samples.catalog(), CHECKS, RuleBase.shipped(), false);
    private static final Path PROFILES = Samples.HOME.resolve("examples/profiles");
    private static final Path GOLDEN = Samples.HOME.resolve("src/test/resources/drafts");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"clinic-reminders", "opera-two-workloads", "museum-mostly-unknown"})
    void the_draft_for_a_profile_is_as_reviewed(String name) throws IOException {
        // with -Dvoicemap.update=true the files are written anew
        String made = init(name)
                .replaceAll("(?m)^(# yaml-language-server: .schema=).*/", "$1")
                .replaceAll("(?m)^(# What voicemap advises on |profile: \"?).*/", "$1");
        Path file = GOLDEN.resolve(name + ".yaml");
        if (Boolean.getBoolean("voicemap.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, made);
        }
        assertThat(made).isEqualTo(Files.readString(file));
    }

    @TestFactory
    Stream<DynamicTest> the_draft_for_each_example_is_clean() throws IOException {
        return examples()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String draft = init(name);
                    assertThat(found(draft)).as(draft).isEmpty();
                    assertThat(draft.lines())
                            .filteredOn(l -> !l.matches("(# What|profile:) .*"))
                            .allMatch(l -> l.length() <= 120 && !l.endsWith(" "));
                }));
    }

    @Test
    void a_draft_keeps_to_the_schema_that_its_first_line_names() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new ObjectMapper()
                        .readTree(Files.readString(Samples.HOME.resolve("docs/schemas/design.schema.json"))));
        for (String name : examples().toList()) {
            assertThat(schema.validate(new ObjectMapper(new YAMLFactory()).readTree(init(name))))
                    .as(name)
                    .isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> what_a_draft_suggests_in_comments_can_be_read_once_it_is_no_comment() throws IOException {
        return examples()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String draft = init(name);
                    String open = uncommented(draft);
                    Design design = read(open);
                    assertThat(design.scopes()).isEqualTo(read(draft).scopes());
                    assertThat(design.chosen().size())
                            .isGreaterThanOrEqualTo(read(draft).chosen().size());
                    assertThat(design.parts().size())
                            .isGreaterThanOrEqualTo(read(draft).parts().size());
                }));
    }

    /** The draft with each suggested entry and setting in force; a file of TwiML is not there yet. */
    private static String uncommented(String draft) {
        List<String> lines = new ArrayList<>();
        draft.lines().forEach(l -> {
            boolean suggested =
                    l.matches(" {4,}# ( *- )?[A-Za-z-]+:( {2,}# .*)?") || l.matches(" {6}# - [a-z0-9-]+( .*)?");
            boolean said = l.startsWith("    #   ") || l.matches(".*# twiml:");
            if (l.contains("file: answer.xml") || !suggested || said) lines.add(l);
            else lines.add(l.replaceFirst("# ", ""));
        });
        return String.join("\n", lines) + "\n";
    }

    @Test
    void a_file_is_written_once_and_names_the_profile_and_the_schema_as_they_are_seen_from_it() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Path schemas = Files.createDirectories(project.resolve("docs/schemas"));
        Files.writeString(schemas.resolve("design.schema.json"), "{}");
        Path profile = project.resolve("needs/profile of ours.yaml");
        Files.createDirectories(profile.getParent());
        Files.writeString(profile, "business: A & B\ndirection: inbound\ntalks: [keypad]\n");
        Path design = Files.createDirectories(project.resolve("designs/one")).resolve("design.yaml");

        Ran ran = Ran.of("design", "init", profile.toString(), "-o", design.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out() + ran.err()).isEmpty();
        String made = Files.readString(design);
        assertThat(made)
                .startsWith("# yaml-language-server: $schema=../../docs/schemas/design.schema.json\n")
                .contains("\ndesign: \"A & B\"\n")
                .contains("\nprofile: ../../needs/profile of ours.yaml ");
        assertThat(LINTER.design(
                                Documents.text(made, design.toString()),
                                made,
                                design.toString(),
                                new References(project, false, Bounds.USUAL))
                        .findings())
                .isEmpty();

        Files.writeString(design, "design: mine\n");
        Ran again = Ran.of("design", "init", profile.toString(), "-o", design.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("this is there already").hasLineCount(1);
        assertThat(Files.readString(design)).isEqualTo("design: mine\n");
    }

    @Test
    void a_profile_from_standard_input_is_not_referred_to() {
        Ran ran = Ran.with("direction: inbound\ntalks: [keypad]\n".getBytes(UTF_8), "design", "init", "-");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("\ndesign: Design\n")
                .contains("\n# profile:")
                .contains("# What voicemap advises on standard input");
        assertThat(read(ran.out()).profile()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "null",
                "true",
                "0x1F",
                "1.5e3",
                "2027-01-01",
                "- one",
                "a: b",
                "a #b",
                "# comment",
                "it's \"so\" \\n",
                "[list]",
                "{map}",
                "*alias",
                "&anchor",
                "!tag",
                "%YAML",
                "@at",
                "`tick`",
                "| block",
                "> fold",
                "? key",
                "---",
                "Zoë, 東京 \uD83C\uDFB5"
            })
    void a_name_that_yaml_would_take_for_something_else_stays_a_name(String business) throws IOException {
        Path profile = folder.resolve("p.yaml");
        Files.writeString(profile, "business: '" + business.replace("'", "''") + "'\ndirection: inbound\n");
        Ran ran = Ran.of("design", "init", profile.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        String title = ran.out()
                .lines()
                .filter(l -> l.startsWith("design: "))
                .findFirst()
                .orElseThrow();
        assertThat(new org.yaml.snakeyaml.Yaml().<java.util.Map<String, Object>>load(title))
                .containsExactly(java.util.Map.entry("design", business));
    }

    @Test
    void a_long_name_is_not_cut_where_it_is_a_value() throws IOException {
        String name = "a long name ".repeat(18).strip() + ".yaml";
        Path profile = Files.writeString(
                folder.resolve(name), "business: " + "word ".repeat(19) + "end\ndirection: inbound\n");
        Ran ran = Ran.of("design", "init", profile.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("design: " + "word ".repeat(19) + "end\n")
                .contains(name + "\n");
        assertThat(read(ran.out()).profile()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "direction: sideways",
                "[",
                "direction: outbound\nagents: {count: 0}\ntalks: [people]\noutbound: {pace: next, starts: [click]}"
            })
    void a_profile_that_cannot_be_advised_on_is_refused(String text) throws IOException {
        Path profile = Files.writeString(folder.resolve("p.yaml"), text);
        Ran ran = Ran.of(
                "design",
                "init",
                profile.toString(),
                "-o",
                folder.resolve("d.yaml").toString());
        if (ran.code() == 0) return;
        assertThat(ran.code()).isEqualTo(2);
        assertThat(folder.resolve("d.yaml")).doesNotExist();
        assertThat(ran.err()).contains("p.yaml:");
    }

    @Test
    void a_command_without_what_it_needs_says_so() {
        for (List<String> args : List.of(List.of("design"), List.of("design", "init"), List.of("design", "begin"))) {
            Ran ran = Ran.of(args.toArray(String[]::new));
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).startsWith("voicemap: ").contains("Try: voicemap design");
        }
        assertThat(Ran.of("design", "init", "--help").out())
                .startsWith("Examples:\n  voicemap design init")
                .contains("--output");
    }

    private static Stream<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(PROFILES)) {
            List<String> names = files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".yaml"))
                    .map(n -> n.substring(0, n.length() - 5))
                    .sorted()
                    .toList();
            assertThat(names).hasSizeGreaterThan(20);
            return names.stream();
        }
    }

    private static String init(String name) {
        Ran ran = Ran.of("design", "init", PROFILES.resolve(name + ".yaml").toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        return ran.out();
    }

    private static Design read(String draft) {
        return new DesignReader(Samples.catalog(), CHECKS)
                .read(
                        Documents.text(draft, "d.yaml"),
                        draft,
                        "d.yaml",
                        new References(Path.of("/"), true, Bounds.USUAL));
    }

    private static List<String> found(String draft) {
        return LINTER
                .design(
                        Documents.text(draft, "d.yaml"),
                        draft,
                        "d.yaml",
                        new References(Path.of("/"), true, Bounds.USUAL))
                .findings()
                .stream()
                // a fault of the profile stays one in its design
                .filter(f -> !f.message().startsWith("what is required cannot stand together"))
                .map((Finding f) -> f.id() + " " + f.at().extent().from() + " " + f.message())
                .toList();
    }
}

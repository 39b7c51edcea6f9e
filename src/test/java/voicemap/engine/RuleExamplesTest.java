package voicemap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import voicemap.catalog.CatalogFiles;
import voicemap.catalog.RuleExamples;
import voicemap.design.References;
import voicemap.lint.Finding;
import voicemap.lint.Linter;
import voicemap.model.Check;
import voicemap.model.Checkbook;
import voicemap.model.RuleExample;
import voicemap.model.Trait;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader;
import voicemap.twiml.TwimlReader;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Fields;
import voicemap.yaml.Node;

/** Beside each rule stands an example: a profile on which it fires, and one changed answer on which it stays silent. */
class RuleExamplesTest {
    private record Example(Node profile, String concludes, String near) {}

    @TestFactory
    Stream<DynamicTest> each_rule_fires_and_stays_silent_as_its_example_says() throws IOException {
        try (Stream<Path> walk = Files.walk(Samples.HOME.resolve("rules"))) {
            List<Path> rules =
                    walk.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
            assertThat(rules).hasSizeGreaterThan(50);
            return rules.stream()
                    .map(f -> DynamicTest.dynamicTest(name(f), () -> {
                        if (f.getParent().endsWith("checks")) look(f);
                        else check(f);
                    }));
        }
    }

    /** A rule that looks at designs has documents for its example. */
    private static void look(Path rule) {
        String name = rule.getFileName().toString().replace(".drl", "");
        RuleExample example = CatalogFiles.examples().stream()
                .filter(e -> e.rule().equals(name))
                .findFirst()
                .orElseThrow();
        Checkbook book = CatalogFiles.checkbook();
        Check row = example.row();
        Checkbook rows = row == null ? book : new Checkbook(book.kinds(), List.of(row));
        String id = row == null ? example.finds() : row.finds();
        Linter linter = new Linter(Samples.catalog(), rows, RuleBase.shipped(), example.pedantic());
        for (String document : example.fails()) {
            assertThat(found(linter, document)).as(document).isNotEmpty().allSatisfy(f -> {
                assertThat(f.id()).as(f.message()).isEqualTo(id);
                assertThat(f.rule()).isEqualTo(name);
            });
        }
        for (String document : example.passes()) {
            // what another rule finds in it is no matter of this one
            assertThat(found(linter, document)).as(document).noneMatch(f -> f.rule()
                    .equals(name));
        }
    }

    @Test
    void the_examples_that_explain_shows_are_those_beside_the_rules() throws IOException {
        assertThat(RuleExamples.read(Samples.HOME.resolve("rules/checks"), Samples.catalog(), CatalogFiles.checkbook()))
                .hasSizeGreaterThan(20)
                .isEqualTo(CatalogFiles.examples());
    }

    private static List<Finding> found(Linter linter, String document) {
        if (TwimlReader.looksLikeTwiml(document)) {
            return linter.twiml(document, "example.xml", Bounds.USUAL).findings();
        }
        References none = new References(Path.of(""), false, Bounds.USUAL);
        return linter.design(Documents.text(document, "example.yaml"), document, "example.yaml", none)
                .findings();
    }

    @Test
    void no_example_speaks_of_a_rule_that_is_gone() throws IOException {
        try (Stream<Path> walk = Files.walk(Samples.HOME.resolve("rules"))) {
            List<Path> examples =
                    walk.filter(f -> f.toString().endsWith(".example.yaml")).toList();
            assertThat(examples).hasSizeGreaterThan(50);
            for (Path f : examples) {
                String rule = f.getFileName().toString().replace(".example.yaml", ".drl");
                assertThat(f.resolveSibling(rule)).as("the example of no rule").exists();
            }
        }
    }

    private static String name(Path rule) {
        return rule.getParent().getFileName() + "/"
                + rule.getFileName().toString().replace(".drl", "");
    }

    private static void check(Path rule) {
        String name = rule.getFileName().toString().replace(".drl", "");
        Example example = read(rule.resolveSibling(name + ".example.yaml"));
        ProfileReader reader = new ProfileReader(Samples.catalog());
        Profile fires = reader.read(example.profile(), "example", List.of());
        assertThat(concluded(fires, name))
                .as("%s must conclude %s", name, example.concludes())
                .anyMatch(f -> f.contains(example.concludes()));
        Profile near = reader.read(example.profile(), "example", List.of(example.near()));
        assertThat(concluded(near, name))
                .as("%s must stay silent on %s with %s", name, example.concludes(), example.near())
                .noneMatch(f -> f.contains(example.concludes()));
    }

    @TestFactory
    Stream<DynamicTest> each_trait_that_follows_from_others_does_so_as_its_examples_say() {
        return traitExamples().stream()
                .map(e -> DynamicTest.dynamicTest(e.concludes() + " but not with " + e.near(), () -> {
                    ProfileReader reader = new ProfileReader(Samples.catalog());
                    Profile fires = reader.read(e.profile(), "example", List.of());
                    assertThat(facts(fires)).contains(e.concludes());
                    Profile near = reader.read(e.profile(), "example", List.of(e.near()));
                    assertThat(facts(near)).doesNotContain(e.concludes());
                }));
    }

    @Test
    void each_trait_that_follows_from_others_has_an_example_of_yes_and_one_of_no() {
        List<String> shown = traitExamples().stream().map(Example::concludes).toList();
        List<Trait> following = Samples.catalog().traits().values().stream()
                .filter(t -> t.reads() == null)
                .toList();
        assertThat(following).hasSizeGreaterThan(20);
        for (Trait t : following) {
            assertThat(shown)
                    .contains(
                            "Is[scope=calls, trait=" + t.id() + ", yes=true]",
                            "Is[scope=calls, trait=" + t.id() + ", yes=false]");
        }
    }

    private static List<Example> traitExamples() {
        Path file = Samples.HOME.resolve("src/test/resources/trait-examples.yaml");
        Fields all = Fields.of(Documents.file(file, "trait-examples.yaml"), "examples");
        return all.items("examples").stream()
                .map(n -> example(Fields.of(n, "an example")))
                .toList();
    }

    private static List<String> facts(Profile profile) {
        return Samples.conclude(profile).all().stream().map(Object::toString).toList();
    }

    private static Example read(Path file) {
        assertThat(file).exists();
        return example(Fields.of(Documents.file(file, file.toString()), "an example"));
    }

    private static Example example(Fields f) {
        Example example = new Example(f.node("profile"), f.text("concludes"), f.text("silent-with"));
        f.done();
        return example;
    }

    /** The facts a rule concluded, as text. */
    private static List<String> concluded(Profile profile, String rule) {
        Conclusions all = Samples.conclude(profile);
        return all.all().stream()
                .filter(f -> all.why(f).stream().anyMatch(d -> d.rule().equals(rule)))
                .map(Object::toString)
                .toList();
    }
}

package voicemap.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.lint.Linter;
import voicemap.model.Check;
import voicemap.model.Checkbook;
import voicemap.model.PartKind;
import voicemap.model.Relation;
import voicemap.model.SettingTest;
import voicemap.yaml.Bounds;
import voicemap.yaml.Fields;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** The annotated place and check of the catalog's README are read by the reader of places and checks. */
class CheckTemplatesTest {
    private static String readme;

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(Samples.HOME.resolve("catalog/README.md"));
    }

    @Test
    void the_annotated_places_are_read_and_say_nothing_that_the_catalog_does_not() {
        List<PartKind> kinds = new ArrayList<>();
        for (Fields f : records("places")) {
            kinds.add(new CheckReader(ids()).kind(f));
            f.done();
        }
        assertThat(kinds).hasSize(2);
        for (PartKind kind : kinds) {
            PartKind real = CatalogFiles.checkbook().kinds().get(kind.place());
            assertThat(kind.section()).isEqualTo(real.section());
            assertThat(kind.in()).isEqualTo(real.in());
            assertThat(kind.text()).isEqualTo(real.text());
            kind.settings().forEach((name, setting) -> {
                PartKind.SettingKind there = real.settings().get(name);
                assertThat(there).as(name).isNotNull();
                assertThat(setting.type()).as(name).isEqualTo(there.type());
                assertThat(there.values()).as(name).containsAll(setting.values());
                assertThat(List.of(setting.from(), setting.to(), setting.required()))
                        .as(name)
                        .isEqualTo(List.of(there.from(), there.to(), there.required()));
            });
        }
    }

    @Test
    void the_annotated_check_is_read_and_its_documents_are_what_it_says() {
        Fields f = records("checks").get(0);
        Check check = new CheckReader(ids()).check(f);
        f.done();
        Linter linter = new Linter(
                Samples.catalog(),
                new Checkbook(CatalogFiles.checkbook().kinds(), List.of(check)),
                RuleBase.shipped(),
                false);
        assertThat(found(linter, check.fails().get(0)))
                .containsExactly(
                        "gather-keys-only: speechModel is phone_call but input is not set, so only keys are taken");
        assertThat(found(linter, check.passes().get(0))).isEmpty();
    }

    private static List<String> found(Linter linter, String document) {
        return linter.twiml(document, "example.xml", Bounds.USUAL).findings().stream()
                .map(g -> g.id() + ": " + g.message())
                .toList();
    }

    @Test
    void every_test_and_every_relation_there_is_stands_in_its_table() {
        for (SettingTest.Kind kind : SettingTest.Kind.values()) {
            String word =
                    switch (kind) {
                        case IS -> "a";
                        case IS_NOT -> "{not: a}";
                        case UNLESS -> "{unless: a}";
                        case MATCHES -> "{matches: \"…\"}";
                        case MATCHES_NOT -> "{not-matches: \"…\"}";
                        case BELOW -> "{below: 5}";
                        case ABOVE -> "{above: 5}";
                        case LONGER_THAN -> "{longer: 500}";
                        case PRESENT, ABSENT -> kind.word();
                    };
            assertThat(readme).contains("`" + word + "`");
        }
        for (Relation.Kind kind : Relation.Kind.values()) {
            assertThat(readme).containsPattern("\n\\|[^|]*`" + kind.word() + "(: true)?`");
        }
        for (PartKind.Type type : PartKind.Type.values())
            assertThat(template("places")).contains(type.word());
    }

    /** The records of a template, whose ids are looked up in nothing. */
    private static List<Fields> records(String kind) {
        Node root = voicemap.yaml.Documents.text(template(kind), kind);
        return Fields.of(root, "the file").items(kind).stream()
                .map(n -> Fields.of(n, "a record"))
                .toList();
    }

    private static Ids ids() {
        return new Ids(new ArrayList<Problem>());
    }

    private static String template(String kind) {
        Matcher m = Pattern.compile("(?s)```yaml\n(" + kind + ":\n.*?)```").matcher(readme);
        assertThat(m.find()).isTrue();
        return m.group(1);
    }
}

package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.Samples;
import voicemap.guide.Entry;
import voicemap.guide.Guide;
import voicemap.guide.Shown;
import voicemap.render.ShownPage;
import voicemap.render.TextPage;

/** Whatever has an id is shown. Pages stand in src/test/resources/show; -Dvoicemap.update=true writes them anew. */
class ShowTest {
    private static final Path EXPECTED = Samples.HOME.resolve("src/test/resources/show");

    @TestFactory
    Stream<DynamicTest> each_page_reads_as_reviewed() {
        return Stream.of(
                        "product.80.txt amd --width 80",
                        "product.120.txt amd --width 120",
                        "product.md amd --format markdown",
                        "verb.80.txt reject --width 80",
                        "use-case.80.txt voice-notifications --width 80",
                        "choice.80.txt ai-route --width 80",
                        "concern.80.txt trust-hub --width 80",
                        "gotcha.80.txt twiml-letter-case --width 80",
                        "gotcha.md gather-keys-only --format markdown",
                        "prerequisite.80.txt public-web-server --width 80",
                        "conflict-and-limit.80.txt name-shown-from-toll-free cps-default --width 80",
                        "trait-and-question.80.txt leaves-voicemail outbound.answering-machines --width 80",
                        "codes.80.txt 64105 54006 --width 80",
                        "codes.json 64105 --format json")
                .map(line -> line.split(" "))
                .map(words -> DynamicTest.dynamicTest(words[0], () -> {
                    String[] args = Arrays.copyOfRange(words, 0, words.length);
                    args[0] = "show";
                    Ran ran = Ran.of(args);
                    assertThat(ran.code()).as(ran.err()).isZero();
                    Path expected = EXPECTED.resolve(words[0]);
                    if (Boolean.getBoolean("voicemap.update")) {
                        Files.createDirectories(EXPECTED);
                        Files.writeString(expected, ran.out());
                    }
                    assertThat(ran.out()).isEqualTo(Files.readString(expected));
                }));
    }

    @Test
    void everything_that_has_an_id_is_shown_within_the_width() {
        Guide guide = guide();
        for (Entry e : guide.entries().all()) {
            String page = TextPage.render(ShownPage.of(List.of(guide.of(e))), 60, false);
            assertThat(page).startsWith(e.id());
            assertThat(page.lines().filter(l -> l.length() > 60))
                    .as(e.id())
                    .allMatch(l ->
                            l.strip().indexOf(' ') < 0 || l.contains("http") || l.startsWith("  voicemap explain "));
        }
    }

    @Test
    void every_id_on_a_page_can_be_shown_next() {
        Guide guide = guide();
        for (Entry e : guide.entries().all()) {
            Shown s = guide.of(e);
            s.facts().forEach(f -> f.ids().forEach(id -> shows(guide, e, id)));
            s.groups()
                    .forEach(
                            g -> g.things().stream().filter(t -> t.id() != null).forEach(t -> shows(guide, e, t.id())));
            s.sources().forEach(o -> shows(guide, e, o.id()));
        }
    }

    private static void shows(Guide guide, Entry from, String id) {
        assertThat(guide.entries().get(id)).as(from.id() + " names " + id).isNotNull();
    }

    private static Guide guide() {
        return new Guide(Samples.catalog(), CatalogFiles.checkbook(), CatalogFiles.rules());
    }

    @Test
    void several_follow_each_other() {
        Ran ran = Ran.of("show", "amd", "<Gather>", "error 64105");
        assertThat(ran.out().lines().filter(l -> l.startsWith("kind  "))).hasSize(3);
        assertThat(ran.out()).contains("\n\n<Gather>\n", "\n\n64105\n");
    }

    @Test
    void what_nothing_is_called_is_refused_with_the_nearest() {
        assertThat(Ran.of("show", "taskruter").err()).containsIgnoringCase("did you mean taskrouter?");
        assertThat(Ran.of("show", "taskruter").code()).isEqualTo(2);
        assertThat(Ran.of("show", "the weather in the mountains").err()).contains("voicemap search");
        assertThat(Ran.of("show").code()).isEqualTo(2);
        assertThat(Ran.of("show", "amd", "x\u001b[2J").err()).doesNotContain("\u001b");
        assertThat(Ran.of("show", "amd", "x\u001b[2J").out()).isEmpty();
        assertThat(Ran.of("show", "amd", "--format", "csv").err()).contains("expected one of text, markdown, json");
    }

    @Test
    void a_name_of_several_lists_them() {
        Guide guide = guide();
        List<Entry> twice = guide.entries().all().stream()
                .filter(e -> guide.entries().find(e.name()).size() > 1)
                .limit(1)
                .toList();
        assertThat(twice).hasSize(1);
        Ran ran = Ran.of("show", twice.get(0).name());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("is a name of several; show one of", twice.get(0).id());
    }

    @Test
    void another_catalog_is_shown_with_the_rules_of_this_build() throws IOException {
        String folder = Samples.HOME.resolve("catalog").toString();
        assertThat(Ran.of("show", "twiml-letter-case", "--catalog", folder).out())
                .isEqualTo(Ran.of("show", "twiml-letter-case").out());
    }
}

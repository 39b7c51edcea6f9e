package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import voicemap.advice.Advice;
import voicemap.advice.Advisor;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.model.Standing;
import voicemap.profile.Profile;

/**
 * Whole pages as a person reads them stand in src/test/resources/pages and are reviewed like code. With
 * -Dvoicemap.update=true the files are written anew.
 */
class AdvicePageTest {
    private static final Path EXPECTED = Samples.HOME.resolve("src/test/resources/pages");

    /** A page, by the name of its file, of a profile and settings; {@code parts} are sections, or what it is about. */
    private record Page(String name, String example, List<String> settings, boolean about, String... parts) {
        String text() throws IOException {
            Advice advice = advise(example, settings);
            Document page = about
                    ? AdvicePage.about(advice, Samples.catalog(), parts[0], parts[0])
                    : AdvicePage.of(advice, Samples.catalog(), example, Set.of(parts));
            return TextPage.render(page, 100, false);
        }
    }

    private static final List<String> TOO_SOON = List.of("account.go-live=2026-11-30");
    private static final List<Page> PAGES = List.of(
            page("the-short-of-it", "clinic-reminders", "summary", "use-cases", "quantities", "plan", "ladder"),
            new Page("a-day-of-go-live-too-soon", "clinic-reminders", TOO_SOON, false, "summary", "plan"),
            page("two-workloads", "opera-two-workloads", "summary", "use-cases", "choices", "warnings", "quantities"),
            page("products-and-questions", "call-tracking-agency", "products", "questions", "assumptions"),
            page("pitfalls-and-what-to-watch", "factory-exchange-lines", "pitfalls", "watch", "sources"),
            page("much-is-unknown", "museum-mostly-unknown"),
            about("about-a-product", "clinic-reminders", "amd"),
            about("about-a-product-of-two-workloads", "opera-two-workloads", "gather"),
            about("about-a-use-case", "clinic-reminders", "voice-notifications"),
            about("about-a-use-case-that-does-not-fit", "clinic-reminders", "call-tracking"),
            about("about-a-choice", "dentist-ai-receptionist", "ai-route"));

    private static Page page(String name, String example, String... sections) {
        return new Page(name, example, List.of(), false, sections);
    }

    private static Page about(String name, String example, String id) {
        return new Page(name, example, List.of(), true, id);
    }

    @TestFactory
    Stream<DynamicTest> each_page_reads_as_reviewed() {
        return PAGES.stream()
                .map(p -> DynamicTest.dynamicTest(p.name(), () -> {
                    Path expected = EXPECTED.resolve(p.name() + ".txt");
                    String now = p.text();
                    if (Boolean.getBoolean("voicemap.update")) {
                        Files.createDirectories(EXPECTED);
                        Files.writeString(expected, now);
                    }
                    assertThat(now).isEqualTo(Files.readString(expected));
                }));
    }

    @Test
    void a_page_of_some_sections_has_those_and_no_others() throws IOException {
        Advice advice = advise("clinic-reminders", List.of());
        String all = TextPage.render(AdvicePage.of(advice, Samples.catalog(), "p", Set.of()), 100, false);
        String some =
                TextPage.render(AdvicePage.of(advice, Samples.catalog(), "p", Set.of("plan", "sources")), 100, false);
        assertThat(all).endsWith("\n").contains("PRODUCTS", "PLAN", "SOURCES");
        assertThat(some).contains("PLAN", "SOURCES").doesNotContain("PRODUCTS", "PITFALLS", "ASSUMPTIONS");
        assertThat(some.lines().filter(l -> !l.isBlank()).toList())
                .isSubsetOf(all.lines().toList());
    }

    private static Advice advise(String example, List<String> settings) throws IOException {
        String text = Files.readString(Samples.HOME.resolve("examples/profiles/" + example + ".yaml"));
        Profile profile = Samples.profile(text, settings.toArray(String[]::new));
        return new Advisor(Samples.catalog(), RuleBase.shipped())
                .advise(profile, LocalDate.of(2026, 11, 21), Standing.CONTESTED);
    }
}

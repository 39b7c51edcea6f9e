package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voicemap.advice.Advisor;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.model.Standing;
import voicemap.profile.Profile;

/** A page on a terminal: nothing runs over the edge, and colour says nothing that words do not. */
class TextPageTest {
    private static final String LONG = "A text of many words that has to be broken somewhere, ".repeat(6);
    private static final Document SAMPLE = new Document(List.of(
            new Document.Title("Clinic · " + LONG),
            new Document.Pairs(List.of(
                    new Document.Pair("Use case", LONG, Style.GOOD),
                    new Document.Pair("", LONG, Style.CAUTION),
                    new Document.Pair("A label of its own", LONG, Style.BAD),
                    new Document.Pair("Word", "x".repeat(150), Style.DIM))),
            new Document.Section(2, "Products " + LONG),
            new Document.Section(3, "Required"),
            new Document.Items(List.of(
                    new Document.Item(
                            "●", Style.STRONG, "Head " + LONG, List.of("line", LONG, "y".repeat(150) + " end")),
                    new Document.Item("warning:", Style.CAUTION, LONG, List.of()))),
            new Document.Text(LONG, Style.PLAIN),
            new Document.Code(
                    "xml",
                    "<Response>\n" + "0123456789".repeat(30) + "\n</Response>\n",
                    List.of(new Document.Mark(2, 35, 250, LONG), new Document.Mark(1, 2, 10, "short"))),
            new Document.Command("voicemap recommend profile.yaml")));

    @Test
    void no_line_runs_over_the_edge_unless_a_single_word_does() {
        for (int width : List.of(40, 80, 120, 200)) fits(TextPage.render(SAMPLE, width, false), width);
    }

    @Test
    void advice_of_every_sort_fits_the_page() {
        for (Document page : pages()) {
            for (int width : List.of(80, 120)) fits(TextPage.render(page, width, false), width);
        }
    }

    @Test
    void a_document_is_numbered_and_marked_under_its_lines() {
        Document page = new Document(List.of(
                new Document.Code("xml", "<a>\n  <b/>\n\n</a>\n", List.of(new Document.Mark(2, 4, 5, "no <b> here")))));
        assertThat(TextPage.render(page, 80, false))
                .isEqualTo("    1 | <a>\n    2 |   <b/>\n      |    ^\n      | no <b> here\n    3 |\n    4 | </a>\n");
    }

    @Test
    void a_long_line_is_continued_and_marked_in_each_part() {
        Document page = new Document(
                List.of(new Document.Code("xml", "0123456789".repeat(5), List.of(new Document.Mark(1, 31, 36, "x")))));
        assertThat(TextPage.render(page, 40, false))
                .isEqualTo("    1 | 01234567890123456789012345678901\n      |                               ^^\n"
                        + "      | 234567890123456789\n      | ^^^\n      | x\n");
    }

    @Test
    void lines_are_filled_before_they_are_broken() {
        assertThat(TextPage.wrap("aa bb cc dd", 5)).containsExactly("aa bb", "cc dd");
        assertThat(TextPage.wrap("aa bbbbbbbb cc", 5)).containsExactly("aa", "bbbbbbbb", "cc");
        assertThat(TextPage.wrap("  a \n\t b  ", 80)).containsExactly("a b");
        assertThat(TextPage.wrap("", 80)).containsExactly("");
    }

    @Test
    void a_width_too_small_to_read_is_not_taken() {
        assertThat(TextPage.render(SAMPLE, 1, false)).isEqualTo(TextPage.render(SAMPLE, 40, false));
        assertThat(TextPage.render(SAMPLE, -5, false)).isEqualTo(TextPage.render(SAMPLE, 40, false));
    }

    @Test
    void what_belongs_together_stands_under_one_another() {
        String page = TextPage.render(
                new Document(List.of(
                        new Document.Pairs(List.of(new Document.Pair("Use case", LONG, Style.PLAIN))),
                        new Document.Items(List.of(new Document.Item("●", Style.PLAIN, LONG, List.of(LONG)))))),
                60,
                false);
        assertThat(page.lines())
                .allMatch(l -> l.startsWith("Use case    A")
                        || l.startsWith("            ")
                        || l.startsWith("● A")
                        || l.startsWith("  "));
        assertThat(page.lines()).noneMatch(l -> l.endsWith(" "));
    }

    @Test
    void there_are_colour_codes_only_when_asked_for() {
        for (Document page : pages()) {
            assertThat(TextPage.render(page, 80, false)).doesNotContain("\u001B");
            assertThat(TextPage.render(page, 80, true)).contains("\u001B[1m", "\u001B[33m", "\u001B[0m");
        }
    }

    @Test
    void colour_changes_no_word_and_no_line() {
        List<Document> all = new ArrayList<>(pages());
        all.add(SAMPLE);
        for (Document page : all) {
            String plain = TextPage.render(page, 80, false);
            String coloured = TextPage.render(page, 80, true);
            assertThat(coloured.replaceAll("\u001B\\[[0-9]+m", "")).isEqualTo(plain);
        }
    }

    @Test
    void every_line_that_is_coloured_is_closed_again() {
        for (Document page : pages()) {
            assertThat(TextPage.render(page, 80, true).lines())
                    .allMatch(l -> !l.contains("\u001B") || l.endsWith("\u001B[0m"));
        }
    }

    /** Pages of a campaign, of a contact centre with an AI agent, of two workloads, and of next to nothing. */
    static List<Document> pages() {
        List<Profile> profiles = List.of(
                Samples.profile("business: Clinic\npurpose: [remind]\ndirection: outbound\ntalks: [message, keypad]\n"
                        + "outbound: {starts: [list]}\nvolume: {campaign-size: 90000, window-hours: 1}\n"),
                Samples.profile("direction: both\ntalks: [ai, people]\nai: {hand-over: yes}\nagents: {count: 60}\n"
                        + "recording: {of: whole}\ntranscription: [live]\ncompliance: [pci]\npayments: [with-agent]\n"),
                Samples.profile("workloads:\n  - {name: reminders, direction: outbound, talks: [message]}\n"
                        + "  - {name: trunk, purpose: [connect-exchange], existing: [exchange]}\n"),
                Samples.profile("direction: inbound\n"));
        Advisor advisor = new Advisor(Samples.catalog(), RuleBase.shipped());
        return profiles.stream()
                .map(p -> AdvicePage.of(
                        advisor.advise(p, LocalDate.of(2026, 11, 21), Standing.CONTESTED),
                        Samples.catalog(),
                        "p.yaml",
                        Set.of()))
                .toList();
    }

    private static void fits(String page, int width) {
        assertThat(page.lines().count()).isGreaterThan(10);
        for (String line : page.lines().toList()) {
            boolean word = !line.strip().contains(" ") || line.matches("(Word|●|[a-z]+:) +\\S+");
            boolean command = line.startsWith("  voicemap ");
            assertThat(line.length() <= width || word || command)
                    .as(width + " columns: " + line)
                    .isTrue();
        }
    }
}

package voicemap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import voicemap.cli.Ran;
import voicemap.engine.Samples;
import voicemap.guide.Fitness;
import voicemap.guide.Matrix;
import voicemap.model.Category;
import voicemap.model.MapState;
import voicemap.model.Source;
import voicemap.model.SourceKind;
import voicemap.model.Span;
import voicemap.model.Standing;
import voicemap.model.Tier;
import voicemap.model.Warrant;
import voicemap.render.MatrixHtml;

/** The matrix in a browser: found, filtered and read by mouse, finger, keyboard and screen reader. */
class MatrixPageTest {
    private static final String CLINIC =
            Samples.HOME.resolve("examples/profiles/clinic-reminders.yaml").toString();
    private static String plain;
    private static String advised;

    @BeforeAll
    static void make() {
        plain = Ran.of("matrix", "--format", "html").out();
        advised = Ran.of("matrix", "--format", "html", "--profile", CLINIC).out();
    }

    @ParameterizedTest
    @CsvSource({"390, false", "390, true", "1440, false", "1440, true"})
    void the_page_is_filtered_and_read_without_a_complaint_or_a_request(int width, boolean dark) {
        try (Browser browser = Browser.open(plain, width, dark)) {
            assertThat(count(browser)).isEqualTo("99 of 99 products and 465 of 465 cells shown");
            assertThat(browser.overflows()).isFalse();
            assertThat(browser.barriers()).isEmpty();
            browser.shoot("matrix-" + width + (dark ? "-dark" : "-light"));
            browser.size(width, 900);

            WebElement cell = browser.find("[href='#c.amd.voice-notifications']");
            cell.click();
            assertThat(why(browser)).contains("Answering Machine Detection in Voice Notifications: marked", "Source:");
            assertThat(browser.find("#said").getAttribute("textContent")).contains("Voice Notifications: marked");
            browser.shoot("matrix-why-" + width + (dark ? "-dark" : "-light"));
            browser.size(width, 900);
            assertThat(browser.barriers()).isEmpty();
            browser.find("#close").click();
            assertThat(browser.find("#panel").isDisplayed()).isFalse();

            browser.find("#f-text").sendKeys("machine detection");
            assertThat(names(browser)).contains("Answering Machine Detection").hasSizeLessThan(5);
            browser.find("#f-reset").click();
            choose(browser, "f-category", "connectivity");
            choose(browser, "f-state", "described");
            assertThat(names(browser)).containsExactly("SIP");
            assertThat(count(browser)).isEqualTo("1 of 99 products and 1 of 465 cells shown");
            browser.find("#f-reset").click();
            choose(browser, "f-rule", "hipaa");
            assertThat(names(browser)).contains("HIPAA").doesNotContain("Conversation Memory");
            assertThat(browser.find("tr[data-product=hipaa] .tag[data-rule=hipaa]")
                            .getText())
                    .isEqualTo("HIPAA: needed");
            browser.find("#f-reset").click();
            assertThat(count(browser)).startsWith("99 of 99");
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).isEmpty();
        }
    }

    @Test
    void the_keyboard_alone_reaches_every_cell_and_reads_why() {
        try (Browser browser = Browser.open(plain, Browser.DESK, false)) {
            browser.find("#f-text").sendKeys("answering machine");
            browser.run("document.querySelector('.scroll').focus()");
            browser.type(Keys.TAB);
            assertThat(focus(browser)).isEqualTo("#p.amd");
            browser.type(Keys.ARROW_RIGHT);
            assertThat(focus(browser)).isEqualTo("#c.amd.voice-notifications");
            assertThat(why(browser)).contains("Voice Notifications: marked");
            browser.type(Keys.END);
            assertThat(focus(browser)).isEqualTo("#c.amd.sales-dialer");
            browser.type(Keys.ARROW_RIGHT);
            assertThat(focus(browser)).isEqualTo("#c.amd.sales-dialer");
            browser.type(Keys.HOME);
            browser.type(Keys.ESCAPE);
            assertThat(browser.find("#panel").isDisplayed()).isFalse();
            assertThat(focus(browser)).isEqualTo("#p.amd");
            assertThat(browser.all("#matrix tbody a[tabindex='0']")).hasSize(1);

            browser.find("#f-reset").click();
            browser.run("document.querySelector(\"[href='#c.say.call-tracking']\").focus()");
            browser.type(Keys.ARROW_DOWN);
            assertThat(focus(browser)).as("the next product with a cell there").isEqualTo("#c.recording.call-tracking");
            browser.type(Keys.ARROW_UP);
            assertThat(focus(browser)).isEqualTo("#c.say.call-tracking");
        }
    }

    @Test
    void pointing_shows_why_until_the_pointer_leaves_and_a_click_keeps_it() {
        try (Browser browser = Browser.open(plain, Browser.DESK, false)) {
            hover(browser, "#c.studio.voice-notifications", "mouseover");
            assertThat(why(browser)).contains("Studio in Voice Notifications");
            browser.run("document.getElementById('matrix').dispatchEvent(new MouseEvent('mouseleave'))");
            assertThat(browser.find("#panel").isDisplayed()).isFalse();
            browser.find("[href='#c.studio.voice-notifications']").click();
            hover(browser, "#c.studio.self-service-ivr", "mouseover");
            assertThat(why(browser)).contains("Studio in Voice Notifications");
        }
    }

    @Test
    void a_screen_reader_finds_a_table_with_headings_and_words_instead_of_marks() {
        try (Browser browser = Browser.open(plain, Browser.PHONE, false)) {
            assertThat(browser.all("#matrix thead th[scope=col]")).hasSize(11);
            assertThat(browser.all("#matrix tbody th[scope=row]")).hasSize(99);
            assertThat(browser.all("#matrix th[scope=rowgroup]")).hasSize(5);
            assertThat(browser.find("[href='#c.amd.voice-notifications']").getAccessibleName())
                    .isEqualTo("Answering Machine Detection in Voice Notifications: marked");
            assertThat(browser.all("[title]")).isEmpty();
            assertThat(browser.find("#count").getAttribute("aria-live")).isEqualTo("polite");
        }
    }

    @Test
    void the_advice_on_a_profile_lies_over_it() {
        try (Browser browser = Browser.open(advised, Browser.DESK, false)) {
            assertThat(browser.find("[href='#a.amd']").getText()).isEqualTo("● recommended");
            browser.find("[href='#a.amd']").click();
            assertThat(why(browser)).contains("Advice on Answering Machine Detection");
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
            browser.shoot("matrix-advice");
        }
    }

    @Test
    void whatever_a_catalog_says_is_text() {
        String evil = "<img src=x onerror=alert(1)>\"'</script>";
        Warrant warrant = new Warrant(Standing.VERIFIED, List.of("evil"), List.of(evil));
        Matrix.Cell cell = new Matrix.Cell("use", MapState.MARKED, evil, evil, warrant);
        Fitness fitness =
                new Fitness("rule", evil, Fitness.Verdict.CONDITIONS, List.of(new Fitness.Note(null, evil, warrant)));
        Matrix.Row row = new Matrix.Row(
                "evil",
                evil,
                List.of(evil),
                Category.FEATURES,
                0,
                evil,
                Standing.VERIFIED,
                List.of(fitness),
                List.of(new Matrix.Role(evil, Tier.REQUIRED, evil, evil)),
                List.of(cell));
        Matrix matrix = new Matrix(
                "0123456789abcdef",
                List.of(new Matrix.Column("use", 1, evil, 0)),
                List.of(row),
                List.of(new Matrix.Count(MapState.MARKED, 1)),
                0,
                List.of(new Matrix.RuledOut("evil", evil, fitness)),
                List.of(new Matrix.Workload(evil, List.of("use"))),
                List.of(new Source(
                        "evil",
                        SourceKind.LAW,
                        evil,
                        "javascript:alert(1)",
                        LocalDate.of(2026, 11, 21),
                        Span.of("evil"))));
        try (Browser browser = Browser.open(MatrixHtml.render(matrix), Browser.DESK, false)) {
            assertThat(browser.all("img")).isEmpty();
            assertThat(browser.all("a[href^=javascript]")).isEmpty();
            assertThat(browser.find("#matrix th.name a").getText()).isEqualTo(evil);
            browser.find("[href='#c.evil.use']").click();
            assertThat(why(browser)).contains(evil);
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).isEmpty();
        }
    }

    private static void hover(Browser browser, String href, String event) {
        browser.run("document.querySelector('[href=\"" + href + "\"]').dispatchEvent(new MouseEvent('" + event
                + "', {bubbles: true}))");
    }

    private static String focus(Browser browser) {
        return (String) browser.run("return document.activeElement.getAttribute('href')");
    }

    private static void choose(Browser browser, String field, String value) {
        browser.run(
                "const f = document.getElementById(arguments[0]); f.value = arguments[1];"
                        + " f.dispatchEvent(new Event('input'))",
                field,
                value);
    }

    private static String count(Browser browser) {
        return browser.find("#count").getText();
    }

    private static String why(Browser browser) {
        return browser.find("#why").getText();
    }

    private static List<String> names(Browser browser) {
        return browser.all("tr.product:not([hidden]) th.name a").stream()
                .map(WebElement::getText)
                .toList();
    }
}

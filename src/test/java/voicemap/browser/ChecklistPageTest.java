package voicemap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import voicemap.cli.Ran;
import voicemap.engine.Samples;

/** The checklist as people use it: on a desk, on a telephone, with the keyboard, on paper. */
class ChecklistPageTest {
    private static final Pattern PAGES =
            Pattern.compile("/Type\\s*/Pages\\b[^>]*?/Count (\\d+)|/Count (\\d+)[^>]*?/Type\\s*/Pages\\b");

    private static String page(String... more) {
        String[] line = new String[more.length + 3];
        line[0] = "checklist";
        System.arraycopy(more, 0, line, 1, more.length);
        line[more.length + 1] = "--format";
        line[more.length + 2] = "html";
        Ran ran = Ran.of(line);
        assertThat(ran.err()).isEmpty();
        return ran.out();
    }

    @ParameterizedTest
    @CsvSource({"390, false", "390, true", "1440, false", "1440, true"})
    void it_opens_without_a_complaint_a_request_or_a_barrier(int width, boolean dark) {
        try (Browser browser = Browser.open(page("sales-dialer", "--show-skipped"), width, dark)) {
            assertThat(browser.all(".items > li")).hasSizeGreaterThan(40);
            assertThat(browser.overflows()).isFalse();
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).isEmpty();
            browser.shoot("checklist-" + width + (dark ? "-dark" : "-light"));
        }
    }

    @Test
    void it_is_ticked_by_keyboard_and_hides_what_is_ticked() {
        try (Browser browser = Browser.open(page("call-tracking"), Browser.DESK, false)) {
            List<WebElement> boxes = browser.all(".items input");
            browser.run("arguments[0].focus()", boxes.get(0));
            browser.type(Keys.SPACE);
            browser.type(Keys.TAB);
            assertThat(boxes.get(0).isSelected()).isTrue();
            assertThat(browser.find("#ticked").getText()).isEqualTo("1 of " + boxes.size() + " ticked");
            browser.run("arguments[0].focus()", browser.find("#hide-ticked"));
            browser.type(Keys.SPACE);
            assertThat(boxes.get(0).isDisplayed()).isFalse();
            assertThat(boxes.get(1).isDisplayed()).isTrue();
            browser.type(Keys.SPACE);
            assertThat(boxes.get(0).isDisplayed()).isTrue();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_ticked_lasts_when_the_page_is_loaded_again() {
        try (Browser browser = Browser.open(page("pstn-connectivity"), Browser.PHONE, false)) {
            browser.find(".items label").click();
            browser.run("location.reload()");
            assertThat(browser.find(".items input").isSelected()).isTrue();
            assertThat(browser.find("#ticked").getText()).startsWith("1 of ");
        }
    }

    @Test
    void the_texts_of_strangers_are_texts() {
        String evil = "</title><script>document.title='taken'</script><img src=x onerror=document.title='taken'>";
        Ran ran = Ran.with(
                ("design: \"" + evil + "\"\nworkloads: [{name: calls, use-case: ivr, products: [gather]}]\n")
                        .getBytes(StandardCharsets.UTF_8),
                "checklist",
                "--design",
                "-",
                "--format",
                "html");
        assertThat(ran.err()).isEmpty();
        try (Browser browser = Browser.open(ran.out(), Browser.DESK, false)) {
            assertThat((String) browser.run("return document.title")).contains("<script>");
            assertThat(browser.all("img")).isEmpty();
            assertThat(browser.find("h1").getText()).contains("<img src=x onerror=");
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.overflows()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"a4, 8.27, 11.69", "letter, 8.5, 11"})
    void what_a_sales_engineer_needs_stands_on_two_or_three_printed_pages(String paper, double width, double height)
            throws IOException {
        try (Browser browser = Browser.open(page("sales-dialer"), Browser.DESK, true)) {
            assertThat(browser.run(
                            "return [...document.styleSheets[0].cssRules].filter(r => r.media?.mediaText === 'print')"
                                    + ".flatMap(r => [...r.cssRules]).filter(r => r.selectorText === '.items > li')"
                                    + ".map(r => r.style.breakInside).join()"))
                    .isEqualTo("avoid");
            byte[] pdf = browser.pdf(width, height);
            Path kept = Samples.HOME.resolve("target/screenshots/checklist-" + paper + ".pdf");
            Files.createDirectories(kept.getParent());
            Files.write(kept, pdf);
            assertThat(pages(pdf)).as(kept.toString()).isBetween(2, 3);
        }
    }

    private static int pages(byte[] pdf) {
        Matcher m = PAGES.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        int most = 0;
        while (m.find()) most = Math.max(most, Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1)));
        return most;
    }
}

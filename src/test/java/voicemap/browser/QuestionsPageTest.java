package voicemap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import voicemap.cli.Ran;
import voicemap.engine.Samples;

/** The sheet of questions as it is taken to a meeting: on a telephone, on a desk, on paper. */
class QuestionsPageTest {
    private static final Path PAPER = Path.of(System.getProperty("voicemap.home", "."), "target", "screenshots");

    private static String page(String example) {
        String profile =
                Samples.HOME.resolve("examples/profiles/" + example + ".yaml").toString();
        Ran ran = Ran.of("questions", profile, "--format", "html", "--today", "2026-11-21");
        assertThat(ran.err()).isEmpty();
        return ran.out();
    }

    @ParameterizedTest
    @CsvSource({"390, false", "390, true", "1440, false", "1440, true"})
    void it_opens_without_a_complaint_a_request_or_a_barrier(int width, boolean dark) {
        try (Browser browser = Browser.open(page("museum-mostly-unknown"), width, dark)) {
            assertThat(browser.all(".question")).hasSizeGreaterThan(15);
            assertThat(browser.overflows()).isFalse();
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).isEmpty();
            browser.shoot("questions-" + width + (dark ? "-dark" : "-light"));
        }
    }

    @Test
    void one_answer_is_one_and_several_are_several_by_keyboard_too() {
        try (Browser browser = Browser.open(page("museum-mostly-unknown"), Browser.DESK, false)) {
            List<WebElement> purposes = browser.all("#q1 input");
            browser.run("arguments[0].focus()", purposes.get(0));
            browser.type(Keys.SPACE);
            browser.type(Keys.TAB);
            browser.type(Keys.SPACE);
            assertThat(purposes.get(0).isSelected()).isTrue();
            assertThat(purposes.get(1).isSelected()).isTrue();
            List<WebElement> recording = browser.all("#q3 input");
            browser.run("arguments[0].focus()", recording.get(0));
            browser.type(Keys.SPACE);
            browser.type(Keys.ARROW_DOWN);
            assertThat(recording.get(0).isSelected()).isFalse();
            assertThat(recording.get(1).isSelected()).isTrue();
            browser.run("arguments[0].focus()", browser.find("#q1 textarea"));
            browser.type("both, says the director");
            assertThat(browser.find("#q1 textarea").getDomProperty("value")).isEqualTo("both, says the director");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void two_workloads_are_told_apart() {
        try (Browser browser = Browser.open(page("opera-two-workloads"), Browser.DESK, false)) {
            assertThat(browser.find("main").getText()).contains("box-office:", "service-desk:");
            assertThat(browser.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"a4, 8.27, 11.69", "letter, 8.5, 11"})
    void it_prints_with_room_to_write(String name, double width, double height) throws IOException {
        try (Browser browser = Browser.open(page("museum-mostly-unknown"), Browser.DESK, true)) {
            byte[] pdf = browser.pdf(width, height);
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
            Files.createDirectories(PAPER);
            Files.write(PAPER.resolve("questions-" + name + ".pdf"), pdf);
        }
    }

    @Test
    void the_name_of_a_business_is_text() {
        String profile = "business: '<img src=x onerror=alert(1)> \"&amp;'\ndirection: inbound\n";
        Ran ran = Ran.with(profile.getBytes(StandardCharsets.UTF_8), "questions", "-", "--format", "html");
        assertThat(ran.out()).doesNotContain("<img");
        try (Browser browser = Browser.open(ran.out(), Browser.PHONE, false)) {
            assertThat(browser.find("h1").getText()).isEqualTo("Questions to <img src=x onerror=alert(1)> \"&amp;");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}

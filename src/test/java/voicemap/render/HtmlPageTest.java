package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.HtmlContent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
    @Test
    void a_page_stands_in_its_frame_and_what_was_put_in_is_escaped() {
        Frame frame =
                new Frame("a </title><script>alert(1)</script>", "<b>foot</b>", "p { color: red }", "let a = '<';");
        HtmlContent content = out -> out.writeUserContent("<img src=x onerror=alert(1)>");
        String page = HtmlPage.render("layout.jte", Map.of("frame", frame, "content", content));
        assertThat(page)
                .contains("<title>a &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>")
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .contains("&lt;b&gt;foot&lt;/b&gt;")
                .contains("let a = '<';")
                .contains("sha256-")
                .doesNotContain("<img");
    }

    @Test
    void the_policy_knows_the_style_and_the_script_of_this_page_alone() {
        assertThat(new Frame("t", "f", "p {}", "").policy()).doesNotContain("script-src");
        assertThat(new Frame("t", "f", "p {}", "1").policy())
                .contains("default-src 'none'")
                .contains("script-src 'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='");
    }

    @Test
    void every_page_has_the_style_that_all_share() {
        assertThat(Frame.of("t", "f", "no-such-page").style()).contains("prefers-color-scheme");
        assertThat(Frame.of("t", "f", "no-such-page").script()).isEmpty();
    }
}

package voicemap.twiml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.fact.Part;
import voicemap.fact.Setting;
import voicemap.model.Extent;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;

class TwimlReaderTest {
    private static List<Part> read(String text) {
        return TwimlReader.read(text, "x.xml", "", Placing.file("x.xml"), Bounds.USUAL);
    }

    /** What stands in a text where an extent points. */
    private static String cut(String text, Extent e) {
        String line = text.lines().toList().get(e.from().line() - 1);
        int from = line.offsetByCodePoints(0, e.from().column() - 1);
        return line.substring(
                from, line.offsetByCodePoints(from, e.endColumn() - e.from().column()));
    }

    @Test
    void elements_attributes_and_texts_are_shown_where_they_stand() {
        String text = "<?xml version=\"1.0\"?>\r\n<!-- 😀 -->\r\n<Response>\n"
                + "\t<Gather  input = 'speech'\n   hints=\"a &amp; b\"><Say>Grüezi 😀 <b/>you</Say></Gather>\r"
                + "<Hangup/></Response>";
        List<Part> parts = read(text);
        assertThat(parts).extracting(Part::place).containsExactly("<Response>", "<Gather>", "<Say>", "<b>", "<Hangup>");
        for (Part p : parts) assertThat("<" + cut(text, p.extent()) + ">").isEqualTo(p.place());
        Setting input = parts.get(1).settings().get("input");
        assertThat(cut(text, input.key())).isEqualTo("input");
        assertThat(cut(text, input.at())).isEqualTo("speech");
        Setting hints = parts.get(1).settings().get("hints");
        assertThat(hints.value()).isEqualTo("a & b");
        assertThat(cut(text, hints.at())).isEqualTo("a &amp; b");
        Setting said = parts.get(2).settings().get("text");
        assertThat(said.value()).isEqualTo("Grüezi 😀 you");
        assertThat(cut(text, said.at())).startsWith("Grüezi 😀");
        assertThat(parts.get(4).extent().from().line()).isEqualTo(6);
    }

    @Test
    void a_path_counts_elements_of_one_name() {
        List<Part> parts =
                read("<Response><Say>a</Say><Dial><Number>1</Number></Dial><Say voice='x'>b</Say></Response>");
        assertThat(parts)
                .extracting(Part::path)
                .containsExactly(
                        "/Response",
                        "/Response/Say[1]",
                        "/Response/Dial[1]",
                        "/Response/Dial[1]/Number[1]",
                        "/Response/Say[2]");
        assertThat(parts.get(4).settings().get("voice").path()).isEqualTo("/Response/Say[2]/@voice");
        assertThat(parts.get(4).position()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{url}}", "https://${host}/x", "<%= url %>", "#{url}", "{% if x %}", "%(url)s", "wss://{HOST}/x"
            })
    void a_value_that_is_filled_in_later_is_known_to_be_so(String value) {
        String text = "<Response><Play>" + value.replace("<", "&lt;") + "</Play></Response>";
        assertThat(read(text).get(1).settings().get("text").computed()).isTrue();
        assertThat(read("<Response><Play>https://e.com/{}/{ x }</Play></Response>")
                        .get(1)
                        .settings()
                        .get("text")
                        .computed())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Response><Say a='1' a='2'/></Response>|1:22|twice",
                "<Response><Say></Response>|1:16|closes another element",
                "<Response><Say>|1:16|before its elements are closed",
                "<Response><Say>&nope;</Say></Response>|1:16|entity",
                "<Response><Play>https://e.com/?a=1&b=2</Play></Response>|1:|&amp;",
                "<!DOCTYPE r [<!ENTITY a 'b'>]><Response/>|1:1|DOCTYPE",
                "<Response/><Response/>|1:12|second root",
                "<Response><Say x=1/></Response>|1:18|not well-formed",
            })
    void what_is_not_well_formed_is_refused_with_its_place(String text, String place, String what) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Problem.class).satisfies(e -> assertThat(((Problem) e).line())
                .contains("x.xml:" + place.split(":")[0])
                .contains(what));
    }

    @Test
    void a_value_over_several_lines_ends_with_its_first_whatever_ends_lines() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            Part say = read("<Response>" + end + "<Say" + end + " voice=\"a" + end + "b\"/></Response>")
                    .get(1);
            assertThat(say.settings().get("voice").at())
                    .isEqualTo(Extent.of(new voicemap.model.Span("x.xml", 3, 9), 1));
        }
    }

    @Test
    void nothing_outside_is_read_and_nothing_grows() {
        String outside = "<!DOCTYPE r SYSTEM 'file:///etc/passwd'><Response>&x;</Response>";
        assertThatThrownBy(() -> read(outside)).hasMessageContaining("DOCTYPE");
        String deep = "<a>".repeat(100_000);
        assertThatThrownBy(() -> read(deep)).hasMessageContaining("more than 40 deep");
        StringBuilder wide = new StringBuilder("<Response><Say");
        for (int i = 0; i < 1_000; i++) wide.append(" a").append(i).append("='1'");
        assertThatThrownBy(() -> read(wide + "/></Response>")).hasMessageContaining("too many attributes");
        StringBuilder many = new StringBuilder("<Response>");
        for (int i = 0; i < 200_000; i++) many.append("<a/>");
        assertThatThrownBy(() -> read(many + "</Response>")).hasMessageContaining("no more than 5000 elements");
    }

    @Test
    void the_parser_of_the_jdk_reads_the_same_elements_and_attributes() throws Exception {
        String text =
                "<Response a='&#65;'><Say>x<![CDATA[<y>]]></Say> <Dial  timeLimit=\"1\"\taction='?a&lt;b'/></Response>";
        List<String> expected = new ArrayList<>();
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(text));
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            expected.add("<" + xml.getLocalName() + ">");
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                expected.add(xml.getAttributeLocalName(i) + "=" + xml.getAttributeValue(i));
            }
        }
        List<String> found = new ArrayList<>();
        for (Part p : read(text)) {
            found.add(p.place());
            p.settings().values().stream()
                    .filter(s -> !s.name().equals("text"))
                    .forEach(s -> found.add(s.name() + "=" + s.value()));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(read(text).get(1).settings().get("text").value()).isEqualTo("x<y>");
    }

    @Test
    void a_text_that_begins_with_a_response_looks_like_twiml() {
        assertThat(TwimlReader.looksLikeTwiml(" <?xml version='1.0'?><!-- a --> <response>"))
                .isTrue();
        assertThat(TwimlReader.looksLikeTwiml("<project><Response/></project>")).isFalse();
        assertThat(TwimlReader.looksLikeTwiml("<!-- never closed")).isFalse();
        assertThat(TwimlReader.looksLikeTwiml("design: x")).isFalse();
    }
}

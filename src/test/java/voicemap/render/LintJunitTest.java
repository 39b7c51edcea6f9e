package voicemap.render;

import static org.assertj.core.api.Assertions.assertThat;
import static voicemap.render.LintWritten.AWKWARD;
import static voicemap.render.LintWritten.VIEW;
import static voicemap.render.LintWritten.written;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import voicemap.lint.Verdict.By;
import voicemap.model.Severity;

/** What a lint found as JUnit's XML, read by a parser. */
class LintJunitTest {
    private static Element junit(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    private static List<Element> inside(Element e, String name) {
        NodeList list = e.getElementsByTagName(name);
        return IntStream.range(0, list.getLength())
                .mapToObj(i -> (Element) list.item(i))
                .toList();
    }

    @Test
    void junit_has_a_suite_for_each_file_and_a_case_for_each_finding() throws Exception {
        Element suites = junit(written("junit"));
        List<Element> files = inside(suites, "testsuite");
        assertThat(files.stream().map(e -> e.getAttribute("name")).toList())
                .startsWith(LintSample.CLINIC, LintSample.MENU, "designs/clean.yaml", LintSample.ONE_LINE)
                .hasSize(5);
        assertThat(inside(files.get(2), "testcase")).hasSize(1);
        assertThat(inside(files.get(2), "testcase").get(0).getChildNodes().getLength())
                .isZero();
        for (Element suite : files) {
            List<Element> cases = inside(suite, "testcase");
            assertThat(suite.getAttribute("tests")).isEqualTo("" + cases.size());
            assertThat(cases.stream().map(e -> e.getAttribute("name")).distinct())
                    .hasSameSizeAs(cases);
            assertThat(suite.getAttribute("failures"))
                    .isEqualTo("" + inside(suite, "failure").size());
            assertThat(suite.getAttribute("skipped"))
                    .isEqualTo("" + inside(suite, "skipped").size());
        }
        assertThat(suites.getAttribute("tests")).isEqualTo("11");
        assertThat(suites.getAttribute("failures")).isEqualTo("3");
        assertThat(suites.getAttribute("skipped")).isEqualTo("2");
        assertThat(inside(suites, "skipped").get(0).getAttribute("message"))
                .isEqualTo("suppressed: agreed in VOX-12 | until <2027>, says \"Ann\"");
        assertThat(inside(suites, "failure").get(2).getTextContent()).contains("]]> ::error::x");
    }

    @Test
    void what_is_below_the_threshold_does_not_fail() throws Exception {
        Map<Severity, Integer> failures = Map.of(Severity.ERROR, 3, Severity.WARNING, 6, Severity.NOTE, 8);
        for (Map.Entry<Severity, Integer> e : failures.entrySet()) {
            Element suites = junit(written("junit", LintSample.report(), LintSample.failing(e.getKey())));
            assertThat(inside(suites, "failure")).as(e.toString()).hasSize(e.getValue());
        }
        Element none = junit(written("junit", LintSample.report(), LintSample.failing(null)));
        assertThat(inside(none, "failure")).isEmpty();
        assertThat(none.getAttribute("failures")).isEqualTo("0");
    }

    @Test
    void junit_is_xml_whatever_it_says() throws Exception {
        for (String text : AWKWARD) {
            for (By by : By.values()) {
                Element suites = junit(written("junit", LintSample.saying(text, by), VIEW));
                assertThat(inside(suites, "testcase")).as(text).hasSize(1);
                assertThat(inside(suites, "failure")).as(text).hasSize(by == By.NOBODY ? 1 : 0);
            }
        }
    }
}

package voicemap.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voicemap.lint.Finding;
import voicemap.lint.Report;
import voicemap.lint.Verdict;
import voicemap.model.Plain;

/** What a lint found as JUnit's XML: a file is a suite, a finding a test case that fails, is skipped or just speaks. */
final class LintJunit {
    private static final int WIDTH = 100;

    private final Report report;
    private final LintView view;
    private final LintText text;
    private final StringBuilder out = new StringBuilder();

    private LintJunit(Report report, LintView view) {
        this.report = report;
        this.view = view;
        this.text = new LintText(report, new LintView(view.catalog(), view.version(), null, WIDTH, false, true));
    }

    static String render(Report report, LintView view) {
        return new LintJunit(report, view).suites();
    }

    private String suites() {
        Map<String, List<Verdict>> files = new LinkedHashMap<>();
        report.inputs().forEach(name -> files.put(name, new ArrayList<>()));
        for (Verdict v : report.verdicts()) {
            files.computeIfAbsent(v.finding().at().extent().from().file(), name -> new ArrayList<>())
                    .add(v);
        }
        long clean = files.values().stream().filter(List::isEmpty).count();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites");
        head("voicemap lint", report.verdicts(), (int) clean);
        out.append(">\n");
        files.forEach(this::suite);
        return Orders.none(out.append("</testsuites>\n").toString(), "&#35;");
    }

    private void suite(String file, List<Verdict> verdicts) {
        String name = FileNames.plain(file);
        out.append("  <testsuite");
        head(name, verdicts, verdicts.isEmpty() ? 1 : 0);
        out.append(">\n");
        if (verdicts.isEmpty()) {
            testcase(name, "nothing found");
            out.append("/>\n");
        }
        Map<String, Integer> named = new HashMap<>();
        for (Verdict v : verdicts) {
            Finding f = v.finding();
            String of = f.at().path().isEmpty() ? f.id() : f.id() + " at " + f.at().path();
            int nth = named.merge(of, 1, Integer::sum);
            testcase(name, nth == 1 ? of : of + " (" + nth + ")");
            out.append(">\n");
            outcome(v);
            out.append("    </testcase>\n");
        }
        out.append("  </testsuite>\n");
    }

    private void head(String name, List<Verdict> verdicts, int clean) {
        attribute("name", name);
        attribute("tests", Integer.toString(verdicts.size() + clean));
        attribute(
                "failures", Long.toString(verdicts.stream().filter(view::fails).count()));
        attribute("errors", "0");
        attribute(
                "skipped",
                Long.toString(verdicts.stream().filter(v -> !v.counts()).count()));
    }

    private void testcase(String file, String name) {
        out.append("    <testcase");
        attribute("name", name);
        attribute("classname", file);
        attribute("file", file);
    }

    private void outcome(Verdict v) {
        Finding f = v.finding();
        if (!v.counts()) {
            out.append("      <skipped");
            attribute("message", v.state().word() + (v.reason().isEmpty() ? "" : ": " + v.reason()));
            out.append("/>\n");
        }
        String block = escaped(text.block(v));
        if (view.fails(v)) {
            out.append("      <failure");
            attribute("message", f.message());
            attribute("type", f.severity().word());
            out.append('>').append(block).append("</failure>\n");
        } else out.append("      <system-out>").append(block).append("</system-out>\n");
    }

    private void attribute(String name, String value) {
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(Plain.line(value)))
                .append('"');
    }

    /** Text in which no character has a meaning in XML, and none is one that XML may not hold. */
    private static String escaped(String text) {
        return Plain.lines(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

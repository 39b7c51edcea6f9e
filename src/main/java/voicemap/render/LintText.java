package voicemap.render;

import java.util.List;
import voicemap.lint.Finding;
import voicemap.lint.Location;
import voicemap.lint.Report;
import voicemap.lint.Verdict;
import voicemap.model.Plain;
import voicemap.model.Severity;
import voicemap.model.Span;

/** What a lint found as text: a line that editors and grep understand, the source line, why it matters, what to do. */
final class LintText {
    private static final int NUMBER = 6;
    private final LintView view;
    private final Report report;
    private final StringBuilder out = new StringBuilder();

    LintText(Report report, LintView view) {
        this.view = view;
        this.report = report;
    }

    static String render(Report report, LintView view) {
        LintText page = new LintText(report, view);
        for (Verdict v : report.verdicts()) if (v.counts() || view.all()) page.finding(v);
        page.summary(LintCounts.of(report));
        return page.out.toString();
    }

    /** One finding by itself. */
    String block(Verdict verdict) {
        out.setLength(0);
        finding(verdict);
        return out.toString().stripTrailing();
    }

    private void finding(Verdict v) {
        Finding f = v.finding();
        String mark = v.counts() ? "" : " (" + v.state().word() + ")";
        out.append(paint(quiet(f.at().extent().from() + ":"), Style.STRONG))
                .append(' ')
                .append(paint(f.severity().word() + mark + ":", style(v)))
                .append(' ')
                .append(quiet(Plain.line(f.message())))
                .append(' ')
                .append(paint(quiet("[" + f.id() + "]"), Style.DIM))
                .append('\n');
        excerpt(f.at(), style(v));
        for (Location place : f.related()) related(place);
        if (!v.reason().isEmpty()) detail(v.state().word(), v.reason());
        for (LintDetail d : LintDetail.of(f, report, view.catalog())) detail(d.label(), d.text());
        out.append('\n');
    }

    private void related(Location place) {
        Span at = place.extent().from();
        String say = place.say().isEmpty() ? "" : ": " + Plain.line(place.say());
        out.append("  with ").append(quiet(at + say)).append('\n');
        excerpt(place, Style.GOOD);
    }

    private void excerpt(Location place, Style style) {
        Span at = place.extent().from();
        Excerpt excerpt = Excerpt.of(report.quote(place.extent()), place.extent(), width() - NUMBER - 3);
        if (excerpt == null || excerpt.line().isEmpty()) return;
        String number = Integer.toString(at.line());
        String indent = " ".repeat(Math.max(0, NUMBER - number.length()));
        String bar = " |";
        out.append(paint(indent + number + bar, Style.DIM))
                .append(' ')
                .append(quiet(excerpt.line()))
                .append('\n');
        String marks = excerpt.marks().strip();
        out.append(paint(" ".repeat(indent.length() + number.length()) + bar, Style.DIM))
                .append(excerpt.marks(), 0, excerpt.marks().length() - marks.length())
                .append(' ')
                .append(paint(marks, style))
                .append('\n');
    }

    private void detail(String label, String text) {
        String first = "  " + label + ": ";
        String rest = " ".repeat(first.length());
        List<String> lines = TextPage.wrap(text, width() - first.length());
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? first : rest).append(quiet(lines.get(i))).append('\n');
        }
    }

    private void summary(LintCounts counts) {
        String aside = counts.aside();
        if (!aside.isEmpty()) out.append("Not counted: ").append(aside).append('\n');
        boolean grave = counts.errors() > 0;
        boolean any = grave || counts.warnings() > 0 || counts.notes() > 0;
        Style style = grave ? Style.BAD : any ? Style.CAUTION : Style.GOOD;
        if (counts.fixable() > 0)
            out.append("Can be mended by --fix: ").append(counts.fixable()).append('\n');
        out.append(paint(counts.summary(), style)).append('\n');
    }

    private static Style style(Verdict v) {
        if (!v.counts() || v.finding().severity() == Severity.NOTE) return Style.DIM;
        return v.finding().severity() == Severity.ERROR ? Style.BAD : Style.CAUTION;
    }

    private int width() {
        return Math.max(40, view.width());
    }

    private String paint(String text, Style style) {
        return TextPage.paint(text, style, view.colour());
    }

    /** Text of strangers in which neither a terminal nor a build server that reads the log finds an order. */
    private static String quiet(String text) {
        return Orders.none(Plain.text(text));
    }
}

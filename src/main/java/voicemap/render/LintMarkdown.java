package voicemap.render;

import java.util.List;
import java.util.function.Function;
import voicemap.lint.Finding;
import voicemap.lint.Location;
import voicemap.lint.Report;
import voicemap.lint.Verdict;
import voicemap.model.Plain;
import voicemap.model.Severity;

/** What a lint found as Markdown fit for a comment on a pull request. */
final class LintMarkdown {
    /** A comment on GitHub may have 65,536 characters. */
    private static final int LONGEST = 60_000;

    private static final int LONGEST_TEXT = 500;

    private final LintView view;
    private final Report report;
    private final StringBuilder out = new StringBuilder();

    private LintMarkdown(Report report, LintView view) {
        this.view = view;
        this.report = report;
    }

    static String render(Report report, LintView view) {
        LintMarkdown page = new LintMarkdown(report, view);
        LintCounts counts = LintCounts.of(report);
        page.out.append("### voicemap lint: ").append(counts.summary()).append('\n');
        page.table(
                "| | Where | What | What to do |\n| --- | --- | --- | --- |\n",
                report.verdicts().stream().filter(Verdict::counts).toList(),
                page::row);
        if (!counts.aside().isEmpty())
            page.out.append("\nNot counted: ").append(counts.aside()).append('\n');
        page.table(
                "| | Where | What | Why it does not count |\n| --- | --- | --- | --- |\n",
                report.verdicts().stream().filter(v -> !v.counts()).toList(),
                page::aside);
        return page.out.toString();
    }

    private void table(String head, List<Verdict> verdicts, Function<Verdict, String> row) {
        if (verdicts.isEmpty()) return;
        out.append('\n').append(head);
        for (int i = 0; i < verdicts.size(); i++) {
            String next = row.apply(verdicts.get(i));
            if (out.length() + next.length() > LONGEST) {
                out.append("\nand ")
                        .append(verdicts.size() - i)
                        .append(" more, which would be too long for a comment\n");
                return;
            }
            out.append(next);
        }
    }

    private String row(Verdict v) {
        Finding f = v.finding();
        StringBuilder what = new StringBuilder(text(f.message())).append(' ').append(code(f.id()));
        for (Location place : f.related()) {
            what.append("<br>with ").append(code(place.extent().from().toString()));
            if (!place.say().isEmpty()) what.append(": ").append(text(place.say()));
        }
        StringBuilder fix = new StringBuilder();
        for (LintDetail d : LintDetail.of(f, report, view.catalog())) {
            if (d.label().equals("fix")) fix.append(text(d.text()));
            else if (d.label().equals("edit"))
                fix.append(fix.isEmpty() ? "" : "<br>").append(text(d.text()));
            else what.append("<br>").append(d.label()).append(": ").append(text(d.text()));
        }
        return cells(mark(f), where(f), what.toString(), fix.toString());
    }

    private String aside(Verdict v) {
        Finding f = v.finding();
        String reason = v.reason().isEmpty() ? "" : ": " + text(v.reason());
        return cells(
                f.severity().word(),
                where(f),
                text(f.message()) + " " + code(f.id()),
                v.state().word() + reason);
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String mark(Finding f) {
        String word = f.severity().word();
        return f.severity() == Severity.ERROR ? "**" + word + "**" : word;
    }

    private static String where(Finding f) {
        return code(f.at().extent().from().toString());
    }

    /** Text of strangers: no markup, and it calls nobody, links nowhere and refers to no other issue. */
    private static String text(String text) {
        return MarkdownPage.safe(Plain.brief(Plain.line(text), LONGEST_TEXT))
                .replaceAll("[@#!](?=\\w)|:(?=//)|(?i:www)(?=[.])", "$0<!-- -->");
    }

    /** The same as code; not in quotes of its own, inside which a cell of a table cannot be kept whole. */
    private static String code(String text) {
        return "<code>" + text(text) + "</code>";
    }
}

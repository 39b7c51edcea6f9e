package voicemap.render;

import voicemap.lint.Finding;
import voicemap.lint.Quote;
import voicemap.lint.Report;
import voicemap.lint.Verdict;
import voicemap.model.Extent;
import voicemap.model.Plain;

/** What a lint found as commands that a GitHub workflow reads from its log and shows beside the lines. */
final class LintGithub {
    private final Report report;
    private final LintView view;

    private LintGithub(Report report, LintView view) {
        this.report = report;
        this.view = view;
    }

    static String render(Report report, LintView view) {
        LintGithub commands = new LintGithub(report, view);
        StringBuilder out = new StringBuilder();
        for (Verdict v : report.verdicts()) out.append(commands.command(v)).append('\n');
        return out.toString();
    }

    private String command(Verdict v) {
        Finding f = v.finding();
        if (!v.counts()) {
            // not beside the line, where it would ask for attention; the log of a run with debugging has it
            String reason = v.reason().isEmpty() ? "" : " (" + v.reason() + ")";
            return "::debug::"
                    + data(v.state().word() + reason + ": " + f.at().extent().from() + ": "
                            + f.severity().word() + ": " + f.message() + " [" + f.id() + "]");
        }
        String level =
                switch (f.severity()) {
                    case ERROR -> "error";
                    case WARNING -> "warning";
                    case NOTE -> "notice";
                };
        StringBuilder body = new StringBuilder(Plain.line(f.message()));
        f.related().forEach(r -> body.append("\nwith ")
                .append(r.extent().from())
                .append(r.say().isEmpty() ? "" : ": " + Plain.line(r.say())));
        LintDetail.of(f, report, view.catalog()).forEach(d -> body.append('\n').append(d));
        return "::" + level + " file="
                + property(FileNames.plain(f.at().extent().from().file())) + place(f.at().extent()) + ",title="
                + property(f.id()) + "::" + data(body.toString());
    }

    private String place(Extent e) {
        int line = e.from().line();
        if (line == 0) return "";
        String lines = ",line=" + line + ",endLine=" + e.endLine();
        // columns of two lines are refused
        if (e.endLine() != line) return lines;
        Quote quote = report.quote(e);
        return lines + ",col=" + (quote.from() + 1) + ",endColumn=" + (quote.to() + 1);
    }

    private static String data(String text) {
        return Plain.lines(text).replace("%", "%25").replace("\n", "%0A");
    }

    private static String property(String text) {
        return Plain.text(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
    }
}

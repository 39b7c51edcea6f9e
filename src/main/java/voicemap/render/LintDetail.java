package voicemap.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import voicemap.lint.Edit;
import voicemap.lint.Finding;
import voicemap.lint.Report;
import voicemap.model.Catalog;
import voicemap.model.Plain;
import voicemap.model.Source;
import voicemap.model.Standing;

/** Something said about a finding besides its message: why it matters, what to do, how sure it is. */
record LintDetail(String label, String text) {
    private static final int LONGEST_EDIT = 60;

    LintDetail {
        text = Plain.line(text);
    }

    /** All there is to say, in the order in which it is said. */
    static List<LintDetail> of(Finding f, Report report, Catalog catalog) {
        List<LintDetail> details = new ArrayList<>();
        if (!f.symptom().isEmpty()) details.add(new LintDetail("why", f.symptom()));
        if (!f.remedy().isEmpty()) details.add(new LintDetail("fix", f.remedy()));
        if (!f.edits().isEmpty()) details.add(new LintDetail("edit", edits(f, report)));
        if (f.warrant().standing() != Standing.VERIFIED) {
            details.add(new LintDetail("standing", standing(f, catalog)));
        }
        f.warrant().readings().forEach(r -> details.add(new LintDetail("reading", r)));
        return details;
    }

    /** What the edits of a finding would do, in words. */
    static String edits(Finding f, Report report) {
        return f.edits().stream().map(e -> edit(e, report)).distinct().collect(Collectors.joining("; "));
    }

    private static String edit(Edit edit, Report report) {
        String old = report.quote(edit.stretch()).text();
        if (old == null || old.isEmpty()) return "put in " + quoted(edit.text());
        if (edit.text().isEmpty()) return "take out " + quoted(old);
        return "write " + quoted(edit.text()) + " in place of " + quoted(old);
    }

    private static String quoted(String text) {
        char quote = text.indexOf('"') < 0 ? '"' : '\'';
        return quote + Plain.brief(Plain.line(text), LONGEST_EDIT) + quote;
    }

    private static String standing(Finding f, Catalog catalog) {
        String titles =
                f.warrant().sources().stream().map(id -> title(id, catalog)).collect(Collectors.joining("; "));
        return f.warrant().standing().word() + (titles.isEmpty() ? "" : " (" + titles + ")");
    }

    private static String title(String id, Catalog catalog) {
        Source source = catalog.sources().get(id);
        return source == null ? id : source.title();
    }

    @Override
    public String toString() {
        return label + ": " + text;
    }
}

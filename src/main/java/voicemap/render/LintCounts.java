package voicemap.render;

import java.util.ArrayList;
import java.util.List;
import voicemap.lint.Report;
import voicemap.lint.Verdict;
import voicemap.model.Severity;

/**
 * How much was found.
 *
 * @param files how many files were read
 * @param errors how many errors count; so for warnings and notes
 * @param fixable how many of those that count have an edit that is surely right
 */
record LintCounts(int files, int errors, int warnings, int notes, int suppressed, int baselined, int fixable) {
    static LintCounts of(Report report) {
        int[] counted = new int[Severity.values().length];
        int[] states = new int[Verdict.State.values().length];
        int fixable = 0;
        for (Verdict v : report.verdicts()) {
            states[v.state().ordinal()]++;
            if (!v.counts()) continue;
            counted[v.finding().severity().ordinal()]++;
            if (!v.finding().edits().isEmpty()) fixable++;
        }
        return new LintCounts(
                report.inputs().size(),
                counted[Severity.ERROR.ordinal()],
                counted[Severity.WARNING.ordinal()],
                counted[Severity.NOTE.ordinal()],
                states[Verdict.State.SUPPRESSED.ordinal()],
                states[Verdict.State.BASELINED.ordinal()],
                fixable);
    }

    /** What counts, such as 2 errors and 1 note in 3 files. */
    String summary() {
        List<String> found = new ArrayList<>();
        if (errors > 0) found.add(many(errors, "error"));
        if (warnings > 0) found.add(many(warnings, "warning"));
        if (notes > 0) found.add(many(notes, "note"));
        String in = " in " + many(files, "file");
        if (found.isEmpty()) return "Nothing found" + in;
        if (found.size() == 1) return found.get(0) + in;
        String last = found.remove(found.size() - 1);
        return String.join(", ", found) + " and " + last + in;
    }

    /** What does not count, such as 1 suppressed, 2 in the baseline; empty where there is nothing. */
    String aside() {
        List<String> parts = new ArrayList<>();
        if (suppressed > 0) parts.add(suppressed + " suppressed");
        if (baselined > 0) parts.add(baselined + " in the baseline");
        return String.join(", ", parts);
    }

    static String many(int count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}

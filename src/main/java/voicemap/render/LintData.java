package voicemap.render;

import java.util.List;
import voicemap.lint.Edit;
import voicemap.lint.Finding;
import voicemap.lint.Location;
import voicemap.lint.Report;
import voicemap.lint.Verdict;
import voicemap.model.Catalog;
import voicemap.model.Extent;
import voicemap.model.Severity;
import voicemap.model.Source;
import voicemap.model.Standing;

/** What a lint found as data: what JSON shows, and what its published schema is made from. */
record LintData(List<String> inputs, LintCounts counts, List<Found> findings) {

    /**
     * A finding; what is empty or not known is null.
     *
     * @param state whether it counts
     * @param reason why it does not count
     * @param fingerprint stays the same where lines move; two files may share it
     */
    record Found(
            String id,
            Severity severity,
            Standing standing,
            Verdict.State state,
            String reason,
            String message,
            String symptom,
            String remedy,
            Spot at,
            String value,
            List<Spot> related,
            String rule,
            String fingerprint,
            List<Origin> sources,
            List<String> readings,
            List<Change> edits) {}

    /**
     * A place in a file; lines and columns count from 1, a column is a Unicode character, the end is the one after the
     * last.
     *
     * @param path the place in the document
     */
    record Spot(
            String file, Integer line, Integer column, Integer endLine, Integer endColumn, String path, String say) {}

    /** A document that a finding rests on. */
    record Origin(String id, String title, String url) {}

    /** A text that takes the place of a stretch. */
    record Change(Spot at, String text) {}

    static LintData of(Report report, Catalog catalog) {
        return new LintData(
                report.inputs(),
                LintCounts.of(report),
                report.verdicts().stream().map(v -> found(v, catalog)).toList());
    }

    private static Found found(Verdict v, Catalog catalog) {
        Finding f = v.finding();
        return new Found(
                f.id(),
                f.severity(),
                f.warrant().standing(),
                v.state(),
                filled(v.reason()),
                f.message(),
                filled(f.symptom()),
                filled(f.remedy()),
                spot(f.at()),
                filled(f.value()),
                f.related().stream().map(LintData::spot).toList(),
                f.rule(),
                Fingerprint.of(f.key()),
                f.warrant().sources().stream().map(s -> origin(s, catalog)).toList(),
                f.warrant().readings(),
                f.edits().stream().map(LintData::change).toList());
    }

    private static Spot spot(Location place) {
        return spot(place.extent(), filled(place.path()), filled(place.say()));
    }

    private static Spot spot(Extent e, String path, String say) {
        String file = e.from().file();
        if (e.from().line() == 0) return new Spot(file, null, null, null, null, path, say);
        return new Spot(file, e.from().line(), e.from().column(), e.endLine(), e.endColumn(), path, say);
    }

    private static Origin origin(String id, Catalog catalog) {
        Source source = catalog.sources().get(id);
        return source == null ? new Origin(id, null, null) : new Origin(id, source.title(), source.url());
    }

    private static Change change(Edit edit) {
        return new Change(spot(edit.stretch(), null, null), edit.text());
    }

    private static String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}

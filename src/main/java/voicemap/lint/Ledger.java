package voicemap.lint;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.model.Extent;
import voicemap.model.Plain;

/** Counts findings against a baseline: which it bears, which are new, and what of it is mended. */
final class Ledger {
    private record Kind(String file, String key) {}

    /** The findings of one kind: how many are borne, and how many there are. */
    private static final class Count {
        final Baseline.Entry entry;
        final int borne;
        int found;

        Count(Baseline.Entry entry, int borne) {
            this.entry = entry;
            this.borne = borne;
        }
    }

    private final Baseline baseline;
    private final Map<Kind, Count> counts = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    Ledger(Baseline baseline) {
        this.baseline = baseline;
        for (Baseline.Entry e : baseline.entries()) counts.put(new Kind(e.file(), e.key()), new Count(e, e.count()));
    }

    /** Takes down that a file was looked at. */
    void read(Path path) {
        read.add(baseline.file(path));
    }

    /** Whether a finding is borne: as many of a kind as were there before, the first of them. */
    boolean bears(Finding f, Path path) {
        String file = baseline.file(path);
        String key = Baseline.key(f);
        Count count = counts.computeIfAbsent(
                new Kind(file, key),
                k -> new Count(
                        new Baseline.Entry(
                                file,
                                f.at().path(),
                                f.id(),
                                key,
                                1,
                                f.at().extent().from()),
                        0));
        return ++count.found <= count.borne;
    }

    /** A finding for each entry of which less is there than it says. */
    List<Finding> mended(Notices notices, Coverage coverage) {
        List<Finding> found = new ArrayList<>();
        for (Count c : counts.values()) {
            Baseline.Entry e = c.entry;
            if (c.found >= c.borne || !seen(e, coverage)) continue;
            String path = e.file() + "#" + e.path();
            found.add(notices.finding(Notices.FIXED, message(e, c.found, notices), Extent.at(e.at()), path, e.key()));
        }
        return found;
    }

    private static String message(Baseline.Entry e, int found, Notices notices) {
        String what = Plain.brief(e.id()) + " at " + Plain.brief(e.path()) + " in " + Plain.brief(e.file());
        String why = notices.subjects().unsuppressible(e.id());
        if (why != null) return what + " stands in the baseline, which cannot bear it: " + why;
        String left = found == 0 ? "is no longer found" : "only " + found + " of " + e.count() + " are still found";
        return what + " stands in the baseline, but " + left;
    }

    private boolean seen(Baseline.Entry e, Coverage coverage) {
        if (read.contains(e.file())) return true;
        try {
            return coverage.whole(baseline.folder().resolve(e.file()).normalize());
        } catch (InvalidPathException x) {
            return false;
        }
    }

    /** What the baseline should become. */
    Judgement.Revision revision(Coverage coverage) {
        return new Judgement.Revision(baseline, updated(coverage, false), updated(coverage, true));
    }

    /** The baseline without what is mended and, where asked, with what is new. */
    private Baseline updated(Coverage coverage, boolean add) {
        List<Baseline.Entry> entries = new ArrayList<>();
        for (Count c : counts.values()) {
            int least = seen(c.entry, coverage) ? Math.min(c.found, c.borne) : c.borne;
            int count = add ? Math.max(c.found, least) : least;
            if (count > 0) entries.add(c.entry.times(count));
        }
        return baseline.with(entries);
    }
}

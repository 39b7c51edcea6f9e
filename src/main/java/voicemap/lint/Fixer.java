package voicemap.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import voicemap.model.Extent;
import voicemap.yaml.Problem;

/**
 * Applies the edits of findings to a text and looks at the result again. An edit after which the finding is still there,
 * or another one has come, is left out. Nothing but the stretches of the edits is touched.
 */
public final class Fixer {
    /** Edits of one place wait for the next turn; no text needs as many. */
    private static final int TURNS = 10;

    private static final int LAYERS = 3;

    /**
     * What came of it.
     *
     * @param text the text as it should be; the same where nothing was fixed
     * @param fixed the findings that are gone, as they stood when they were mended
     */
    public record Result(String text, List<Finding> fixed) {
        public Result {
            fixed = List.copyOf(fixed);
        }
    }

    private record Stretch(int from, int to, String text) {
        boolean bars(Stretch other) {
            return !equals(other) && from < other.to && other.from < to;
        }
    }

    /** A finding that stays: what it is, and the first and last place at which it may stand. */
    private record Expected(String what, int low, int high) {
        Expected moved(List<Stretch> stretches) {
            return low < 0 ? this : new Expected(what, moved(stretches, low, false), moved(stretches, high, true));
        }

        /** Where a place is once the stretches are replaced; one at which something is put in is before or behind it. */
        private static int moved(List<Stretch> stretches, int place, boolean behind) {
            int more = 0;
            for (Stretch s : stretches) {
                boolean before = s.to() < place || s.to() == place && (behind || s.from() < s.to());
                if (before) more += s.text().length() - (s.to() - s.from());
                else if (s.from() < place)
                    return s.from() + more + (behind ? s.text().length() : 0);
            }
            return place + more;
        }
    }

    private record Attempt(Offsets offsets, List<Finding> findings) {
        String text() {
            return offsets.text();
        }
    }

    private final String name;
    private final Function<String, List<Finding>> again;

    private Fixer(String name, Function<String, List<Finding>> again) {
        this.name = name;
        this.again = again;
    }

    /**
     * Mends a text.
     *
     * @param name what findings call the file; edits of other files are left alone
     * @param wanted the findings to mend; one that is not found again in the text is left alone
     * @param again what is found in the file where it holds this text
     */
    public static Result fix(String name, String text, List<Finding> wanted, Function<String, List<Finding>> again) {
        if (wanted.stream().noneMatch(f -> f.edits().size() > 0)) return new Result(text, List.of());
        return new Fixer(name, again).fix(text, wanted);
    }

    private Result fix(String text, List<Finding> wanted) {
        Set<String> keys = wanted.stream().map(Finding::key).collect(Collectors.toSet());
        Attempt now = attempt(text);
        List<Finding> fixed = new ArrayList<>();
        if (now == null) return new Result(text, fixed);
        for (int turn = 0; turn < TURNS; turn++) {
            Attempt before = now;
            List<Finding> open = before.findings().stream()
                    .filter(f -> keys.contains(f.key()) && mendable(f, before.offsets()))
                    .toList();
            List<Finding> done = new ArrayList<>();
            now = mended(before, open, done);
            if (done.isEmpty()) break;
            fixed.addAll(done);
        }
        return new Result(now.text(), fixed);
    }

    private Attempt mended(Attempt before, List<Finding> open, List<Finding> done) {
        List<Finding> together = new ArrayList<>();
        List<Stretch> taken = new ArrayList<>();
        for (Finding f : open) {
            List<Stretch> wanted = stretches(f, before.offsets());
            if (wanted.stream().anyMatch(s -> taken.stream().anyMatch(s::bars))) continue;
            taken.addAll(wanted);
            together.add(f);
        }
        Attempt all = tried(before, together);
        if (all != null) {
            done.addAll(together);
            return all;
        }
        Attempt now = before;
        for (Finding f : open) {
            done.add(f);
            Attempt one = tried(before, done);
            if (one == null) done.remove(done.size() - 1);
            else now = one;
        }
        return now;
    }

    /**
     * The text with these findings mended, or null where that is not what came of it. What came to light under them is
     * mended too where it can be: an attribute of an element that was misspelt itself.
     */
    private Attempt tried(Attempt before, List<Finding> mended) {
        List<Expected> expected = new ArrayList<>();
        for (Finding f : before.findings()) {
            if (!mended.contains(f)) expected.add(expected(f, before.offsets()));
        }
        Attempt now = before;
        List<Finding> open = mended;
        for (int layer = 0; layer < LAYERS; layer++) {
            List<Stretch> stretches = sorted(now.offsets(), open);
            if (stretches == null) return null;
            expected.replaceAll(e -> e.moved(stretches));
            now = attempt(applied(now.text(), stretches));
            if (now == null) return null;
            open = unexpected(now, expected);
            if (open.isEmpty()) return now;
            Offsets offsets = now.offsets();
            if (!open.stream().allMatch(f -> mendable(f, offsets))) return null;
        }
        return null;
    }

    private Expected expected(Finding f, Offsets offsets) {
        Extent at = f.at().extent();
        int from = at.from().file().equals(name) ? offsets.from(at) : -1;
        String where = from < 0 ? at.from().toString() : name;
        return new Expected(where + "|" + f.id() + "|" + f.value(), from, from);
    }

    /** The findings that were not there before. */
    private List<Finding> unexpected(Attempt now, List<Expected> expected) {
        Map<String, List<Expected>> left = new HashMap<>();
        for (Expected e : expected)
            left.computeIfAbsent(e.what(), k -> new ArrayList<>()).add(e);
        List<Finding> out = new ArrayList<>();
        for (Finding f : now.findings()) {
            Expected found = expected(f, now.offsets());
            List<Expected> alike = left.getOrDefault(found.what(), List.of());
            Expected same = alike.stream()
                    .filter(e -> e.low() <= found.low() && found.low() <= e.high())
                    .findFirst()
                    .orElse(null);
            if (same == null) out.add(f);
            else alike.remove(same);
        }
        return out;
    }

    private Attempt attempt(String text) {
        try {
            return new Attempt(new Offsets(text), again.apply(text));
        } catch (Problem e) {
            return null;
        }
    }

    private boolean mendable(Finding f, Offsets offsets) {
        return !f.edits().isEmpty()
                && f.edits().stream().allMatch(e -> e.stretch().from().file().equals(name))
                && stretches(f, offsets).size() == f.edits().size();
    }

    /** The places of the edits of a finding, as far as they are there. */
    private static List<Stretch> stretches(Finding f, Offsets offsets) {
        List<Stretch> out = new ArrayList<>();
        for (Edit e : f.edits()) {
            int from = offsets.from(e.stretch());
            int to = offsets.to(e.stretch());
            if (from >= 0 && to >= from) out.add(new Stretch(from, to, e.text()));
        }
        return out;
    }

    /** The places of all edits in their order, or null where two of them want to change one place. */
    private static List<Stretch> sorted(Offsets offsets, List<Finding> findings) {
        Set<Stretch> stretches = new LinkedHashSet<>();
        for (Finding f : findings) stretches.addAll(stretches(f, offsets));
        List<Stretch> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingInt(Stretch::from).thenComparingInt(Stretch::to));
        int at = 0;
        for (Stretch s : sorted) {
            if (s.from() < at) return null;
            at = s.to();
        }
        return sorted;
    }

    private static String applied(String text, List<Stretch> sorted) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Stretch s : sorted) {
            out.append(text, at, s.from()).append(s.text());
            at = s.to();
        }
        return out.append(text, at, text.length()).toString();
    }
}

package voicemap.checklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import voicemap.model.Severity;
import voicemap.model.Span;
import voicemap.model.Stage;

/**
 * How far a review is.
 *
 * @param file how messages call the review
 * @param catalog the digest of the catalog that its items come from
 * @param current whether the catalog of now is that one
 * @param dueNow the first stage in which something is open; null where nothing is
 * @param items how many are asked for, that is, without those that are retired
 * @param settled how many of these need nothing more
 * @param counts by stage and severity, without rows in which all is nought
 * @param open what is open or blocked, the worst first
 * @param again what was settled before the catalog changed what it says of it
 * @param accepted risks that are borne
 * @param fresh ids that came in with a newer catalog and are still open
 * @param retired ids that the checklist no longer has
 */
public record ReviewStatus(
        String review,
        String file,
        Review.Scope madeFrom,
        String catalog,
        boolean current,
        LocalDate date,
        Stage dueNow,
        int items,
        int settled,
        List<Count> counts,
        List<Line> open,
        List<Line> again,
        List<Line> accepted,
        List<String> fresh,
        List<String> retired) {
    public ReviewStatus {
        counts = List.copyOf(counts);
        open = List.copyOf(open);
        again = List.copyOf(again);
        accepted = List.copyOf(accepted);
        fresh = List.copyOf(fresh);
        retired = List.copyOf(retired);
    }

    /** How many items of a stage and severity are in each state. */
    public record Count(
            Stage due, Severity severity, int open, int blocked, int done, int notApplicable, int acceptedRisk) {}

    /**
     * An item, as far as one has to know it to go on.
     *
     * @param verify how it is verified, where the catalog of now knows it; else null
     * @param was what the catalog said before, where that matters; else null
     * @param at where its state stands in the review
     */
    public record Line(
            String id,
            Severity severity,
            Stage due,
            ReviewState state,
            String what,
            String verify,
            String who,
            LocalDate when,
            String note,
            Review.Changed was,
            Span at) {}

    private static final Comparator<Review.Point> WORST_FIRST = Comparator.comparing(
                    (Review.Point p) -> p.seen().severity())
            .thenComparing(p -> p.seen().due());

    /**
     * Counts a review.
     *
     * @param verify how each item that the catalog of now has is verified, by its id
     * @param catalog the digest of the catalog of now
     */
    public static ReviewStatus of(Review review, String file, Map<String, String> verify, String catalog) {
        List<Review.Point> asked = review.standing();
        List<Line> open = lines(asked, Review.Point::open, verify);
        Stage now = null;
        for (Line l : open) if (now == null || l.due().compareTo(now) < 0) now = l.due();
        return new ReviewStatus(
                review.title(),
                file,
                review.scope(),
                review.catalog(),
                review.catalog().equals(catalog),
                review.date(),
                now,
                asked.size(),
                asked.size() - open.size(),
                counts(asked),
                open,
                lines(asked, Review.Point::stale, verify),
                lines(asked, p -> p.mark().state() == ReviewState.ACCEPTED_RISK, verify),
                ids(asked, p -> p.fresh() != null && p.open()),
                ids(review.points(), p -> p.retired() != null));
    }

    private static List<Line> lines(
            List<Review.Point> points, Predicate<Review.Point> which, Map<String, String> verify) {
        List<Line> out = new ArrayList<>();
        for (Review.Point p : points.stream().filter(which).sorted(WORST_FIRST).toList()) {
            Review.Mark m = p.mark();
            out.add(new Line(
                    p.id(),
                    p.seen().severity(),
                    p.seen().due(),
                    m.state(),
                    p.seen().what(),
                    verify.get(p.id()),
                    m.who(),
                    m.when(),
                    m.note(),
                    p.changed(),
                    p.at()));
        }
        return out;
    }

    private static List<String> ids(List<Review.Point> points, Predicate<Review.Point> which) {
        return points.stream().filter(which).map(Review.Point::id).toList();
    }

    private static List<Count> counts(List<Review.Point> points) {
        List<Count> out = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (Severity severity : Severity.values()) {
                int[] n = new int[ReviewState.values().length];
                int all = 0;
                for (Review.Point p : points) {
                    if (p.seen().due() != stage || p.seen().severity() != severity) continue;
                    n[p.mark().state().ordinal()]++;
                    all++;
                }
                if (all == 0) continue;
                out.add(new Count(
                        stage,
                        severity,
                        n[ReviewState.OPEN.ordinal()],
                        n[ReviewState.BLOCKED.ordinal()],
                        n[ReviewState.DONE.ordinal()],
                        n[ReviewState.NOT_APPLICABLE.ordinal()],
                        n[ReviewState.ACCEPTED_RISK.ordinal()]));
            }
        }
        return out;
    }

    /** Whether something of this severity or worse is open or blocked. */
    public boolean fails(Severity from) {
        return open.stream().anyMatch(l -> l.severity().compareTo(from) <= 0);
    }
}

package voicemap.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import voicemap.model.Severity;
import voicemap.model.Span;
import voicemap.model.Stage;
import voicemap.model.Standing;

/**
 * A checklist that people tick off, as it stands in a file.
 *
 * @param title what it is a review of
 * @param catalog the digest of the catalog that its items come from
 * @param date the day on which they were taken from it
 * @param points the items in the order of the file
 */
public record Review(String title, Scope scope, String catalog, LocalDate date, List<Point> points) {
    public Review {
        points = List.copyOf(points);
    }

    /**
     * What the checklist was asked for.
     *
     * @param least how bad its items are at least
     * @param due the stages it is about, in their order
     */
    public record Scope(Selection selection, Severity least, List<Stage> due) {
        public Scope {
            due = List.copyOf(due);
        }

        /** The part of a list that is asked for. */
        List<Item> of(Checklist list) {
            return list.only(least, Set.copyOf(due)).items();
        }
    }

    /**
     * An item and how far somebody is with it.
     *
     * @param seen what the catalog said of it
     * @param mark what people said of it
     * @param fresh the day on which it came into the review, or null where it was there from the start
     * @param changed what the catalog said before, or null where it says the same still
     * @param retired the day on which the checklist no longer had it, or null
     * @param at where its state stands
     */
    public record Point(String id, Seen seen, Mark mark, LocalDate fresh, Changed changed, LocalDate retired, Span at) {
        /** Whether something is still to be done about it. */
        public boolean open() {
            return retired == null && mark.state().open();
        }

        /** Whether it was settled before the catalog changed what it says of it, so that somebody must look once more. */
        public boolean stale() {
            if (changed == null || retired != null || mark.state().open()) return false;
            return mark.when() == null || !mark.when().isAfter(changed.on());
        }
    }

    /**
     * What the catalog says of an item.
     *
     * @param words a short digest of all that is said, since most of it does not stand in the review
     */
    public record Seen(String what, Stage due, Severity severity, Standing standing, String words) {}

    /**
     * What people say of an item. Whatever is not said is null, and evidence is empty.
     *
     * @param evidence where one sees that it is so: addresses, files, ids of calls
     */
    public record Mark(ReviewState state, String who, LocalDate when, String note, List<String> evidence) {
        /** Nobody has said anything. */
        public static final Mark NONE = new Mark(ReviewState.OPEN, null, null, null, List.of());

        public Mark {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * What the catalog said before it changed; null for what it still says.
     *
     * @param on the day on which the change came into the review
     */
    public record Changed(LocalDate on, Stage due, Severity severity, Standing standing, String what, String words) {}

    /** The items that are still asked for. */
    public List<Point> standing() {
        return points.stream().filter(p -> p.retired() == null).toList();
    }
}

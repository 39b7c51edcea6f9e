package voicemap.checklist;

import java.util.ArrayList;
import java.util.List;
import voicemap.lint.Finding;
import voicemap.lint.Location;
import voicemap.model.Extent;
import voicemap.model.Severity;
import voicemap.model.Warrant;

/** What keeps a design from being let through: the items of its review that are open or blocked. */
public final class ReviewGate {
    private static final String RULE = "checklist";

    private ReviewGate() {}

    /**
     * A finding for each item that stands in the way, in the order of the file.
     *
     * @param from how bad an item is at least
     */
    public static List<Finding> findings(Review review, Severity from) {
        List<Finding> out = new ArrayList<>();
        for (Review.Point p : review.points()) {
            if (!p.open() || p.seen().severity().compareTo(from) > 0) continue;
            String state = p.mark().state().word();
            String note = p.mark().note() == null ? "" : " (" + p.mark().note() + ")";
            out.add(new Finding(
                    p.id(),
                    p.seen().severity(),
                    "on the checklist this is " + state + note + ": " + p.seen().what(),
                    "",
                    "Look at it, then say in the review who did and when; voicemap explain " + p.id()
                            + " says what to look at",
                    new Location(Extent.of(p.at(), state.length()), "items[" + p.id() + "].state", ""),
                    state,
                    List.of(),
                    RULE,
                    new Warrant(p.seen().standing(), List.of(), List.of()),
                    List.of()));
        }
        return out;
    }
}

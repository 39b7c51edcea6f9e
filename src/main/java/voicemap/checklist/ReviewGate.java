package voicemap.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
     * @param verify how each item that the catalog of now has is verified, by its id
     */
    public static List<Finding> findings(Review review, Severity from, Map<String, String> verify) {
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
                    sentence(verify.getOrDefault(p.id(), "Look at it"))
                            + " Then say in the review who saw to it, and when",
                    new Location(Extent.of(p.at(), state.length()), "items[" + p.id() + "].state", ""),
                    state,
                    List.of(),
                    RULE,
                    new Warrant(p.seen().standing(), List.of(), List.of()),
                    List.of()));
        }
        return out;
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}

package voicemap.proof;

import voicemap.engine.Findings;
import voicemap.fact.Leads;
import voicemap.fact.Placed;
import voicemap.fact.Warned;
import voicemap.model.Tier;

/**
 * What is to become of an item of the advice in a workload.
 *
 * @param kind what the item is
 * @param there whether it shall be there afterwards, or be gone
 */
public record Goal(Kind kind, String id, String workload, boolean there) {
    /** What can come and go. */
    public enum Kind {
        /** A use case that comes first. */
        USE_CASE,
        /** A product that is required or recommended. */
        PRODUCT,
        /** A conflict or gotcha that the answers bring about. */
        FINDING
    }

    /** Whether it is so in what was concluded. */
    boolean met(Findings found) {
        boolean is =
                switch (kind) {
                    case USE_CASE -> found.holds(new Leads(workload, id));
                    case PRODUCT ->
                        found.holds(new Placed(workload, id, Tier.REQUIRED))
                                || found.holds(new Placed(workload, id, Tier.RECOMMENDED));
                    case FINDING ->
                        found.all(Warned.class).stream()
                                .anyMatch(w -> w.finding().equals(id)
                                        && (w.scope().equals(workload)
                                                || w.other().equals(workload)));
                };
        return is == there;
    }
}

package voicemap.lint;

import java.time.LocalDate;
import java.util.List;
import voicemap.model.Span;

/**
 * A suppression and what it does.
 *
 * @param owner who answers for it, or null
 * @param expires the last day on which it counts, or null
 * @param expired whether that day is over
 * @param findings how many findings it covers, or would if it still counted
 */
public record SuppressionUse(
        List<String> ids, String reason, String owner, LocalDate expires, boolean expired, Span origin, int findings) {
    public SuppressionUse {
        ids = List.copyOf(ids);
    }
}

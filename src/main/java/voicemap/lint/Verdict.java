package voicemap.lint;

/**
 * A finding and whether it counts.
 *
 * @param reason why it does not count; empty where it does
 */
public record Verdict(Finding finding, State state, String reason) {
    /** Whether a finding counts. */
    public enum State {
        NEW,
        BASELINED,
        SUPPRESSED
    }
}

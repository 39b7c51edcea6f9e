package voicemap.lint;

import java.util.Locale;
import voicemap.model.Named;

/**
 * A finding and whether it counts.
 *
 * @param reason why it does not count; empty where it does
 */
public record Verdict(Finding finding, State state, String reason) {
    /** Whether a finding counts. */
    public enum State implements Named {
        NEW,
        BASELINED,
        SUPPRESSED;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it counts: it is neither in the baseline nor suppressed. */
    public boolean counts() {
        return state == State.NEW;
    }
}

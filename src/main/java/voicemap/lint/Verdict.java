package voicemap.lint;

import java.util.Locale;
import voicemap.model.Named;

/**
 * A finding and whether it counts.
 *
 * @param by what keeps it from counting
 * @param reason why it does not count; empty where it does
 */
public record Verdict(Finding finding, By by, String reason) {
    /** Where somebody said that a finding does not count. */
    public enum By {
        NOBODY(State.NEW),
        BASELINE(State.BASELINED),
        CONFIGURATION(State.SUPPRESSED),
        COMMENT(State.SUPPRESSED);

        private final State state;

        By(State state) {
            this.state = state;
        }
    }

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

    /** One that counts. */
    static Verdict counting(Finding finding) {
        return new Verdict(finding, By.NOBODY, "");
    }

    /** What became of it. */
    public State state() {
        return by.state;
    }

    /** Whether it counts: it is neither in the baseline nor suppressed. */
    public boolean counts() {
        return state() == State.NEW;
    }
}

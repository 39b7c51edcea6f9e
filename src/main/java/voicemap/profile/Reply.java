package voicemap.profile;

import java.util.List;
import voicemap.model.Span;

/**
 * How one question stands in a workload.
 *
 * @param values the words chosen, the codes, or the number or day as one word
 * @param number the number, or how many values there are
 * @param at the line that says so, or where the assumption comes from
 */
public record Reply(State state, List<String> values, double number, Span at) {
    /** Where an answer comes from. */
    public enum State {
        /** The profile says so. */
        GIVEN,
        /** The profile says nothing, and silence has a meaning. */
        ASSUMED,
        /** The question does not matter, given the other answers. */
        IDLE,
        /** The profile says "unknown", or nothing where silence has no meaning. */
        OPEN
    }

    /** Whether it is known. */
    public boolean known() {
        return state != State.OPEN;
    }

    /** The values as a person would write them. */
    public String text() {
        return values.isEmpty() ? "none" : String.join(", ", values);
    }
}

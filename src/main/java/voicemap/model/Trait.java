package voicemap.model;

import java.util.List;

/**
 * A word of the vocabulary in which conditions are written. Either an answer decides it, or it follows from other traits.
 *
 * @param reads how an answer decides it; null: it follows from other traits
 * @param when the conditions any of which makes it so; each of them ruled out makes it not so; empty where an answer
 *     decides
 * @param exceeds what else must hold beside one of the conditions; null: nothing
 * @param asks the questions that find it out
 */
public record Trait(
        String id, String means, Reads reads, List<Condition> when, Exceeds exceeds, List<String> asks, Span span) {
    /**
     * The answers to one question for which a trait is yes: one of {@code any}, or one outside {@code otherThan}, or a
     * number (for a list, its length) of at least {@code from}.
     */
    public record Reads(String question, List<String> any, List<String> otherThan, Double from) {
        /** Whether an answer of these values makes the trait so; every other answer makes it not so. */
        public boolean meets(List<String> values, double number) {
            if (from != null) return number >= from;
            for (String v : values) {
                if (otherThan.isEmpty() ? any.contains(v) : !otherThan.contains(v)) return true;
            }
            return false;
        }
    }

    /** A sum that comes out above a limit. */
    public record Exceeds(String quantity, String limit) {}
}

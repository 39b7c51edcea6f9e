package voicemap.model;

import java.util.List;

/**
 * A word of the vocabulary in which conditions are written.
 *
 * @param reads how an answer decides it; null: a rule concludes it
 * @param asks the questions that find it out
 */
public record Trait(String id, String means, Reads reads, List<String> asks, Span span) {
    /**
     * The answers to one question for which a trait is yes: one of {@code any}, or one outside {@code otherThan}, or a
     * number (for a list, its length) of at least {@code from}.
     */
    public record Reads(String question, List<String> any, List<String> otherThan, Double from) {}
}

package voicemap.proof;

import java.util.List;

/**
 * The smallest change of an answer: another word for a question that takes one, a word more or less in a list, a number on
 * the other side of a boundary.
 *
 * @param workload the workload, or nothing for a question about the account
 * @param value the word, code or number; nothing where a list is answered with none
 * @param one whether the value takes the place of the answer; else it is added to a list, or taken from it
 */
public record Step(String workload, String question, String value, boolean one) {
    /** The answer after this step. */
    List<String> after(List<String> before) {
        if (one) return value.isEmpty() ? List.of() : List.of(value);
        if (before.contains(value))
            return before.stream().filter(v -> !v.equals(value)).toList();
        return java.util.stream.Stream.concat(before.stream(), java.util.stream.Stream.of(value))
                .toList();
    }

    /** Whether both can be taken: a question that takes one word has one answer. */
    boolean goesWith(Step other) {
        return !(question.equals(other.question) && workload.equals(other.workload)) || !one && !other.one;
    }
}

package voicemap.fact;

import java.util.List;
import voicemap.model.Span;

/**
 * What a workload answers to a question.
 *
 * @param values the words chosen, the codes, or a number as one word; empty: none of them
 * @param number the number, or how many values there are
 * @param at the line of the profile, or where the assumption comes from
 * @param assumed whether silence was taken for this answer
 */
public record Answer(String scope, String question, List<String> values, double number, Span at, boolean assumed) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Answer that
                && scope.equals(that.scope)
                && question.equals(that.question)
                && values.equals(that.values)
                && Double.compare(number, that.number) == 0
                && at.equals(that.at)
                && assumed == that.assumed;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scope.hashCode() + question.hashCode()) + (assumed ? 1 : 0);
    }
}

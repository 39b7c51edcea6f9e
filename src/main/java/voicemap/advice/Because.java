package voicemap.advice;

import java.util.List;
import voicemap.model.Warrant;

/** A reason: in words, the answers it rests on, the rule that drew it and what stands behind the words. */
public record Because(String say, String rule, List<Ground> grounds, Warrant warrant) {
    public Because {
        grounds = List.copyOf(grounds);
    }

    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Because other
                && say.equals(other.say)
                && rule.equals(other.rule)
                && grounds.equals(other.grounds)
                && warrant.equals(other.warrant);
    }

    @Override
    public int hashCode() {
        return say.hashCode();
    }
}

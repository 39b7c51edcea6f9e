package voicemap.advice;

import java.util.List;
import voicemap.model.Warrant;

/** A reason: in words, the answers it rests on, the rule that drew it and what stands behind the words. */
public record Because(String say, String rule, List<Ground> grounds, Warrant warrant) {
    public Because {
        grounds = List.copyOf(grounds);
    }
}

package voicemap.advice;

import java.util.List;

/** A question that still matters, the answers it takes, and what they could change. */
public record OpenQuestion(
        String workload, String id, String ask, List<String> answers, int weight, List<String> changes) {
    public OpenQuestion {
        answers = List.copyOf(answers);
        changes = List.copyOf(changes);
    }
}

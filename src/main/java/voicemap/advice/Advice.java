package voicemap.advice;

import java.time.LocalDate;
import java.util.List;
import voicemap.model.Source;

/**
 * Everything advised for a profile.
 *
 * @param contradictions answers that cannot both be true; where there are any, nothing else is advised
 * @param sources every source that something above rests on
 */
public record Advice(
        String business,
        LocalDate today,
        String catalog,
        List<Because> contradictions,
        List<WorkloadAdvice> workloads,
        Plan plan,
        List<OpenQuestion> questions,
        List<Assumption> assumptions,
        List<Source> sources) {
    public Advice {
        contradictions = List.copyOf(contradictions);
        workloads = List.copyOf(workloads);
        questions = List.copyOf(questions);
        assumptions = List.copyOf(assumptions);
        sources = List.copyOf(sources);
    }
}

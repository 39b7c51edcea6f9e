package voicemap.advice;

import java.util.List;

/** How a use case fits a workload. */
public record UseCaseFit(
        String id,
        int number,
        String name,
        boolean leads,
        List<Because> decides,
        List<Because> supports,
        List<Because> against,
        List<String> openQuestions) {
    public UseCaseFit {
        decides = List.copyOf(decides);
        supports = List.copyOf(supports);
        against = List.copyOf(against);
        openQuestions = List.copyOf(openQuestions);
    }
}

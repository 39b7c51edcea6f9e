package voicemap.advice;

import java.util.List;

/**
 * How a choice was settled; {@code taken} is null where it stays open, and where none of the members can be used: then
 * there are no open questions, and {@code barred} says what stands against each.
 */
public record ChoiceAdvice(
        String id,
        String question,
        String taken,
        Because because,
        List<String> others,
        List<String> openQuestions,
        List<Because> barred) {
    public ChoiceAdvice {
        others = List.copyOf(others);
        openQuestions = List.copyOf(openQuestions);
        barred = List.copyOf(barred);
    }
}

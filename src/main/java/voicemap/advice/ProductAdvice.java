package voicemap.advice;

import java.util.List;
import voicemap.model.Tier;
import voicemap.model.Warrant;

/**
 * A product and what it is to a workload.
 *
 * @param row the row of the product map it stands under, or null
 * @param gaps where the product is not there, or where nobody has said whether it is
 * @param openQuestions questions whose answer could change the tier: where there are any, the tier is provisional
 * @param billedBy the unit that is billed, or null
 */
public record ProductAdvice(
        String id,
        String name,
        String row,
        Tier tier,
        String is,
        List<Because> reasons,
        List<String> gaps,
        List<String> openQuestions,
        String billedBy,
        Warrant warrant) {
    public ProductAdvice {
        reasons = List.copyOf(reasons);
        gaps = List.copyOf(gaps);
        openQuestions = List.copyOf(openQuestions);
    }
}

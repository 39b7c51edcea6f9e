package voicemap.advice;

import java.util.List;
import voicemap.model.Severity;
import voicemap.model.Warrant;

/**
 * Something wrong or worth knowing. Its id is the id of the gotcha, conflict or notice it speaks of.
 *
 * @param workload the workload it was found in
 * @param other the second workload of a conflict between two, or null
 * @param rule the rule that raised it
 */
public record Finding(
        String id,
        Severity severity,
        String message,
        String symptom,
        String remedy,
        List<String> codes,
        List<String> products,
        String workload,
        String other,
        String rule,
        List<Ground> grounds,
        Warrant warrant) {
    public Finding {
        codes = List.copyOf(codes);
        products = List.copyOf(products);
        grounds = List.copyOf(grounds);
    }
}

package voicemap.advice;

import java.util.List;
import voicemap.model.Prerequisite;
import voicemap.model.PrerequisiteKind;
import voicemap.model.Warrant;

/**
 * A step of the plan.
 *
 * @param finishBy working days from today until it is there, at the latest, when all starts today
 * @param critical whether the whole plan waits for it
 */
public record Step(
        String id,
        String what,
        String why,
        String check,
        PrerequisiteKind kind,
        Prerequisite.Days days,
        List<String> after,
        List<String> products,
        int finishBy,
        boolean critical,
        Warrant warrant) {
    public Step {
        after = List.copyOf(after);
        products = List.copyOf(products);
    }
}

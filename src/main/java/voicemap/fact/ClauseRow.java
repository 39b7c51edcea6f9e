package voicemap.fact;

import voicemap.model.Condition;

/** A row of the catalog: a reason for or against a product, in one use case or (useCase empty) in all. */
public record ClauseRow(
        String product, String useCase, int index, boolean member, boolean bars, boolean required, Condition needs)
        implements Conditional {}

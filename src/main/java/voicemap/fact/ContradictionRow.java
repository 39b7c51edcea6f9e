package voicemap.fact;

import voicemap.model.Condition;

/** A row of the catalog: answers that cannot both be true. */
public record ContradictionRow(String contradiction, Condition needs) implements Conditional {}

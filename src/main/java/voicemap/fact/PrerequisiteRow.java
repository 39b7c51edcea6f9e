package voicemap.fact;

import voicemap.model.Condition;

/** A row of the catalog: a product needs something to be there first. */
public record PrerequisiteRow(String product, String prerequisite, Condition needs, String heldBy)
        implements Conditional {}

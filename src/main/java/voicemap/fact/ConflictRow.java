package voicemap.fact;

import voicemap.model.Condition;

/** A row of the catalog: what cannot stand together in a workload; grave: more than a note. */
public record ConflictRow(String conflict, boolean grave, Condition needs) implements Conditional {}

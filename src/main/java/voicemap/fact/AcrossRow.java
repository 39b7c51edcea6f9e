package voicemap.fact;

import voicemap.model.Condition;

/** A row of the catalog: what cannot stand together in an account. */
public record AcrossRow(String conflict, Condition one, Condition other) {}

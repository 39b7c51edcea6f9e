package voicemap.fact;

import voicemap.model.Condition;

/** A row of the catalog: a way up the ladder. */
public record RungRow(String useCase, int index, Condition needs) implements Conditional {}

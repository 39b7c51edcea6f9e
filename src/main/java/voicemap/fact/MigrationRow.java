package voicemap.fact;

import voicemap.model.Condition;

/** A row of the catalog: a way from something that exists. */
public record MigrationRow(String useCase, String migration, Condition needs) implements Conditional {}

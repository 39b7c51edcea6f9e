package voicemap.fact;

import voicemap.model.Condition;

/** A row of the catalog: a sum, and the traits without which it means nothing. */
public record QuantityRow(String quantity, Condition needs) implements Conditional {}

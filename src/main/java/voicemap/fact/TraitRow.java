package voicemap.fact;

import voicemap.model.Condition;

/** A row of the vocabulary: one condition that makes a trait so, and where it stands among them. */
public record TraitRow(String trait, int position, Condition needs) implements Conditional {}

package voicemap.fact;

import voicemap.model.Condition;

/** A choice of the catalog. */
public record ChoiceRow(String choice, java.util.List<Condition> applies, String fallback, boolean required) {}

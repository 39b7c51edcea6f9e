package voicemap.fact;

import voicemap.model.Condition;

/** A member of a choice, and where it stands in the order. */
public record MemberRow(String choice, String product, int position, java.util.List<Condition> needs) {}

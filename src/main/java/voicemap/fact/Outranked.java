package voicemap.fact;

/** A member of a choice that another was preferred to. */
public record Outranked(String scope, String product, String choice, String by) {}

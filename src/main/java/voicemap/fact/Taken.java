package voicemap.fact;

/** The member a choice falls on. */
public record Taken(String scope, String choice, String product, boolean required, boolean byDefault) {}

package voicemap.fact;

/** A product that a need or a choice calls for. */
public record Wanted(String scope, String product, boolean required) {}

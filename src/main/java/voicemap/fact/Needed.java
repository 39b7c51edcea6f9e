package voicemap.fact;

/** A reason for a product that holds; required, or an experienced architect's advice. */
public record Needed(String scope, String product, boolean required, String useCase, int index) {}

package voicemap.fact;

/** A reason against a product that holds. */
public record Barred(String scope, String product, String useCase, int index) {}

package voicemap.fact;

/** The tier of a product for a workload. */
public record Placed(String scope, String product, voicemap.model.Tier tier) {}

package voicemap.fact;

/** Nobody has said whether a product is there in the region where the data must stay. */
public record RegionUnknown(String scope, String product, String region) {}

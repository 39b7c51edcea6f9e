package voicemap.fact;

import voicemap.model.Support;

/** A row of the catalog: whether a product is there in the region that a trait speaks of. */
public record RegionRow(String product, String region, String trait, Support support) {}

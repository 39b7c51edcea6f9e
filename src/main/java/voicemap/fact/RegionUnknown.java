package voicemap.fact;

/** Nobody has said whether a product is there in the region where the data must stay. */
public record RegionUnknown(String scope, String product, String region) implements OfProduct {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof RegionUnknown that
                && scope.equals(that.scope)
                && product.equals(that.product)
                && region.equals(that.region);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scope.hashCode() + product.hashCode()) + region.hashCode();
    }
}

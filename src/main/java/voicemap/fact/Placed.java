package voicemap.fact;

/** The tier of a product for a workload. */
public record Placed(String scope, String product, voicemap.model.Tier tier) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Placed that
                && scope.equals(that.scope)
                && product.equals(that.product)
                && tier == that.tier;
    }

    @Override
    public int hashCode() {
        return 31 * scope.hashCode() + product.hashCode();
    }
}

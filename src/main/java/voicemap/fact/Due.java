package voicemap.fact;

/** A prerequisite of a workload, and whether it is there already. */
public record Due(String scope, String prerequisite, String product, boolean held) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Due that
                && scope.equals(that.scope)
                && prerequisite.equals(that.prerequisite)
                && product.equals(that.product)
                && held == that.held;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * scope.hashCode() + prerequisite.hashCode()) + product.hashCode()) + (held ? 1 : 0);
    }
}

package voicemap.fact;

/** A product known in the leading use case of a workload. */
public record OnFloor(String scope, String product, String row, boolean assessed) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof OnFloor that
                && scope.equals(that.scope)
                && product.equals(that.product)
                && row.equals(that.row)
                && assessed == that.assessed;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * scope.hashCode() + product.hashCode()) + row.hashCode()) + (assessed ? 1 : 0);
    }
}

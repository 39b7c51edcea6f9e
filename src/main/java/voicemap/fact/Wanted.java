package voicemap.fact;

/** A product that a need or a choice calls for. */
public record Wanted(String scope, String product, boolean required) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Wanted that
                && scope.equals(that.scope)
                && product.equals(that.product)
                && required == that.required;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scope.hashCode() + product.hashCode()) + (required ? 1 : 0);
    }
}

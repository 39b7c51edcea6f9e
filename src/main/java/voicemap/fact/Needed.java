package voicemap.fact;

/** A reason for a product that holds; required, or an experienced architect's advice. */
public record Needed(String scope, String product, boolean required, String useCase, int index) implements OfProduct {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Needed that
                && scope.equals(that.scope)
                && product.equals(that.product)
                && required == that.required
                && useCase.equals(that.useCase)
                && index == that.index;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * (31 * scope.hashCode() + product.hashCode()) + (required ? 1 : 0)) + useCase.hashCode())
                + index;
    }
}

package voicemap.fact;

/** A reason against a product that holds; the index is that of its clause, or {@link #REGION}. */
public record Barred(String scope, String product, String useCase, int index) implements OfProduct {
    /** Stands for an index where the product is not there in the region of the data. */
    public static final int REGION = -1;

    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Barred that
                && scope.equals(that.scope)
                && product.equals(that.product)
                && useCase.equals(that.useCase)
                && index == that.index;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * scope.hashCode() + product.hashCode()) + useCase.hashCode()) + index;
    }
}

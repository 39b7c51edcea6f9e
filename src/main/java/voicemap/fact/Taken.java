package voicemap.fact;

/** The member a choice falls on. */
public record Taken(String scope, String choice, String product, boolean required, boolean byDefault)
        implements OfProduct {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Taken that
                && scope.equals(that.scope)
                && choice.equals(that.choice)
                && product.equals(that.product)
                && required == that.required
                && byDefault == that.byDefault;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * (31 * scope.hashCode() + choice.hashCode()) + product.hashCode()) + (required ? 1 : 0))
                + (byDefault ? 1 : 0);
    }
}

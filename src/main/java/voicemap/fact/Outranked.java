package voicemap.fact;

/** A member of a choice that another was preferred to. */
public record Outranked(String scope, String product, String choice, String by) implements OfProduct {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Outranked that
                && scope.equals(that.scope)
                && product.equals(that.product)
                && choice.equals(that.choice)
                && by.equals(that.by);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * scope.hashCode() + product.hashCode()) + choice.hashCode()) + by.hashCode();
    }
}

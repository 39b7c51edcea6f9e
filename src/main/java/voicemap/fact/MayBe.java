package voicemap.fact;

/** A member of a choice that would suit if something unknown were so. */
public record MayBe(String scope, String choice, String product, int position) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof MayBe that
                && scope.equals(that.scope)
                && choice.equals(that.choice)
                && product.equals(that.product)
                && position == that.position;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * scope.hashCode() + choice.hashCode()) + product.hashCode()) + position;
    }
}

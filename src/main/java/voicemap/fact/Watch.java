package voicemap.fact;

/** A gotcha that comes with a product whatever the answers. */
public record Watch(String scope, String gotcha, String product) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Watch that
                && scope.equals(that.scope)
                && gotcha.equals(that.gotcha)
                && product.equals(that.product);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scope.hashCode() + gotcha.hashCode()) + product.hashCode();
    }
}

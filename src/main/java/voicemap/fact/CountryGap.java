package voicemap.fact;

import voicemap.model.Support;

/** A product that is used does not serve some of the people, or nobody has said whether it does. */
public record CountryGap(String scope, String product, String country, Support support) implements OfProduct {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof CountryGap that
                && scope.equals(that.scope)
                && product.equals(that.product)
                && country.equals(that.country)
                && support == that.support;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scope.hashCode() + product.hashCode()) + country.hashCode();
    }
}

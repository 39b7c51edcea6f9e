package voicemap.fact;

/**
 * A design uses a product.
 *
 * @param because why it does so whatever the advice; may be empty
 */
public record Chosen(String scope, String product, Part part, String because) {
    @Override
    public boolean equals(Object o) {
        return o instanceof Chosen c && part == c.part && product.equals(c.product);
    }

    @Override
    public int hashCode() {
        return 31 * scope.hashCode() + product.hashCode();
    }
}

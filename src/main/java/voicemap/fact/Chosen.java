package voicemap.fact;

/**
 * A design uses a product.
 *
 * @param because why it does so whatever the advice; may be empty
 */
public record Chosen(String scope, String product, Part part, String because) {}

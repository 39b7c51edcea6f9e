package voicemap.fact;

/** A reason against a product that holds; the index is that of its clause, or {@link #REGION}. */
public record Barred(String scope, String product, String useCase, int index) {
    /** Stands for an index where the product is not there in the region of the data. */
    public static final int REGION = -1;
}

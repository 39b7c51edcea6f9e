package voicemap.fact;

/** A conclusion about a product in a workload. */
public sealed interface OfProduct permits Barred, CountryGap, Needed, Outranked, RegionUnknown, Taken {
    /** The workload. */
    String scope();

    /** The id of the product. */
    String product();
}

package voicemap.fact;

/** A product known in the leading use case of a workload. */
public record OnFloor(String scope, String product, String row, boolean assessed) {}

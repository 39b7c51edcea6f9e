package voicemap.fact;

/** No use case fits a workload. */
public record NoneFits(String scope) {}

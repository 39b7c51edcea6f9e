package voicemap.fact;

/** Answers of a workload that cannot both be true. */
public record Contradicted(String scope, String contradiction) {}

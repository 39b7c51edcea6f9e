package voicemap.fact;

/** A next rung for a workload. */
public record Rung(String scope, String useCase, int index) {}

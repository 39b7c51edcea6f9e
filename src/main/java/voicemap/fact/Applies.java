package voicemap.fact;

/** A workload faces a choice. */
public record Applies(String scope, String choice) {}

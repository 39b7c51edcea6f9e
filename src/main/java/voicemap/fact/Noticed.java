package voicemap.fact;

/** A legal notice for a workload. */
public record Noticed(String scope, String notice) {}

package voicemap.fact;

/** A way from something that exists, for a workload. */
public record Migrates(String scope, String migration) {}

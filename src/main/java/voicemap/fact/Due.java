package voicemap.fact;

/** A prerequisite of a workload, and whether it is there already. */
public record Due(String scope, String prerequisite, String product, boolean held) {}

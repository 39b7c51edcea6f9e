package voicemap.fact;

/** A choice that a workload faces and none of whose members can be used. */
public record Unanswered(String scope, String choice) {}

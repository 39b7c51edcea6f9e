package voicemap.fact;

/** A use case that fits a workload with nothing against it. */
public record InPlay(String scope, String useCase) {}

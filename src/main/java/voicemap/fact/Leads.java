package voicemap.fact;

/** The use case that fits a workload best; several where they tie. */
public record Leads(String scope, String useCase) {}

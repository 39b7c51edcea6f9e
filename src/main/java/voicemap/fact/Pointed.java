package voicemap.fact;

/** A signal that holds for a workload. */
public record Pointed(String scope, String useCase, String signal, boolean to, boolean deciding) {}

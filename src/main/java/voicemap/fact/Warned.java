package voicemap.fact;

/** A gotcha or conflict that the answers bring about; other is the second workload, or empty. */
public record Warned(String scope, String finding, String other) {}

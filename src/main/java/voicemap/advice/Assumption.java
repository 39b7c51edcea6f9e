package voicemap.advice;

/** What silence was taken for, and the line that would change it. */
public record Assumption(String workload, String question, String ask, String answer, String line) {}

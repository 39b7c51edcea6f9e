package voicemap.model;

/** Answers that cannot both be true. */
public record Contradiction(String id, Condition when, String say, Span span) {}

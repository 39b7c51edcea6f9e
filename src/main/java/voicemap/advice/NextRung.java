package voicemap.advice;

import voicemap.model.Warrant;

/** A use case to grow into, why, and what to do now so that it stays cheap. */
public record NextRung(String id, String name, int level, String say, String prepare, Warrant warrant) {}

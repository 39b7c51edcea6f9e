package voicemap.lint;

import voicemap.model.Span;

/** A value of the configuration and where it was written. */
public record Stated<T>(T value, Span at) {}

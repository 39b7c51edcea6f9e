package voicemap.advice;

/** A computed figure, its sum, and what it means against a limit. */
public record FigureAdvice(String id, String name, double value, String unit, String sum, String verdict) {}

package voicemap.fact;

/** The value of a limit of the platform, as a number. */
public record Ceiling(String limit, double value) {}

package voicemap.fact;

/** What a design leaves out is to be asked for. */
public record Pedantic() {}

package voicemap.fact;

/** A choice that what is known does not settle. */
public record OpenChoice(String scope, String choice) {}

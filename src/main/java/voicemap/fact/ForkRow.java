package voicemap.fact;

/** A row of the catalog: how many copies of a call's audio a product takes. */
public record ForkRow(String product, int forks) {}

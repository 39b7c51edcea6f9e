package voicemap.fact;

/** A member of a choice that would suit if something unknown were so. */
public record MayBe(String scope, String choice, String product, int position) {}

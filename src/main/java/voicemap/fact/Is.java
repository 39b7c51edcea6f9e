package voicemap.fact;

/** A trait of a workload that is known: so, or not so. A trait without this fact is unknown. */
public record Is(String scope, String trait, boolean yes) {}

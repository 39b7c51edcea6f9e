package voicemap.fact;

/** A member of a choice that suits and is not barred. */
public record Candidate(String scope, String choice, String product, int position) {}

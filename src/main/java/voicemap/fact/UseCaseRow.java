package voicemap.fact;

/** A use case of the catalog and its level on the ladder. */
public record UseCaseRow(String useCase, int level, int number) {}

package voicemap.fact;

/** A row of the catalog: the product is known in the use case; row is the row of the map it stands under. */
public record FloorRow(String product, String useCase, String row, boolean assessed) {}

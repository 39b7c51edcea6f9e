package voicemap.catalog;

import java.util.ArrayList;
import java.util.List;
import voicemap.model.*;

/** A catalog cell by cell, for programs. */
public record CatalogExport(int schemaVersion, String digest, List<ExportedCell> cells) {
    /** One product in one use case; {@code standsFor} names the real product behind a row that mixes several. */
    public record ExportedCell(
            String product,
            String name,
            Category category,
            int row,
            String useCase,
            int number,
            MapState map,
            String standsFor,
            Standing standing,
            List<String> sources,
            List<String> readings,
            String why,
            List<ExportedClause> chooseWhen,
            List<ExportedClause> chooseWhenNot) {}

    /** A reason for or against. */
    public record ExportedClause(List<String> traits, Tier tier, String say, Standing standing, List<String> sources) {}

    /** Every cell, in the order of categories, rows and use cases; additions last in their category. */
    public static CatalogExport of(Catalog catalog) {
        List<ExportedCell> cells = new ArrayList<>();
        for (Product p : CatalogAudit.inMapOrder(catalog)) {
            for (Product.Cell c : p.cells().values()) {
                cells.add(new ExportedCell(
                        p.id(),
                        p.name(),
                        p.category(),
                        p.row(),
                        c.useCase(),
                        catalog.useCases().get(c.useCase()).number(),
                        c.map(),
                        c.standsFor(),
                        c.warrant().standing(),
                        c.warrant().sources(),
                        c.warrant().readings(),
                        c.why(),
                        clauses(c.when()),
                        clauses(c.whenNot())));
            }
        }
        return new CatalogExport(1, catalog.digest(), cells);
    }

    private static List<ExportedClause> clauses(List<Product.Clause> clauses) {
        return clauses.stream()
                .map(c -> new ExportedClause(
                        c.when().literals().stream().map(Literal::toString).toList(),
                        c.tier(),
                        c.say(),
                        c.warrant().standing(),
                        c.warrant().sources()))
                .toList();
    }
}

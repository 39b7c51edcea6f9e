package voicemap.catalog;

import java.util.ArrayList;
import java.util.List;
import voicemap.model.Catalog;
import voicemap.yaml.Problem;

/** Whether a catalog in memory is whole. */
public final class Whole {
    private Whole() {}

    /** Whether the checks of every catalog find nothing wrong. */
    public static boolean is(Catalog catalog) {
        List<Problem> problems = new ArrayList<>();
        new CatalogChecks(catalog, problems).run();
        return problems.isEmpty();
    }
}

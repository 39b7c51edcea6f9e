package voicemap.engine;

import java.util.ArrayList;
import java.util.List;
import voicemap.model.Catalog;
import voicemap.model.Limit;

/** Finds records of a catalog that stand inside others. */
final class Lookups {
    private Lookups() {}

    /** The limit of an id, as a list of at most one. */
    static List<Limit> limits(Catalog catalog, String id) {
        List<Limit> found = new ArrayList<>();
        catalog.products().values().forEach(p -> found.addAll(p.limits()));
        catalog.concerns().values().forEach(c -> found.addAll(c.limits()));
        found.removeIf(l -> !l.id().equals(id));
        return found;
    }
}

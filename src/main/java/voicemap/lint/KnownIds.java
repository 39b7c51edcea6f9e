package voicemap.lint;

import java.util.Set;
import java.util.TreeSet;
import voicemap.model.Catalog;

/** The ids that a finding can have. */
public final class KnownIds {
    private KnownIds() {}

    /** Every id of a catalog that a finding may speak of, in order. House rules bring ids of their own. */
    public static Set<String> of(Catalog catalog) {
        Set<String> ids = new TreeSet<>(catalog.prerequisites().keySet());
        catalog.products().values().forEach(p -> p.gotchas().forEach(g -> ids.add(g.id())));
        catalog.concerns().values().forEach(c -> {
            c.gotchas().forEach(g -> ids.add(g.id()));
            c.conflicts().forEach(x -> ids.add(x.id()));
            c.contradictions().forEach(x -> ids.add(x.id()));
        });
        catalog.useCases().values().forEach(u -> u.notices().forEach(n -> ids.add(n.id())));
        return ids;
    }
}

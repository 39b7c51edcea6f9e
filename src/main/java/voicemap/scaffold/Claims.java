package voicemap.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.model.Catalog;
import voicemap.model.Concern;
import voicemap.model.Product;
import voicemap.model.Source;
import voicemap.model.UseCase;
import voicemap.model.Warrant;

/** The records of a catalog after which a starter may be built, by id. */
final class Claims {
    private record Said(String kind, String what, Warrant warrant) {}

    private final Catalog catalog;
    private final Map<String, Said> all = new HashMap<>();

    Claims(Catalog catalog) {
        this.catalog = catalog;
        for (Product p : catalog.products().values()) {
            p.gotchas().forEach(g -> all.put(g.id(), new Said("pitfall", g.what(), g.warrant())));
            p.limits().forEach(l -> all.put(l.id(), new Said("limit", l.what(), l.warrant())));
        }
        for (Concern c : catalog.concerns().values()) {
            c.gotchas().forEach(g -> all.put(g.id(), new Said("pitfall", g.what(), g.warrant())));
            c.limits().forEach(l -> all.put(l.id(), new Said("limit", l.what(), l.warrant())));
            c.conflicts().forEach(x -> all.put(x.id(), new Said("conflict", x.what(), x.warrant())));
        }
        for (UseCase u : catalog.useCases().values()) {
            u.notices().forEach(n -> all.put(n.id(), new Said("notice", n.what(), n.warrant())));
        }
        catalog.prerequisites().values().forEach(p -> all.put(p.id(), new Said("prerequisite", p.what(), p.warrant())));
    }

    Set<String> ids() {
        return all.keySet();
    }

    /** What a record says and rests on, or null where the catalog has none of that id. */
    Explanation.Claim of(String id, String test) {
        Said said = all.get(id);
        if (said == null) return null;
        List<Explanation.Rests> sources = new ArrayList<>();
        for (String s : said.warrant().sources()) {
            Source source = catalog.sources().get(s);
            if (source != null) {
                sources.add(new Explanation.Rests(
                        s, source.title(), source.url(), source.read().toString()));
            }
        }
        return new Explanation.Claim(
                id, said.kind(), said.what(), said.warrant().standing().word(), sources, test);
    }
}

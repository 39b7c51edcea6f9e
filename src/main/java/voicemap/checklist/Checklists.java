package voicemap.checklist;

import java.util.List;
import voicemap.design.Design;
import voicemap.engine.RuleBase;
import voicemap.model.Catalog;
import voicemap.profile.Profile;

/** Puts together what has to be checked, from the records of a catalog. */
public final class Checklists {
    private final Catalog catalog;

    public Checklists(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What belongs to use cases, given by their ids; what several share is there once. */
    public Checklist useCases(List<String> ids) {
        return new Checklist(List.of(), List.of());
    }

    /** What belongs to products, given by their ids, and to those they build on. */
    public Checklist products(List<String> ids) {
        return new Checklist(List.of(), List.of());
    }

    /** Everything there is to check. */
    public Checklist all() {
        return new Checklist(List.of(), List.of());
    }

    /** What applies to a profile, by the products that are advised and by its answers. */
    public Checklist profile(Profile profile, RuleBase rules) {
        return new Checklist(List.of(), List.of());
    }

    /** What applies to a design, by the products it uses and by its requirements. */
    public Checklist design(Design design, RuleBase rules) {
        return new Checklist(List.of(), List.of());
    }
}

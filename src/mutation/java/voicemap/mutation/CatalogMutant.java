package voicemap.mutation;

import java.util.function.Supplier;
import voicemap.model.Catalog;

/**
 * One change to one condition of the catalog.
 *
 * @param kind what the condition stands at
 * @param how the kind of change
 * @param at whose condition it is, and what was changed
 */
record CatalogMutant(String kind, String how, String at, Supplier<Catalog> catalog) {
    /** How the report calls it. */
    String id() {
        return kind + ": " + at + ": " + how;
    }
}

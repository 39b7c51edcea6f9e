package voicemap.proof;

import java.util.List;
import java.util.Locale;
import voicemap.engine.Findings;
import voicemap.fact.Leads;
import voicemap.fact.Placed;
import voicemap.fact.Warned;
import voicemap.model.Catalog;
import voicemap.model.Named;
import voicemap.model.Product;
import voicemap.model.Tier;

/**
 * What is to become of an item of the advice in a workload.
 *
 * @param kind what the item is
 * @param products the products that count as the item: its own, or those behind a row of the map that mixes several
 * @param there whether it shall be there afterwards, or be gone
 */
public record Goal(Kind kind, String id, List<String> products, String workload, boolean there) {
    public Goal {
        products = List.copyOf(products);
    }

    /** What can come and go. */
    public enum Kind implements Named {
        /** A use case that comes first. */
        USE_CASE,
        /** A product that is required or recommended. */
        PRODUCT,
        /** A conflict or gotcha that the answers bring about. */
        FINDING;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** The goal that something be otherwise than it was concluded. */
    public static Goal turned(Kind kind, String id, String workload, Catalog catalog, Findings now) {
        List<String> products =
                kind == Kind.PRODUCT ? products(catalog.products().get(id)) : List.of();
        boolean there = new Goal(kind, id, products, workload, true).met(now);
        return new Goal(kind, id, products, workload, !there);
    }

    private static List<String> products(Product product) {
        if (!product.umbrella()) return List.of(product.id());
        return product.cells().values().stream()
                .map(Product.Cell::standsFor)
                .filter(p -> p != null)
                .distinct()
                .toList();
    }

    /** Whether it is so in what was concluded. */
    boolean met(Findings found) {
        boolean is =
                switch (kind) {
                    case USE_CASE -> found.holds(new Leads(workload, id));
                    case PRODUCT ->
                        products.stream()
                                .anyMatch(p -> found.holds(new Placed(workload, p, Tier.REQUIRED))
                                        || found.holds(new Placed(workload, p, Tier.RECOMMENDED)));
                    case FINDING ->
                        found.all(Warned.class).stream()
                                .anyMatch(w -> w.finding().equals(id)
                                        && (w.scope().equals(workload)
                                                || w.other().equals(workload)));
                };
        return is == there;
    }
}

package voicemap.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import voicemap.model.*;

/** Counts a catalog and shows where it is thin. */
public final class CatalogAudit {
    private CatalogAudit() {}

    /** The products in the order of the map: categories, rows, then additions by id. */
    public static List<Product> inMapOrder(Catalog catalog) {
        return catalog.products().values().stream()
                .sorted(Comparator.comparing(Product::category)
                        .thenComparingInt(p -> p.row() == 0 ? Integer.MAX_VALUE : p.row())
                        .thenComparing(Product::id))
                .toList();
    }

    /** What is in a catalog, in numbers. */
    public static String counts(Catalog catalog) {
        Map<MapState, Integer> states = new EnumMap<>(MapState.class);
        catalog.products()
                .values()
                .forEach(p -> p.cells().values().forEach(c -> states.merge(c.map(), 1, Integer::sum)));
        Map<Category, Integer> rows = new EnumMap<>(Category.class);
        long additions = 0;
        for (Product p : catalog.products().values()) {
            if (p.row() > 0) rows.merge(p.category(), 1, Integer::sum);
            else additions++;
        }
        int marked = of(states, MapState.MARKED) + of(states, MapState.BORDERLINE) + of(states, MapState.INHERITED);
        int mapped = rows.values().stream().mapToInt(Integer::intValue).sum();
        String split = rows.values().stream().map(String::valueOf).collect(Collectors.joining("/"));
        long gotchas = catalog.products().values().stream()
                        .mapToLong(p -> p.gotchas().size())
                        .sum()
                + catalog.concerns().values().stream()
                        .mapToLong(c -> c.gotchas().size())
                        .sum();
        long conflicts = catalog.concerns().values().stream()
                .mapToLong(c -> c.conflicts().size())
                .sum();
        long limits = catalog.products().values().stream()
                        .mapToLong(p -> p.limits().size())
                        .sum()
                + catalog.concerns().values().stream()
                        .mapToLong(c -> c.limits().size())
                        .sum();
        return catalog.useCases().size() + " use cases\n"
                + mapped + " mapped products (" + split + ")\n"
                + marked + " marked cells, of which " + of(states, MapState.INHERITED) + " inherited and "
                + of(states, MapState.BORDERLINE) + " borderline\n"
                + of(states, MapState.DESCRIBED) + " described only\n"
                + of(states, MapState.QUICK_REFERENCE) + " quick reference only\n"
                + additions + " additions, with " + of(states, MapState.ADDITION) + " cells\n"
                + gotchas + " gotchas, " + catalog.prerequisites().size() + " prerequisites, " + limits + " limits, "
                + conflicts + " conflicts\n"
                + catalog.choices().size() + " choices, " + catalog.questions().size() + " questions, "
                + catalog.traits().size() + " traits, " + catalog.sources().size() + " sources\n";
    }

    private static int of(Map<MapState, Integer> states, MapState state) {
        return states.getOrDefault(state, 0);
    }

    /** The counts and every list of weak places. */
    public static String report(Catalog catalog, LocalDate today) {
        StringBuilder out = new StringBuilder(counts(catalog));
        section(out, "Where the map disagrees with itself", disagreements(catalog));
        section(out, "Cells without a when-not", cells(catalog, false));
        section(out, "Cells without a when", cells(catalog, true));
        section(out, "Sources read more than a year ago", old(catalog, today));
        section(out, "Statements that are contested", contested(catalog));
        section(out, "Products that are unverified", unverified(catalog));
        return out.toString();
    }

    /** Appends a headline with a count, and a line for each thing. */
    public static void section(StringBuilder out, String title, List<String> lines) {
        out.append('\n')
                .append(title)
                .append(": ")
                .append(lines.isEmpty() ? "none" : lines.size())
                .append('\n');
        for (String line : lines) out.append("  ").append(line).append('\n');
    }

    private static List<String> disagreements(Catalog catalog) {
        List<String> out = new ArrayList<>();
        for (Product p : inMapOrder(catalog)) {
            for (Product.Cell c : p.cells().values()) {
                String what =
                        switch (c.map()) {
                            case DESCRIBED -> "a chapter describes it, the matrix does not mark it";
                            case QUICK_REFERENCE -> "only the quick reference names it";
                            case INHERITED -> "the matrix marks it, the chapter only refers to another";
                            case BORDERLINE -> "the map itself was not sure of it";
                            default -> null;
                        };
                if (what != null) out.add(p.id() + " in " + c.useCase() + ": " + what);
                if (c.map() != MapState.ADDITION && c.standsFor() != null && !p.umbrella()) {
                    out.add(p.id() + " in " + c.useCase() + ": the map means " + c.standsFor());
                }
            }
        }
        return out;
    }

    private static List<String> cells(Catalog catalog, boolean when) {
        List<String> out = new ArrayList<>();
        for (Product p : inMapOrder(catalog)) {
            if (p.umbrella() || p.warrant().standing() == Standing.UNVERIFIED) continue;
            for (Product.Cell c : p.cells().values()) {
                if (c.map() == MapState.INHERITED || c.standsFor() != null) continue;
                boolean empty = when
                        ? c.when().isEmpty() && p.needed().isEmpty()
                        : c.whenNot().isEmpty() && p.barred().isEmpty();
                if (empty) out.add(p.id() + " in " + c.useCase());
            }
        }
        return out;
    }

    private static List<String> old(Catalog catalog, LocalDate today) {
        return catalog.sources().values().stream()
                .filter(s -> s.read().isBefore(today.minusYears(1)))
                .map(s -> s.id() + ", read " + s.read())
                .toList();
    }

    private static List<String> contested(Catalog catalog) {
        Set<String> out = new TreeSet<>();
        for (Product p : catalog.products().values()) {
            if (p.warrant().standing() == Standing.CONTESTED) out.add(p.id());
            p.gotchas().stream()
                    .filter(g -> g.warrant().standing() == Standing.CONTESTED)
                    .forEach(g -> out.add(g.id()));
            p.limits().stream()
                    .filter(l -> l.warrant().standing() == Standing.CONTESTED)
                    .forEach(l -> out.add(l.id()));
        }
        for (Concern c : catalog.concerns().values()) {
            c.conflicts().stream()
                    .filter(x -> x.warrant().standing() == Standing.CONTESTED)
                    .forEach(x -> out.add(x.id()));
            c.gotchas().stream()
                    .filter(g -> g.warrant().standing() == Standing.CONTESTED)
                    .forEach(g -> out.add(g.id()));
        }
        return List.copyOf(out);
    }

    private static List<String> unverified(Catalog catalog) {
        return catalog.products().values().stream()
                .filter(p -> p.warrant().standing() == Standing.UNVERIFIED)
                .map(Product::id)
                .toList();
    }
}

package voicemap.guide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import voicemap.advice.Advice;
import voicemap.advice.ProductAdvice;
import voicemap.advice.UseCaseFit;
import voicemap.advice.WorkloadAdvice;
import voicemap.catalog.CatalogAudit;
import voicemap.model.Catalog;
import voicemap.model.Category;
import voicemap.model.MapState;
import voicemap.model.Product;
import voicemap.model.Source;
import voicemap.model.Standing;
import voicemap.model.Tier;
import voicemap.model.UseCase;
import voicemap.model.Warrant;

/**
 * Use cases against products, as far as somebody asked for them.
 *
 * @param counts how many cells are shown in each state there is
 * @param hidden how many cells of the catalog are not shown
 * @param ruledOut products that are not shown because of a rule that was asked about
 * @param workloads what an advice says, laid over the products; empty without a profile
 * @param sources every source that a cell or a word about a rule rests on
 */
public record Matrix(
        String catalog,
        List<Column> useCases,
        List<Row> products,
        List<Count> counts,
        int hidden,
        List<RuledOut> ruledOut,
        List<Workload> workloads,
        List<Source> sources) {
    public Matrix {
        useCases = List.copyOf(useCases);
        products = List.copyOf(products);
        counts = List.copyOf(counts);
        ruledOut = List.copyOf(ruledOut);
        workloads = List.copyOf(workloads);
        sources = List.copyOf(sources);
    }

    /** A use case. */
    public record Column(String id, int number, String name, int level) {}

    /**
     * A product.
     *
     * @param row its number in the product map, 0 for additions
     * @param rules what is said of it under each rule there is
     * @param advice what it is to each workload, in their order
     * @param cells its cells, in the order of the use cases; there is none where the catalog says nothing
     */
    public record Row(
            String id,
            String name,
            List<String> aka,
            Category category,
            int row,
            String is,
            Standing standing,
            List<Fitness> rules,
            List<Role> advice,
            List<Cell> cells) {
        public Row {
            aka = List.copyOf(aka);
            rules = List.copyOf(rules);
            advice = List.copyOf(advice);
            cells = List.copyOf(cells);
        }

        /** The cell in a use case, or null. */
        public Cell cell(String useCase) {
            for (Cell c : cells) if (c.useCase().equals(useCase)) return c;
            return null;
        }
    }

    /**
     * A product in a use case.
     *
     * @param why why it matters there; null where the map refers to another use case
     * @param standsFor the name of the real product behind a row that mixes several, or null
     */
    public record Cell(String useCase, MapState state, String why, String standsFor, Warrant warrant) {}

    /** A product that a rule keeps out, and why. */
    public record RuledOut(String id, String name, Fitness fitness) {}

    /** So many cells. */
    public record Count(MapState state, int cells) {}

    /** What is advised for a workload: the use cases that lead, by id. */
    public record Workload(String name, List<String> leading) {
        public Workload {
            leading = List.copyOf(leading);
        }
    }

    /**
     * What a product is to a workload, and why; without a word where nothing was said.
     *
     * @param by the name of the real product of which this is so, where the row mixes several, or null
     */
    public record Role(String workload, Tier tier, String say, String by) {}

    /**
     * What of the matrix is wanted. Of each kind several may be named, and one of them is enough; an empty set asks for
     * nothing.
     *
     * @param rules what a product must be under a rule
     */
    public record Filter(
            Set<Category> categories,
            Set<String> useCases,
            Set<String> products,
            Set<Standing> standings,
            Set<MapState> states,
            List<Bound> rules) {
        /** Everything. */
        public static final Filter NONE = new Filter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of());

        public Filter {
            categories = Set.copyOf(categories);
            useCases = Set.copyOf(useCases);
            products = Set.copyOf(products);
            standings = Set.copyOf(standings);
            states = Set.copyOf(states);
            rules = List.copyOf(rules);
        }

        private boolean takes(List<Fitness> fitness) {
            for (Bound b : rules) {
                for (Fitness f : fitness) if (f.rule().equals(b.rule()) && !b.takes(f.verdict())) return false;
            }
            return true;
        }

        private boolean takes(Product p) {
            return (categories.isEmpty() || categories.contains(p.category()))
                    && (products.isEmpty() || products.contains(p.id()));
        }

        /** The rule that keeps a product out, or null. */
        private Fitness keepsOut(List<Fitness> fitness) {
            for (Bound b : rules) {
                for (Fitness f : fitness) {
                    boolean out = f.verdict() == Fitness.Verdict.RULED_OUT;
                    if (out && b.verdict() == null && f.rule().equals(b.rule())) return f;
                }
            }
            return null;
        }

        private boolean takes(Product.Cell c) {
            return (useCases.isEmpty() || useCases.contains(c.useCase()))
                    && (standings.isEmpty() || standings.contains(c.warrant().standing()))
                    && (states.isEmpty() || states.contains(c.map()));
        }
    }

    /** A rule and what a product must be under it; null: anything that is not ruled out. */
    public record Bound(String rule, Fitness.Verdict verdict) {
        private boolean takes(Fitness.Verdict found) {
            return verdict == null ? found != Fitness.Verdict.RULED_OUT : verdict == found;
        }
    }

    /**
     * The matrix of a catalog. A product without a cell that is wanted is left out.
     *
     * @param advice what is laid over it, or null
     */
    public static Matrix of(Catalog catalog, Filter filter, Advice advice) {
        List<Compliance> rules = new ArrayList<>();
        for (String rule : Compliance.rules(catalog)) rules.add(new Compliance(catalog, rule));
        List<Column> columns = new ArrayList<>();
        for (UseCase u : catalog.useCasesByNumber()) {
            if (filter.useCases().isEmpty() || filter.useCases().contains(u.id())) {
                columns.add(new Column(u.id(), u.number(), u.name(), u.level()));
            }
        }
        int[] counts = new int[MapState.values().length];
        int hidden = 0;
        List<RuledOut> ruledOut = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        Set<String> sources = new LinkedHashSet<>();
        for (Product p : CatalogAudit.inMapOrder(catalog)) {
            List<Fitness> fitness = new ArrayList<>();
            for (Compliance c : rules) fitness.add(c.of(p));
            List<Cell> cells = new ArrayList<>();
            for (Column column : columns) {
                Product.Cell c = p.cells().get(column.id());
                if (c != null && filter.takes(p) && filter.takes(c)) cells.add(cell(catalog, c));
            }
            Fitness keepsOut = filter.keepsOut(fitness);
            if (keepsOut != null && !cells.isEmpty()) ruledOut.add(new RuledOut(p.id(), p.name(), keepsOut));
            if (!filter.takes(fitness)) cells.clear();
            hidden += p.cells().size() - cells.size();
            if (cells.isEmpty()) continue;
            for (Cell c : cells) {
                counts[c.state().ordinal()]++;
                sources.addAll(c.warrant().sources());
            }
            for (Fitness f : fitness)
                for (Fitness.Note n : f.notes()) sources.addAll(n.warrant().sources());
            rows.add(new Row(
                    p.id(),
                    p.name(),
                    p.aka(),
                    p.category(),
                    p.row(),
                    p.is(),
                    p.warrant().standing(),
                    fitness,
                    roles(p, advice),
                    cells));
        }
        List<Count> shown = new ArrayList<>();
        for (MapState s : MapState.values()) shown.add(new Count(s, counts[s.ordinal()]));
        List<Source> named = new ArrayList<>();
        for (Source s : catalog.sources().values()) if (sources.contains(s.id())) named.add(s);
        return new Matrix(catalog.digest(), columns, rows, shown, hidden, ruledOut, workloads(advice), named);
    }

    private static Cell cell(Catalog catalog, Product.Cell c) {
        String standsFor = c.standsFor() == null
                ? null
                : catalog.products().get(c.standsFor()).name();
        return new Cell(c.useCase(), c.map(), c.why(), standsFor, c.warrant());
    }

    private static List<Workload> workloads(Advice advice) {
        List<Workload> out = new ArrayList<>();
        if (advice == null) return out;
        for (WorkloadAdvice w : advice.workloads()) {
            List<String> leading = new ArrayList<>();
            for (UseCaseFit u : w.leading()) leading.add(u.id());
            out.add(new Workload(w.name(), leading));
        }
        return out;
    }

    private static List<Role> roles(Product product, Advice advice) {
        List<Role> out = new ArrayList<>();
        if (advice == null) return out;
        for (WorkloadAdvice w : advice.workloads()) {
            Role role = new Role(w.name(), Tier.NOT_ASSESSED, "", null);
            for (ProductAdvice p : w.products()) {
                boolean itself = p.id().equals(product.id());
                boolean behind = product.umbrella() && meant(product, p.id());
                if (!itself && !behind || p.tier().compareTo(role.tier()) >= 0) continue;
                String say = p.reasons().isEmpty() ? "" : p.reasons().get(0).say();
                role = new Role(w.name(), p.tier(), say, itself ? null : p.name());
            }
            out.add(role);
        }
        return out;
    }

    private static boolean meant(Product row, String product) {
        for (Product.Cell c : row.cells().values()) if (product.equals(c.standsFor())) return true;
        return false;
    }
}

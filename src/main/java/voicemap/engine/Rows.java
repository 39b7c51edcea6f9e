package voicemap.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import voicemap.fact.*;
import voicemap.model.*;

/** The rows of a catalog as facts; of each kind only those that can matter to what is known so far. */
final class Rows {
    private static final List<String> REGIONS = List.of("us1", "ie1", "au1");
    private final Catalog catalog;
    private final Standing least;
    private final List<Ceiling> ceilings;

    /** @param least statements that stand lower than this recommend nothing */
    Rows(Catalog catalog, Standing least) {
        this.catalog = catalog;
        this.least = least;
        this.ceilings = ceilings(catalog);
    }

    List<Object> traits() {
        List<Object> rows = new ArrayList<>();
        for (Trait t : catalog.traits().values()) {
            if (t.reads() != null) rows.add(new Reading(t.id(), t.reads().question(), t.reads()));
        }
        rows.addAll(ceilings);
        return rows;
    }

    /** The limits that sums use, as numbers; found once for all strata. */
    private static List<Ceiling> ceilings(Catalog catalog) {
        Map<String, Limit> limits = catalog.limits();
        Set<String> used = new TreeSet<>();
        for (Quantity q : catalog.quantities().values()) {
            if (q.limit() != null) used.add(q.limit());
            used.addAll(q.uses());
        }
        return used.stream()
                .map(limits::get)
                .filter(l -> l.figure() != null)
                .map(l -> new Ceiling(l.id(), Double.parseDouble(l.figure())))
                .toList();
    }

    List<Object> signals() {
        List<Object> rows = new ArrayList<>();
        for (UseCase u : catalog.useCases().values()) {
            rows.add(new UseCaseRow(u.id(), u.level(), u.number()));
            for (UseCase.Signal s : u.signals()) {
                rows.add(new SignalRow(u.id(), s.id(), s.points() == Points.TO, s.force() == Force.DECIDING, s.when()));
            }
        }
        for (Concern c : catalog.concerns().values()) {
            for (Contradiction x : c.contradictions()) rows.add(new ContradictionRow(x.id(), x.when()));
        }
        return rows;
    }

    List<Object> products(Set<String> inPlay) {
        List<Object> rows = new ArrayList<>();
        for (Product p : catalog.products().values()) {
            boolean member = !catalog.choicesOf(p.id()).isEmpty();
            boolean assessed = p.warrant().standing() != Standing.UNVERIFIED;
            clauses(rows, p.id(), "", p.needed(), false, false);
            clauses(rows, p.id(), "", p.barred(), member, true);
            rows.addAll(regions(p));
            for (Product.Cell cell : p.cells().values()) {
                if (!inPlay.contains(cell.useCase())) continue;
                // a row that mixes products and does not say which one it means here names nothing to advise
                if (p.umbrella() && cell.standsFor() == null) continue;
                String real = cell.standsFor() == null ? p.id() : cell.standsFor();
                rows.add(new FloorRow(real, cell.useCase(), p.id(), assessed));
                clauses(rows, p.id(), cell.useCase(), cell.when(), member, false);
                clauses(rows, p.id(), cell.useCase(), cell.whenNot(), member, true);
            }
        }
        for (Choice c : catalog.choices().values()) {
            rows.add(new ChoiceRow(
                    c.id(), c.applies(), c.fallback() == null ? "" : c.fallback(), c.tier() == Tier.REQUIRED));
        }
        return rows;
    }

    /** A product whose regions nobody wrote down is there in the first region; of the others nothing is known. */
    private static List<RegionRow> regions(Product p) {
        List<RegionRow> rows = new ArrayList<>();
        for (String region : REGIONS) {
            Support support = p.regions().getOrDefault(region, region.equals("us1") ? Support.YES : Support.UNKNOWN);
            rows.add(new RegionRow(p.id(), region, "region-" + region, support));
        }
        return rows;
    }

    private void clauses(
            List<Object> rows,
            String product,
            String useCase,
            List<Product.Clause> clauses,
            boolean member,
            boolean bars) {
        for (int i = 0; i < clauses.size(); i++) {
            Product.Clause c = clauses.get(i);
            if (!bars && !stands(c.warrant())) continue;
            rows.add(new ClauseRow(product, useCase, i, member, bars, c.tier() == Tier.REQUIRED, c.when()));
        }
    }

    List<Object> members(Set<String> choices) {
        List<Object> rows = new ArrayList<>();
        for (String id : choices) {
            List<Choice.Member> members = catalog.choices().get(id).members();
            for (int i = 0; i < members.size(); i++) {
                Choice.Member m = members.get(i);
                if (stands(m.warrant())
                        && catalog.products().get(m.product()).warrant().standing() != Standing.UNVERIFIED) {
                    rows.add(new MemberRow(id, m.product(), i, m.when()));
                }
            }
        }
        return rows;
    }

    private boolean stands(Warrant warrant) {
        return warrant.standing() == Standing.OPINION || warrant.standing().compareTo(least) <= 0;
    }

    List<Object> raised(Collection<Placed> placed, Set<String> leading, boolean several) {
        List<Object> rows = new ArrayList<>();
        for (Placed p : placed) {
            if (p.tier() != Tier.REQUIRED && p.tier() != Tier.RECOMMENDED) continue;
            Product product = catalog.products().get(p.product());
            of(product, product.id(), rows);
            rows.addAll(regions(product));
            List<String> named = List.copyOf(product.countries().keySet());
            product.countries().forEach((country, s) -> rows.add(new CountryRow(product.id(), country, named, s)));
            if (product.forks() > 0) rows.add(new ForkRow(product.id(), product.forks()));
        }
        rows.addAll(ceilings);
        for (Concern c : catalog.concerns().values()) {
            for (Gotcha g : c.gotchas()) if (!g.when().always()) rows.add(gotcha("", g));
            for (Conflict x : c.conflicts()) {
                if (several && x.reach() == Reach.ACCOUNT) rows.add(new AcrossRow(x.id(), x.one(), x.other()));
            }
        }
        rows.addAll(conflicts());
        for (String id : leading) {
            UseCase u = catalog.useCases().get(id);
            for (UseCase.Notice n : u.notices()) rows.add(new NoticeRow(id, n.id(), n.when()));
            for (UseCase.Migration m : u.migrate()) rows.add(new MigrationRow(id, m.id(), m.when()));
            for (int i = 0; i < u.next().size(); i++)
                rows.add(new RungRow(id, i, u.next().get(i).when()));
        }
        return rows.stream().distinct().toList();
    }

    /** What cannot stand together in one workload. */
    List<ConflictRow> conflicts() {
        List<ConflictRow> rows = new ArrayList<>();
        for (Concern c : catalog.concerns().values()) {
            for (Conflict x : c.conflicts()) {
                boolean grave = x.severity() != Severity.NOTE;
                if (x.reach() == Reach.WORKLOAD) rows.add(new ConflictRow(x.id(), grave, x.when()));
            }
        }
        return rows;
    }

    private static GotchaRow gotcha(String product, Gotcha g) {
        return new GotchaRow(product, g.id(), g.when().always(), g.in() == Place.DESIGN, g.when());
    }

    /** What a product brings along, and the products it builds on with it. */
    private void of(Product product, String name, List<Object> rows) {
        for (String id : product.prerequisites()) rows.add(prerequisite(name, id));
        for (Gotcha g : product.gotchas()) rows.add(gotcha(name, g));
        for (String below : product.buildsOn()) of(catalog.products().get(below), name, rows);
    }

    private PrerequisiteRow prerequisite(String product, String id) {
        Prerequisite p = catalog.prerequisites().get(id);
        return new PrerequisiteRow(product, id, p.when(), p.heldBy() == null ? "" : p.heldBy());
    }
}

package voicemap.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import voicemap.fact.*;
import voicemap.model.*;

/**
 * The rows of a catalog as facts, made once. The rules are given only those that can matter to what is known: a row
 * whose condition no workload meets cannot fire a rule that asks for it to be met.
 */
final class Rows {
    private static final List<String> REGIONS = List.of("us1", "ie1", "au1");

    /** A fact, the conditions any of which it waits for, and how far the statement behind it was checked. */
    private record Row(Object fact, List<Mask> ways, Standing standing) {
        boolean met(List<Known> known) {
            for (Known k : known) for (Mask m : ways) if (k.meets(m)) return true;
            return false;
        }

        boolean allowed(List<Known> known) {
            for (Known k : known) for (Mask m : ways) if (k.allows(m)) return true;
            return false;
        }

        /** Whether some workload does not know yet whether it is met. */
        boolean open(List<Known> known) {
            for (Known k : known) if (open(k)) return true;
            return false;
        }

        private boolean open(Known k) {
            boolean open = false;
            for (Mask m : ways) {
                if (k.meets(m)) return false;
                open |= k.allows(m);
            }
            return open;
        }

        boolean ruledOut(List<Known> known) {
            for (Known k : known) {
                boolean out = true;
                for (Mask m : ways) out &= !k.allows(m);
                if (out) return true;
            }
            return false;
        }
    }

    /** What a product brings along once it is recommended. */
    private record Luggage(List<Row> rows, List<Object> countries) {}

    private final Catalog catalog;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Trait>> readFrom = new HashMap<>();
    private final List<List<Row>> follow = new ArrayList<>();
    private final List<List<Row>> define = new ArrayList<>();
    private final List<Row> quantities = new ArrayList<>();
    private final List<ExceedsRow> exceeds = new ArrayList<>();
    private final List<Ceiling> ceilings;
    private final List<UseCaseRow> useCases = new ArrayList<>();
    private final List<Row> signals = new ArrayList<>();
    private final List<Row> contradictions = new ArrayList<>();
    /** By use case; under the empty name those of every use case. */
    private final Map<String, List<Row>> clauses = new HashMap<>();

    private final Map<String, List<FloorRow>> floors = new HashMap<>();
    private final List<Row> regions = new ArrayList<>();
    /** Products of which some choice decides. */
    private final Set<String> choosable = new HashSet<>();

    private final Map<String, Row> choices = new LinkedHashMap<>();
    private final Map<String, List<Row>> members = new HashMap<>();
    private final List<Row> conflicts = new ArrayList<>();
    private final List<AcrossRow> across = new ArrayList<>();
    private final List<Row> gotchas = new ArrayList<>();
    private final Map<String, List<Row>> ofUseCase = new HashMap<>();
    private final Map<String, Luggage> luggage = new HashMap<>();

    Rows(Catalog catalog) {
        this.catalog = catalog;
        for (String trait : catalog.traits().keySet()) numbers.put(trait, numbers.size());
        ceilings = ceilings(catalog);
        traits();
        catalog.useCases().values().forEach(this::useCase);
        catalog.concerns().values().forEach(this::concern);
        catalog.choices().values().forEach(this::choice);
        catalog.products().values().forEach(this::product);
    }

    /** The number of each trait. */
    Map<String, Integer> numbers() {
        return numbers;
    }

    /** The traits that the answer to a question decides. */
    List<Trait> readFrom(String question) {
        return readFrom.getOrDefault(question, List.of());
    }

    /** How deep traits rest on traits that rest on traits. */
    int levels() {
        return follow.size();
    }

    /** The definitions of one level that decide something. */
    List<Object> traits(int level, List<Known> known) {
        List<Object> out = new ArrayList<>();
        take(follow.get(level), r -> r.met(known), out);
        take(define.get(level), r -> r.ruledOut(known), out);
        return out;
    }

    /** The sums that mean something, with the limits they use. */
    List<Object> sums(List<Known> known) {
        List<Object> out = new ArrayList<>();
        take(quantities, r -> r.met(known), out);
        out.addAll(exceeds);
        out.addAll(ceilings);
        return out;
    }

    List<UseCaseRow> useCases() {
        return useCases;
    }

    /** Signals and contradictions that hold. */
    List<Object> signals(List<Known> known) {
        List<Object> out = new ArrayList<>();
        take(signals, r -> r.met(known), out);
        take(contradictions, r -> r.met(known), out);
        return out;
    }

    /** Reasons for and against products that hold, and choices that apply. */
    List<Object> products(List<Known> known, Set<String> inPlay, Standing least) {
        List<Object> out = new ArrayList<>();
        Predicate<Row> met = r -> stands(r.standing(), least) && r.met(known);
        take(clauses.get(""), met, out);
        for (String u : inPlay) take(clauses.getOrDefault(u, List.of()), met, out);
        take(regions, r -> r.met(known) && ((RegionRow) r.fact()).support() == Support.NO, out);
        take(choices.values(), r -> r.met(known), out);
        return out;
    }

    /** The products that some use cases know. */
    List<Object> floor(Set<String> useCases) {
        List<Object> out = new ArrayList<>();
        for (String u : useCases) out.addAll(floors.getOrDefault(u, List.of()));
        return out;
    }

    /** The members of some choices, whether they suit or not. */
    List<Object> members(Collection<String> ids, Standing least) {
        List<Object> out = new ArrayList<>();
        for (String id : ids) take(members.get(id), r -> stands(r.standing(), least), out);
        return out;
    }

    /** Some choices; where the choice itself is not checked far enough, none of its products is taken by default. */
    List<Object> choices(Collection<String> ids, Standing least) {
        List<Object> out = new ArrayList<>();
        for (String id : ids) {
            Row choice = choices.get(id);
            ChoiceRow row = (ChoiceRow) choice.fact();
            boolean stands = stands(choice.standing(), least);
            out.add(stands ? row : new ChoiceRow(row.choice(), row.applies(), "", row.required()));
        }
        return out;
    }

    /** What the recommended products bring along, what the leading use cases say, and what clashes. */
    List<Object> raised(List<Known> known, Collection<String> products, Collection<String> leading) {
        List<Object> out = new ArrayList<>();
        for (String id : products) {
            Luggage l = luggage.get(id);
            take(l.rows(), r -> r.met(known), out);
            out.addAll(l.countries());
        }
        out.addAll(ceilings);
        take(gotchas, r -> r.met(known), out);
        take(conflicts, r -> r.met(known), out);
        if (known.size() > 1) out.addAll(across);
        for (String u : leading) {
            // a rung waits for nothing: it is shown unless something known stands against it
            take(
                    ofUseCase.getOrDefault(u, List.of()),
                    r -> r.fact() instanceof RungRow ? r.allowed(known) : r.met(known),
                    out);
        }
        return out;
    }

    /** Rows that an unknown trait could still bring in. */
    List<Object> open(List<Known> known, Set<String> inPlay, Standing least) {
        List<Object> out = new ArrayList<>();
        take(signals, r -> r.open(known), out);
        Predicate<Row> open = r -> stands(r.standing(), least) && r.open(known);
        take(clauses.get(""), open, out);
        for (String u : inPlay) take(clauses.getOrDefault(u, List.of()), open, out);
        take(choices.values(), r -> r.open(known), out);
        take(conflicts, r -> r.open(known), out);
        return out;
    }

    private static boolean stands(Standing standing, Standing least) {
        return standing == null || standing == Standing.OPINION || standing.compareTo(least) <= 0;
    }

    private static void take(Collection<Row> rows, Predicate<Row> wanted, Collection<Object> out) {
        for (Row r : rows) if (wanted.test(r)) out.add(r.fact());
    }

    private Row row(Object fact, Condition when) {
        return new Row(fact, List.of(Mask.of(when, numbers)), null);
    }

    private Row row(Object fact, List<Condition> ways, Standing standing) {
        List<Mask> masks = new ArrayList<>();
        for (Condition c : ways) masks.add(Mask.of(c, numbers));
        return new Row(fact, masks, standing);
    }

    /** The limits that sums use, as numbers. */
    /** The limits that sums are held against. */
    static List<Ceiling> ceilings(Catalog catalog) {
        Map<String, Limit> limits = catalog.limits();
        Set<String> used = new TreeSet<>();
        for (Quantity q : catalog.quantities().values()) {
            if (q.limit() != null) used.add(q.limit());
            used.addAll(q.uses());
        }
        for (Trait t : catalog.traits().values())
            if (t.exceeds() != null) used.add(t.exceeds().limit());
        List<Ceiling> out = new ArrayList<>();
        for (String id : used) {
            Limit l = limits.get(id);
            if (l.figure() != null) out.add(new Ceiling(id, Double.parseDouble(l.figure())));
        }
        return out;
    }

    private void traits() {
        Map<String, Integer> depth = new HashMap<>();
        for (Trait t : catalog.traits().values()) {
            int level = depth(t, depth) - 1;
            if (level < 0) {
                readFrom.computeIfAbsent(t.reads().question(), k -> new ArrayList<>())
                        .add(t);
                continue;
            }
            while (follow.size() <= level) {
                follow.add(new ArrayList<>());
                define.add(new ArrayList<>());
            }
            define.get(level).add(row(new DefinitionRow(t.id(), t.when()), t.when(), null));
            if (t.exceeds() != null) {
                exceeds.add(new ExceedsRow(
                        t.id(), t.exceeds().quantity(), t.exceeds().limit(), t.when()));
                continue;
            }
            for (int i = 0; i < t.when().size(); i++) {
                Condition c = t.when().get(i);
                follow.get(level).add(row(new TraitRow(t.id(), i, c), c));
            }
        }
        for (Quantity q : catalog.quantities().values())
            quantities.add(row(new QuantityRow(q.id(), q.when()), q.when()));
    }

    /** 0 for what an answer decides, otherwise one more than the deepest trait it rests on. */
    private int depth(Trait t, Map<String, Integer> known) {
        Integer depth = known.get(t.id());
        if (depth != null) return depth;
        int deepest = t.when().isEmpty() ? 0 : 1;
        for (Condition c : t.when()) {
            for (Literal l : c.literals())
                deepest = Math.max(deepest, 1 + depth(catalog.traits().get(l.trait()), known));
        }
        known.put(t.id(), deepest);
        return deepest;
    }

    private void useCase(UseCase u) {
        useCases.add(new UseCaseRow(u.id(), u.level(), u.number()));
        for (UseCase.Signal s : u.signals()) {
            SignalRow fact =
                    new SignalRow(u.id(), s.id(), s.points() == Points.TO, s.force() == Force.DECIDING, s.when());
            signals.add(row(fact, s.when()));
        }
        List<Row> rows = new ArrayList<>();
        for (UseCase.Notice n : u.notices()) rows.add(row(new NoticeRow(u.id(), n.id(), n.when()), n.when()));
        for (UseCase.Migration m : u.migrate()) rows.add(row(new MigrationRow(u.id(), m.id(), m.when()), m.when()));
        for (int i = 0; i < u.next().size(); i++) {
            Condition when = u.next().get(i).when();
            rows.add(row(new RungRow(u.id(), i, when), when));
        }
        ofUseCase.put(u.id(), rows);
    }

    private void concern(Concern c) {
        for (Contradiction x : c.contradictions())
            contradictions.add(row(new ContradictionRow(x.id(), x.when()), x.when()));
        for (Gotcha g : c.gotchas()) if (!g.when().always()) gotchas.add(gotcha("", g));
        for (Conflict x : c.conflicts()) {
            if (x.reach() == Reach.ACCOUNT) across.add(new AcrossRow(x.id(), x.one(), x.other()));
            if (x.reach() == Reach.WORKLOAD) {
                conflicts.add(row(new ConflictRow(x.id(), x.severity() != Severity.NOTE, x.when()), x.when()));
            }
        }
    }

    private void product(Product p) {
        boolean member = choosable.contains(p.id());
        boolean assessed = p.warrant().standing() != Standing.UNVERIFIED;
        clauses(p.id(), "", p.needed(), false, false);
        clauses(p.id(), "", p.barred(), member, true);
        List<Row> there = regions(p);
        regions.addAll(there);
        for (Product.Cell cell : p.cells().values()) {
            // a row that mixes products and does not say which one it means here names nothing to advise
            if (p.umbrella() && cell.standsFor() == null) continue;
            String real = cell.standsFor() == null ? p.id() : cell.standsFor();
            floors.computeIfAbsent(cell.useCase(), k -> new ArrayList<>())
                    .add(new FloorRow(real, cell.useCase(), p.id(), assessed));
            clauses(p.id(), cell.useCase(), cell.when(), member, false);
            clauses(p.id(), cell.useCase(), cell.whenNot(), member, true);
        }
        List<Row> rows = new ArrayList<>();
        brings(p, p.id(), rows, new HashSet<>());
        rows.addAll(there);
        if (p.forks() > 0) rows.add(row(new ForkRow(p.id(), p.forks()), Condition.ALWAYS));
        List<Object> countries = new ArrayList<>();
        List<String> named = List.copyOf(p.countries().keySet());
        p.countries().forEach((country, s) -> countries.add(new CountryRow(p.id(), country, named, s)));
        luggage.put(p.id(), new Luggage(rows, countries));
    }

    /** A product whose regions nobody wrote down is there in the first region; of the others nothing is known. */
    private List<Row> regions(Product p) {
        List<Row> rows = new ArrayList<>();
        for (String region : REGIONS) {
            Support support = p.regions().getOrDefault(region, region.equals("us1") ? Support.YES : Support.UNKNOWN);
            if (support == Support.YES) continue;
            String trait = "region-" + region;
            rows.add(row(
                    new RegionRow(p.id(), region, trait, support), new Condition(List.of(new Literal(trait, true)))));
        }
        return rows;
    }

    private void clauses(String product, String useCase, List<Product.Clause> clauses, boolean member, boolean bars) {
        List<Row> into = this.clauses.computeIfAbsent(useCase, k -> new ArrayList<>());
        for (int i = 0; i < clauses.size(); i++) {
            Product.Clause c = clauses.get(i);
            ClauseRow fact = new ClauseRow(product, useCase, i, member, bars, c.tier() == Tier.REQUIRED, c.when());
            // what stands against a product counts however little it was checked
            into.add(row(fact, List.of(c.when()), bars ? null : c.warrant().standing()));
        }
    }

    private void choice(Choice c) {
        boolean assessed = c.fallback() != null
                && catalog.products().get(c.fallback()).warrant().standing() != Standing.UNVERIFIED;
        String fallback = assessed ? c.fallback() : "";
        ChoiceRow fact = new ChoiceRow(c.id(), c.applies(), fallback, c.tier() == Tier.REQUIRED);
        choices.put(c.id(), row(fact, c.applies(), c.warrant().standing()));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < c.members().size(); i++) {
            Choice.Member m = c.members().get(i);
            choosable.add(m.product());
            if (catalog.products().get(m.product()).warrant().standing() == Standing.UNVERIFIED) continue;
            rows.add(row(
                    new MemberRow(c.id(), m.product(), i, m.when()),
                    m.when(),
                    m.warrant().standing()));
        }
        members.put(c.id(), rows);
    }

    private Row gotcha(String product, Gotcha g) {
        GotchaRow fact = new GotchaRow(product, g.id(), g.when().always(), g.in() == Place.DESIGN, g.when());
        return row(fact, g.when());
    }

    /** What a product brings along, and the products it builds on with it; each thing once. */
    private void brings(Product product, String name, List<Row> rows, Set<String> seen) {
        for (String id : product.prerequisites()) {
            if (!seen.add(id)) continue;
            Prerequisite p = catalog.prerequisites().get(id);
            String held = p.heldBy() == null ? "" : p.heldBy();
            rows.add(row(new PrerequisiteRow(name, id, p.when(), held), p.when()));
        }
        for (Gotcha g : product.gotchas()) if (seen.add(g.id())) rows.add(gotcha(name, g));
        for (String below : product.buildsOn()) brings(catalog.products().get(below), name, rows, seen);
    }
}

package voicemap.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.model.*;

/** A catalog laid out for the {@link Interpreter}: records in arrays, products and use cases by number. */
final class Tables {
    private static final List<String> REGIONS = List.of("us1", "ie1", "au1");

    /** A signal of a use case. */
    record Sign(String id, boolean to, boolean deciding, Need need) {}

    /** A reason for or against a product in all use cases ({@code useCase} empty) or one; index is its place in its list. */
    record Reason(int product, String useCase, int index, boolean required, Need need) {}

    /** A product the map knows in a use case, and the row it stands under. */
    record Floor(int product, String row, boolean assessed) {}

    /** An item with a condition: a contradiction, conflict, notice, way from something that exists. */
    record Item(String id, Need need) {}

    /** A conflict in one workload. */
    record Clash(String id, boolean grave, Need need) {}

    /** A conflict between two workloads. */
    record Across(String id, Need one, Need other) {}

    /** What goes wrong; {@code number} counts all gotchas of the catalog. */
    record Trap(String id, int number, boolean always, boolean design, Need need) {}

    /** What must be there first; {@code heldBy} is the trait that says it is there, or null. */
    record First(String id, String heldBy, Need need) {}

    /** A member of a choice that stands well enough to be recommended. */
    record Member(int product, int position, Need[] needs) {}

    /** A choice; {@code fallback} is -1 where there is none that may be recommended. */
    record Fork(String id, Need[] applies, List<Member> members, int fallback, boolean required) {}

    /** A use case with everything that depends on it. */
    record Case(
            String id,
            int level,
            List<Sign> signs,
            List<Reason> needs,
            List<Reason> bars,
            List<Floor> floor,
            List<Item> notices,
            List<Item> migrations,
            List<Need> rungs) {}

    /** What a product brings along, with the products it builds on. */
    record Part(
            String id,
            Map<String, Support> regions,
            Map<String, Support> countries,
            int forks,
            List<First> firsts,
            List<Trap> traps) {}

    final Vocabulary vocabulary;
    final List<Part> products = new ArrayList<>();
    final List<Case> useCases = new ArrayList<>();
    final List<Reason> needs = new ArrayList<>();
    final List<Reason> bars = new ArrayList<>();
    final List<Fork> choices = new ArrayList<>();
    final List<Item> contradictions = new ArrayList<>();
    final List<Clash> clashes = new ArrayList<>();
    final List<Across> acrosses = new ArrayList<>();
    final List<Trap> homeless = new ArrayList<>();
    final double forkLimit;
    int traps;
    private final Catalog catalog;
    private final Standing least;
    private final Map<String, Integer> productNumbers = new HashMap<>();
    private final Map<String, Trap> trapOf = new HashMap<>();

    /** @param least statements that stand lower than this recommend nothing */
    Tables(Catalog catalog, Standing least) {
        this.catalog = catalog;
        this.least = least;
        this.vocabulary = new Vocabulary(catalog.traits().keySet());
        for (String id : catalog.products().keySet()) productNumbers.put(id, productNumbers.size());
        Limit limit = catalog.limits().get("audio-fork-limit");
        forkLimit =
                limit == null || limit.figure() == null ? Double.POSITIVE_INFINITY : Double.parseDouble(limit.figure());
        catalog.products().values().forEach(this::product);
        catalog.useCases().values().forEach(this::useCase);
        catalog.choices().values().forEach(this::choice);
        catalog.concerns().values().forEach(this::concern);
    }

    private void product(Product p) {
        int number = productNumbers.get(p.id());
        reasons(needs, number, "", p.needed(), true);
        reasons(bars, number, "", p.barred(), false);
        Map<String, Support> regions = new HashMap<>();
        for (String region : REGIONS) {
            // the first region is where everything is, unless somebody wrote otherwise
            Support there = p.regions().getOrDefault(region, region.equals("us1") ? Support.YES : Support.UNKNOWN);
            if (there != Support.YES) regions.put(region, there);
        }
        Set<First> firsts = new LinkedHashSet<>();
        Set<Trap> traps = new LinkedHashSet<>();
        List<Product> whole = new ArrayList<>(List.of(p));
        p.buildsOn().forEach(below -> whole.add(catalog.products().get(below)));
        Map<String, First> seen = new HashMap<>();
        for (Product part : whole) {
            for (String id : part.prerequisites()) firsts.add(seen.computeIfAbsent(id, this::first));
            for (Gotcha g : part.gotchas()) traps.add(trap(g));
        }
        products.add(new Part(p.id(), regions, p.countries(), p.forks(), List.copyOf(firsts), List.copyOf(traps)));
    }

    private First first(String id) {
        Prerequisite p = catalog.prerequisites().get(id);
        return new First(id, p.heldBy(), need(p.when()));
    }

    private Trap trap(Gotcha g) {
        return trapOf.computeIfAbsent(
                g.id(), id -> new Trap(id, traps++, g.when().always(), g.in() == Place.DESIGN, need(g.when())));
    }

    private void useCase(UseCase u) {
        List<Reason> speaking = new ArrayList<>();
        List<Reason> against = new ArrayList<>();
        List<Floor> floor = new ArrayList<>();
        for (Product p : catalog.products().values()) {
            Product.Cell cell = p.cells().get(u.id());
            // a row that mixes products and does not say which one it means here names nothing to advise
            if (cell == null || p.umbrella() && cell.standsFor() == null) continue;
            int number = productNumbers.get(p.id());
            int real = cell.standsFor() == null ? number : productNumbers.get(cell.standsFor());
            floor.add(new Floor(real, p.id(), p.warrant().standing() != Standing.UNVERIFIED));
            // inside a use case the choice decides for its members
            if (catalog.choicesOf(p.id()).isEmpty()) reasons(speaking, number, u.id(), cell.when(), true);
            reasons(against, number, u.id(), cell.whenNot(), false);
        }
        useCases.add(new Case(
                u.id(),
                u.level(),
                u.signals().stream()
                        .map(s ->
                                new Sign(s.id(), s.points() == Points.TO, s.force() == Force.DECIDING, need(s.when())))
                        .toList(),
                speaking,
                against,
                floor,
                u.notices().stream().map(n -> new Item(n.id(), need(n.when()))).toList(),
                u.migrate().stream().map(m -> new Item(m.id(), need(m.when()))).toList(),
                u.next().stream().map(r -> need(r.when())).toList()));
    }

    private void choice(Choice c) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < c.members().size(); i++) {
            Choice.Member m = c.members().get(i);
            if (!stands(m.warrant()) || !assessed(m.product())) continue;
            members.add(new Member(productNumbers.get(m.product()), i, Need.all(m.when(), vocabulary)));
        }
        boolean falls = c.fallback() != null && stands(c.warrant()) && assessed(c.fallback());
        choices.add(new Fork(
                c.id(),
                Need.all(c.applies(), vocabulary),
                members,
                falls ? productNumbers.get(c.fallback()) : -1,
                c.tier() == Tier.REQUIRED));
    }

    private void concern(Concern c) {
        for (Contradiction x : c.contradictions()) contradictions.add(new Item(x.id(), need(x.when())));
        // what belongs to no product and happens whatever the answers is said in no advice
        for (Gotcha g : c.gotchas()) if (!g.when().always()) homeless.add(trap(g));
        for (Conflict x : c.conflicts()) {
            if (x.reach() == Reach.WORKLOAD)
                clashes.add(new Clash(x.id(), x.severity() != Severity.NOTE, need(x.when())));
            if (x.reach() == Reach.ACCOUNT) acrosses.add(new Across(x.id(), need(x.one()), need(x.other())));
        }
    }

    private void reasons(
            List<Reason> into, int product, String useCase, List<Product.Clause> clauses, boolean recommends) {
        for (int i = 0; i < clauses.size(); i++) {
            Product.Clause c = clauses.get(i);
            if (recommends && !stands(c.warrant())) continue;
            into.add(new Reason(product, useCase, i, c.tier() == Tier.REQUIRED, need(c.when())));
        }
    }

    private boolean stands(Warrant warrant) {
        return warrant.standing() == Standing.OPINION || warrant.standing().compareTo(least) <= 0;
    }

    private boolean assessed(String product) {
        return catalog.products().get(product).warrant().standing() != Standing.UNVERIFIED;
    }

    private Need need(Condition when) {
        return new Need(when, vocabulary);
    }
}

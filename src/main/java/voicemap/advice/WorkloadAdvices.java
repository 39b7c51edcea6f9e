package voicemap.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import voicemap.engine.Conclusions;
import voicemap.fact.*;
import voicemap.model.*;

/** Gathers what was concluded about one workload. */
final class WorkloadAdvices {
    private static final Comparator<Finding> WORST_FIRST = Order.of(
            Order.by(Finding::severity), Order.by(Finding::id), Order.by(f -> f.other() == null ? "" : f.other()));
    // reasons in the same words are told apart by what they rest on, never by which rule fired first
    private static final Comparator<Because> BY_WORDS = Order.of(Order.by(Because::say), Order.by(Because::toString));
    private final Catalog catalog;
    private final Records records;
    private final Conclusions found;
    private final Grounds grounds;
    private final Questions questions;
    private final String scope;

    WorkloadAdvices(
            Catalog catalog, Records records, Conclusions found, Grounds grounds, Questions questions, String scope) {
        this.catalog = catalog;
        this.records = records;
        this.found = found;
        this.grounds = grounds;
        this.questions = questions;
        this.scope = scope;
    }

    WorkloadAdvice advice() {
        return new WorkloadAdvice(
                scope,
                useCases(),
                products(),
                choices(),
                figures(),
                warnings(),
                pitfalls(),
                notices(),
                watch(),
                ladder(),
                migration());
    }

    private List<UseCaseFit> useCases() {
        List<Fits> fits = new ArrayList<>(found.all(Fits.class, f -> f.scope().equals(scope)));
        fits.sort((a, b) -> {
            if (a.follows(b.against(), b.deciding(), b.supporting(), b.level())) return 1;
            if (b.follows(a.against(), a.deciding(), a.supporting(), a.level())) return -1;
            return Integer.compare(number(a), number(b));
        });
        List<UseCaseFit> out = new ArrayList<>();
        for (Fits f : fits) {
            UseCase u = catalog.useCases().get(f.useCase());
            out.add(new UseCaseFit(
                    u.id(),
                    u.number(),
                    u.name(),
                    found.holds(new Leads(scope, u.id())),
                    signals(u, true, true),
                    signals(u, true, false),
                    signals(u, false, false),
                    questions.about(scope, u.id(), "use-case")));
        }
        return out;
    }

    private int number(Fits f) {
        return catalog.useCases().get(f.useCase()).number();
    }

    private List<Because> signals(UseCase u, boolean to, boolean deciding) {
        List<Because> out = new ArrayList<>();
        for (UseCase.Signal s : u.signals()) {
            Pointed p = new Pointed(scope, u.id(), s.id(), s.points() == Points.TO, s.force() == Force.DECIDING);
            if (p.to() != to || p.deciding() != deciding || !found.holds(p)) continue;
            out.add(new Because(s.say(), grounds.rule(p), grounds.of(scope, s.when()), u.warrant()));
        }
        return out;
    }

    private List<ProductAdvice> products() {
        Map<String, ProductAdvice> out = new LinkedHashMap<>();
        for (Placed placed : found.all(Placed.class, p -> p.scope().equals(scope))) {
            Product p = catalog.products().get(placed.product());
            String row = null;
            for (Leads l : found.all(Leads.class, l -> l.scope().equals(scope))) {
                for (Product r : records.floor(l.useCase(), p.id())) {
                    if (row == null || r.name().compareTo(row) < 0) row = r.name();
                }
            }
            List<String> open = new ArrayList<>(questions.about(scope, p.id(), "bar"));
            if (placed.tier().compareTo(Tier.CONSIDER) >= 0) open.addAll(questions.about(scope, p.id(), "product"));
            for (Taken t : found.about(Taken.class, scope, p.id())) {
                open.addAll(questions.about(scope, t.choice(), "choice"));
            }
            if (placed.tier() == Tier.CONSIDER) {
                for (Choice c : records.choicesOf(p.id())) open.addAll(questions.about(scope, c.id(), "choice"));
            }
            out.put(
                    p.id(),
                    new ProductAdvice(
                            p.id(),
                            p.name(),
                            row,
                            placed.tier(),
                            p.is(),
                            reasons(placed),
                            gaps(p.id()),
                            catalog.questions().keySet().stream()
                                    .filter(open::contains)
                                    .toList(),
                            p.billedBy(),
                            p.warrant()));
        }
        List<ProductAdvice> list = new ArrayList<>(out.values());
        list.sort(Order.of(
                Order.by(ProductAdvice::tier),
                Order.by(a -> catalog.products().get(a.id()).category()),
                Order.by(ProductAdvice::name)));
        return list;
    }

    private List<String> gaps(String product) {
        List<String> out = new ArrayList<>();
        for (RegionUnknown r : found.about(RegionUnknown.class, scope, product)) {
            out.add("whether it is there in region " + r.region().toUpperCase(Locale.ROOT) + " is not known");
        }
        for (CountryGap g : found.about(CountryGap.class, scope, product)) {
            String where = g.country().equals("other") ? "some of the countries" : g.country();
            out.add(
                    g.support() == Support.NO
                            ? "it does not serve people in " + where
                            : "whether it serves people in " + where + " is not known");
        }
        return out.stream().sorted().toList();
    }

    private List<Because> reasons(Placed placed) {
        Product p = catalog.products().get(placed.product());
        List<Because> out = new ArrayList<>();
        if (placed.tier() == Tier.REQUIRED || placed.tier() == Tier.RECOMMENDED) {
            for (Taken t : found.about(Taken.class, scope, p.id())) {
                out.add(taken(t));
            }
            for (Needed n : found.about(Needed.class, scope, p.id())) {
                out.add(clause(
                        n.useCase().isEmpty()
                                ? p.needed()
                                : p.cells().get(n.useCase()).when(),
                        n.index(),
                        n));
            }
        } else if (placed.tier() == Tier.RULED_OUT) {
            for (Barred b : found.about(Barred.class, scope, p.id())) {
                out.add(barred(p, b));
            }
        } else if (placed.tier() == Tier.OUTRANKED) {
            for (Outranked o : found.about(Outranked.class, scope, p.id())) {
                Taken t = found.all(
                                Taken.class,
                                x -> x.scope().equals(scope) && x.choice().equals(o.choice()))
                        .get(0);
                Because why = taken(t);
                out.add(new Because(
                        catalog.products().get(o.by()).name() + " was preferred: " + why.say(),
                        grounds.rule(o),
                        why.grounds(),
                        why.warrant()));
            }
        } else if (placed.tier() == Tier.CONSIDER) {
            found.all(Leads.class, l -> l.scope().equals(scope)).forEach(l -> why(placed, p, l, out));
        }
        return out.stream().distinct().sorted(BY_WORDS).toList();
    }

    private void why(Placed placed, Product p, Leads lead, List<Because> out) {
        for (Product row : records.floor(lead.useCase(), p.id())) {
            Product.Cell cell = row.cells().get(lead.useCase());
            if (cell.why() == null) continue;
            out.add(new Because(cell.why(), grounds.rule(placed), List.of(), cell.warrant()));
        }
    }

    private Because barred(Product p, Barred b) {
        if (b.index() != Barred.REGION) {
            return clause(
                    b.useCase().isEmpty()
                            ? p.barred()
                            : p.cells().get(b.useCase()).whenNot(),
                    b.index(),
                    b);
        }
        Trait region = catalog.traits().values().stream()
                .filter(t -> t.id().startsWith("region-") && found.holds(new Is(scope, t.id(), true)))
                .findFirst()
                .orElseThrow();
        Condition when = new Condition(List.of(new Literal(region.id(), true)));
        return new Because("it is not offered in that region", grounds.rule(b), grounds.of(scope, when), p.warrant());
    }

    private Because clause(List<Product.Clause> clauses, int index, Object fact) {
        Product.Clause c = clauses.get(index);
        return new Because(c.say(), grounds.rule(fact), grounds.of(scope, c.when()), c.warrant());
    }

    private Because taken(Taken t) {
        Choice c = catalog.choices().get(t.choice());
        if (t.byDefault()) return new Because(c.fallbackSay(), grounds.rule(t), List.of(), c.warrant());
        for (Choice.Member m : c.members()) {
            if (!m.product().equals(t.product())) continue;
            for (Condition when : m.when()) {
                if (when.literals().stream().allMatch(l -> found.holds(new Is(scope, l.trait(), l.yes())))) {
                    return new Because(m.say(), grounds.rule(t), grounds.of(scope, when), m.warrant());
                }
            }
        }
        throw new IllegalStateException("a member was taken without its condition: " + t);
    }

    private List<ChoiceAdvice> choices() {
        List<ChoiceAdvice> out = new ArrayList<>();
        for (Applies a : found.all(Applies.class, a -> a.scope().equals(scope))) {
            Choice c = catalog.choices().get(a.choice());
            Taken taken = found
                    .all(Taken.class, t -> t.scope().equals(scope) && t.choice().equals(c.id()))
                    .stream()
                    .findFirst()
                    .orElse(null);
            boolean open = found.holds(new OpenChoice(scope, c.id()));
            if (taken == null && !open && !found.holds(new Unanswered(scope, c.id()))) continue;
            List<String> others = c.members().stream()
                    .map(Choice.Member::product)
                    .filter(p -> taken == null ? !open || mayBe(c.id(), p) : !p.equals(taken.product()))
                    .distinct()
                    .toList();
            out.add(new ChoiceAdvice(
                    c.id(),
                    c.question(),
                    taken == null ? null : taken.product(),
                    taken == null ? null : taken(taken),
                    others,
                    questions.about(scope, c.id(), "choice"),
                    taken == null && !open ? bars(others) : List.of()));
        }
        out.sort(Order.by(ChoiceAdvice::id));
        return out;
    }

    /** What stands against some products, each reason with the product's name. */
    private List<Because> bars(List<String> products) {
        List<Because> out = new ArrayList<>();
        for (String product : products) {
            Product p = catalog.products().get(product);
            for (Barred b : found.about(Barred.class, scope, product)) {
                Because why = barred(p, b);
                out.add(new Because(p.name() + ": " + why.say(), why.rule(), why.grounds(), why.warrant()));
            }
        }
        out.sort(BY_WORDS);
        return out;
    }

    private boolean mayBe(String choice, String product) {
        return !found.all(
                        MayBe.class,
                        m -> m.scope().equals(scope)
                                && m.choice().equals(choice)
                                && m.product().equals(product))
                .isEmpty();
    }

    private List<FigureAdvice> figures() {
        List<FigureAdvice> out = new ArrayList<>();
        for (Quantity q : catalog.quantities().values()) {
            for (Figure f : found.all(
                    Figure.class, f -> f.scope().equals(scope) && f.quantity().equals(q.id()))) {
                out.add(new FigureAdvice(q.id(), q.name(), f.value(), q.unit(), f.sum(), verdict(q, f)));
            }
        }
        return out;
    }

    private String verdict(Quantity q, Figure f) {
        if (q.limit() == null) return null;
        Limit limit = records.limits.get(q.limit());
        double most = Double.parseDouble(limit.figure());
        String against = Figure.show(most) + " " + q.unit() + " (" + limit.id() + ")";
        return f.value() <= most ? "which the limit of " + against + " allows" : "above the limit of " + against;
    }

    private List<Finding> warnings() {
        List<Finding> out = new ArrayList<>();
        for (Warned w : found.all(
                Warned.class, w -> w.scope().equals(scope) || w.other().equals(scope))) {
            Conflict c = records.conflicts.get(w.finding());
            if (c == null) continue;
            List<Ground> because =
                    new ArrayList<>(grounds.of(w.scope(), w.other().isEmpty() ? c.when() : c.one()));
            if (!w.other().isEmpty()) because.addAll(grounds.of(w.other(), c.other()));
            // a conflict between two workloads is said at both
            String other = w.other().isEmpty() ? null : w.other().equals(scope) ? w.scope() : w.other();
            out.add(new Finding(
                    c.id(),
                    c.severity(),
                    c.what(),
                    c.symptom(),
                    c.remedy(),
                    List.of(),
                    c.products(),
                    scope,
                    other,
                    grounds.rule(w),
                    because,
                    c.warrant()));
        }
        out.sort(WORST_FIRST);
        return out;
    }

    private List<Finding> pitfalls() {
        List<Finding> out = new ArrayList<>();
        for (Warned w : found.all(Warned.class, w -> w.scope().equals(scope))) {
            Gotcha g = records.gotchas.get(w.finding());
            if (g != null) out.add(finding(g, grounds.rule(w), grounds.of(scope, g.when())));
        }
        out.sort(WORST_FIRST);
        return out;
    }

    private List<Finding> watch() {
        Set<String> seen = new TreeSet<>();
        List<Finding> out = new ArrayList<>();
        for (Watch w : found.all(Watch.class, w -> w.scope().equals(scope))) {
            if (!seen.add(w.gotcha())) continue;
            Gotcha g = records.gotchas.get(w.gotcha());
            out.add(finding(g, grounds.rule(w), grounds.of(scope, g.when())));
        }
        out.sort(WORST_FIRST);
        return out;
    }

    private Finding finding(Gotcha g, String rule, List<Ground> because) {
        String product = records.gotchaOf.get(g.id());
        return new Finding(
                g.id(),
                g.severity(),
                g.what(),
                g.symptom(),
                g.remedy(),
                g.codes(),
                product == null ? List.of() : List.of(product),
                scope,
                null,
                rule,
                because,
                g.warrant());
    }

    private List<Finding> notices() {
        List<Finding> out = new ArrayList<>();
        for (Noticed n : found.all(Noticed.class, n -> n.scope().equals(scope))) {
            UseCase.Notice x = records.notices.get(n.notice());
            out.add(new Finding(
                    x.id(),
                    x.severity(),
                    x.what() + " (" + x.where() + ")",
                    null,
                    null,
                    List.of(),
                    List.of(),
                    scope,
                    null,
                    grounds.rule(n),
                    grounds.of(scope, x.when()),
                    x.warrant()));
        }
        out.sort(WORST_FIRST);
        return out;
    }

    private List<NextRung> ladder() {
        Set<String> seen = new TreeSet<>();
        List<NextRung> out = new ArrayList<>();
        for (Rung r : found.all(Rung.class, r -> r.scope().equals(scope))) {
            UseCase.Rung rung = catalog.useCases().get(r.useCase()).next().get(r.index());
            UseCase to = catalog.useCases().get(rung.to());
            if (!seen.add(to.id() + "\n" + rung.say())) continue;
            out.add(new NextRung(to.id(), to.name(), to.level(), rung.say(), rung.prepare(), rung.warrant()));
        }
        out.sort(Order.of(Order.by(NextRung::level), Order.by(NextRung::id), Order.by(NextRung::say)));
        return out;
    }

    private List<Because> migration() {
        List<Because> out = new ArrayList<>();
        for (Migrates m : found.all(Migrates.class, m -> m.scope().equals(scope))) {
            UseCase.Migration x = records.migrations.get(m.migration());
            out.add(new Because(x.say(), grounds.rule(m), grounds.of(scope, x.when()), x.warrant()));
        }
        out.sort(BY_WORDS);
        return out;
    }
}

package voicemap.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import voicemap.engine.Conclusions;
import voicemap.engine.Derivation;
import voicemap.engine.Evaluator;
import voicemap.engine.Findings;
import voicemap.fact.Answer;
import voicemap.fact.Applies;
import voicemap.fact.Barred;
import voicemap.fact.DefinitionRow;
import voicemap.fact.Due;
import voicemap.fact.ExceedsRow;
import voicemap.fact.Figure;
import voicemap.fact.Is;
import voicemap.fact.Leads;
import voicemap.fact.Needed;
import voicemap.fact.Noticed;
import voicemap.fact.Outranked;
import voicemap.fact.Placed;
import voicemap.fact.Pointed;
import voicemap.fact.Taken;
import voicemap.fact.TraitRow;
import voicemap.fact.Warned;
import voicemap.model.Catalog;
import voicemap.model.Choice;
import voicemap.model.Concern;
import voicemap.model.Condition;
import voicemap.model.Conflict;
import voicemap.model.Gotcha;
import voicemap.model.Literal;
import voicemap.model.Prerequisite;
import voicemap.model.Product;
import voicemap.model.Quantity;
import voicemap.model.Question;
import voicemap.model.Tier;
import voicemap.model.Trait;
import voicemap.model.UseCase;
import voicemap.profile.Profile;

/** Proves what is advised: from the lines of a profile through what they mean to the statement of the catalog. */
public final class Why {
    /** The one quantity that counts products. */
    private static final String FORKS = "audio-forks";

    private final Catalog catalog;
    private final Evaluator evaluator;
    private final Profile profile;
    private final Conclusions found;
    private final String scope;
    private final Map<Object, Reason> known = new HashMap<>();

    /**
     * @param evaluator what says what a part of the answers is worth
     * @param found what the rules concluded from the profile
     * @param workload the workload that is asked about
     */
    public Why(Catalog catalog, Evaluator evaluator, Profile profile, Conclusions found, String workload) {
        this.catalog = catalog;
        this.evaluator = evaluator;
        this.profile = profile;
        this.found = found;
        this.scope = workload;
    }

    /**
     * A proof.
     *
     * @param reason the statement and what it follows from
     * @param besides answers that bring nothing about but have to be as they are, because otherwise something would stand
     *     against it or come before it
     */
    public record Proof(Reason reason, List<Reason> besides) {
        public Proof {
            besides = List.copyOf(besides);
        }

        /** Every answer the statement rests on. */
        public Set<Answer> answers() {
            Set<Answer> out = new LinkedHashSet<>(reason.answers());
            besides.forEach(b -> out.addAll(b.answers()));
            return out;
        }
    }

    /** Why a use case comes first; null where it does not. */
    public Proof useCase(String id) {
        Leads fact = new Leads(scope, id);
        return found.holds(fact) ? proof(leads(id), f -> f.holds(fact)) : null;
    }

    /** Why a use case comes first and another that fits does not. */
    Proof before(String id, String other) {
        Leads fact = new Leads(scope, id);
        Leads second = new Leads(scope, other);
        return proof(leads(id), f -> f.holds(fact) && !f.holds(second));
    }

    /** Why a product stands where it stands; null where nothing is said of it. */
    public Proof product(String id) {
        List<Placed> placed = placedOf(scope, id);
        if (placed.isEmpty()) return null;
        Placed fact = placed.get(0);
        return proof(placed(fact), f -> f.holds(fact));
    }

    /** What rules a product out. */
    List<Proof> against(String id) {
        List<Proof> out = new ArrayList<>();
        for (Barred b : found.about(Barred.class, scope, id))
            out.add(proof(barred(catalog.products().get(id), b), f -> f.holds(b)));
        return out;
    }

    /** A signal that holds, and why. */
    Reason signal(UseCase.Signal s) {
        return Reason.of(s.say(), null, condition(scope, s.when()));
    }

    /** Why a finding is there: a conflict, a gotcha or a legal notice; null where it is not. */
    public Proof finding(String id) {
        for (Warned w : found.all(Warned.class, w -> w.finding().equals(id))) {
            if (w.scope().equals(scope) || w.other().equals(scope)) return proof(warned(w), f -> f.holds(w));
        }
        Noticed notice = new Noticed(scope, id);
        if (!found.holds(notice)) return null;
        for (UseCase u : catalog.useCases().values()) {
            for (UseCase.Notice n : u.notices()) {
                if (!n.id().equals(id)) continue;
                List<Reason> parts = new ArrayList<>(condition(scope, n.when()));
                if (found.holds(new Leads(scope, u.id()))) parts.add(leads(u.id()));
                return proof(Reason.of(n.what(), n.warrant(), parts), f -> f.holds(notice));
            }
        }
        return null;
    }

    /** How a quantity came about; null where it was not computed. */
    public Proof quantity(String id) {
        for (Figure f : found.all(
                Figure.class, f -> f.scope().equals(scope) && f.quantity().equals(id))) {
            // sums of answers need no others; those over products hang on what else is answered
            if (!id.equals(FORKS)) return new Proof(figure(f), List.of());
            return proof(figure(f), found -> found.holds(f));
        }
        return null;
    }

    /** Why something has to be there first; null where it need not. */
    public Proof prerequisite(String id) {
        List<Due> due = found.all(
                Due.class, d -> d.prerequisite().equals(id) && d.scope().equals(scope));
        if (due.isEmpty()) return null;
        Prerequisite p = catalog.prerequisites().get(id);
        List<List<Reason>> ways = new ArrayList<>();
        for (Due d : due) {
            List<Reason> way = new ArrayList<>(condition(scope, p.when()));
            for (Placed placed : placedOf(scope, d.product())) way.add(placed(placed));
            ways.add(way);
        }
        Reason reason = new Reason(p.what() + ": " + p.why(), p.warrant(), null, ways).sorted();
        Set<Due> any = new LinkedHashSet<>(due);
        return proof(reason, f -> any.stream().anyMatch(f::holds));
    }

    /** Completes a reason with those answers without which it would not hold, though they are no part of it. */
    private Proof proof(Reason reason, Predicate<Findings> holds) {
        Set<Answer> used = reason.answers();
        if (holds.test(evaluator.conclude(profile.scopes(), used))) return new Proof(reason, List.of());
        Set<Answer> enough = new LinkedHashSet<>(profile.answers());
        List<Answer> others = new ArrayList<>(enough);
        others.removeAll(used);
        leaveOut(others, enough, holds);
        enough.removeAll(used);
        // the order of the questionnaire, whatever was tried first
        List<Reason> besides = new ArrayList<>();
        for (Answer a : profile.answers()) if (enough.contains(a)) besides.add(answer(a));
        return new Proof(reason, besides);
    }

    /** Takes away from what is enough whatever can be missed, in lots: of many answers few are needed. */
    private void leaveOut(List<Answer> lot, Set<Answer> enough, Predicate<Findings> holds) {
        if (lot.isEmpty()) return;
        enough.removeAll(lot);
        if (holds.test(evaluator.conclude(profile.scopes(), enough))) return;
        enough.addAll(lot);
        if (lot.size() == 1) return;
        leaveOut(lot.subList(0, lot.size() / 2), enough, holds);
        leaveOut(lot.subList(lot.size() / 2, lot.size()), enough, holds);
    }

    private Reason leads(String id) {
        UseCase u = catalog.useCases().get(id);
        List<Reason> parts = new ArrayList<>();
        for (UseCase.Signal s : u.signals()) {
            boolean holds = !found.all(
                            Pointed.class,
                            p -> p.scope().equals(scope) && p.signal().equals(s.id()) && p.to())
                    .isEmpty();
            if (holds) parts.add(Reason.of(s.say(), null, condition(scope, s.when())));
        }
        return Reason.of(u.name() + " comes first", u.warrant(), parts);
    }

    private Reason placed(Placed fact) {
        Reason before = known.get(fact);
        if (before != null) return before;
        Product p = catalog.products().get(fact.product());
        List<List<Reason>> ways = new ArrayList<>();
        switch (fact.tier()) {
            case REQUIRED, RECOMMENDED -> {
                for (Needed n : found.about(Needed.class, scope, p.id())) {
                    if (n.required() == (fact.tier() == Tier.REQUIRED)) ways.add(List.of(needed(p, n)));
                }
                for (Taken t : found.about(Taken.class, scope, p.id())) {
                    if (t.required() == (fact.tier() == Tier.REQUIRED)) ways.add(List.of(taken(t)));
                }
            }
            case CONSIDER, NOT_ASSESSED -> {
                for (Leads l : found.all(Leads.class, l -> l.scope().equals(scope))) {
                    for (Product row : catalog.products().values()) {
                        Product.Cell cell = row.cells().get(l.useCase());
                        if (cell == null || !p.id().equals(real(row, cell))) continue;
                        String why = cell.why() == null ? "the product map knows it in this use case" : cell.why();
                        ways.add(List.of(Reason.of(why, cell.warrant(), List.of(leads(l.useCase())))));
                    }
                }
            }
            case OUTRANKED -> {
                for (Outranked o : found.about(Outranked.class, scope, p.id())) {
                    for (Taken t : found.all(
                            Taken.class,
                            t -> t.scope().equals(scope) && t.choice().equals(o.choice()))) {
                        String by = catalog.products().get(o.by()).name();
                        ways.add(List.of(Reason.of(by + " was preferred", null, List.of(taken(t)))));
                    }
                }
            }
            case RULED_OUT -> {
                for (Barred b : found.about(Barred.class, scope, p.id())) ways.add(List.of(barred(p, b)));
            }
        }
        String say = p.name() + " is " + fact.tier().word().replace('-', ' ');
        if (fact.tier() == Tier.CONSIDER) say = p.name() + " is worth considering";
        Reason reason = new Reason(say, p.warrant(), null, ways).sorted();
        known.put(fact, reason);
        return reason;
    }

    private List<Placed> placedOf(String workload, String product) {
        return found.all(
                Placed.class, p -> p.scope().equals(workload) && p.product().equals(product));
    }

    private static String real(Product row, Product.Cell cell) {
        if (cell.standsFor() != null) return cell.standsFor();
        return row.umbrella() ? "" : row.id();
    }

    private Reason needed(Product p, Needed n) {
        List<Product.Clause> clauses =
                n.useCase().isEmpty() ? p.needed() : p.cells().get(n.useCase()).when();
        return clause(clauses.get(n.index()), n.useCase());
    }

    private Reason barred(Product p, Barred b) {
        if (b.index() == Barred.REGION) {
            List<Reason> parts = new ArrayList<>();
            for (Is is : found.all(Is.class, i -> i.scope().equals(scope) && i.yes())) {
                if (is.trait().startsWith("region-")) parts.add(is(is));
            }
            return Reason.of("it is not offered in that region", p.warrant(), parts);
        }
        List<Product.Clause> clauses =
                b.useCase().isEmpty() ? p.barred() : p.cells().get(b.useCase()).whenNot();
        return clause(clauses.get(b.index()), b.useCase());
    }

    private Reason clause(Product.Clause clause, String useCase) {
        List<Reason> parts = new ArrayList<>(condition(scope, clause.when()));
        if (!useCase.isEmpty()) parts.add(inPlay(useCase));
        return Reason.of(clause.say(), clause.warrant(), parts);
    }

    /** A use case that comes first, or that fits as well and has nothing against it. */
    private Reason inPlay(String id) {
        Reason reason = leads(id);
        if (found.holds(new Leads(scope, id))) return reason;
        return new Reason(catalog.useCases().get(id).name() + " fits too", reason.warrant(), null, reason.ways());
    }

    private Reason taken(Taken t) {
        Choice c = catalog.choices().get(t.choice());
        List<Reason> parts = new ArrayList<>();
        if (found.holds(new Applies(scope, c.id()))) {
            first(c.applies()).ifPresent(when -> parts.addAll(condition(scope, when)));
        }
        if (t.byDefault()) return Reason.of(c.question() + " " + c.fallbackSay(), c.warrant(), parts);
        for (Choice.Member m : c.members()) {
            if (!m.product().equals(t.product())) continue;
            var when = first(m.when());
            if (when.isEmpty()) continue;
            for (Reason r : condition(scope, when.get())) if (!parts.contains(r)) parts.add(r);
            return Reason.of(c.question() + " " + m.say(), m.warrant(), parts);
        }
        return Reason.of(c.question(), c.warrant(), parts);
    }

    /** The first condition that holds. */
    private java.util.Optional<Condition> first(List<Condition> conditions) {
        return conditions.stream()
                .filter(c -> c.literals().stream().allMatch(l -> found.holds(new Is(scope, l.trait(), l.yes()))))
                .findFirst();
    }

    private Reason warned(Warned w) {
        for (Concern c : catalog.concerns().values()) {
            for (Conflict x : c.conflicts()) {
                if (!x.id().equals(w.finding())) continue;
                List<Reason> parts = new ArrayList<>();
                if (w.other().isEmpty()) parts.addAll(condition(w.scope(), x.when()));
                else {
                    parts.addAll(condition(w.scope(), x.one()));
                    parts.addAll(condition(w.other(), x.other()));
                }
                for (String product : x.products()) {
                    if (!x.when().always() || !w.other().isEmpty()) break;
                    for (Placed p : placedOf(w.scope(), product)) parts.add(placed(p));
                }
                return Reason.of(x.what(), x.warrant(), parts);
            }
            for (Gotcha g : c.gotchas()) {
                if (g.id().equals(w.finding())) return Reason.of(g.what(), g.warrant(), condition(w.scope(), g.when()));
            }
        }
        for (Product p : catalog.products().values()) {
            for (Gotcha g : p.gotchas()) if (g.id().equals(w.finding())) return gotcha(p, g, w);
        }
        throw new IllegalStateException("a finding that no record of the catalog stands behind: " + w.finding());
    }

    /** A gotcha comes with its product, or with one that builds on it. */
    private Reason gotcha(Product p, Gotcha g, Warned w) {
        List<List<Reason>> ways = new ArrayList<>();
        for (Product user : catalog.products().values()) {
            if (!user.id().equals(p.id()) && !user.buildsOn().contains(p.id())) continue;
            for (Placed placed : placedOf(w.scope(), user.id())) {
                if (placed.tier().compareTo(Tier.RECOMMENDED) > 0) continue;
                List<Reason> way = new ArrayList<>(condition(w.scope(), g.when()));
                way.add(placed(placed));
                ways.add(way);
            }
        }
        return new Reason(g.what(), g.warrant(), null, ways).sorted();
    }

    private List<Reason> condition(String workload, Condition when) {
        List<Reason> out = new ArrayList<>();
        for (Literal l : when.literals()) out.add(is(new Is(workload, l.trait(), l.yes())));
        return out;
    }

    /** What an answer means, or what follows from that. */
    private Reason is(Is fact) {
        Reason before = known.get(fact);
        if (before != null) return before;
        Trait t = catalog.traits().get(fact.trait());
        List<List<Reason>> ways = new ArrayList<>();
        for (Derivation d : found.why(fact)) {
            List<Reason> way = new ArrayList<>();
            for (Object because : d.because()) part(fact.scope(), because, way);
            if (!ways.contains(way)) ways.add(way);
        }
        String say = fact.yes() ? t.means() : "Not so: " + t.means();
        Reason reason = new Reason(say, null, null, ways).sorted();
        known.put(fact, reason);
        return reason;
    }

    private void part(String workload, Object because, List<Reason> way) {
        if (because instanceof Answer a) way.add(answer(a));
        else if (because instanceof Figure f) way.add(figure(f));
        else if (because instanceof TraitRow row) way.addAll(condition(workload, row.needs()));
        else if (because instanceof DefinitionRow row) {
            for (Condition c : row.ways()) way.add(against(workload, c));
        } else if (because instanceof ExceedsRow row) {
            first(row.ways()).ifPresent(c -> way.addAll(condition(workload, c)));
        }
    }

    /** What stands against a condition: the first of its parts that is known to be otherwise. */
    private Reason against(String workload, Condition when) {
        for (Literal l : when.literals()) {
            Is otherwise = new Is(workload, l.trait(), !l.yes());
            if (found.holds(otherwise)) return is(otherwise);
        }
        throw new IllegalStateException("nothing stands against " + when);
    }

    private Reason figure(Figure f) {
        Quantity q = catalog.quantities().get(f.quantity());
        List<Reason> parts = new ArrayList<>(condition(f.scope(), q.when()));
        for (Derivation d : found.why(f)) {
            for (Object because : d.because()) {
                if (because instanceof Answer a) parts.add(answer(a));
                else if (because instanceof Figure below) parts.add(figure(below));
            }
        }
        for (Placed p : found.all(Placed.class, p -> p.scope().equals(f.scope()))) {
            boolean counts =
                    catalog.products().get(p.product()).forks() > 0 && p.tier().compareTo(Tier.RECOMMENDED) <= 0;
            if (f.quantity().equals(FORKS) && counts) parts.add(placed(p));
        }
        String say = q.name() + ": " + Figure.show(f.value()) + " " + q.unit() + " = " + f.sum();
        return Reason.of(say, q.warrant(), parts);
    }

    private Reason answer(Answer a) {
        Question q = catalog.questions().get(a.question());
        String values = a.values().isEmpty() ? "none" : String.join(", ", a.values());
        return new Reason(q.id() + ": " + values, null, a, List.of());
    }
}

package voicemap.guide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import voicemap.model.*;

/** Which records of a catalog speak of a trait, and which rest on a source. */
final class Mentions {
    private final Catalog catalog;

    Mentions(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The ids of the records that have a condition with the trait, in the order of {@link Entries#all}. */
    Set<String> ofTrait(String trait) {
        Found found = new Found(trait, null);
        all(found);
        for (Trait t : catalog.traits().values()) for (Condition c : t.when()) found.in(t.id(), c);
        return found.ids;
    }

    /** The ids of the records that rest on the source, in the order of {@link Entries#all}. */
    Set<String> ofSource(String source) {
        Found found = new Found(null, source);
        all(found);
        return found.ids;
    }

    private void all(Found found) {
        for (UseCase u : catalog.useCases().values()) {
            found.on(u.id(), u.warrant());
            for (UseCase.Rung r : u.next()) found.in(u.id(), r.when()).on(u.id(), r.warrant());
        }
        for (Product p : catalog.products().values()) {
            found.on(p.id(), p.warrant());
            clauses(found, p.id(), p.needed());
            clauses(found, p.id(), p.barred());
            for (Product.Cell c : p.cells().values()) {
                found.on(p.id(), c.warrant());
                clauses(found, p.id(), c.when());
                clauses(found, p.id(), c.whenNot());
            }
        }
        for (Choice c : catalog.choices().values()) {
            found.on(c.id(), c.warrant());
            for (Condition w : c.applies()) found.in(c.id(), w);
            for (Choice.Member m : c.members()) {
                found.on(c.id(), m.warrant());
                for (Condition w : m.when()) found.in(c.id(), w);
            }
        }
        for (Concern c : catalog.concerns().values()) found.on(c.id(), c.warrant());
        for (Product p : catalog.products().values()) gotchas(found, p.gotchas());
        for (Concern c : catalog.concerns().values()) gotchas(found, c.gotchas());
        for (Prerequisite p : catalog.prerequisites().values()) {
            found.in(p.id(), p.when()).on(p.id(), p.warrant());
            if (p.heldBy() != null && p.heldBy().equals(found.trait)) found.ids.add(p.id());
        }
        for (Concern c : catalog.concerns().values()) {
            for (Conflict x : c.conflicts()) {
                found.in(x.id(), x.when()).in(x.id(), x.one()).in(x.id(), x.other());
                found.on(x.id(), x.warrant());
            }
            for (Contradiction x : c.contradictions()) found.in(x.id(), x.when());
        }
        for (UseCase u : catalog.useCases().values()) {
            for (UseCase.Notice n : u.notices()) found.in(n.id(), n.when()).on(n.id(), n.warrant());
        }
        for (Product p : catalog.products().values()) limits(found, p.limits());
        for (Concern c : catalog.concerns().values()) limits(found, c.limits());
        for (UseCase u : catalog.useCases().values()) {
            for (UseCase.Signal s : u.signals()) found.in(s.id(), s.when());
            for (UseCase.Migration m : u.migrate()) found.in(m.id(), m.when()).on(m.id(), m.warrant());
        }
        for (Quantity q : catalog.quantities().values())
            found.in(q.id(), q.when()).on(q.id(), q.warrant());
    }

    private static void clauses(Found found, String id, List<Product.Clause> clauses) {
        for (Product.Clause c : clauses) found.in(id, c.when()).on(id, c.warrant());
    }

    private static void gotchas(Found found, List<Gotcha> gotchas) {
        for (Gotcha g : gotchas) found.in(g.id(), g.when()).on(g.id(), g.warrant());
    }

    private static void limits(Found found, List<Limit> limits) {
        for (Limit l : limits) found.on(l.id(), l.warrant());
    }

    /** What is looked for, and the ids of those that speak of it. */
    private static final class Found {
        private final String trait;
        private final String source;
        private final Set<String> ids = new LinkedHashSet<>();

        Found(String trait, String source) {
            this.trait = trait;
            this.source = source;
        }

        Found in(String id, Condition condition) {
            if (trait == null || condition == null) return this;
            for (Literal l : condition.literals()) if (l.trait().equals(trait)) ids.add(id);
            return this;
        }

        void on(String id, Warrant warrant) {
            if (source != null && warrant.sources().contains(source)) ids.add(id);
        }
    }
}

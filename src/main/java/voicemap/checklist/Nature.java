package voicemap.checklist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import voicemap.model.Catalog;
import voicemap.model.Choice;
import voicemap.model.Condition;
import voicemap.model.Force;
import voicemap.model.Literal;
import voicemap.model.Points;
import voicemap.model.Product;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.model.Trait;
import voicemap.model.UseCase;

/**
 * What is taken to be so where nobody said more than the name of a use case, and the products that it takes then. In this
 * order, and nothing against what came before:
 *
 * <ol>
 *   <li>what by itself would decide against the use case, or keep one of its core products out, is not so;
 *   <li>the first thing that decides for the use case is so;
 *   <li>each core product is there for the first reason of its cell, and for its own where it has one alone, as far as no
 *       silence and no answer that is known speaks against that;
 *   <li>what silence about a question means in a profile, it means here, too.
 * </ol>
 */
final class Nature {
    private final Catalog catalog;
    private final Inference inference;
    private final UseCase useCase;
    private final Traits known = new Traits();
    /** Questions that a reason asks and silence answers otherwise: neither counts. */
    private final Set<String> open = new HashSet<>();
    /** What decides for the use case is of its nature, whatever silence says. */
    private final Set<Literal> essence = new HashSet<>();

    Nature(Catalog catalog, Inference inference, UseCase useCase) {
        this.catalog = catalog;
        this.inference = inference;
        this.useCase = useCase;
        notAgainst();
        chosen(catalog, inference, useCase.core(), known);
        decidesFor();
        for (String core : useCase.core()) reason(catalog.products().get(core));
        silence();
    }

    /** What is known then. */
    Traits known() {
        return known;
    }

    /** What keeps a product out is not so where the product is used. */
    static void chosen(Catalog catalog, Inference inference, Iterable<String> products, Traits known) {
        for (String product : products) {
            for (Product.Clause bar : catalog.products().get(product).barred()) otherwise(bar.when(), known);
        }
        inference.close(known);
    }

    private void notAgainst() {
        for (UseCase.Signal s : useCase.signals()) {
            if (s.points() == Points.AGAINST && s.force() == Force.DECIDING) otherwise(s.when(), known);
        }
        inference.close(known);
    }

    private static void otherwise(Condition when, Traits known) {
        if (when.literals().size() != 1) return;
        Literal l = when.literals().get(0);
        known.take(l.trait(), !l.yes());
    }

    private void decidesFor() {
        boolean first = true;
        for (UseCase.Signal s : useCase.signals()) {
            if (s.points() != Points.TO || s.force() != Force.DECIDING) continue;
            essence.addAll(s.when().literals());
            if (!first || known.denies(s.when())) continue;
            first = false;
            for (Literal l : s.when().literals()) known.take(l.trait(), l.yes());
        }
        inference.close(known);
    }

    private void reason(Product core) {
        Product.Cell cell = core.cells().get(useCase.id());
        if (cell != null) {
            for (Product.Clause c : cell.when()) {
                if (known.denies(c.when())) continue;
                for (Literal l : c.when().literals()) because(l);
                break;
            }
        }
        // where there is one reason for a product whatever the use case, it is the reason here, too
        if (core.needed().size() == 1) {
            Condition own = core.needed().get(0).when();
            for (Literal l : own.literals()) if (!known.denies(own) && !answered(l)) because(l);
        }
        inference.close(known);
    }

    /** Whether something is known already of an answer that a trait rests on. */
    private boolean answered(Literal l) {
        for (Question q : inference.questions(l.trait())) {
            for (Trait t : inference.readFrom(q)) if (known.is(new Literal(t.id(), true))) return true;
        }
        return false;
    }

    private void because(Literal l) {
        if (!essence.contains(l) && spokenAgainst(l)) return;
        known.take(l.trait(), l.yes());
    }

    /** Whether silence says otherwise; what follows from several answers counts as that where any of them has a silence. */
    private boolean spokenAgainst(Literal l) {
        if (!known.leavesOpen(l.trait())) return false;
        Trait t = catalog.traits().get(l.trait());
        boolean against = false;
        for (Question q : inference.questions(l.trait())) {
            if (q.silence() == null) continue;
            if (t.reads() != null && Inference.silent(q, t) == l.yes()) continue;
            open.add(q.id());
            against = true;
        }
        return against;
    }

    private void silence() {
        Set<String> asked = new HashSet<>(open);
        for (Trait t : catalog.traits().values()) {
            if (t.reads() != null && !known.leavesOpen(t.id()))
                asked.add(t.reads().question());
        }
        for (Question q : catalog.questions().values()) {
            if (q.silence() == null || asked.contains(q.id())) continue;
            for (Trait t : inference.readFrom(q)) known.take(t.id(), Inference.silent(q, t));
        }
        inference.close(known);
    }

    /** The products that the use case takes then, those of its core first. */
    List<String> products() {
        Set<String> out = new LinkedHashSet<>(useCase.core());
        for (Product p : catalog.products().values()) {
            Product.Cell cell = p.cells().get(useCase.id());
            // a row that mixes products and does not say which one it means here names nothing to check
            if (p.umbrella() && (cell == null || cell.standsFor() == null)) continue;
            if (barred(p, cell)) continue;
            if (wanted(p.needed()) || cell != null && wanted(cell.when()))
                out.add(cell == null || cell.standsFor() == null ? p.id() : cell.standsFor());
        }
        for (Choice c : catalog.choices().values()) {
            String taken = any(c.applies()) ? taken(c) : null;
            if (taken != null) out.add(taken);
        }
        return new ArrayList<>(out);
    }

    /** The products that only some take who build such a thing. */
    List<String> further() {
        Set<String> usual = new HashSet<>(products());
        List<String> out = new ArrayList<>();
        for (Product p : catalog.products().values()) {
            Product.Cell cell = p.cells().get(useCase.id());
            if (cell == null || p.umbrella() && cell.standsFor() == null) continue;
            String real = cell.standsFor() == null ? p.id() : cell.standsFor();
            if (!usual.contains(real) && !out.contains(real)) out.add(real);
        }
        return out;
    }

    private boolean barred(Product p, Product.Cell cell) {
        for (Product.Clause c : p.barred()) if (known.meets(c.when())) return true;
        if (cell != null) for (Product.Clause c : cell.whenNot()) if (known.meets(c.when())) return true;
        return false;
    }

    private boolean wanted(List<Product.Clause> reasons) {
        for (Product.Clause c : reasons) if (somewhere(c.when())) return true;
        return false;
    }

    private boolean any(List<Condition> conditions) {
        for (Condition c : conditions) if (known.meets(c)) return true;
        return false;
    }

    private String taken(Choice c) {
        for (Choice.Member m : c.members()) {
            if (!barred(catalog.products().get(m.product()), null) && any(m.when())) return m.product();
        }
        return null;
    }

    /** Whether a condition holds wherever the people are, or somewhere. */
    boolean somewhere(Condition when) {
        return !known.denies(when) && places(known.open(when), catalog);
    }

    /** Whether these traits are all about countries and languages, of which a use case says nothing. */
    static boolean places(List<Literal> literals, Catalog catalog) {
        for (Literal l : literals) {
            Trait t = catalog.traits().get(l.trait());
            if (t.reads() == null) return false;
            if (catalog.questions().get(t.reads().question()).kind() != QuestionKind.CODES) return false;
        }
        return true;
    }
}

package voicemap.guide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import voicemap.model.Catalog;
import voicemap.model.Concern;
import voicemap.model.Condition;
import voicemap.model.Conflict;
import voicemap.model.Gotcha;
import voicemap.model.Literal;
import voicemap.model.Prerequisite;
import voicemap.model.Product;
import voicemap.model.Question;
import voicemap.model.Trait;

/** What the catalog says of products where one rule has to be kept. */
public final class Compliance {
    /** The question that the rules are answers to. */
    private static final String QUESTION = "compliance";

    private final Catalog catalog;
    private final String rule;
    private final String name;
    /** What is so of a business that the rule binds. */
    private final Set<String> traits;
    /** The same with what may come of it: the marks of what must be there before a product that the rule asks for. */
    private final Set<String> brought;

    private final List<Conflict> conflicts = new ArrayList<>();

    Compliance(Catalog catalog, String rule) {
        this.catalog = catalog;
        this.rule = rule;
        this.name = catalog.questions().get(QUESTION).options().get(rule);
        this.traits = traits(catalog, rule);
        this.brought = new LinkedHashSet<>(traits);
        brought.addAll(brought(catalog, traits));
        for (Concern concern : catalog.concerns().values()) {
            for (Conflict c : concern.conflicts()) if (speaksOf(c)) conflicts.add(c);
        }
    }

    /** The rules there are, by the word for each. */
    public static List<String> rules(Catalog catalog) {
        Question question = catalog.questions().get(QUESTION);
        return question == null ? List.of() : List.copyOf(question.options().keySet());
    }

    /** What is said of a product. */
    Fitness of(Product product) {
        List<Fitness.Note> out = new ArrayList<>();
        List<Fitness.Note> care = new ArrayList<>();
        List<Fitness.Note> needed = new ArrayList<>();
        for (Product.Clause c : product.barred()) {
            if (!speaksOf(c.when(), brought)) continue;
            (only(c.when(), traits) ? out : care).add(new Fitness.Note(null, c.say(), c.warrant()));
        }
        for (Product.Clause c : product.needed()) {
            if (speaksOf(c.when(), traits)) needed.add(new Fitness.Note(null, c.say(), c.warrant()));
        }
        for (Gotcha g : product.gotchas()) {
            if (speaksOf(g.when(), brought)) care.add(new Fitness.Note(g.id(), g.what(), g.warrant()));
        }
        for (Conflict c : conflicts) {
            if (c.products().contains(product.id())) care.add(new Fitness.Note(c.id(), c.what(), c.warrant()));
        }
        for (String id : product.prerequisites()) {
            Prerequisite p = catalog.prerequisites().get(id);
            if (speaksOf(p.when(), brought)) care.add(new Fitness.Note(p.id(), p.what(), p.warrant()));
        }
        if (!out.isEmpty()) return new Fitness(rule, name, Fitness.Verdict.RULED_OUT, out);
        if (!needed.isEmpty()) {
            needed.addAll(care);
            return new Fitness(rule, name, Fitness.Verdict.NEEDED, needed);
        }
        return new Fitness(rule, name, care.isEmpty() ? Fitness.Verdict.SILENT : Fitness.Verdict.CONDITIONS, care);
    }

    private static Set<String> traits(Catalog catalog, String rule) {
        Set<String> out = new LinkedHashSet<>();
        for (Trait t : catalog.traits().values()) {
            Trait.Reads reads = t.reads();
            if (reads != null
                    && reads.question().equals(QUESTION)
                    && reads.any().contains(rule)) out.add(t.id());
        }
        return out;
    }

    /** What comes with a rule: the traits of what must be there before a product that the rule asks for. */
    private static Set<String> brought(Catalog catalog, Set<String> traits) {
        Set<String> out = new LinkedHashSet<>();
        for (Product p : catalog.products().values()) {
            boolean asked = false;
            for (Product.Clause c : p.needed()) asked |= only(c.when(), traits);
            if (!asked) continue;
            for (String id : p.prerequisites()) {
                String held = catalog.prerequisites().get(id).heldBy();
                if (held != null) out.add(held);
            }
        }
        return out;
    }

    private boolean speaksOf(Conflict c) {
        return speaksOf(c.when(), brought) || speaksOf(c.one(), brought) || speaksOf(c.other(), brought);
    }

    private static boolean speaksOf(Condition condition, Set<String> traits) {
        if (condition == null) return false;
        for (Literal l : condition.literals()) if (l.yes() && traits.contains(l.trait())) return true;
        return false;
    }

    private static boolean only(Condition condition, Set<String> traits) {
        for (Literal l : condition.literals()) if (!l.yes() || !traits.contains(l.trait())) return false;
        return !condition.always();
    }
}

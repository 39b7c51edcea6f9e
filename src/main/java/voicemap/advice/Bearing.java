package voicemap.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.model.Catalog;
import voicemap.model.Choice;
import voicemap.model.Concern;
import voicemap.model.Condition;
import voicemap.model.Conflict;
import voicemap.model.Gotcha;
import voicemap.model.Literal;
import voicemap.model.Product;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.model.Trait;
import voicemap.model.UseCase;

/** What of a catalog depends on the answer to a question, whatever else is known. */
final class Bearing {
    private static final int MOST_NAMES = 3;
    private static final int MOST_NAMED = 7;

    /** What depends on one question, by name. */
    private static final class On {
        private final Set<String> useCases = new LinkedHashSet<>();
        private final Set<String> choices = new LinkedHashSet<>();
        private final Set<String> products = new LinkedHashSet<>();
        private int findings;
    }

    private final Catalog catalog;
    private final Map<String, On> all = new HashMap<>();

    Bearing(Catalog catalog) {
        this.catalog = catalog;
        for (UseCase u : catalog.useCases().values()) {
            for (UseCase.Signal s : u.signals()) for (On on : of(s.when())) on.useCases.add(u.name());
        }
        for (Choice c : catalog.choices().values()) {
            for (Choice.Member m : c.members()) {
                for (Condition when : m.when()) for (On on : of(when)) on.choices.add(c.question());
            }
        }
        for (Product p : catalog.products().values()) {
            product(p.name(), p.needed());
            product(p.name(), p.barred());
            for (Product.Cell cell : p.cells().values()) {
                product(p.name(), cell.when());
                product(p.name(), cell.whenNot());
            }
            for (Gotcha g : p.gotchas()) found(g.when());
        }
        for (Concern c : catalog.concerns().values()) {
            for (Gotcha g : c.gotchas()) found(g.when());
            for (Conflict x : c.conflicts()) found(x.when());
        }
    }

    private void product(String name, List<Product.Clause> clauses) {
        for (Product.Clause c : clauses) for (On on : of(c.when())) on.products.add(name);
    }

    private void found(Condition when) {
        for (On on : of(when)) on.findings++;
    }

    private Set<On> of(Condition when) {
        Set<On> out = new LinkedHashSet<>();
        for (Literal l : when.literals()) {
            Trait trait = catalog.traits().get(l.trait());
            for (String q : trait.asks()) out.add(all.computeIfAbsent(q, k -> new On()));
        }
        return out;
    }

    /** Whether a number is read by no trait, so that it can only be reckoned with. */
    private boolean reckoned(Question q) {
        if (q.kind() != QuestionKind.NUMBER) return false;
        for (Trait t : catalog.traits().values()) {
            if (t.reads() != null && t.reads().question().equals(q.id())) return false;
        }
        return true;
    }

    /** What depends on a question, each in a few words. */
    List<String> of(Question q) {
        On on = all.getOrDefault(q.id(), new On());
        List<String> out = new ArrayList<>();
        if (reckoned(q)) out.add("the sums of calls, numbers and people");
        if (!on.useCases.isEmpty()) out.add(some("the use case", "most use cases", on.useCases));
        if (!on.choices.isEmpty()) out.add("a choice: " + Interviewer.some(List.copyOf(on.choices), 1));
        if (!on.products.isEmpty()) out.add(some("products", on.products.size() + " products", on.products));
        if (on.findings > 0)
            out.add(on.findings + (on.findings == 1 ? " warning or pitfall" : " warnings and pitfalls"));
        if (out.isEmpty()) out.add(q.kind() == QuestionKind.DATE ? "whether the plan fits the day" : "the details");
        return out;
    }

    /** The names, or how many there are where nobody would read them all. */
    private static String some(String what, String many, Set<String> names) {
        return names.size() > MOST_NAMED ? many : what + ": " + Interviewer.some(List.copyOf(names), MOST_NAMES);
    }
}

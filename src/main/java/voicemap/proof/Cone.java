package voicemap.proof;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.model.Catalog;
import voicemap.model.Choice;
import voicemap.model.Concern;
import voicemap.model.Condition;
import voicemap.model.Conflict;
import voicemap.model.Contradiction;
import voicemap.model.Gotcha;
import voicemap.model.Literal;
import voicemap.model.Product;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.model.Reach;
import voicemap.model.Trait;
import voicemap.model.UseCase;

/** The questions whose answers can have a say in something; all others may be answered in any way without touching it. */
final class Cone {
    private static final List<String> REGIONS = List.of("region-us1", "region-ie1", "region-au1");
    private final Catalog catalog;
    private final Set<String> traits = new LinkedHashSet<>();
    private final Set<String> questions = new LinkedHashSet<>();
    private final Set<String> products = new LinkedHashSet<>();

    private Cone(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The questions that matter to what a goal speaks of. */
    static Set<String> of(Catalog catalog, Goal goal) {
        Cone cone = new Cone(catalog);
        switch (goal.kind()) {
            case USE_CASE -> cone.useCases();
            case PRODUCT -> {
                cone.useCases();
                goal.products().forEach(cone::product);
            }
            case FINDING -> cone.finding(goal.id());
        }
        return cone.questions;
    }

    /** Which use case leads depends on the signals of all. */
    private void useCases() {
        for (UseCase u : catalog.useCases().values()) {
            for (UseCase.Signal s : u.signals()) condition(s.when());
        }
    }

    /** What speaks for and against a product, and of the choices it belongs to what speaks for and against the others. */
    private void product(String id) {
        reasons(id);
        for (Choice c : catalog.choices().values()) {
            boolean member = id.equals(c.fallback())
                    || c.members().stream().anyMatch(m -> m.product().equals(id));
            if (!member) continue;
            conditions(c.applies());
            for (Choice.Member m : c.members()) {
                conditions(m.when());
                reasons(m.product());
            }
            if (c.fallback() != null) reasons(c.fallback());
        }
    }

    private void reasons(String id) {
        if (!products.add(id)) return;
        Product product = catalog.products().get(id);
        clauses(product.needed());
        clauses(product.barred());
        for (String region : REGIONS) if (catalog.traits().containsKey(region)) trait(region);
        for (Product row : catalog.products().values()) {
            for (Product.Cell cell : row.cells().values()) {
                String real = cell.standsFor() == null ? row.id() : cell.standsFor();
                if (!real.equals(id) && !row.id().equals(id)) continue;
                clauses(cell.when());
                clauses(cell.whenNot());
            }
        }
    }

    private void finding(String id) {
        for (Concern c : catalog.concerns().values()) {
            for (Conflict x : c.conflicts()) {
                if (!x.id().equals(id)) continue;
                condition(x.when());
                condition(x.one());
                condition(x.other());
                if (x.reach() == Reach.RULE) forks();
            }
            for (Contradiction x : c.contradictions()) if (x.id().equals(id)) condition(x.when());
            for (Gotcha g : c.gotchas()) if (g.id().equals(id)) condition(g.when());
        }
        for (Product p : catalog.products().values()) {
            for (Gotcha g : p.gotchas()) {
                if (!g.id().equals(id)) continue;
                condition(g.when());
                useCases();
                for (Product user : catalog.products().values()) {
                    if (user.id().equals(p.id()) || user.buildsOn().contains(p.id())) product(user.id());
                }
            }
        }
    }

    /** The one conflict that no condition tells sums the copies of the audio that the products take. */
    private void forks() {
        useCases();
        for (Product p : catalog.products().values()) if (p.forks() > 0) product(p.id());
    }

    private void clauses(List<Product.Clause> clauses) {
        for (Product.Clause c : clauses) condition(c.when());
    }

    private void conditions(Collection<Condition> conditions) {
        conditions.forEach(this::condition);
    }

    private void condition(Condition when) {
        for (Literal l : when.literals()) trait(l.trait());
    }

    private void trait(String id) {
        if (!traits.add(id)) return;
        Trait t = catalog.traits().get(id);
        conditions(t.when());
        if (t.reads() != null) question(t.reads().question());
        t.asks().forEach(this::question);
        if (t.exceeds() == null) return;
        // a sum may take any number
        for (Question q : catalog.questions().values()) if (q.kind() == QuestionKind.NUMBER) question(q.id());
    }

    private void question(String id) {
        if (!questions.add(id)) return;
        for (Map<String, List<String>> group : catalog.questions().get(id).mattersWhen()) {
            group.keySet().forEach(this::question);
        }
    }
}

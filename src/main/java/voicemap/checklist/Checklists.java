package voicemap.checklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import voicemap.design.Design;
import voicemap.engine.Conclusions;
import voicemap.engine.Engine;
import voicemap.engine.RuleBase;
import voicemap.fact.Chosen;
import voicemap.fact.Contradicted;
import voicemap.fact.Is;
import voicemap.fact.Leads;
import voicemap.fact.Part;
import voicemap.fact.Placed;
import voicemap.model.Catalog;
import voicemap.model.Concern;
import voicemap.model.Contradiction;
import voicemap.model.Literal;
import voicemap.model.Question;
import voicemap.model.Span;
import voicemap.model.Standing;
import voicemap.model.Tier;
import voicemap.profile.Profile;
import voicemap.profile.Reply;
import voicemap.yaml.Problem;

/** Puts together what has to be checked, from the records of a catalog. docs/checklist.md says what belongs on a list. */
public final class Checklists {
    private static final Predicate<List<Literal>> ALL = open -> true;
    private static final Predicate<List<Literal>> NONE = open -> false;

    private final Catalog catalog;
    private final Inference inference;
    private final Predicate<List<Literal>> places;

    public Checklists(Catalog catalog) {
        this.catalog = catalog;
        this.inference = new Inference(catalog);
        this.places = open -> Nature.places(open, catalog);
    }

    /**
     * What belongs to use cases, given by their ids: what their core and usual products bring and what concerns them all, as
     * far as their nature does not contradict it. What several share is there once.
     */
    public Checklist useCases(List<String> ids) {
        Collector out = new Collector(catalog);
        Set<String> used = new HashSet<>();
        Set<String> further = new LinkedHashSet<>();
        for (String id : ids) {
            Nature nature = nature(id);
            used.addAll(nature.products());
            further.addAll(nature.further());
            ofUseCase(id, nature, nature.products(), out);
        }
        further.removeAll(used);
        return out.checklist(new ArrayList<>(further));
    }

    private Nature nature(String useCase) {
        return new Nature(catalog, inference, catalog.useCases().get(useCase));
    }

    private void ofUseCase(String id, Nature nature, List<String> products, Collector out) {
        List<String> core = catalog.useCases().get(id).core();
        out.turnTo(nature.known(), List.of(id), this::asked);
        for (String product : products) out.products(List.of(product), core.contains(product) ? ALL : places);
        out.concerns(places);
    }

    /** What belongs to products, given by their ids, and to those they build on. */
    public Checklist products(List<String> ids) {
        Collector out = new Collector(catalog);
        out.turnTo(new Traits(), List.of(), this::asked);
        out.products(ids, ALL);
        return out.checklist(List.of());
    }

    /** Everything there is to check. */
    public Checklist all() {
        Collector out = new Collector(catalog);
        out.turnTo(new Traits(), List.of(), this::asked);
        out.products(catalog.products().keySet(), ALL);
        out.concerns(ALL);
        for (String id : catalog.prerequisites().keySet()) out.prerequisite(id, "", ALL);
        return out.checklist(List.of());
    }

    /**
     * What applies to a profile, by the products that are advised and by its answers.
     *
     * @throws Problem two answers contradict each other
     */
    public Checklist profile(Profile profile, RuleBase rules) {
        Conclusions found =
                new Engine(rules, catalog).conclude(profile.scopes(), profile.answers(), Standing.CONTESTED);
        for (Contradicted c : found.all(Contradicted.class)) throw contradiction(c, profile);
        Collector out = new Collector(catalog);
        for (String scope : profile.scopes()) {
            Set<String> products = new LinkedHashSet<>();
            for (Placed p : found.all(Placed.class)) {
                boolean advised = p.tier() == Tier.REQUIRED || p.tier() == Tier.RECOMMENDED;
                if (advised && p.scope().equals(scope)) products.add(p.product());
            }
            List<String> leading = new ArrayList<>();
            for (Leads l : found.all(Leads.class)) if (l.scope().equals(scope)) leading.add(l.useCase());
            out.turnTo(Traits.of(scope, found.all(Is.class)), leading, answered(profile, scope));
            out.products(products, NONE);
            if (!leading.isEmpty()) out.concerns(NONE);
        }
        return out.checklist(List.of());
    }

    /**
     * What applies to a design, by the products it uses and by its requirements. A workload that states none is taken for one
     * of its use case, and one without a use case for anything.
     */
    public Checklist design(Design design, RuleBase rules) {
        Profile profile = design.profile();
        Collection<Is> facts =
                profile == null ? List.of() : new Engine(rules, catalog).traits(profile.scopes(), profile.answers());
        Collector out = new Collector(catalog);
        for (String scope : design.scopes()) {
            Set<String> products = new LinkedHashSet<>();
            for (Chosen c : design.chosen()) if (c.scope().equals(scope)) products.add(c.product());
            String useCase = useCase(design, scope);
            if (profile != null) {
                Traits known = Traits.of(scope, facts);
                Nature.chosen(catalog, inference, products, known);
                out.turnTo(known, useCase == null ? List.of() : List.of(useCase), answered(profile, scope));
                out.products(products, NONE);
                out.concerns(NONE);
            } else if (useCase != null) {
                Nature nature = nature(useCase);
                out.turnTo(nature.known(), List.of(useCase), this::asked);
                out.products(products, ALL);
                out.concerns(places);
            } else {
                Traits known = new Traits();
                Nature.chosen(catalog, inference, products, known);
                out.turnTo(known, List.of(), this::asked);
                out.products(products, ALL);
                out.concerns(NONE);
            }
        }
        return out.checklist(List.of());
    }

    private static String useCase(Design design, String scope) {
        for (Part p : design.parts()) {
            if (p.place().equals("workload") && p.scope().equals(scope)) {
                return p.settings().containsKey("use-case")
                        ? p.settings().get("use-case").value()
                        : null;
            }
        }
        return null;
    }

    private Problem contradiction(Contradicted c, Profile profile) {
        for (Concern concern : catalog.concerns().values()) {
            for (Contradiction x : concern.contradictions()) {
                if (!x.id().equals(c.contradiction())) continue;
                List<String> places = new ArrayList<>();
                Span last = Span.of(profile.file());
                for (Literal l : x.when().literals()) {
                    for (Question q : inference.questions(l.trait())) {
                        Reply reply = profile.workload(c.scope()).replies().get(q.id());
                        if (reply.state() != Reply.State.GIVEN) continue;
                        last = reply.at();
                        places.add(q.id() + " at " + reply.at());
                    }
                }
                return new Problem(
                        last,
                        "two answers contradict each other: " + x.say(),
                        "change one of them: " + String.join(", ", new LinkedHashSet<>(places)));
            }
        }
        throw new IllegalStateException(c.contradiction());
    }

    /** The questions behind a trait. */
    private String asked(Literal l) {
        List<String> ids = new ArrayList<>();
        for (Question q : inference.questions(l.trait())) ids.add(q.id());
        return " (" + String.join(", ", ids) + ")";
    }

    /** The questions behind a trait, and how they were answered. */
    private Function<Literal, String> answered(Profile profile, String scope) {
        return l -> {
            List<String> out = new ArrayList<>();
            for (Question q : inference.questions(l.trait())) {
                Reply reply = profile.workload(scope).replies().get(q.id());
                out.add(q.id() + ": "
                        + switch (reply.state()) {
                            case GIVEN -> reply.text();
                            case ASSUMED -> reply.text() + ", by silence";
                            case IDLE -> "does not matter here";
                            case OPEN -> "not known";
                        });
            }
            return " (" + String.join("; ", out) + ")";
        };
    }
}

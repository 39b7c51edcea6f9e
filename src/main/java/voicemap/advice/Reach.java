package voicemap.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import voicemap.engine.Conclusions;
import voicemap.engine.Derivation;
import voicemap.engine.Engine;
import voicemap.engine.RuleBase;
import voicemap.fact.*;
import voicemap.model.*;
import voicemap.profile.Profile;

/** What of a catalog and of the rules some profiles reach, and what they leave untouched. */
public record Reach(
        List<String> useCases,
        List<String> products,
        List<String> choices,
        List<String> conflicts,
        List<String> gotchas,
        List<String> prerequisites,
        List<String> rules) {
    public Reach {
        useCases = List.copyOf(useCases);
        products = List.copyOf(products);
        choices = List.copyOf(choices);
        conflicts = List.copyOf(conflicts);
        gotchas = List.copyOf(gotchas);
        prerequisites = List.copyOf(prerequisites);
        rules = List.copyOf(rules);
    }

    /** What none of the profiles reaches: the ids of records, and the names of rules that never fired. */
    public static Reach missed(Catalog catalog, RuleBase base, Collection<Profile> profiles) {
        TreeSet<String> useCases = new TreeSet<>(catalog.useCases().keySet());
        TreeSet<String> products = new TreeSet<>();
        TreeSet<String> gotchas = new TreeSet<>();
        TreeSet<String> conflicts = new TreeSet<>();
        for (Product p : catalog.products().values()) {
            if (!p.umbrella() && p.warrant().standing() != Standing.UNVERIFIED) products.add(p.id());
            p.gotchas().forEach(g -> gotchas.add(g.id()));
        }
        for (Concern c : catalog.concerns().values()) {
            c.gotchas().forEach(g -> gotchas.add(g.id()));
            c.conflicts().forEach(x -> conflicts.add(x.id()));
        }
        TreeSet<String> choices = new TreeSet<>(catalog.choices().keySet());
        TreeSet<String> prerequisites = new TreeSet<>(catalog.prerequisites().keySet());
        TreeSet<String> rules = new TreeSet<>();
        for (String name : base.names()) rules.add(name.substring(name.indexOf('/') + 1));
        Engine engine = new Engine(base, catalog);
        for (Profile p : profiles) {
            Conclusions found = engine.conclude(p.scopes(), p.answers(), Standing.CONTESTED);
            for (Object fact : found.all()) {
                for (Derivation d : found.why(fact)) rules.remove(d.rule());
                if (fact instanceof Leads l) useCases.remove(l.useCase());
                if (fact instanceof Wanted w) products.remove(w.product());
                if (fact instanceof Taken t) choices.remove(t.choice());
                if (fact instanceof Warned w) conflicts.remove(w.finding());
                if (fact instanceof Warned w) gotchas.remove(w.finding());
                if (fact instanceof Watch w) gotchas.remove(w.gotcha());
                if (fact instanceof Due d) prerequisites.remove(d.prerequisite());
            }
        }
        return new Reach(
                list(useCases),
                list(products),
                list(choices),
                list(conflicts),
                list(gotchas),
                list(prerequisites),
                list(rules));
    }

    private static List<String> list(TreeSet<String> ids) {
        return new ArrayList<>(ids);
    }
}

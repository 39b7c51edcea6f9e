package voicemap.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.advice.Ground;
import voicemap.advice.Grounds;
import voicemap.advice.ProductAdvice;
import voicemap.advice.WorkloadAdvice;
import voicemap.engine.Conclusions;
import voicemap.fact.Is;
import voicemap.model.Catalog;
import voicemap.model.Literal;
import voicemap.profile.Profile;
import voicemap.profile.Reply;

/** Finds out which features of a starter a workload needs, from what was concluded about it. */
final class Decider {
    private final Catalog catalog;
    private final Profile profile;
    private final Conclusions found;
    private final Grounds grounds;
    private final WorkloadAdvice workload;

    Decider(Catalog catalog, Profile profile, Conclusions found, WorkloadAdvice workload) {
        this.catalog = catalog;
        this.profile = profile;
        this.found = found;
        this.grounds = new Grounds(found, profile);
        this.workload = workload;
    }

    /** The features that are on, each with what brought it; one that is always there has no reasons. */
    Map<String, List<Explanation.Reason>> on(Manifest manifest) {
        Map<String, List<Explanation.Reason>> out = new LinkedHashMap<>();
        for (Manifest.Feature f : manifest.features()) {
            List<Explanation.Reason> because = new ArrayList<>();
            for (Manifest.Way w : f.when()) {
                Explanation.Reason reason = reason(w);
                if (reason != null) because.add(reason);
            }
            boolean kept = f.unless().stream().anyMatch(w -> reason(w) != null)
                    || f.with() != null && !out.containsKey(f.with());
            if (!kept && (f.when().isEmpty() || !because.isEmpty())) out.put(f.id(), because);
        }
        return out;
    }

    /** Why a way in is there, or null where something of it is missing. */
    private Explanation.Reason reason(Manifest.Way way) {
        List<String> say = new ArrayList<>();
        Set<Ground> because = new LinkedHashSet<>();
        if (way.product() != null) {
            ProductAdvice p = product(way.product());
            if (p == null) return null;
            String why = p.reasons().isEmpty() ? p.is() : p.reasons().get(0).say();
            boolean more = !way.traits().literals().isEmpty() || way.question() != null;
            say.add(p.name() + " (" + p.tier().word() + "): " + why + (more ? "." : ""));
            p.reasons().forEach(r -> because.addAll(r.grounds()));
        }
        for (Literal l : way.traits().literals()) {
            if (!found.holds(new Is(workload.name(), l.trait(), l.yes()))) return null;
            String means = catalog.traits().get(l.trait()).means();
            say.add(l.yes() ? means : "Not so: " + means);
        }
        because.addAll(grounds.of(workload.name(), way.traits()));
        if (way.question() != null) {
            Reply r = profile.workload(workload.name()).replies().get(way.question());
            boolean said = r != null
                    && (r.state() == Reply.State.GIVEN || r.state() == Reply.State.ASSUMED)
                    && r.values().stream().anyMatch(way.words()::contains);
            if (!said) return null;
            Ground ground = new Ground(way.question(), r.text(), r.at(), r.state() == Reply.State.ASSUMED);
            say.add(catalog.questions().get(way.question()).ask());
            because.add(ground);
        }
        return new Explanation.Reason(String.join(" ", say), List.copyOf(because));
    }

    private ProductAdvice product(String id) {
        return workload.products().stream()
                .filter(p -> id.equals(p.id()) || id.equals(p.row()))
                .filter(Values::used)
                .findFirst()
                .orElse(null);
    }
}

package voicemap.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import voicemap.fact.Ceiling;
import voicemap.fact.CheckRow;
import voicemap.fact.Chosen;
import voicemap.fact.Company;
import voicemap.fact.Fits;
import voicemap.fact.Is;
import voicemap.fact.Known;
import voicemap.fact.Leads;
import voicemap.fact.Mask;
import voicemap.fact.Part;
import voicemap.fact.PartSetting;
import voicemap.fact.PartTest;
import voicemap.fact.Pedantic;
import voicemap.fact.PlaceRow;
import voicemap.fact.Placed;
import voicemap.fact.SettingRow;
import voicemap.model.Catalog;
import voicemap.model.Check;
import voicemap.model.Checkbook;
import voicemap.model.Limit;
import voicemap.model.PartKind;

/** The rules that look at the parts of a design. Safe for many threads at once. */
public final class Inspector {
    /** The limits that the rules look at. */
    private static final List<String> LIMITS = List.of("audio-fork-limit", "connect-stream-parameter-length");

    private final RuleBase rules;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Check>> checks = new HashMap<>();
    /** By place, made when a design first has such a part: most have few of them, and each row compiles its patterns. */
    private final Map<String, List<CheckRow>> rows = new ConcurrentHashMap<>();

    private final Map<String, List<Object>> kinds = new HashMap<>();
    private final List<Ceiling> ceilings;
    private final Map<String, List<String>> spellings = new HashMap<>();

    public Inspector(RuleBase rules, Catalog catalog, Checkbook checkbook) {
        this.rules = rules;
        this.ceilings = ceilings(catalog);
        for (String trait : catalog.traits().keySet()) numbers.put(trait, numbers.size());
        for (Check check : checkbook.checks()) {
            for (String place : check.part().at()) {
                checks.computeIfAbsent(place, k -> new ArrayList<>()).add(check);
            }
        }
        for (PartKind kind : checkbook.kinds().values()) {
            List<Object> facts = new ArrayList<>();
            facts.add(new PlaceRow(kind));
            kind.settings().values().forEach(s -> facts.add(new SettingRow(kind.place(), s)));
            kinds.put(kind.place(), facts);
            spellings
                    .computeIfAbsent(kind.place().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                    .add(kind.place());
        }
    }

    /**
     * Concludes what is wrong with the parts of a design.
     *
     * @param scopes the workloads
     * @param stated what the design states of its requirements, without anything assumed
     * @param parts the parts
     * @param chosen the products that are used
     * @param required what follows from the requirements, or null where there are none
     * @param pedantic whether to ask for what the design does not say
     */
    public Conclusions inspect(
            List<String> scopes,
            Collection<Is> stated,
            List<Part> parts,
            List<Chosen> chosen,
            Conclusions required,
            boolean pedantic) {
        List<Object> facts = new ArrayList<>();
        Map<String, List<Part>> byScope = new LinkedHashMap<>();
        for (Part part : parts)
            byScope.computeIfAbsent(part.scope(), k -> new ArrayList<>()).add(part);
        for (String scope : scopes) {
            facts.add(new Known(scope, numbers, stated));
            facts.add(new Company(scope, byScope.getOrDefault(scope, List.of())));
        }
        facts.addAll(ceilings);
        facts.addAll(parts);
        facts.addAll(chosen);
        Set<String> places = new LinkedHashSet<>();
        for (Part part : parts) {
            if (kinds.containsKey(part.place())) places.add(part.place());
            else places.addAll(spellings.getOrDefault(part.place().toLowerCase(Locale.ROOT), List.of()));
            part.settings().values().forEach(s -> facts.add(new PartSetting(part, s)));
        }
        for (String place : places) {
            facts.addAll(rows.computeIfAbsent(place, this::rows));
            facts.addAll(kinds.getOrDefault(place, List.of()));
        }
        if (pedantic) facts.add(new Pedantic());
        if (required != null) {
            facts.addAll(required.all(Placed.class));
            facts.addAll(required.all(Leads.class));
            facts.addAll(required.all(Fits.class));
        }
        Conclusions out = new Conclusions();
        try {
            rules.conclude(Stratum.CHECKS, facts, out);
        } catch (RuntimeException e) {
            // the engine wraps what a condition throws
            for (Throwable t = e; t != null; t = t.getCause()) if (t instanceof PartTest.TooLong p) throw p;
            throw e;
        }
        return out;
    }

    private static List<Ceiling> ceilings(Catalog catalog) {
        List<Ceiling> out = new ArrayList<>();
        for (String id : LIMITS) {
            Limit l = catalog.limits().get(id);
            if (l == null) continue;
            String most = l.figure() == null ? l.to() : l.figure();
            if (most != null) out.add(new Ceiling(id, Double.parseDouble(most)));
        }
        return out;
    }

    private List<CheckRow> rows(String place) {
        List<CheckRow> made = new ArrayList<>();
        for (Check check : checks.getOrDefault(place, List.of())) {
            Mask bars = check.unless().always() ? null : Mask.of(check.unless(), numbers);
            made.add(new CheckRow(check, place, Mask.of(check.when(), numbers), bars));
        }
        return made;
    }
}

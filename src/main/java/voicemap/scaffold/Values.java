package voicemap.scaffold;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.advice.Advice;
import voicemap.advice.ProductAdvice;
import voicemap.advice.Step;
import voicemap.advice.WorkloadAdvice;
import voicemap.model.Plain;
import voicemap.model.Tier;

/** What templates may say: texts, and lists whose items have texts of their own. */
final class Values {
    /** The names of the texts. */
    static final Set<String> TEXTS = Set.of("business", "workload", "use-case", "name", "what", "day");
    /** The names of the lists, each with those of the texts in an item. */
    static final Map<String, Set<String>> LISTS = Map.of(
            "features", Set.of("id", "what", "because"),
            "steps", Set.of("name", "days", "what", "why", "check"),
            "products", Set.of("id", "name", "tier", "here", "why"),
            "claims", Set.of("id", "kind", "what", "test"),
            "billed", Set.of("name", "by"));
    /** The texts that no item has under the same name: those may stand in a list as well. */
    static final Set<String> EVERYWHERE = Set.of("business", "workload", "use-case", "day");
    /** All names that are taken. */
    static final Set<String> NAMES = names();

    private static Set<String> names() {
        Set<String> out = new LinkedHashSet<>(TEXTS);
        out.addAll(LISTS.keySet());
        LISTS.values().forEach(out::addAll);
        return out;
    }

    private Values() {}

    /** All of them for a project. */
    static Map<String, Object> of(Explanation why, Manifest manifest, Advice advice, WorkloadAdvice workload) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("business", advice.business().isEmpty() ? why.name() : advice.business());
        out.put("workload", why.workload());
        out.put("use-case", why.useCase());
        out.put("name", why.name());
        out.put("what", manifest.what());
        out.put("day", advice.today().toString());
        out.put("features", why.features().stream().map(Values::feature).toList());
        List<ProductAdvice> used =
                workload.products().stream().filter(Values::used).toList();
        Set<String> ids =
                new LinkedHashSet<>(used.stream().map(ProductAdvice::id).toList());
        Set<String> absent = new LinkedHashSet<>(
                why.absent().stream().map(Explanation.Absent::id).toList());
        out.put("steps", steps(advice, ids).stream().map(Values::step).toList());
        out.put(
                "products",
                used.stream().map(p -> product(p, here(p, manifest, absent))).toList());
        out.put(
                "claims",
                why.claims().stream()
                        .map(c -> Map.of("id", c.id(), "kind", c.kind(), "what", c.what(), "test", c.test()))
                        .toList());
        out.put(
                "billed",
                used.stream()
                        .filter(p -> p.billedBy() != null)
                        .map(p -> Map.of("name", p.name(), "by", p.billedBy()))
                        .toList());
        return out;
    }

    /** Whether a product is to be used. */
    static boolean used(ProductAdvice p) {
        return p.tier() == Tier.REQUIRED || p.tier() == Tier.RECOMMENDED;
    }

    private static Map<String, String> feature(Explanation.Feature f) {
        Set<String> answers = new LinkedHashSet<>();
        f.because().forEach(r -> r.grounds().forEach(g -> answers.add(g.toString())));
        String because = answers.isEmpty() ? "every such project has it" : String.join("; ", answers);
        return Map.of("id", f.id(), "what", f.what(), "because", because);
    }

    /** The steps of the plan that the products of a workload wait for. */
    private static List<Step> steps(Advice advice, Set<String> products) {
        Set<String> needed = new LinkedHashSet<>();
        for (Step s : advice.plan().steps()) {
            if (s.products().isEmpty() || s.products().stream().anyMatch(products::contains)) needed.add(s.id());
        }
        return advice.plan().steps().stream()
                .filter(s -> needed.contains(s.id()))
                .toList();
    }

    private static Map<String, String> step(Step s) {
        int from = s.days().from();
        int to = s.days().to();
        String days = to == 0
                ? "the same day"
                : (from == to ? to : from + " to " + to) + (to == 1 ? " working day" : " working days");
        return Map.of("name", s.id(), "days", days, "what", s.what(), "why", s.why(), "check", s.check());
    }

    private static Map<String, String> product(ProductAdvice p, String here) {
        return Map.of(
                "id", p.id(),
                "name", p.name(),
                "tier", p.tier().word(),
                "here", here,
                "why", why(p));
    }

    private static String here(ProductAdvice p, Manifest manifest, Set<String> absent) {
        if (manifest.noCode().contains(p.id())) return "needs no code";
        return absent.contains(p.id()) ? "no" : "yes";
    }

    /** Why a product is advised, in a line. */
    static String why(ProductAdvice p) {
        return Plain.line(p.reasons().isEmpty() ? p.is() : p.reasons().get(0).say());
    }
}

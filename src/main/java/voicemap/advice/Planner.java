package voicemap.advice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import voicemap.engine.Conclusions;
import voicemap.fact.Due;
import voicemap.fact.Is;
import voicemap.model.Catalog;
import voicemap.model.Literal;
import voicemap.model.Order;
import voicemap.model.Prerequisite;

/** Puts the prerequisites that the rules found open into an order, and finds the path that takes longest. */
final class Planner {
    private final Catalog catalog;
    private final Map<String, Prerequisite> open = new TreeMap<>();
    private final Set<String> held = new TreeSet<>();
    private final Map<String, Set<String>> products = new TreeMap<>();
    private final Map<String, Integer> latest = new HashMap<>();

    Planner(Catalog catalog, Conclusions conclusions) {
        this.catalog = catalog;
        Set<Literal> known = new HashSet<>();
        conclusions.all(Is.class).forEach(i -> known.add(new Literal(i.trait(), i.yes())));
        for (Due due : conclusions.all(Due.class)) {
            if (due.held()) held.add(due.prerequisite());
            else add(due.prerequisite(), due.product(), known);
        }
        held.removeAll(open.keySet());
    }

    /** Adds a step and those it waits for, unless a step is not called for or is there already. */
    private void add(String id, String product, Set<Literal> known) {
        Prerequisite p = catalog.prerequisites().get(id);
        if (!known.containsAll(p.when().literals())) return;
        if (p.heldBy() != null && known.contains(new Literal(p.heldBy(), true))) {
            held.add(id);
            return;
        }
        open.put(id, p);
        products.computeIfAbsent(id, k -> new TreeSet<>()).add(product);
        for (String before : p.after()) add(before, product, known);
    }

    Plan plan(LocalDate today, LocalDate goLive) {
        List<String> order = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        while (order.size() < open.size()) {
            String next = open.values().stream()
                    .filter(p -> !done.contains(p.id()))
                    .filter(p -> p.after().stream().allMatch(a -> done.contains(a) || !open.containsKey(a)))
                    .max(Order.of(Order.by(p -> tail(p.id())), Order.falling(Prerequisite::id)))
                    .orElseThrow()
                    .id();
            done.add(next);
            order.add(next);
        }
        List<String> path = criticalPath();
        List<Step> steps = order.stream().map(id -> step(id, path.contains(id))).toList();
        int from = path.stream().mapToInt(id -> open.get(id).days().from()).sum();
        int to = path.stream().mapToInt(id -> open.get(id).days().to()).sum();
        int left = goLive == null ? 0 : workingDays(today, goLive);
        return new Plan(steps, List.copyOf(held), path, from, to, goLive, left);
    }

    private Step step(String id, boolean critical) {
        Prerequisite p = open.get(id);
        return new Step(
                id,
                p.what(),
                p.why(),
                p.check(),
                p.kind(),
                p.days(),
                p.after().stream().filter(open::containsKey).toList(),
                List.copyOf(products.get(id)),
                finish(id),
                critical,
                p.warrant());
    }

    /** Working days until a step is done at the latest, when everything that can starts today. */
    private int finish(String id) {
        Integer known = latest.get(id);
        if (known != null) return known;
        Prerequisite p = open.get(id);
        int start = p.after().stream()
                .filter(open::containsKey)
                .mapToInt(this::finish)
                .max()
                .orElse(0);
        latest.put(id, start + p.days().to());
        return start + p.days().to();
    }

    /** The longest way from a step to the end, itself included. */
    private int tail(String id) {
        int longest = 0;
        for (Prerequisite p : open.values()) if (p.after().contains(id)) longest = Math.max(longest, tail(p.id()));
        return longest + open.get(id).days().to();
    }

    private List<String> criticalPath() {
        List<String> path = new ArrayList<>();
        String last = open.keySet().stream()
                .max(Order.of(Order.by(this::finish), Order.falling(id -> id)))
                .orElse(null);
        while (last != null) {
            path.add(0, last);
            last = open.get(last).after().stream()
                    .filter(open::containsKey)
                    .max(Order.of(Order.by(this::finish), Order.falling(id -> id)))
                    .orElse(null);
        }
        return path;
    }

    /** Days from Monday to Friday after one day, up to and including another. */
    static int workingDays(LocalDate from, LocalDate to) {
        int days = 0;
        LocalDate end = to.isAfter(from.plusYears(20)) ? from.plusYears(20) : to;
        for (LocalDate d = from.plusDays(1); !d.isAfter(end); d = d.plusDays(1)) {
            if (d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY) days++;
        }
        return days;
    }
}

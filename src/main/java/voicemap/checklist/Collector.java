package voicemap.checklist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import voicemap.lint.Subjects;
import voicemap.model.Catalog;
import voicemap.model.Concern;
import voicemap.model.Condition;
import voicemap.model.Gotcha;
import voicemap.model.Literal;
import voicemap.model.Order;
import voicemap.model.Prerequisite;
import voicemap.model.Product;
import voicemap.model.Severity;

/** Collects what has to be checked of one body of calls after another; what several have is one item. */
final class Collector {
    private static final Severity OF_PREREQUISITES = Severity.WARNING;

    private final Catalog catalog;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Checklist.Skipped> skipped = new TreeMap<>();

    private Traits known = new Traits();
    private Function<Literal, String> said = l -> "";
    private List<String> useCases = List.of();

    Collector(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Turns to the next body of calls.
     *
     * @param said the answers that a trait rests on, for reasons
     */
    void turnTo(Traits known, List<String> useCases, Function<Literal, String> said) {
        this.known = known;
        this.useCases = useCases;
        this.said = said;
    }

    /** Adds what products bring, and those they build on; what depends on something unknown, where that may be open. */
    void products(Iterable<String> products, Predicate<List<Literal>> mayBeOpen) {
        for (String product : products) product(product, mayBeOpen, new HashSet<>());
    }

    private void product(String id, Predicate<List<Literal>> mayBeOpen, Set<String> seen) {
        if (!seen.add(id)) return;
        Product p = catalog.products().get(id);
        for (String prerequisite : p.prerequisites()) prerequisite(prerequisite, id, mayBeOpen);
        for (Gotcha g : p.gotchas()) gotcha(g, id, mayBeOpen);
        for (String below : p.buildsOn()) product(below, mayBeOpen, seen);
    }

    /** Adds what belongs to no single product. */
    void concerns(Predicate<List<Literal>> mayBeOpen) {
        for (Concern c : catalog.concerns().values()) {
            for (Gotcha g : c.gotchas()) gotcha(g, c.id(), mayBeOpen);
        }
    }

    /** Adds a prerequisite, and those that must come before it. */
    void prerequisite(String id, String of, Predicate<List<Literal>> mayBeOpen) {
        Prerequisite p = catalog.prerequisites().get(id);
        boolean held = p.heldBy() != null && known.is(new Literal(p.heldBy(), true));
        if (held) {
            skip(id, Item.Kind.PREREQUISITE, p.what(), "Is there already" + said.apply(new Literal(p.heldBy(), true)));
            return;
        }
        if (!wanted(id, Item.Kind.PREREQUISITE, p.what(), p.when(), mayBeOpen)) return;
        add(new Item(
                id,
                Item.Kind.PREREQUISITE,
                p.due(),
                OF_PREREQUISITES,
                p.what(),
                p.why(),
                p.check(),
                "",
                openOf(p.when()),
                p.days(),
                List.of(),
                of.isEmpty() ? List.of() : List.of(of),
                useCases,
                p.warrant()));
        for (String before : p.after()) prerequisite(before, of, mayBeOpen);
    }

    private void gotcha(Gotcha g, String of, Predicate<List<Literal>> mayBeOpen) {
        // nobody but voicemap itself can look for it
        if (g.verify() == null) return;
        if (!wanted(g.id(), Item.Kind.GOTCHA, g.what(), g.when(), mayBeOpen)) return;
        add(new Item(
                g.id(),
                Item.Kind.GOTCHA,
                g.due(),
                Subjects.atMost(g.severity(), g.warrant()),
                g.what(),
                g.symptom(),
                g.verify(),
                g.remedy(),
                openOf(g.when()),
                null,
                g.codes(),
                List.of(of),
                useCases,
                g.warrant()));
    }

    private boolean wanted(String id, Item.Kind kind, String what, Condition when, Predicate<List<Literal>> mayBeOpen) {
        List<Literal> stands = known.against(when);
        if (stands.isEmpty()) {
            List<Literal> open = known.open(when);
            if (open.isEmpty() || mayBeOpen.test(open)) return true;
            stands = open;
        }
        List<String> reasons = new ArrayList<>();
        for (Literal l : stands) reasons.add((l.yes() ? "Only where: " : "Not where: ") + means(l) + said.apply(l));
        skip(id, kind, what, String.join("; ", reasons));
        return false;
    }

    private List<String> openOf(Condition when) {
        List<String> out = new ArrayList<>();
        for (Literal l : known.open(when)) out.add((l.yes() ? "" : "not so: ") + means(l));
        return out;
    }

    private String means(Literal l) {
        String means = catalog.traits().get(l.trait()).means();
        return means.endsWith(".") ? means.substring(0, means.length() - 1) : means;
    }

    private void skip(String id, Item.Kind kind, String what, String why) {
        Checklist.Skipped before = skipped.get(id);
        if (before != null && (before.why() + " / ").contains(why + " / ")) return;
        skipped.put(id, new Checklist.Skipped(id, kind, what, before == null ? why : before.why() + " / " + why));
    }

    private void add(Item item) {
        Item before = items.get(item.id());
        items.put(item.id(), before == null ? item : joined(before, item));
    }

    private static Item joined(Item one, Item other) {
        // it matters wherever either does; the one that asks for less says so in fewer words
        List<String> onlyIf = other.onlyIf().size() < one.onlyIf().size() ? other.onlyIf() : one.onlyIf();
        return new Item(
                one.id(),
                one.kind(),
                one.due(),
                one.severity(),
                one.what(),
                one.why(),
                one.verify(),
                one.remedy(),
                onlyIf,
                one.days(),
                one.codes(),
                both(one.of(), other.of()),
                both(one.useCases(), other.useCases()),
                one.warrant());
    }

    private static List<String> both(List<String> one, List<String> other) {
        Set<String> out = new LinkedHashSet<>(one);
        out.addAll(other);
        return new ArrayList<>(out);
    }

    /** The list. */
    Checklist checklist(List<String> further) {
        List<Item> listed = new ArrayList<>(items.values());
        listed.sort(
                Order.of(Order.by(Item::due), Order.by(Item::severity), Order.falling(Item::kind), Order.by(Item::id)));
        skipped.keySet().removeAll(items.keySet());
        return new Checklist(listed, new ArrayList<>(skipped.values()), further);
    }
}

package voicemap.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voicemap.catalog.Ids.Kind;
import voicemap.model.*;
import voicemap.yaml.Fields;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** Reads the records that fill a file each: use cases, products, choices and concerns. */
final class KnowledgeReader extends RecordReader {
    private final Map<String, Prerequisite> prerequisites;

    KnowledgeReader(Ids ids, Map<String, Prerequisite> prerequisites) {
        super(ids);
        this.prerequisites = prerequisites;
    }

    UseCase useCase(Fields f) {
        inherited = warrant(f);
        return new UseCase(
                id(f, Kind.USE_CASE),
                f.number("number", 0),
                f.text("name"),
                f.text("long-name"),
                f.texts("aka"),
                f.number("level", 0),
                f.text("story"),
                f.text("key-idea"),
                mentions(f, "core", Kind.PRODUCT),
                mentions(f, "builds-on", Kind.USE_CASE),
                mentions(f, "variants", Kind.USE_CASE),
                f.each(
                        "signals",
                        "a signal",
                        s -> new UseCase.Signal(
                                id(s, Kind.SIGNAL),
                                s.word("points", Points.class, null),
                                s.word("force", Force.class, null),
                                condition(s, "when"),
                                s.text("say"),
                                s.span())),
                f.each(
                        "next",
                        "a rung",
                        r -> new UseCase.Rung(
                                ids.mention(r.text("to"), Kind.USE_CASE, r.span("to")),
                                condition(r, "when"),
                                r.text("say"),
                                r.text("prepare"),
                                warrant(r))),
                f.each(
                        "migrate",
                        "a way from something that exists",
                        m -> new UseCase.Migration(
                                id(m, Kind.MIGRATION), condition(m, "when"), m.text("say"), warrant(m), m.span())),
                f.each(
                        "notices",
                        "a notice",
                        n -> new UseCase.Notice(
                                id(n, Kind.NOTICE),
                                n.word("severity", Severity.class, null),
                                condition(n, "when"),
                                n.text("what"),
                                n.text("where"),
                                warrant(n),
                                n.span())),
                inherited,
                f.span());
    }

    Product product(Fields f) {
        inherited = warrant(f);
        Map<String, Product.Cell> cells = new LinkedHashMap<>();
        f.under("cells").forEach((k, v) -> {
            ids.mention(k, Kind.USE_CASE, v.span());
            Fields cell = Fields.of(v, "a cell");
            cells.put(k, cell(k, cell));
            cell.done();
        });
        Product.Ai ai = null;
        if (f.has("ai")) {
            Fields a = Fields.of(f.node("ai"), "ai");
            ai = new Product.Ai(a.text("model-vendors"), a.text("training"), a.text("retention"));
            a.done();
        }
        return new Product(
                id(f, Kind.PRODUCT),
                f.text("name"),
                f.texts("aka"),
                f.word("category", Category.class, null),
                f.number("row", 0),
                f.flag("umbrella", false),
                f.text("is"),
                f.text("billed-by", null),
                supports(f, "regions"),
                supports(f, "countries"),
                ai,
                f.each("needed", "a need", c -> clause(c, true)),
                f.each("barred", "a bar", c -> clause(c, false)),
                Collections.unmodifiableMap(cells),
                mentions(f, "builds-on", Kind.PRODUCT),
                f.number("forks", 0),
                prerequisites(f),
                f.each("gotchas", "a gotcha", this::gotcha),
                f.each("limits", "a limit", this::limit),
                inherited,
                f.span());
    }

    private Product.Cell cell(String useCase, Fields f) {
        MapState map = f.word("map", MapState.class, null);
        String real = f.text("stands-for", null);
        Warrant outer = inherited;
        inherited = warrant(f);
        Product.Cell cell = new Product.Cell(
                useCase,
                map,
                map == MapState.INHERITED ? f.text("why", null) : f.text("why"),
                real == null ? null : ids.mention(real, Kind.PRODUCT, f.span("stands-for")),
                f.each("when", "a reason for", c -> clause(c, true)),
                f.each("when-not", "a reason against", c -> clause(c, false)),
                inherited,
                f.span());
        inherited = outer;
        return cell;
    }

    private Product.Clause clause(Fields f, boolean tiered) {
        Tier tier = null;
        if (tiered) {
            tier = f.word("tier", Tier.class, null);
            if (tier != Tier.REQUIRED && tier != Tier.RECOMMENDED) {
                throw new Problem(f.span("tier"), "the tier is " + tier.word(), "expected required or recommended");
            }
        }
        Condition when = condition(f, "when");
        if (when.always()) throw new Problem(f.span(), "a reason needs a condition", "write when: [trait, not trait]");
        return new Product.Clause(when, tier, f.text("say"), warrant(f), f.span());
    }

    Choice choice(Fields f) {
        inherited = warrant(f);
        String fallback = f.text("fallback", null);
        return new Choice(
                id(f, Kind.CHOICE),
                f.text("question"),
                conditions(f, "applies"),
                f.each(
                        "members",
                        "a member",
                        m -> new Choice.Member(
                                ids.mention(m.text("product"), Kind.PRODUCT, m.span("product")),
                                conditions(m, "when"),
                                m.text("say"),
                                warrant(m),
                                m.span())),
                fallback == null ? null : ids.mention(fallback, Kind.PRODUCT, f.span("fallback")),
                f.text("fallback-say", null),
                f.word("tier", Tier.class, Tier.REQUIRED),
                inherited,
                f.span());
    }

    Concern concern(Fields f) {
        inherited = warrant(f);
        return new Concern(
                id(f, Kind.CONCERN),
                f.text("name"),
                f.text("is"),
                prerequisites(f),
                f.each("gotchas", "a gotcha", this::gotcha),
                f.each("limits", "a limit", this::limit),
                f.each("conflicts", "a conflict", this::conflict),
                f.each(
                        "contradictions",
                        "a contradiction",
                        c -> new Contradiction(
                                id(c, Kind.CONTRADICTION), condition(c, "when"), c.text("say"), c.span())),
                inherited,
                f.span());
    }

    private Conflict conflict(Fields f) {
        Severity severity = f.word("severity", Severity.class, null);
        Conflict c = new Conflict(
                id(f, Kind.CONFLICT),
                severity,
                f.word("scope", Reach.class, Reach.WORKLOAD),
                condition(f, "when"),
                condition(f, "one"),
                condition(f, "other"),
                mentions(f, "products", Kind.PRODUCT),
                f.text("what"),
                f.text("symptom", null),
                f.text("remedy"),
                waysOut(f),
                f.text("seed", null),
                f.text("unsuppressible", null),
                warrant(f),
                f.span());
        boolean whole =
                switch (c.reach()) {
                    case WORKLOAD ->
                        !c.when().always() && c.one().always() && c.other().always();
                    case ACCOUNT ->
                        c.when().always() && !c.one().always() && !c.other().always();
                    case RULE ->
                        c.when().always() && c.one().always() && c.other().always();
                };
        if (!whole) {
            throw new Problem(
                    f.span(),
                    "the conditions do not fit the scope",
                    "scope workload takes when, scope account takes one and other, scope rule takes none");
        }
        capped(severity, c.warrant(), f);
        return c;
    }

    /** They rest on what the conflict rests on, where they name nothing of their own. */
    private List<WayOut> waysOut(Fields f) {
        Warrant outer = inherited;
        inherited = warrant(f);
        List<WayOut> out = f.each("ways-out", "a way out", w -> {
            List<WayOut.Turn> there = List.of();
            String apart = null;
            if (w.has("apart")) {
                Fields a = Fields.of(w.node("apart"), "a workload apart");
                apart = a.text("name");
                there = turns(a, "set");
                a.done();
            }
            return new WayOut(w.text("say"), turns(w, "set"), turns(w, "other"), apart, there, warrant(w), w.span());
        });
        inherited = outer;
        return out;
    }

    private List<WayOut.Turn> turns(Fields f, String key) {
        List<WayOut.Turn> out = new ArrayList<>();
        f.under(key).forEach((question, node) -> {
            List<String> put = new ArrayList<>();
            List<String> taken = new ArrayList<>();
            List<Node> words = node instanceof Node.Sequence s ? s.items() : List.of(node);
            for (Node word : words) {
                String text = Fields.scalar(word, question);
                if (text.startsWith("not ")) taken.add(text.substring(4));
                else put.add(text);
            }
            out.add(new WayOut.Turn(ids.mention(question, Kind.QUESTION, f.span(key)), put, taken));
        });
        return out;
    }

    private Gotcha gotcha(Fields f) {
        Severity severity = f.word("severity", Severity.class, null);
        Gotcha g = new Gotcha(
                id(f, Kind.GOTCHA),
                severity,
                condition(f, "when"),
                f.text("what"),
                f.text("symptom"),
                f.texts("codes"),
                f.text("remedy"),
                f.has("due") || f.has("verify") ? f.word("due", Stage.class, null) : null,
                f.has("due") || f.has("verify") ? f.text("verify") : null,
                f.word("in", Place.class, null),
                f.text("seed", null),
                f.text("unsuppressible", null),
                warrant(f),
                f.span());
        capped(severity, g.warrant(), f);
        return g;
    }

    /** The standing of a fact caps how loudly it may be said. */
    private static void capped(Severity severity, Warrant warrant, Fields f) {
        boolean seconded =
                warrant.standing() == Standing.REPORTED && warrant.sources().size() >= 2;
        Severity cap =
                switch (warrant.standing()) {
                    case VERIFIED -> Severity.ERROR;
                    case REPORTED -> seconded ? Severity.ERROR : Severity.WARNING;
                    case CONTESTED -> Severity.WARNING;
                    case UNVERIFIED, OPINION -> Severity.NOTE;
                };
        if (severity.compareTo(cap) < 0) {
            throw new Problem(
                    f.span("severity"),
                    "a statement that is " + warrant.standing().word() + " can be a " + cap.word() + " at most",
                    "lower the severity, or find a better source");
        }
    }

    private Limit limit(Fields f) {
        return new Limit(
                id(f, Kind.LIMIT),
                f.text("what"),
                f.text("unit"),
                f.text("value", null),
                f.text("default", null),
                f.text("from", null),
                f.text("to", null),
                warrant(f),
                f.span());
    }

    private List<String> prerequisites(Fields f) {
        List<String> out = new ArrayList<>();
        for (Node item : f.items("prerequisites")) {
            if (item instanceof Node.Scalar) {
                out.add(ids.mention(Fields.scalar(item, "a prerequisite"), Kind.PREREQUISITE, item.span()));
                continue;
            }
            Fields p = Fields.of(item, "a prerequisite");
            String held = p.text("held-by", null);
            Prerequisite prerequisite = new Prerequisite(
                    id(p, Kind.PREREQUISITE),
                    p.text("what"),
                    p.text("why"),
                    p.text("check"),
                    p.word("kind", PrerequisiteKind.class, null),
                    days(p),
                    mentions(p, "after", Kind.PREREQUISITE),
                    condition(p, "when"),
                    held == null ? null : ids.mention(held, Kind.TRAIT, p.span("held-by")),
                    p.text("unsuppressible", null),
                    warrant(p),
                    p.span());
            p.done();
            prerequisites.put(prerequisite.id(), prerequisite);
            out.add(prerequisite.id());
        }
        return List.copyOf(out);
    }

    private static Prerequisite.Days days(Fields p) {
        Node node = p.node("days");
        if (node == null)
            throw new Problem(p.span(), "the key days is missing", "write days: {from: 0, to: 1, as-of: 2026-11-21}");
        Fields d = Fields.of(node, "days");
        Prerequisite.Days days = new Prerequisite.Days(d.number("from", -1), d.number("to", -1), d.day("as-of"));
        d.done();
        if (days.from() < 0 || days.to() < days.from()) {
            throw new Problem(node.span(), "days must run from a smaller number to a greater one", "");
        }
        return days;
    }

    private static Map<String, Support> supports(Fields f, String key) {
        Map<String, Support> out = new LinkedHashMap<>();
        f.under(key).forEach((k, v) -> out.put(k, support(v)));
        return Collections.unmodifiableMap(out);
    }

    private static Support support(Node node) {
        String text = Fields.scalar(node, "regions");
        for (Support s : Support.values()) if (s.word().equals(text)) return s;
        throw new Problem(node.span(), "the answer is " + text, Nearest.hint(text, List.of("yes", "no", "unknown")));
    }
}

package voicemap.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voicemap.catalog.Ids.Kind;
import voicemap.model.*;
import voicemap.yaml.Fields;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** Reads single records of the catalog; the format of each is explained in catalog/README.md. */
final class Records {
    private final Ids ids;
    private final Map<String, Prerequisite> prerequisites;
    /** What records without a standing or sources of their own rest on. */
    private Warrant inherited = new Warrant(Standing.UNVERIFIED, List.of(), List.of());

    Records(Ids ids, Map<String, Prerequisite> prerequisites) {
        this.ids = ids;
        this.prerequisites = prerequisites;
    }

    Source source(Fields f) {
        return new Source(
                id(f, Kind.SOURCE),
                f.word("kind", SourceKind.class, null),
                f.text("title"),
                f.text("url", null),
                f.day("read"),
                f.span());
    }

    Question question(Fields f) {
        Map<String, String> options = new LinkedHashMap<>();
        QuestionKind kind = f.word("kind", QuestionKind.class, null);
        f.under("options").forEach((k, v) -> options.put(k, Fields.scalar(v, k)));
        if (kind == QuestionKind.YES_NO) {
            options.put("yes", "yes");
            options.put("no", "no");
        }
        String silence = f.node("silence") instanceof Node.Scalar ? f.text("silence") : null;
        String scope = f.text("scope", "workload");
        return new Question(
                id(f, Kind.QUESTION),
                f.text("ask"),
                kind,
                scope.equals("account"),
                options,
                f.decimal("min", 0),
                f.decimal("max", 0),
                f.text("unit", ""),
                f.text("pattern", null),
                f.text("example", null),
                "open".equals(silence) ? null : f.texts("silence"),
                gates(f),
                f.number("weight", 3),
                f.span());
    }

    private List<Map<String, List<String>>> gates(Fields f) {
        List<Map<String, List<String>>> out = new ArrayList<>();
        for (Node group : f.items("matters-when")) {
            Fields answers = Fields.of(group, "answers to other questions");
            Map<String, List<String>> all = new LinkedHashMap<>();
            for (String question : ((Node.Mapping) group).fields().keySet()) {
                all.put(ids.mention(question, Kind.QUESTION, answers.span(question)), answers.texts(question));
            }
            out.add(all);
        }
        return out;
    }

    Trait trait(Fields f) {
        Trait.Reads reads = null;
        List<String> asks = new ArrayList<>();
        if (f.flag("concluded", false)) {
            for (String q : f.texts("asks")) asks.add(ids.mention(q, Kind.QUESTION, f.span("asks")));
        } else {
            Map<String, Node> under = f.under("reads");
            if (under.size() != 1) throw new Problem(f.span("reads"), "reads names one question", "");
            String question = under.keySet().iterator().next();
            asks.add(ids.mention(question, Kind.QUESTION, f.span("reads")));
            reads = reads(question, under.get(question));
        }
        return new Trait(id(f, Kind.TRAIT), f.text("means"), reads, List.copyOf(asks), f.span());
    }

    private static Trait.Reads reads(String question, Node node) {
        if (node instanceof Node.Sequence s) {
            return new Trait.Reads(
                    question,
                    s.items().stream().map(n -> Fields.scalar(n, question)).toList(),
                    List.of(),
                    null);
        }
        if (node instanceof Node.Mapping) {
            Fields f = Fields.of(node, question);
            List<String> other = f.texts("other-than");
            f.done();
            return new Trait.Reads(question, List.of(), other, null);
        }
        String text = Fields.scalar(node, question);
        if (!text.startsWith(">= ")) throw new Problem(node.span(), "expected a list of answers or >= a number", "");
        return new Trait.Reads(question, List.of(), List.of(), Double.valueOf(text.substring(3)));
    }

    Quantity quantity(Fields f) {
        inherited = warrant(f);
        String limit = f.text("limit", null);
        return new Quantity(
                id(f, Kind.QUANTITY),
                f.text("name"),
                f.text("unit"),
                limit == null ? null : ids.mention(limit, Kind.LIMIT, f.span("limit")),
                mentions(f, "uses", Kind.LIMIT),
                inherited,
                f.span());
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
        Map<String, Support> regions = new LinkedHashMap<>();
        f.under("regions").forEach((k, v) -> regions.put(k, support(v)));
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
                regions,
                ai,
                f.each("needed", "a need", c -> clause(c, true)),
                f.each("barred", "a bar", c -> clause(c, false)),
                cells,
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
                f.text("seed", null),
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
                f.word("in", Place.class, null),
                f.text("seed", null),
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
                    warrant(p),
                    p.span());
            p.done();
            prerequisites.put(prerequisite.id(), prerequisite);
            out.add(prerequisite.id());
        }
        return out;
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

    private Warrant warrant(Fields f) {
        Standing standing = f.word("standing", Standing.class, inherited.standing());
        List<String> sources = f.has("sources") ? mentions(f, "sources", Kind.SOURCE) : inherited.sources();
        List<String> readings = f.texts("readings");
        if (sources.isEmpty()) throw new Problem(f.span(), "no source", "write sources: [id of sources.yaml]");
        if (f.has("standing") && standing == Standing.CONTESTED && readings.size() < 2) {
            throw new Problem(f.span("standing"), "contested", "write readings: with what each side says");
        }
        return new Warrant(standing, sources, readings);
    }

    private List<String> mentions(Fields f, String key, Kind kind) {
        List<String> out = new ArrayList<>();
        for (String id : f.texts(key)) out.add(ids.mention(id, kind, f.span(key)));
        return out;
    }

    private List<Condition> conditions(Fields f, String key) {
        List<Condition> out = new ArrayList<>();
        for (Node node : f.items(key)) {
            if (!(node instanceof Node.Sequence s)) {
                throw new Problem(node.span(), key + " is a list of conditions", "write [[trait, not trait]]");
            }
            out.add(condition(s));
        }
        return out;
    }

    private Condition condition(Fields f, String key) {
        Node node = f.node(key);
        if (node == null) return Condition.ALWAYS;
        if (node instanceof Node.Sequence s) return condition(s);
        throw new Problem(node.span(), key + " is a list of traits", "write [trait, not trait]");
    }

    private Condition condition(Node.Sequence s) {
        List<Literal> literals = new ArrayList<>();
        for (Node item : s.items()) {
            String text = Fields.scalar(item, "a trait");
            boolean yes = !text.startsWith("not ");
            String trait = ids.mention(yes ? text : text.substring(4), Kind.TRAIT, item.span());
            literals.add(new Literal(trait, yes));
        }
        return new Condition(literals);
    }

    private static Support support(Node node) {
        String text = Fields.scalar(node, "regions");
        for (Support s : Support.values()) if (s.word().equals(text)) return s;
        throw new Problem(
                node.span(), "a region's answer is " + text, Nearest.hint(text, List.of("yes", "no", "unknown")));
    }

    private String id(Fields f, Kind kind) {
        String id = f.text("id");
        return ids.claim(
                id,
                kind,
                new Span(f.span().file(), f.span("id").line(), f.span("id").column()));
    }
}

package voicemap.guide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.guide.Comparison.Figure;
import voicemap.guide.Comparison.First;
import voicemap.guide.Comparison.Fit;
import voicemap.guide.Comparison.Member;
import voicemap.guide.Comparison.Pitfall;
import voicemap.guide.Comparison.Reason;
import voicemap.guide.Comparison.Rung;
import voicemap.guide.Comparison.Settled;
import voicemap.guide.Comparison.Side;
import voicemap.guide.Comparison.Signal;
import voicemap.guide.Comparison.UseCaseSide;
import voicemap.guide.Comparison.Where;
import voicemap.model.Catalog;
import voicemap.model.Choice;
import voicemap.model.Condition;
import voicemap.model.Gotcha;
import voicemap.model.Limit;
import voicemap.model.Prerequisite;
import voicemap.model.Product;
import voicemap.model.Severity;
import voicemap.model.Support;
import voicemap.model.UseCase;

/** Sets products or use cases of a catalog side by side. */
public final class Comparer {
    /** More than this stand side by side on no page. */
    public static final int MOST = 3;

    private final Catalog catalog;
    private final Answers answers;

    public Comparer(Catalog catalog) {
        this.catalog = catalog;
        this.answers = new Answers(catalog);
    }

    /** The products of these ids; in the place of a row that mixes several stands the one that is meant, or all of them. */
    public Comparison products(List<String> ids) {
        List<String> remarks = new ArrayList<>();
        List<Product> products = new ArrayList<>();
        for (String id : real(ids, remarks)) products.add(catalog.products().get(id));
        List<Choice> choices = new ArrayList<>();
        for (Choice c : catalog.choices().values()) if (members(c, products) > 1) choices.add(c);
        List<Settled> settled = new ArrayList<>();
        for (Choice c : choices) settled.add(settled(c, products));
        List<Side> sides = new ArrayList<>();
        for (Product p : products) sides.add(side(p));
        return new Comparison(remarks, settled, new Decider(catalog).products(products, choices), sides, List.of());
    }

    /** The use cases of these ids. */
    public Comparison useCases(List<String> ids) {
        List<UseCase> useCases = new ArrayList<>();
        for (String id : ids) useCases.add(catalog.useCases().get(id));
        List<UseCaseSide> sides = new ArrayList<>();
        for (UseCase u : useCases) sides.add(side(u, useCases));
        return new Comparison(List.of(), List.of(), new Decider(catalog).useCases(useCases), List.of(), sides);
    }

    private Set<String> real(List<String> ids, List<String> remarks) {
        Set<String> out = new LinkedHashSet<>();
        int room = MOST - ids.size() + 1;
        for (String id : ids) {
            Product p = catalog.products().get(id);
            Set<String> means = means(p);
            if (means.isEmpty()) {
                out.add(id);
                continue;
            }
            Set<String> rivals = new LinkedHashSet<>();
            for (String m : means) for (String other : ids) if (!other.equals(m) && rivals(m, other)) rivals.add(m);
            Set<String> taken = rivals.size() == 1 ? rivals : means.size() <= room ? means : Set.of(id);
            out.addAll(taken);
            String row = "The row " + p.name() + " of the product map stands for " + names(means) + "; ";
            if (rivals.size() == 1) remarks.add(row + "compared here is the one that can take the other's place.");
            else if (taken.contains(id)) remarks.add(row + "name one of them to compare it.");
            else remarks.add(row + "all of them are compared here.");
        }
        return out;
    }

    private static Set<String> means(Product p) {
        Set<String> out = new LinkedHashSet<>();
        if (!p.umbrella()) return out;
        for (Product.Cell c : p.cells().values()) if (c.standsFor() != null) out.add(c.standsFor());
        return out;
    }

    private boolean rivals(String one, String other) {
        for (Choice c : catalog.choicesOf(one))
            for (Choice.Member m : c.members()) if (m.product().equals(other)) return true;
        return false;
    }

    private String names(Set<String> ids) {
        List<String> out = new ArrayList<>();
        for (String id : ids) out.add(catalog.products().get(id).name());
        return Answers.some(out, " or ");
    }

    private static int members(Choice choice, List<Product> products) {
        int count = 0;
        for (Product p : products) if (isMember(choice, p)) count++;
        return count;
    }

    private static boolean isMember(Choice choice, Product product) {
        for (Choice.Member m : choice.members()) if (m.product().equals(product.id())) return true;
        return false;
    }

    private Settled settled(Choice choice, List<Product> products) {
        List<String> applies = new ArrayList<>();
        for (Condition c : choice.applies()) applies.add(answers.line(c));
        List<Member> members = new ArrayList<>();
        for (Choice.Member m : choice.members()) {
            boolean compared = false;
            for (Product p : products) compared |= p.id().equals(m.product());
            members.add(
                    new Member(m.product(), catalog.products().get(m.product()).name(), compared, m.say()));
        }
        return new Settled(choice.id(), choice.question(), applies, members, choice.warrant());
    }

    private Side side(Product p) {
        List<Fit> fits = new ArrayList<>();
        List<Reason> when = new ArrayList<>();
        List<Reason> whenNot = new ArrayList<>();
        for (Product.Clause c : p.needed()) when.add(reason(c, null));
        for (Choice choice : catalog.choicesOf(p.id())) {
            for (Choice.Member m : choice.members()) {
                if (!m.product().equals(p.id())) continue;
                List<String> ways = new ArrayList<>();
                for (Condition c : m.when()) ways.add(answers.line(c));
                when.add(new Reason(choice.tier(), null, m.say(), ways, m.warrant()));
            }
        }
        for (Product.Clause c : p.barred()) whenNot.add(reason(c, null));
        for (UseCase u : catalog.useCasesByNumber()) {
            Product.Cell cell = p.cells().get(u.id());
            if (cell == null) continue;
            fits.add(new Fit(u.id(), u.number(), u.name(), cell.map()));
            for (Product.Clause c : cell.when()) when.add(reason(c, u.name()));
            for (Product.Clause c : cell.whenNot()) whenNot.add(reason(c, u.name()));
        }
        List<Product> parts = withParts(List.of(p));
        List<String> model = new ArrayList<>();
        if (p.ai() != null) {
            model.add("models: " + p.ai().modelVendors());
            model.add("training: " + p.ai().training());
            model.add("retention: " + p.ai().retention());
        }
        return new Side(
                p.id(),
                p.name(),
                p.aka(),
                p.is(),
                p.category(),
                fits,
                when,
                whenNot,
                firsts(parts, p),
                pitfalls(parts, p),
                figures(p.limits()),
                places(p.regions()),
                places(p.countries()),
                p.billedBy(),
                model,
                p.warrant());
    }

    private Reason reason(Product.Clause c, String useCase) {
        return new Reason(c.tier(), useCase, c.say(), List.of(answers.line(c.when())), c.warrant());
    }

    /** Products with those they cannot be without. */
    private List<Product> withParts(List<Product> products) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> open = new ArrayList<>();
        for (Product p : products) open.add(p.id());
        for (int i = 0; i < open.size(); i++) {
            if (seen.add(open.get(i)))
                open.addAll(catalog.products().get(open.get(i)).buildsOn());
        }
        List<Product> out = new ArrayList<>();
        for (String id : seen) out.add(catalog.products().get(id));
        return out;
    }

    private List<First> firsts(List<Product> parts, Product whole) {
        Set<String> seen = new LinkedHashSet<>();
        List<First> out = new ArrayList<>();
        for (Product p : parts) {
            for (String id : p.prerequisites()) {
                if (!seen.add(id)) continue;
                Prerequisite r = catalog.prerequisites().get(id);
                int from = r.days() == null ? 0 : r.days().from();
                int to = r.days() == null ? 0 : r.days().to();
                out.add(new First(id, r.what(), r.kind(), from, to, p == whole ? null : p.name()));
            }
        }
        return out;
    }

    /** The worst first, and of these what a design decides. */
    private static List<Pitfall> pitfalls(List<Product> parts, Product whole) {
        List<Pitfall> out = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (voicemap.model.Place in : voicemap.model.Place.values()) {
                for (Product p : parts) {
                    for (Gotcha g : p.gotchas()) {
                        if (g.severity() != severity || g.in() != in) continue;
                        String of = p == whole ? null : p.name();
                        out.add(new Pitfall(
                                g.id(),
                                severity,
                                g.what(),
                                in,
                                g.due(),
                                of,
                                g.warrant().standing()));
                    }
                }
            }
        }
        return out;
    }

    private static List<Figure> figures(List<Limit> limits) {
        List<Figure> out = new ArrayList<>();
        for (Limit l : limits) {
            List<String> parts = new ArrayList<>();
            if (l.value() != null) parts.add(l.value());
            if (l.preset() != null) parts.add("default " + l.preset());
            if (l.from() != null && l.to() != null) parts.add(l.from() + " to " + l.to());
            else if (l.from() != null) parts.add("from " + l.from());
            else if (l.to() != null) parts.add("up to " + l.to());
            String unit = l.unit() == null ? "" : " " + l.unit();
            out.add(new Figure(l.id(), l.what(), String.join(", ", parts) + unit));
        }
        return out;
    }

    private static List<Where> places(Map<String, Support> places) {
        List<Where> out = new ArrayList<>();
        for (Map.Entry<String, Support> e : places.entrySet()) out.add(new Where(e.getKey(), e.getValue()));
        return out;
    }

    private UseCaseSide side(UseCase u, List<UseCase> all) {
        List<Signal> signals = new ArrayList<>();
        for (UseCase.Signal s : u.signals()) {
            signals.add(new Signal(s.id(), Decider.verdict(s), s.say(), List.of(answers.line(s.when()))));
        }
        List<Product> core = new ArrayList<>();
        for (String id : u.core()) core.add(catalog.products().get(id));
        List<Product> parts = withParts(core);
        int products = 0;
        List<String> alone = new ArrayList<>();
        for (Product p : catalog.products().values()) {
            if (!p.cells().containsKey(u.id())) continue;
            products++;
            boolean elsewhere = false;
            for (UseCase other : all) elsewhere |= other != u && p.cells().containsKey(other.id());
            if (!elsewhere) alone.add(p.name());
        }
        List<Rung> next = new ArrayList<>();
        for (UseCase.Rung r : u.next())
            next.add(new Rung(catalog.useCases().get(r.to()).name(), r.say()));
        List<String> notices = new ArrayList<>();
        for (UseCase.Notice n : u.notices()) notices.add(n.where() + ": " + n.what());
        return new UseCaseSide(
                u.id(),
                u.number(),
                u.name(),
                u.longName(),
                u.level(),
                u.story(),
                u.keyIdea(),
                signals,
                productNames(core),
                useCaseNames(u.buildsOn()),
                useCaseNames(u.variants()),
                products,
                alone,
                firsts(parts, null),
                pitfalls(parts, null),
                next,
                notices,
                u.warrant());
    }

    private static List<String> productNames(List<Product> products) {
        List<String> out = new ArrayList<>();
        for (Product p : products) out.add(p.name());
        return out;
    }

    private List<String> useCaseNames(List<String> ids) {
        List<String> out = new ArrayList<>();
        for (String id : ids) out.add(catalog.useCases().get(id).name());
        return out;
    }
}

package voicemap.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.fact.*;
import voicemap.model.Condition;
import voicemap.model.Support;
import voicemap.model.Tier;

/** One workload on its way through the {@link Interpreter}. */
final class WorkloadFindings {
    /** ADR 5: fewest against, most deciding, most supporting, lowest rung. */
    private static final Comparator<Fits> BEST_FIRST = Comparator.comparingInt(Fits::against)
            .thenComparing(Fits::deciding, Comparator.reverseOrder())
            .thenComparing(Fits::supporting, Comparator.reverseOrder())
            .thenComparingInt(Fits::level);

    private final Tables tables;
    private final String scope;
    private final Traits known;
    private final List<String> countries;
    private final Findings out;
    private final List<Tables.Case> leading = new ArrayList<>();
    private final List<Tables.Case> inPlay = new ArrayList<>();
    private final boolean[] barred;
    private final boolean[] needed;
    private final boolean[] required;
    private final boolean[] recommended;
    private final boolean[] outranked;
    private final boolean[] onFloor;
    private final boolean[] assessed;
    private final Set<Hinge> hinges = new HashSet<>();

    WorkloadFindings(Tables tables, String scope, List<String> countries, Traits known, Findings out) {
        this.tables = tables;
        this.scope = scope;
        this.countries = countries;
        this.known = known;
        this.out = out;
        int products = tables.products.size();
        barred = new boolean[products];
        needed = new boolean[products];
        required = new boolean[products];
        recommended = new boolean[products];
        outranked = new boolean[products];
        onFloor = new boolean[products];
        assessed = new boolean[products];
    }

    void conclude() {
        for (Tables.Item x : tables.contradictions) {
            if (x.need().met(known)) out.add(new Contradicted(scope, x.id()));
        }
        useCases();
        if (!leading.isEmpty()) {
            reasons();
            for (Tables.Fork c : tables.choices) choice(c);
            want();
            place();
            raise();
            productHinges();
        }
        for (Tables.Clash x : tables.clashes) {
            if (x.need().met(known)) out.add(new Warned(scope, x.id(), ""));
            else if (x.grave() && !leading.isEmpty() && x.need().allowed(known))
                hinge("warning", x.id(), "", x.need().missing(known));
        }
    }

    private void useCases() {
        List<Fits> fits = new ArrayList<>();
        List<Tables.Case> fitting = new ArrayList<>();
        List<Tables.Case> possible = new ArrayList<>();
        for (Tables.Case u : tables.useCases) {
            int decidingAgainst = 0;
            int against = 0;
            int deciding = 0;
            int supporting = 0;
            for (Tables.Sign s : u.signs()) {
                if (!s.need().met(known)) continue;
                out.add(new Pointed(scope, u.id(), s.id(), s.to(), s.deciding()));
                if (!s.to()) against++;
                if (!s.to() && s.deciding()) decidingAgainst++;
                if (s.to() && s.deciding()) deciding++;
                if (s.to() && !s.deciding()) supporting++;
            }
            if (decidingAgainst > 0) continue;
            possible.add(u);
            if (deciding == 0) continue;
            Fits fit = new Fits(scope, u.id(), against, deciding, supporting, u.level());
            fits.add(fit);
            fitting.add(u);
            out.add(fit);
        }
        if (fits.isEmpty()) out.add(new NoneFits(scope));
        else lead(fits, fitting);
        for (Tables.Case u : possible) useCaseHinges(u);
    }

    private void lead(List<Fits> fits, List<Tables.Case> fitting) {
        Fits best = fits.stream().min(BEST_FIRST).orElseThrow();
        for (int i = 0; i < fits.size(); i++) {
            Tables.Case u = fitting.get(i);
            boolean leads = BEST_FIRST.compare(fits.get(i), best) == 0;
            if (leads) {
                leading.add(u);
                out.add(new Leads(scope, u.id()));
            }
            if (leads || fits.get(i).against() == 0) {
                inPlay.add(u);
                out.add(new InPlay(scope, u.id()));
            }
        }
    }

    /** What could unseat a use case that leads, and what could decide for one that does not. */
    private void useCaseHinges(Tables.Case u) {
        boolean leads = leading.contains(u);
        for (Tables.Sign s : u.signs()) {
            boolean counts = leads ? !s.to() : s.to() && s.deciding();
            if (counts && s.need().open(known))
                hinge("use-case", u.id(), s.id(), s.need().missing(known));
        }
    }

    private void reasons() {
        bars(tables.bars);
        for (int p = 0; p < barred.length; p++) {
            for (Map.Entry<String, Support> e : tables.products.get(p).regions().entrySet()) {
                if (e.getValue() != Support.NO || !known.holds("region-" + e.getKey())) continue;
                barred[p] = true;
                out.add(new Barred(scope, tables.products.get(p).id(), "", Barred.REGION));
            }
        }
        needs(tables.needs);
        for (Tables.Case u : inPlay) needs(u.needs());
        for (Tables.Case u : leading) {
            bars(u.bars());
            for (Tables.Floor f : u.floor()) {
                onFloor[f.product()] = true;
                assessed[f.product()] |= f.assessed();
            }
        }
    }

    private void bars(List<Tables.Reason> reasons) {
        for (Tables.Reason r : reasons) {
            if (!r.need().met(known)) continue;
            barred[r.product()] = true;
            out.add(new Barred(scope, tables.products.get(r.product()).id(), r.useCase(), r.index()));
        }
    }

    private void needs(List<Tables.Reason> reasons) {
        for (Tables.Reason r : reasons) {
            if (!r.need().met(known)) continue;
            needed[r.product()] = true;
            (r.required() ? required : recommended)[r.product()] = true;
            String product = tables.products.get(r.product()).id();
            out.add(new Needed(scope, product, r.required(), r.useCase(), r.index()));
        }
    }

    /** ADR 6: the first member that suits and is not barred is taken; the others are outranked. */
    private void choice(Tables.Fork c) {
        if (!Need.anyMet(c.applies(), known)) {
            if (Need.anyOpen(c.applies(), known)) hinge("choice", c.id(), "", Need.missing(c.applies(), known));
            return;
        }
        out.add(new Applies(scope, c.id()));
        Tables.Member taken = null;
        List<Tables.Member> undecided = new ArrayList<>();
        for (Tables.Member m : c.members()) {
            if (barred[m.product()]) continue;
            String product = tables.products.get(m.product()).id();
            if (Need.anyMet(m.needs(), known)) {
                out.add(new Candidate(scope, c.id(), product, m.position()));
                if (taken == null) taken = m;
            } else if (Need.anyOpen(m.needs(), known)) {
                out.add(new MayBe(scope, c.id(), product, m.position()));
                undecided.add(m);
            }
        }
        if (taken != null) {
            take(c, taken.product(), false);
            for (Tables.Member m : undecided) {
                if (m.position() < taken.position() && m.product() != taken.product()) choiceHinge(c, m);
            }
        } else if (!undecided.isEmpty()) {
            out.add(new OpenChoice(scope, c.id()));
            for (Tables.Member m : undecided) choiceHinge(c, m);
        } else if (c.fallback() >= 0 && !barred[c.fallback()]) {
            take(c, c.fallback(), true);
        } else {
            out.add(new Unanswered(scope, c.id()));
        }
    }

    private void choiceHinge(Tables.Fork c, Tables.Member m) {
        hinge("choice", c.id(), tables.products.get(m.product()).id(), Need.missing(m.needs(), known));
    }

    private void take(Tables.Fork c, int product, boolean byDefault) {
        String taken = tables.products.get(product).id();
        (c.required() ? required : recommended)[product] = true;
        out.add(new Taken(scope, c.id(), taken, c.required(), byDefault));
        int[] seen = new int[c.members().size()];
        int others = 0;
        next:
        for (Tables.Member m : c.members()) {
            if (m.product() == product) continue;
            for (int i = 0; i < others; i++) if (seen[i] == m.product()) continue next;
            seen[others++] = m.product();
            outranked[m.product()] = true;
            out.add(new Outranked(scope, tables.products.get(m.product()).id(), c.id(), taken));
        }
    }

    /** A reason against a product outweighs every reason for it. */
    private void want() {
        for (int p = 0; p < barred.length; p++) {
            if (barred[p]) {
                required[p] = false;
                recommended[p] = false;
            }
            if (required[p]) out.add(new Wanted(scope, tables.products.get(p).id(), true));
            if (recommended[p]) out.add(new Wanted(scope, tables.products.get(p).id(), false));
        }
    }

    private void place() {
        for (int p = 0; p < barred.length; p++) {
            Tier tier = null;
            if (required[p]) tier = Tier.REQUIRED;
            else if (recommended[p]) tier = Tier.RECOMMENDED;
            else if (barred[p]) tier = needed[p] || onFloor[p] ? Tier.RULED_OUT : null;
            else if (outranked[p]) tier = Tier.OUTRANKED;
            else if (onFloor[p]) tier = assessed[p] ? Tier.CONSIDER : Tier.NOT_ASSESSED;
            if (tier != null) out.add(new Placed(scope, tables.products.get(p).id(), tier));
        }
    }

    private void raise() {
        boolean[] warned = new boolean[tables.traps];
        int forks = 0;
        for (int p = 0; p < barred.length; p++) {
            if (!required[p] && !recommended[p]) continue;
            Tables.Part part = tables.products.get(p);
            forks += part.forks();
            brought(part, warned);
            gaps(part);
        }
        if (forks > 1) out.add(new Figure(scope, "audio-forks", forks, "copies the chosen parts take together"));
        if (forks > 1 && forks > tables.forkLimit) out.add(new Warned(scope, "audio-forks-exceeded", ""));
        for (Tables.Trap t : tables.homeless) {
            if (!t.need().met(known)) continue;
            out.add(t.design() ? new Warned(scope, t.id(), "") : new Watch(scope, t.id(), ""));
        }
        for (Tables.Case u : leading) {
            for (Tables.Item n : u.notices()) if (n.need().met(known)) out.add(new Noticed(scope, n.id()));
            for (Tables.Item m : u.migrations()) if (m.need().met(known)) out.add(new Migrates(scope, m.id()));
            for (int i = 0; i < u.rungs().size(); i++) {
                if (u.rungs().get(i).allowed(known)) out.add(new Rung(scope, u.id(), i));
            }
        }
    }

    private void brought(Tables.Part part, boolean[] warned) {
        for (Tables.First f : part.firsts()) {
            if (f.need().met(known)) out.add(new Due(scope, f.id(), part.id(), known.holds(f.heldBy())));
        }
        for (Tables.Trap t : part.traps()) {
            if (!t.need().met(known)) continue;
            if (t.always() || !t.design()) out.add(new Watch(scope, t.id(), part.id()));
            else if (!warned[t.number()]) {
                warned[t.number()] = true;
                out.add(new Warned(scope, t.id(), ""));
            }
        }
    }

    private void gaps(Tables.Part part) {
        part.regions().forEach((region, there) -> {
            if (there == Support.UNKNOWN && known.holds("region-" + region))
                out.add(new RegionUnknown(scope, part.id(), region));
        });
        part.countries().forEach((country, serves) -> {
            boolean speaksOf = country.equals("other")
                    ? !part.countries().keySet().containsAll(countries)
                    : countries.contains(country);
            if (serves != Support.YES && speaksOf) out.add(new CountryGap(scope, part.id(), country, serves));
        });
    }

    private void productHinges() {
        barHinges(tables.bars);
        for (Tables.Case u : leading) barHinges(u.bars());
        needHinges(tables.needs);
        for (Tables.Case u : inPlay) needHinges(u.needs());
    }

    private void barHinges(List<Tables.Reason> reasons) {
        for (Tables.Reason r : reasons) {
            if ((required[r.product()] || recommended[r.product()]) && r.need().open(known))
                hinge("bar", tables.products.get(r.product()).id(), "", r.need().missing(known));
        }
    }

    private void needHinges(List<Tables.Reason> reasons) {
        for (Tables.Reason r : reasons) {
            int p = r.product();
            if (!required[p] && !recommended[p] && !barred[p] && r.need().open(known))
                hinge("product", tables.products.get(p).id(), "", r.need().missing(known));
        }
    }

    private void hinge(String kind, String id, String row, Condition needs) {
        Hinge hinge = new Hinge(scope, kind, id, row, needs);
        if (hinges.add(hinge)) out.add(hinge);
    }
}

package voicemap.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.guide.Entry.Kind;
import voicemap.guide.Shown.Thing;
import voicemap.lint.Explanation.Origin;
import voicemap.lint.HouseRules;
import voicemap.lint.Subjects;
import voicemap.model.*;

/** Says all that a catalog, its checks and the rules of this build know of an entry. */
public final class Guide {
    private final Catalog catalog;
    private final Checkbook checkbook;
    private final List<Rule> rules;
    private final Entries entries;
    private final Mentions mentions;
    private final Phrases phrases;

    public Guide(Catalog catalog, Checkbook checkbook, List<Rule> rules) {
        this.catalog = catalog;
        this.checkbook = checkbook;
        this.rules = List.copyOf(rules);
        this.entries = Entries.of(catalog).with(checkbook, rules);
        this.mentions = new Mentions(catalog);
        this.phrases = new Phrases(catalog);
    }

    /** All that can be shown. */
    public Entries entries() {
        return entries;
    }

    /** What there is to say of a rule of a house, which no catalog holds. */
    public Shown of(HouseRules.Rule r) {
        Subjects.Subject s = r.subject();
        Sheet sheet = new Sheet()
                .fact("severity", s.severity().word())
                .fact("symptom", s.symptom())
                .fact("remedy", s.remedy())
                .fact("stands in", r.at().file())
                .group("What lint looks for", phrases.checks(List.of(r.check())));
        sheet.explained = true;
        return shown(new Entry(s.id(), Kind.RULE, s.what(), List.of(), null, r), s.what(), null, sheet);
    }

    /** What there is to say of an entry. */
    public Shown of(Entry e) {
        return switch (e.kind()) {
            case USE_CASE -> useCase(e, (UseCase) e.record());
            case PRODUCT -> product(e, (Product) e.record());
            case CHOICE -> choice(e, (Choice) e.record());
            case CONCERN -> concern(e, (Concern) e.record());
            case GOTCHA -> gotcha(e, (Gotcha) e.record());
            case PREREQUISITE -> prerequisite(e, (Prerequisite) e.record());
            case CONFLICT -> conflict(e, (Conflict) e.record());
            case CONTRADICTION -> contradiction(e, (Contradiction) e.record());
            case NOTICE -> notice(e, (UseCase.Notice) e.record());
            case LIMIT -> limit(e, (Limit) e.record());
            case SIGNAL -> signal(e, (UseCase.Signal) e.record());
            case MIGRATION -> migration(e, (UseCase.Migration) e.record());
            case QUANTITY -> quantity(e, (Quantity) e.record());
            case QUESTION -> question(e, (Question) e.record());
            case TRAIT -> trait(e, (Trait) e.record());
            case SOURCE -> source(e, (Source) e.record());
            case ERROR_CODE -> code(e, (ErrorCode) e.record());
            case PLACE -> place(e, (PartKind) e.record());
            case RULE -> rule(e, (Rule) e.record());
            case CAUSE -> cause(e, (Cause) e.record());
        };
    }

    private Shown useCase(Entry e, UseCase u) {
        Sheet sheet = new Sheet()
                .fact("number", String.valueOf(u.number()))
                .fact("level", String.valueOf(u.level()))
                .fact("story", u.story())
                .fact("key idea", u.keyIdea())
                .ids("core", u.core())
                .ids("builds on", u.buildsOn())
                .ids("variants", u.variants());
        List<Thing> signals = new ArrayList<>();
        for (UseCase.Signal s : u.signals()) {
            String how = s.force().word() + (s.points() == Points.TO ? "" : ", against");
            signals.add(new Thing(s.id(), how, s.say(), phrases.when(s.when())));
        }
        List<Thing> cells = new ArrayList<>();
        for (Product p : catalog.products().values()) {
            Product.Cell c = p.cells().get(u.id());
            if (c != null) cells.add(phrases.cell(p.id(), c));
        }
        List<Thing> next = new ArrayList<>();
        for (UseCase.Rung r : u.next()) {
            List<String> details = new ArrayList<>(phrases.when(r.when()));
            if (r.prepare() != null) details.add("prepare now: " + r.prepare());
            next.add(new Thing(r.to(), "", r.say(), details));
        }
        List<Thing> migrations = new ArrayList<>();
        for (UseCase.Migration m : u.migrate()) migrations.add(new Thing(m.id(), "", m.say(), phrases.when(m.when())));
        List<Thing> notices = new ArrayList<>();
        for (UseCase.Notice n : u.notices()) {
            notices.add(new Thing(n.id(), n.severity().word(), n.what(), phrases.when(n.when())));
        }
        sheet.group("What points to it", signals)
                .group("Products", cells)
                .group("Next", next)
                .group("From what exists", migrations)
                .group("Legal notices", notices);
        List<String> before = new ArrayList<>();
        for (UseCase o : catalog.useCases().values()) {
            for (UseCase.Rung r : o.next()) if (r.to().equals(u.id()) && !before.contains(o.id())) before.add(o.id());
        }
        sheet.ids("grows out of", before);
        return shown(e, u.longName(), u.warrant(), sheet);
    }

    private Shown product(Entry e, Product p) {
        Sheet sheet = new Sheet()
                .fact("category", p.category().word() + (p.row() == 0 ? ", an addition" : ", row " + p.row()))
                .fact("row", p.umbrella() ? "it mixes several products; each use case says which it stands for" : "")
                .fact("billed by", p.billedBy())
                .fact("regions", Phrases.support(p.regions()))
                .fact("countries", Phrases.support(p.countries()))
                .fact("forks", p.forks() == 0 ? "" : p.forks() + " of the copies of a call's audio");
        if (p.ai() != null) {
            sheet.fact("models of", p.ai().modelVendors())
                    .fact("training", p.ai().training())
                    .fact("retention", p.ai().retention());
        }
        List<String> over = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (Product o : catalog.products().values()) {
            if (o.buildsOn().contains(p.id())) over.add(o.id());
            for (Product.Cell c : o.cells().values()) {
                if (p.id().equals(c.standsFor()) && !o.id().equals(p.id()) && !rows.contains(o.id())) rows.add(o.id());
            }
        }
        List<String> choices = new ArrayList<>();
        for (Choice c : catalog.choicesOf(p.id())) choices.add(c.id());
        sheet.ids("builds on", p.buildsOn())
                .ids("carries", over)
                .ids("meant by", rows)
                .ids("choices", choices)
                .ids("conflicts", conflictsOf(p.id()));
        List<Thing> cells = new ArrayList<>();
        for (Product.Cell c : p.cells().values()) cells.add(phrases.cell(c.useCase(), c));
        List<Thing> limits = new ArrayList<>();
        for (Limit l : p.limits()) limits.add(Phrases.limit(l));
        sheet.group("Needed", phrases.clauses(p.needed()))
                .group("Ruled out", phrases.clauses(p.barred()))
                .group("Use cases", cells)
                .group("Must be there first", prerequisites(p.prerequisites()))
                .group("What goes wrong silently", Phrases.gotchas(p.gotchas()))
                .group("Limits", limits);
        for (PartKind k : checkbook.kinds().values()) {
            if (!k.settings().isEmpty() && called(p, k.place())) sheet.group("Settings of " + k.place(), settings(k));
        }
        return shown(e, p.is(), p.warrant(), sheet);
    }

    private static boolean called(Product p, String place) {
        if (place.equalsIgnoreCase(p.name())) return true;
        for (String a : p.aka()) if (place.equals(a)) return true;
        return false;
    }

    private List<String> conflictsOf(String product) {
        List<String> out = new ArrayList<>();
        for (Concern c : catalog.concerns().values()) {
            for (Conflict x : c.conflicts()) if (x.products().contains(product)) out.add(x.id());
        }
        return out;
    }

    private Shown choice(Entry e, Choice c) {
        List<Thing> members = new ArrayList<>();
        for (Choice.Member m : c.members()) members.add(new Thing(m.product(), "", m.say(), phrases.any(m.when())));
        List<Thing> applies = new ArrayList<>();
        for (Condition w : c.applies()) applies.add(new Thing(null, "", phrases.condition(w), List.of()));
        Sheet sheet = new Sheet()
                .fact("tier", c.tier().word() + " is the member that is taken")
                .id("otherwise", c.fallback())
                .fact("because", c.fallback() == null ? "" : c.fallbackSay())
                .group("It is there when", applies)
                .group("Members, the first that suits is taken", members);
        return shown(e, c.question(), c.warrant(), sheet);
    }

    private Shown concern(Entry e, Concern c) {
        List<Thing> limits = new ArrayList<>();
        for (Limit l : c.limits()) limits.add(Phrases.limit(l));
        List<Thing> conflicts = new ArrayList<>();
        for (Conflict x : c.conflicts())
            conflicts.add(new Thing(x.id(), x.severity().word(), x.what(), List.of()));
        List<Thing> contradictions = new ArrayList<>();
        for (Contradiction x : c.contradictions()) contradictions.add(new Thing(x.id(), "", x.say(), List.of()));
        Sheet sheet = new Sheet()
                .group("Must be there first", prerequisites(c.prerequisites()))
                .group("What goes wrong silently", Phrases.gotchas(c.gotchas()))
                .group("What cannot stand together", conflicts)
                .group("Answers that cannot both be true", contradictions)
                .group("Limits", limits);
        return shown(e, c.is(), c.warrant(), sheet);
    }

    private Shown gotcha(Entry e, Gotcha g) {
        Sheet sheet = new Sheet()
                .fact("severity", severity(g.severity(), g.warrant()))
                .fact("symptom", g.symptom())
                .fact("remedy", g.remedy())
                .fact("verify", g.verify())
                .fact("due", g.due() == null ? "" : g.due().word())
                .fact("shows in", g.in().word())
                .ids("codes", g.codes())
                .fact("when", g.when().always() ? "" : phrases.condition(g.when()));
        Product p = catalog.products().get(e.of());
        if (p != null) sheet.ids("use cases", p.cells().keySet()).ids("inherited by", inheriting(p.id()));
        found(sheet, g.id());
        return shown(e, g.what(), g.warrant(), sheet);
    }

    /** Products that cannot be without another, directly or not. */
    private Collection<String> inheriting(String product) {
        Set<String> out = new LinkedHashSet<>();
        for (Product o : catalog.products().values()) {
            if (o.buildsOn().contains(product) && out.add(o.id())) out.addAll(inheriting(o.id()));
        }
        return out;
    }

    /** What voicemap lint looks for, and the rules that find it without a row. */
    private void found(Sheet sheet, String id) {
        List<Check> rows = new ArrayList<>();
        for (Check c : checkbook.checks()) if (c.finds().equals(id)) rows.add(c);
        sheet.group("What lint looks for", phrases.checks(rows));
        List<Thing> by = new ArrayList<>();
        for (Rule r : rules) if (id.equals(r.finds())) by.add(new Thing(r.name(), "", r.says(), List.of()));
        sheet.group("Rules that find it", by);
        sheet.explained = !rows.isEmpty() || !by.isEmpty();
    }

    private Shown prerequisite(Entry e, Prerequisite p) {
        List<String> after = new ArrayList<>();
        for (Prerequisite o : catalog.prerequisites().values()) if (o.after().contains(p.id())) after.add(o.id());
        List<String> products = new ArrayList<>();
        for (Product o : catalog.products().values()) if (o.prerequisites().contains(p.id())) products.add(o.id());
        List<String> concerns = new ArrayList<>();
        for (Concern c : catalog.concerns().values()) if (c.prerequisites().contains(p.id())) concerns.add(c.id());
        Sheet sheet = new Sheet()
                .fact("why", p.why())
                .fact("check", p.check())
                .fact("step", p.kind().word())
                .fact("due", p.due().word())
                .fact("takes", Phrases.days(p.days()))
                .ids("after", p.after())
                .ids("before", after)
                .fact("when", p.when().always() ? "" : phrases.condition(p.when()))
                .id("there if", p.heldBy())
                .ids("for", products)
                .ids("concerns", concerns);
        found(sheet, p.id());
        return shown(e, p.what(), p.warrant(), sheet);
    }

    private Shown conflict(Entry e, Conflict c) {
        Sheet sheet = new Sheet()
                .fact("severity", severity(c.severity(), c.warrant()))
                .fact("symptom", c.symptom())
                .fact("remedy", c.remedy())
                .fact("arises in", c.reach() == Reach.ACCOUNT ? "two workloads of one account" : "one workload")
                .fact("when", c.when().always() ? "" : phrases.condition(c.when()))
                .fact("one", c.one().always() ? "" : phrases.condition(c.one()))
                .fact("other", c.other().always() ? "" : phrases.condition(c.other()))
                .ids("products", c.products());
        found(sheet, c.id());
        return shown(e, c.what(), c.warrant(), sheet);
    }

    private Shown contradiction(Entry e, Contradiction c) {
        Sheet sheet = new Sheet().fact("when", phrases.condition(c.when()));
        found(sheet, c.id());
        return shown(e, c.say(), null, sheet);
    }

    private Shown notice(Entry e, UseCase.Notice n) {
        Sheet sheet = new Sheet()
                .fact("severity", severity(n.severity(), n.warrant()))
                .fact("where", n.where())
                .fact("when", phrases.condition(n.when()))
                .fact("note", "information, not advice");
        return shown(e, n.what(), n.warrant(), sheet);
    }

    private Shown limit(Entry e, Limit l) {
        List<String> sums = new ArrayList<>();
        for (Quantity q : catalog.quantities().values()) {
            if (l.id().equals(q.limit()) || q.uses().contains(l.id())) sums.add(q.id());
        }
        List<String> traits = new ArrayList<>();
        for (Trait t : catalog.traits().values()) {
            if (t.exceeds() != null && t.exceeds().limit().equals(l.id())) traits.add(t.id());
        }
        Sheet sheet =
                new Sheet().fact("figure", Phrases.figure(l)).ids("sums", sums).ids("exceeding", traits);
        return shown(e, l.what(), l.warrant(), sheet);
    }

    private Shown signal(Entry e, UseCase.Signal s) {
        Sheet sheet = new Sheet()
                .fact("points", s.points().word() + " " + e.of())
                .fact("force", s.force().word())
                .fact("when", phrases.condition(s.when()));
        return shown(e, s.say(), null, sheet);
    }

    private Shown migration(Entry e, UseCase.Migration m) {
        return shown(e, m.say(), m.warrant(), new Sheet().fact("when", phrases.condition(m.when())));
    }

    private Shown quantity(Entry e, Quantity q) {
        List<String> traits = new ArrayList<>();
        for (Trait t : catalog.traits().values()) {
            if (t.exceeds() != null && t.exceeds().quantity().equals(q.id())) traits.add(t.id());
        }
        Sheet sheet = new Sheet()
                .fact("unit", q.unit())
                .id("limit", q.limit())
                .ids("uses", q.uses())
                .ids("exceeding", traits)
                .fact("when", q.when().always() ? "" : phrases.condition(q.when()));
        return shown(e, q.name(), q.warrant(), sheet);
    }

    private Shown question(Entry e, Question q) {
        Sheet sheet = new Sheet()
                .fact("answer", q.kind().word() + (q.unit() == null || q.unit().isEmpty() ? "" : ", in " + q.unit()))
                .fact("example", q.example())
                .fact("asked for", q.account() ? "the account" : "each workload")
                .fact(
                        "weight",
                        switch (q.weight()) {
                            case 1 -> "settles the use case";
                            case 2 -> "settles products";
                            default -> "settles details";
                        })
                .fact("silence", q.silence() == null ? "leaves it open" : "means " + words(q.silence()));
        List<Thing> answers = new ArrayList<>();
        q.options().forEach((word, means) -> answers.add(new Thing(null, "", word + ": " + means, List.of())));
        List<Thing> matters = new ArrayList<>();
        for (Map<String, List<String>> group : q.mattersWhen()) {
            List<String> parts = new ArrayList<>();
            group.forEach((other, given) -> parts.add(other + " is " + String.join(" or ", given)));
            matters.add(new Thing(null, "", String.join(" and ", parts), List.of()));
        }
        List<String> decides = new ArrayList<>();
        List<String> helps = new ArrayList<>();
        Set<String> hinging = new LinkedHashSet<>();
        for (Trait t : catalog.traits().values()) {
            if (t.reads() != null && t.reads().question().equals(q.id())) decides.add(t.id());
            else if (t.asks().contains(q.id())) helps.add(t.id());
            if (t.asks().contains(q.id())) hinging.addAll(mentions.ofTrait(t.id()));
        }
        sheet.group("Answers", answers)
                .group("It matters when", matters)
                .brief("Traits that it decides", decides)
                .brief("Traits that it helps to decide", helps);
        hinging.removeAll(catalog.traits().keySet());
        byKind(sheet, "that hinge on it", hinging);
        return shown(e, q.ask(), null, sheet);
    }

    private static String words(List<String> values) {
        return values.isEmpty() ? "none" : String.join(", ", values);
    }

    private Shown trait(Entry e, Trait t) {
        Sheet sheet = new Sheet();
        if (t.reads() != null) {
            Trait.Reads r = t.reads();
            sheet.id("answer to", r.question())
                    .fact("is one of", String.join(", ", r.any()))
                    .fact("is none of", String.join(", ", r.otherThan()))
                    .fact("at least", r.from() == null ? "" : String.valueOf(r.from()));
        }
        if (t.exceeds() != null) {
            sheet.id("and the sum", t.exceeds().quantity())
                    .id("exceeds", t.exceeds().limit());
        }
        sheet.ids("asked by", t.asks());
        List<Thing> follows = new ArrayList<>();
        for (Condition c : t.when()) follows.add(new Thing(null, "", phrases.condition(c), List.of()));
        sheet.group("It follows when", follows);
        byKind(sheet, "that depend on it", mentions.ofTrait(t.id()));
        Set<String> checked = new LinkedHashSet<>();
        for (Check c : checkbook.checks()) {
            for (Literal l : c.when().literals()) if (l.trait().equals(t.id())) checked.add(c.finds());
        }
        sheet.brief("Checks that depend on it", checked);
        return shown(e, t.means(), null, sheet);
    }

    private void byKind(Sheet sheet, String title, Collection<String> ids) {
        Map<Kind, List<String>> kinds = new EnumMap<>(Kind.class);
        for (String id : ids) {
            kinds.computeIfAbsent(entries.get(id).kind(), k -> new ArrayList<>())
                    .add(id);
        }
        kinds.forEach((kind, of) -> sheet.brief(plural(kind) + " " + title, of));
    }

    private static String plural(Kind kind) {
        String word = kind.word();
        String many = word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
        return Character.toUpperCase(many.charAt(0)) + many.substring(1);
    }

    private Shown source(Entry e, Source s) {
        Sheet sheet = new Sheet()
                .fact("address", s.url())
                .fact("sort", s.kind().word())
                .fact("read", s.read().toString());
        byKind(sheet, "that rest on it", mentions.ofSource(s.id()));
        return shown(e, s.title(), null, sheet);
    }

    private Shown code(Entry e, ErrorCode c) {
        List<Thing> gotchas = new ArrayList<>();
        List<Thing> settings = new ArrayList<>();
        for (String id : c.shows()) {
            Gotcha g = (Gotcha) entries.get(id).record();
            List<String> details = new ArrayList<>();
            if (g.symptom() != null) details.add("symptom: " + g.symptom());
            details.add("remedy: " + g.remedy());
            gotchas.add(new Thing(id, g.severity().word(), g.what(), details));
            for (Check check : checkbook.checks()) if (check.finds().equals(id)) settings.addAll(at(check));
        }
        Sheet sheet = new Sheet()
                .group("What shows it", gotchas)
                .brief("Also named by", c.named())
                .group("Settings to look at", List.copyOf(new LinkedHashSet<>(settings)));
        return shown(e, "An error code of Twilio, as far as the catalog speaks of it", null, sheet);
    }

    /** What there is to say of a cause by its id, or of an error code that only causes have; null of anything else. */
    public Shown of(String id, Symptoms symptoms) {
        List<Thing> having = new ArrayList<>();
        for (Cause c : symptoms.causes()) {
            if (c.id().equals(id)) return of(new Entry(id, Kind.CAUSE, c.name(), List.of(), null, c));
            if (c.codes().contains(id)) having.add(new Thing(c.id(), "", c.name(), List.of()));
        }
        if (having.isEmpty()) return null;
        ErrorCode code = new ErrorCode(id, List.of(), List.of());
        Sheet sheet = new Sheet().group("What it goes with", having);
        Entry entry = new Entry(id, Kind.ERROR_CODE, "Error " + id, List.of(), null, code);
        return shown(entry, "An error code of Twilio, as far as the catalog speaks of it", null, sheet);
    }

    /** What there is to say of an entry, with the causes that go back to it. */
    public Shown of(Entry e, Symptoms symptoms) {
        Shown shown = of(e);
        Set<String> about = new LinkedHashSet<>();
        about.add(e.id());
        if (e.record() instanceof ErrorCode code) about.addAll(code.shows());
        List<Thing> causes = new ArrayList<>();
        for (Cause c : symptoms.causes()) {
            if (c.codes().contains(e.id()) || !Collections.disjoint(c.about(), about))
                causes.add(new Thing(c.id(), "", c.name(), List.of()));
        }
        return causes.isEmpty() ? shown : shown.with(new Shown.Group("Causes that go back to it", causes));
    }

    private Shown cause(Entry e, Cause c) {
        List<Thing> signs = new ArrayList<>();
        for (String sign : c.signs()) signs.add(new Thing(null, "", sign, List.of()));
        List<Thing> instead = new ArrayList<>();
        for (Cause.Remedy r : c.settings())
            instead.add(new Thing(null, r.on() == null ? "" : r.on(), r.set(), List.of()));
        Sheet sheet = new Sheet()
                .fact("why", c.why())
                .fact("tell apart", c.tell())
                .ids("about", c.about())
                .ids("codes", c.codes())
                .ids("products", c.products())
                .group("Signs", signs)
                .group("Instead", instead);
        return shown(e, c.name(), c.warrant(), sheet);
    }

    private static List<Thing> at(Check check) {
        List<Thing> out = new ArrayList<>();
        for (String place : check.part().at()) {
            Set<String> names = new LinkedHashSet<>();
            for (SettingTest t : check.part().where()) names.add(t.setting());
            out.add(new Thing(place, "", String.join(", ", names), List.of()));
        }
        return out;
    }

    private Shown place(Entry e, PartKind k) {
        Set<String> found = new LinkedHashSet<>();
        for (Check c : checkbook.checks()) if (c.part().at().contains(k.place())) found.add(c.finds());
        List<String> products = new ArrayList<>();
        for (Product p : catalog.products().values()) if (called(p, k.place())) products.add(p.id());
        Sheet sheet = new Sheet()
                .fact("sort", Entries.sort(k))
                .fact("section", k.section())
                .ids("stands in", k.in())
                .fact("text", k.section() == null ? k.text().word() : "")
                .fact("open", k.open() ? "other settings may be there, too" : "")
                .ids("products", products)
                .group("Settings", settings(k))
                .brief("What lint finds there", found);
        return shown(e, k.is(), k.warrant(), sheet);
    }

    private static List<Thing> settings(PartKind k) {
        List<Thing> out = new ArrayList<>();
        for (PartKind.SettingKind s : k.settings().values()) out.add(Phrases.setting(s));
        return out;
    }

    private Shown rule(Entry e, Rule r) {
        Sheet sheet = new Sheet().fact("stratum", r.stratum()).id("finds", r.finds());
        return shown(e, r.says(), null, sheet);
    }

    private List<Thing> prerequisites(List<String> ids) {
        List<Thing> out = new ArrayList<>();
        for (String id : ids)
            out.add(new Thing(id, "", catalog.prerequisites().get(id).what(), List.of()));
        return out;
    }

    private static String severity(Severity severity, Warrant warrant) {
        Severity most = Subjects.atMost(severity, warrant);
        return most == severity ? severity.word() : most.word() + ", as it is not better known than that";
    }

    private Shown shown(Entry e, String say, Warrant warrant, Sheet sheet) {
        List<Origin> sources = new ArrayList<>();
        if (warrant != null) {
            for (String id : warrant.sources()) {
                Source s = catalog.sources().get(id);
                sources.add(new Origin(s.id(), s.kind(), s.title(), s.url(), s.read()));
            }
        }
        List<String> aka = new ArrayList<>(e.aka());
        aka.remove(say);
        return new Shown(
                e.id(),
                e.kind(),
                e.name().equals(say) || e.kind() == Kind.ERROR_CODE ? "" : e.name(),
                aka,
                e.of(),
                say,
                warrant == null ? null : warrant.standing(),
                warrant == null ? List.of() : warrant.readings(),
                sheet.facts,
                sheet.groups,
                sheet.explained,
                sources);
    }
}

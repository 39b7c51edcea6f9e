package voicemap.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import voicemap.advice.*;
import voicemap.model.*;

/** The advice for a profile as a page: the answer first, then the reasons section by section. */
public final class AdvicePage {
    /** The sections a page can be cut down to. */
    public static final List<String> SECTIONS = List.of(
            "summary",
            "use-cases",
            "products",
            "choices",
            "warnings",
            "pitfalls",
            "quantities",
            "plan",
            "ladder",
            "questions",
            "assumptions",
            "watch",
            "sources");

    private final Advice advice;
    private final Catalog catalog;
    private final String profile;
    private final Set<String> sections;
    private final Document.Page page = new Document.Page();

    private AdvicePage(Advice advice, Catalog catalog, String profile, Set<String> sections) {
        this.advice = advice;
        this.catalog = catalog;
        this.profile = profile;
        this.sections = sections;
    }

    /**
     * Makes the page.
     *
     * @param profile how the profile was named on the command line
     * @param sections what to show; empty: all
     */
    public static Document of(Advice advice, Catalog catalog, String profile, Set<String> sections) {
        return new AdvicePage(advice, catalog, profile, sections).document();
    }

    /**
     * Makes a page about one use case, product or choice only.
     *
     * @param id its id
     * @param name what the reader called it
     */
    public static Document about(Advice advice, Catalog catalog, String id, String name) {
        return new AdvicePage(advice, catalog, "", Set.of()).about(id, name);
    }

    private Document about(String id, String name) {
        Product product = catalog.products().get(id);
        page.add(new Document.Title(product == null ? name : product.name()));
        if (product != null) page.add(new Document.Text(product.is(), Style.PLAIN));
        for (WorkloadAdvice w : advice.workloads()) {
            page.add(new Document.Section(2, of(w, "In this profile")));
            List<Document.Item> items = new ArrayList<>();
            w.useCases().stream().filter(u -> u.id().equals(id)).forEach(u -> items.add(useCase(u)));
            Set<String> meant = new LinkedHashSet<>(Set.of(id));
            // a row that mixes several products is answered with the real ones behind it
            if (product != null) product.cells().values().forEach(c -> meant.add(c.standsFor()));
            w.products().stream()
                    .filter(p -> meant.contains(p.id()))
                    .forEach(p -> items.add(product(p, heading(p.tier()))));
            w.choices().stream().filter(c -> c.id().equals(id)).forEach(c -> items.add(choice(c)));
            if (items.isEmpty()) {
                String reason = catalog.useCases().containsKey(id)
                        ? "It does not fit: nothing in the profile decides for it, or something decides against it."
                        : "Not assessed: the leading use case does not know it, and nothing in the profile asks for it.";
                page.add(new Document.Text(reason, Style.PLAIN));
            }
            page.add(new Document.Items(items));
        }
        return page.document();
    }

    private Document document() {
        if (shows("summary")) summary();
        for (WorkloadAdvice w : advice.workloads()) {
            if (shows("use-cases")) useCases(w);
            if (shows("products")) products(w);
            if (shows("choices")) choices(w);
            if (shows("warnings")) warnings(w);
            if (shows("pitfalls")) pitfalls(w);
            if (shows("quantities")) figures(w);
        }
        if (shows("plan")) plan();
        if (shows("ladder")) advice.workloads().forEach(this::ladder);
        if (shows("questions")) questions();
        if (shows("assumptions")) assumptions();
        if (shows("watch")) advice.workloads().forEach(this::watch);
        if (shows("sources")) sources();
        if (shows("summary")) whatNext();
        return page.document();
    }

    private boolean shows(String section) {
        return sections.isEmpty() || sections.contains(section);
    }

    private String of(WorkloadAdvice w, String title) {
        return advice.workloads().size() == 1 ? title : title + ": " + w.name();
    }

    private void summary() {
        String who = advice.business().isEmpty() ? "" : advice.business() + " · ";
        page.add(new Document.Title(who + profile + " · " + advice.today()));
        page.add(new AdviceSummary(advice).pairs());
    }

    private void useCases(WorkloadAdvice w) {
        page.add(new Document.Section(2, of(w, "Use cases")));
        if (w.useCases().isEmpty()) {
            page.add(new Document.Text(
                    "Nothing in the profile decides for any of the ten use cases. If calls are really wanted, answer purpose, direction or talks.",
                    Style.PLAIN));
        }
        List<Document.Item> items = new ArrayList<>();
        for (UseCaseFit u : w.useCases()) items.add(useCase(u));
        page.add(new Document.Items(items));
    }

    private Document.Item useCase(UseCaseFit u) {
        List<String> lines = new ArrayList<>();
        u.decides().forEach(b -> lines.add("decides: " + because(b)));
        u.supports().forEach(b -> lines.add("supports: " + because(b)));
        u.against().forEach(b -> lines.add("against: " + because(b)));
        if (!u.openQuestions().isEmpty()) lines.add("could change with: " + String.join(", ", u.openQuestions()));
        String how = u.leads() ? " (leads)" : " (fits)";
        return new Document.Item(
                u.leads() ? "●" : "○", u.leads() ? Style.GOOD : Style.PLAIN, u.number() + " " + u.name() + how, lines);
    }

    private static String because(Because b) {
        String standing = b.warrant().standing() == Standing.VERIFIED
                ? ""
                : " (" + b.warrant().standing().word() + ")";
        String grounds = grounds(b.grounds());
        return b.say() + standing + (grounds.isEmpty() ? "" : " [" + grounds + "]");
    }

    /** The answers a statement rests on. Their lines stand in the JSON; here they would change with every comment. */
    private static String grounds(List<Ground> grounds) {
        return grounds.stream().map(Ground::toString).distinct().collect(Collectors.joining("; "));
    }

    private void products(WorkloadAdvice w) {
        if (w.products().isEmpty()) return;
        page.add(new Document.Section(2, of(w, "Products")));
        for (Tier tier : Tier.values()) {
            List<ProductAdvice> list = w.products(tier);
            if (list.isEmpty()) continue;
            page.add(new Document.Section(3, heading(tier)));
            if (tier == Tier.CONSIDER && sections.isEmpty()) {
                // their texts would bury the answer; asked for by name, the section has them
                String names = list.stream().map(ProductAdvice::name).collect(Collectors.joining(", "));
                page.add(new Document.Text(names + ". Why: --section products", Style.PLAIN));
                continue;
            }
            List<Document.Item> items = new ArrayList<>();
            for (ProductAdvice p : list) items.add(product(p, ""));
            page.add(new Document.Items(items));
        }
    }

    static String heading(Tier tier) {
        return switch (tier) {
            case REQUIRED -> "Required: it does not work without";
            case RECOMMENDED -> "Recommended";
            case CONSIDER -> "Worth considering: nothing in the profile asks for it";
            case OUTRANKED -> "Outranked: another member of the choice was preferred";
            case RULED_OUT -> "Ruled out";
            case NOT_ASSESSED -> "Not assessed: no public page confirms it";
        };
    }

    private Document.Item product(ProductAdvice p, String first) {
        List<String> lines = new ArrayList<>();
        if (!first.isEmpty()) lines.add(first);
        p.reasons().forEach(b -> lines.add(because(b)));
        if (!p.openQuestions().isEmpty()) lines.add("could change with: " + String.join(", ", p.openQuestions()));
        lines.addAll(p.gaps());
        if (p.tier() == Tier.REQUIRED || p.tier() == Tier.RECOMMENDED) {
            String billed = p.billedBy() == null ? "" : " · billed by " + p.billedBy();
            lines.add(p.id() + billed + " · " + p.warrant().standing().word() + " · "
                    + String.join(", ", p.warrant().sources()));
        }
        String row = p.row() == null || p.row().equals(p.name()) ? "" : " (row " + p.row() + ")";
        String mark =
                switch (p.tier()) {
                    case REQUIRED -> "●";
                    case RECOMMENDED -> "◐";
                    case CONSIDER -> "○";
                    case OUTRANKED, RULED_OUT -> "–";
                    case NOT_ASSESSED -> "?";
                };
        Style style = p.tier() == Tier.REQUIRED || p.tier() == Tier.RECOMMENDED ? Style.STRONG : Style.PLAIN;
        return new Document.Item(mark, style, p.name() + row, lines);
    }

    private void choices(WorkloadAdvice w) {
        if (w.choices().isEmpty()) return;
        page.add(new Document.Section(2, of(w, "Choices")));
        List<Document.Item> items = new ArrayList<>();
        for (ChoiceAdvice c : w.choices()) items.add(choice(c));
        page.add(new Document.Items(items));
    }

    private Document.Item choice(ChoiceAdvice c) {
        List<String> lines = new ArrayList<>();
        boolean open = c.taken() == null;
        if (!open) lines.add(name(c.taken()) + ": " + because(c.because()));
        else if (c.openQuestions().isEmpty()) lines.add("none of the known ways can be used here");
        else lines.add("open: answer " + String.join(", ", c.openQuestions()));
        c.barred().forEach(b -> lines.add(because(b)));
        String others = c.others().stream().map(this::name).collect(Collectors.joining(", "));
        if (c.barred().isEmpty()) lines.add((open ? "between " : "not ") + others);
        if (!open && !c.openQuestions().isEmpty())
            lines.add("could change with: " + String.join(", ", c.openQuestions()));
        return new Document.Item(open ? "?" : "●", open ? Style.CAUTION : Style.PLAIN, c.question(), lines);
    }

    private String name(String product) {
        return catalog.products().get(product).name();
    }

    private void warnings(WorkloadAdvice w) {
        if (w.warnings().isEmpty() && w.notices().isEmpty()) return;
        page.add(new Document.Section(2, of(w, "Warnings")));
        List<Document.Item> items = new ArrayList<>();
        for (Finding f : w.warnings()) items.add(finding(f));
        for (Finding f : w.notices()) items.add(finding(f));
        page.add(new Document.Items(items));
    }

    private void pitfalls(WorkloadAdvice w) {
        if (w.pitfalls().isEmpty()) return;
        page.add(new Document.Section(2, of(w, "Pitfalls: what goes wrong silently in such a design")));
        page.add(new Document.Items(w.pitfalls().stream().map(this::finding).toList()));
    }

    private Document.Item finding(Finding f) {
        List<String> lines = new ArrayList<>();
        if (f.symptom() != null) lines.add("seen as: " + f.symptom());
        if (f.remedy() != null) lines.add("do: " + f.remedy());
        if (!f.codes().isEmpty()) lines.add("codes: " + String.join(", ", f.codes()));
        String grounds = grounds(f.grounds());
        if (!grounds.isEmpty())
            lines.add("because " + grounds + (f.other() == null ? "" : " (with workload " + f.other() + ")"));
        for (String reading : f.warrant().readings()) lines.add("reading: " + reading);
        lines.add(f.id() + " · " + f.warrant().standing().word() + " · "
                + String.join(", ", f.warrant().sources()));
        Style style = f.severity() == Severity.ERROR
                ? Style.BAD
                : f.severity() == Severity.WARNING ? Style.CAUTION : Style.PLAIN;
        return new Document.Item(f.severity().word() + ":", style, f.message(), lines);
    }

    private void figures(WorkloadAdvice w) {
        if (w.figures().isEmpty()) return;
        page.add(new Document.Section(2, of(w, "Quantities")));
        List<Document.Item> items = new ArrayList<>();
        for (FigureAdvice f : w.figures()) {
            List<String> lines = f.verdict() == null ? List.of() : List.of(f.verdict());
            items.add(new Document.Item("=", Style.PLAIN, f.name() + ": " + figure(f), lines));
        }
        page.add(new Document.Items(items));
    }

    static String figure(FigureAdvice f) {
        return f.sum() + " = " + voicemap.fact.Figure.show(f.value()) + " " + f.unit();
    }

    private void plan() {
        Plan plan = advice.plan();
        if (plan.steps().isEmpty() && plan.held().isEmpty()) return;
        page.add(new Document.Section(2, "Plan: what must be there first"));
        List<Document.Item> items = new ArrayList<>();
        int n = 1;
        for (Step s : plan.steps()) {
            List<String> lines = new ArrayList<>();
            String days = s.days().to() == 0
                    ? "at once"
                    : s.days().from() + " to " + s.days().to() + " working days";
            lines.add(s.kind().word() + " · " + days + (s.critical() ? " · on the longest way" : ""));
            lines.add(s.why());
            lines.add("check: " + s.check());
            if (!s.after().isEmpty()) lines.add("after: " + String.join(", ", s.after()));
            lines.add(s.id() + " · " + s.warrant().standing().word() + " · for "
                    + s.products().stream().map(this::name).collect(Collectors.joining(", ")));
            items.add(new Document.Item(n++ + ".", s.critical() ? Style.STRONG : Style.PLAIN, s.what(), lines));
        }
        page.add(new Document.Items(items));
        if (!plan.held().isEmpty())
            page.add(new Document.Text("There already: " + String.join(", ", plan.held()) + ".", Style.GOOD));
        page.add(new Document.Text(
                "Longest way: " + String.join(" → ", plan.criticalPath()) + ", " + plan.daysFrom() + " to "
                        + plan.daysTo() + " working days.",
                Style.PLAIN));
    }

    private void ladder(WorkloadAdvice w) {
        if (w.ladder().isEmpty() && w.migration().isEmpty()) return;
        page.add(new Document.Section(2, of(w, "The ladder")));
        List<Document.Item> items = new ArrayList<>();
        for (UseCaseFit u : w.leading()) {
            items.add(new Document.Item(
                    "●",
                    Style.GOOD,
                    "This starts at level " + catalog.useCases().get(u.id()).level() + ": " + u.name(),
                    List.of()));
        }
        for (NextRung r : w.ladder()) {
            int here = w.leading().isEmpty()
                    ? 0
                    : catalog.useCases().get(w.leading().get(0).id()).level();
            items.add(new Document.Item(
                    r.level() > here ? "↑" : "→",
                    Style.PLAIN,
                    "Level " + r.level() + ": " + r.name(),
                    List.of(r.say(), "now: " + r.prepare())));
        }
        for (Because m : w.migration())
            items.add(new Document.Item("→", Style.PLAIN, "Migration", List.of(because(m))));
        page.add(new Document.Items(items));
    }

    private void questions() {
        if (advice.questions().isEmpty()) return;
        page.add(new Document.Section(2, "Questions that can still change this"));
        List<Document.Item> items = new ArrayList<>();
        for (OpenQuestion q : advice.questions()) {
            List<String> lines = new ArrayList<>();
            lines.add("answers: " + String.join(", ", q.answers()));
            lines.add("could change " + q.changes().stream().limit(3).collect(Collectors.joining("; "))
                    + (q.changes().size() > 3 ? "; and " + (q.changes().size() - 3) + " more" : ""));
            String where = q.workload().isEmpty() || advice.workloads().size() == 1 ? "" : q.workload() + ":";
            items.add(new Document.Item("?", Style.CAUTION, q.ask() + " (" + where + q.id() + ")", lines));
        }
        page.add(new Document.Items(items));
    }

    private void assumptions() {
        if (advice.assumptions().isEmpty()) return;
        page.add(new Document.Section(2, "Assumptions: what silence was taken for"));
        List<Document.Item> items = new ArrayList<>();
        for (Assumption a : advice.assumptions()) {
            String where = a.workload().isEmpty() || advice.workloads().size() == 1 ? "" : a.workload() + ": ";
            items.add(new Document.Item(
                    "·", Style.PLAIN, where + a.ask() + " " + a.answer(), List.of("otherwise write " + a.line())));
        }
        page.add(new Document.Items(items));
    }

    private void watch(WorkloadAdvice w) {
        if (w.watch().isEmpty()) return;
        page.add(new Document.Section(2, of(w, "To watch: what fails silently with these products")));
        List<Document.Item> items = new ArrayList<>();
        for (Finding f : w.watch()) {
            items.add(new Document.Item(
                    f.severity().word() + ":",
                    Style.PLAIN,
                    f.message(),
                    List.of(
                            "do: " + f.remedy(),
                            f.id() + " · " + f.warrant().standing().word())));
        }
        page.add(new Document.Items(items));
    }

    private void sources() {
        if (advice.sources().isEmpty()) return;
        page.add(new Document.Section(2, "Sources"));
        List<Document.Item> items = new ArrayList<>();
        for (Source s : advice.sources()) {
            List<String> lines = new ArrayList<>();
            lines.add(s.kind().word() + " · read " + s.read());
            if (s.url() != null) lines.add(s.url());
            items.add(new Document.Item("·", Style.PLAIN, s.id() + ": " + s.title(), lines));
        }
        page.add(new Document.Items(items));
    }

    private void whatNext() {
        page.add(new Document.Section(2, "Next"));
        Set<String> lines = new LinkedHashSet<>();
        if (!advice.questions().isEmpty()) {
            OpenQuestion q = advice.questions().get(0);
            String key =
                    q.workload().isEmpty() || advice.workloads().size() == 1 ? q.id() : q.workload() + ":" + q.id();
            String answer = q.answers().get(0).startsWith("a number")
                    ? "10"
                    : q.answers().get(0).replace("for example ", "");
            lines.add("voicemap recommend " + profile + " --set " + key + "=" + answer);
        }
        lines.add("voicemap recommend " + profile + " --section products");
        lines.add("voicemap recommend " + profile + " --format json");
        lines.forEach(l -> page.add(new Document.Command(l)));
    }
}

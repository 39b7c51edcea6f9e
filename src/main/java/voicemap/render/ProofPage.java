package voicemap.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import voicemap.model.Catalog;
import voicemap.proof.Change;
import voicemap.proof.Conflicts;
import voicemap.proof.Conflicts.Clash;
import voicemap.proof.Conflicts.Held;
import voicemap.proof.Conflicts.Part;
import voicemap.proof.Difference;
import voicemap.proof.Difference.Item;
import voicemap.proof.Difference.Kind;
import voicemap.proof.Goal;
import voicemap.proof.Robustness.Load;
import voicemap.proof.Robustness.Open;
import voicemap.proof.Robustness.Report;
import voicemap.proof.Robustness.Turn;
import voicemap.proof.Ways;
import voicemap.proof.Ways.Way;

/** Pages about what would change the advice. */
public final class ProofPage {
    /** Nobody reads more ways than this; JSON has all of them. */
    private static final int MOST_WAYS = 12;

    private static final int MOST_BESIDES = 8;
    private static final int MOST_OPEN = 8;
    private static final int MOST_SETTLED = 3;

    private ProofPage() {}

    /**
     * What is otherwise.
     *
     * @param profile what the first profile is called
     * @param asked what was changed
     */
    public static Document difference(Difference difference, String profile, List<String> asked) {
        Document.Page page = new Document.Page();
        page.add(new Document.Title("What if: " + String.join(", ", asked)));
        page.add(new Document.Text("Against " + profile + " as it stands.", Style.DIM));
        if (difference.items().isEmpty()) {
            page.add(new Document.Text("Nothing that is advised would be otherwise.", Style.PLAIN));
        }
        for (Kind kind : Kind.values()) {
            List<Document.Item> items = new ArrayList<>();
            for (Item i : difference.items()) if (i.kind() == kind) items.add(item(i, true));
            if (items.isEmpty()) continue;
            page.add(new Document.Section(2, heading(kind)));
            page.add(new Document.Items(items));
        }
        return page.document();
    }

    private static String heading(Kind kind) {
        return switch (kind) {
            case USE_CASE -> "Use cases";
            case PRODUCT -> "Products";
            case CHOICE -> "Choices";
            case FINDING -> "Findings";
            case FIGURE -> "Quantities";
            case PREREQUISITE -> "To be done first";
        };
    }

    private static Document.Item item(Item i, boolean reasons) {
        String mark = i.before() == null ? "+" : i.after() == null ? "-" : "~";
        Style style = i.before() == null ? Style.GOOD : i.after() == null ? Style.BAD : Style.CAUTION;
        List<String> lines = reasons ? i.why().stream().limit(2).toList() : List.of();
        return new Document.Item(mark, style, moved(i), lines);
    }

    private static String moved(Item i) {
        String name =
                i.workload().isEmpty() || i.workload().equals("calls") ? i.name() : i.workload() + ": " + i.name();
        if (i.before() == null) return name + " (" + i.after() + ")";
        if (i.after() == null) return name + " (was " + i.before() + ")";
        return name + ": " + i.before() + " → " + i.after();
    }

    /** The smallest changes that turn something. */
    public static Document ways(Ways ways, Catalog catalog) {
        Document.Page page = new Document.Page();
        Goal goal = ways.goal();
        page.add(new Document.Title(title(goal, catalog)));
        List<Document.Item> items = new ArrayList<>();
        for (Way w : ways.ways().stream().limit(MOST_WAYS).toList()) items.add(way(w, items.size() + 1, goal, catalog));
        if (!items.isEmpty()) page.add(new Document.Items(items));
        int more = ways.ways().size() - items.size();
        if (more > 0) page.add(new Document.Text("And " + more + " more ways; --format json has them all.", Style.DIM));
        page.add(new Document.Text(proved(ways), Style.STRONG));
        return page.document();
    }

    private static String title(Goal goal, Catalog catalog) {
        String name =
                switch (goal.kind()) {
                    case USE_CASE -> catalog.useCases().get(goal.id()).name();
                    case PRODUCT -> catalog.products().get(goal.id()).name();
                    case FINDING -> goal.id();
                };
        return switch (goal.kind()) {
            case USE_CASE ->
                goal.there()
                        ? name + " does not come first. After these changes it does:"
                        : name + " comes first. After these changes it does not:";
            case PRODUCT ->
                goal.there()
                        ? name + " is not recommended" + meaning(goal, catalog) + ". After these changes it is:"
                        : name + " is recommended. After these changes it is not:";
            case FINDING -> name + " is gone after these changes:";
        };
    }

    /** A row that mixes products is named with those behind it. */
    private static String meaning(Goal goal, Catalog catalog) {
        if (goal.products().equals(List.of(goal.id()))) return "";
        return " (as " + products(goal.products(), catalog).replace(", ", " or as ") + ")";
    }

    private static Document.Item way(Way way, int number, Goal goal, Catalog catalog) {
        StringJoiner head = new StringJoiner("; and ");
        List<String> lines = new ArrayList<>();
        for (Change c : way.changes()) {
            head.add(changed(c));
            String where = c.at().isEmpty() ? "" : " (" + c.at() + ")";
            lines.add(catalog.questions().get(c.question()).ask() + where);
        }
        List<String> besides = new ArrayList<>();
        for (Item i : way.difference().items()) {
            boolean itself = (i.id().equals(goal.id()) || goal.products().contains(i.id()))
                    && i.workload().equals(goal.workload());
            boolean big = i.kind() == Kind.USE_CASE || i.kind() == Kind.PRODUCT || i.kind() == Kind.FINDING;
            if (!itself && big) besides.add(moved(i));
        }
        if (!besides.isEmpty()) lines.add(besides(besides));
        return new Document.Item(number + ".", Style.STRONG, head.toString(), lines);
    }

    private static String changed(Change c) {
        String before = c.before() == null ? "not answered" : list(c.before());
        return (c.workload().isEmpty() || c.workload().equals("calls") ? "" : c.workload() + ": ") + c.question() + ": "
                + before + " → " + list(c.after());
    }

    private static String list(List<String> values) {
        return values.isEmpty() ? "none" : String.join(", ", values);
    }

    private static String proved(Ways ways) {
        if (!ways.whole()) {
            return ways.proved() == 0
                    ? "Stopped early: not all single changes were tried."
                    : "Stopped early: all sets of up to " + ways.proved() + " changes were tried, larger ones in part.";
        }
        String tried = " (" + voicemap.fact.Figure.show(ways.tried()) + " variants were looked at)";
        if (ways.ways().isEmpty()) return "No set of up to " + ways.depth() + " changes does it" + tried + ".";
        return "No other set of up to " + ways.depth() + " changes does it" + tried + ".";
    }

    /**
     * What cannot stand together.
     *
     * @param profile what the profile is called
     */
    public static Document conflicts(Conflicts.Report report, Catalog catalog, String profile) {
        Document.Page page = new Document.Page();
        page.add(new Document.Title("What cannot stand together · " + profile));
        if (report.conflicts().isEmpty()) {
            page.add(new Document.Text("Nothing: all that the profile asks for can be met together.", Style.GOOD));
        }
        for (Clash c : report.conflicts()) clash(c, catalog, page);
        if (!report.whole()) {
            page.add(new Document.Text(
                    "Stopped early: each set shown is as small as can be, but there may be others.", Style.STRONG));
        } else if (!report.conflicts().isEmpty()) {
            page.add(new Document.Text(
                    "There are no other smallest sets (" + voicemap.fact.Figure.show(report.tried())
                            + " parts of the profile were looked at).",
                    Style.STRONG));
        }
        return page.document();
    }

    private static void clash(Clash c, Catalog catalog, Document.Page page) {
        page.add(new Document.Section(2, c.id()));
        String where = called(c.workload()) + (c.other() == null ? "" : " against " + c.other());
        String kind = c.severity() == null ? "contradiction" : c.severity().word();
        page.add(new Document.Text((where.isEmpty() ? "" : where + ": ") + c.what() + " (" + kind + ")", Style.STRONG));
        if (c.symptom() != null) page.add(new Document.Text(c.symptom(), Style.DIM));
        page.add(new Document.Section(3, "These answers alone bring it about"));
        List<Document.Item> sets = new ArrayList<>();
        for (Part p : c.sets()) sets.add(part(p, catalog, sets.size() + 1));
        if (sets.isEmpty()) page.add(new Document.Text("None were found in the time there was.", Style.DIM));
        else page.add(new Document.Items(sets));
        page.add(new Document.Section(3, "Ways out"));
        page.add(
                c.ways().isEmpty()
                        ? new Document.Text(noWay(c), Style.PLAIN)
                        : new Document.Items(wayOuts(c.ways(), c)));
        if (c.notEnough().isEmpty()) return;
        page.add(new Document.Section(3, "Not enough here"));
        page.add(new Document.Items(wayOuts(c.notEnough(), c)));
    }

    private static String noWay(Clash c) {
        if (c.severity() == null) return "One of the answers is not meant so; correct it, and ask again.";
        return "No other answers that the catalog knows end it here. " + c.remedy() + ".";
    }

    private static Document.Item part(Part p, Catalog catalog, int number) {
        StringJoiner head = new StringJoiner("; and ");
        List<String> lines = new ArrayList<>();
        head.setEmptyValue("nothing that is said, only what is assumed");
        for (Held h : p.answers()) {
            head.add(held(h));
            lines.add(catalog.questions().get(h.question()).ask() + " (" + h.at() + ")");
        }
        for (Held h : p.assumed()) lines.add("with " + held(h) + ", which is assumed, for nothing else is said");
        return new Document.Item(number + ".", Style.BAD, head.toString(), lines);
    }

    private static String held(Held h) {
        return in(h.workload()) + h.question() + ": " + list(h.values());
    }

    /** A workload where it has a name of its own. */
    private static String called(String workload) {
        return workload.equals("calls") ? "" : workload;
    }

    private static String in(String workload) {
        return called(workload).isEmpty() ? "" : workload + ": ";
    }

    private static List<Document.Item> wayOuts(List<Conflicts.Way> ways, Clash clash) {
        List<Document.Item> out = new ArrayList<>();
        for (Conflicts.Way w : ways) {
            out.add(new Document.Item(out.size() + 1 + ".", Style.STRONG, w.say(), lines(w, clash)));
        }
        return out;
    }

    private static List<String> lines(Conflicts.Way way, Clash clash) {
        List<String> lines = new ArrayList<>();
        for (Change c : way.changes()) {
            if (c.after() != null && !c.workload().equals(way.apart())) lines.add(placed(c));
        }
        leftOut(way, c -> !c.workload().equals(way.apart()), lines);
        if (way.apart() != null) {
            String from = called(clash.workload()).isEmpty() ? "this one" : clash.workload();
            lines.add(way.apart() + ", a workload of its own with the answers of " + from + " but for:");
            for (Change c : way.changes()) {
                if (c.after() != null && c.workload().equals(way.apart())) lines.add(placed(c));
            }
            leftOut(way, c -> c.workload().equals(way.apart()), lines);
        }
        List<Item> items = way.difference().items();
        Set<String> moved = new HashSet<>();
        for (Item i : items) if (i.workload().equals(way.apart())) moved.add(i.id());
        List<String> besides = new ArrayList<>();
        List<String> needs = new ArrayList<>();
        List<String> ended = new ArrayList<>();
        List<String> heed = new ArrayList<>();
        for (Item i : items) {
            boolean apart = i.workload().equals(way.apart());
            boolean product = i.kind() == Kind.USE_CASE || i.kind() == Kind.PRODUCT;
            if (apart && i.kind() == Kind.PRODUCT && "required".equals(i.after())) needs.add(i.name());
            if (!apart && product && !moved.contains(i.id())) besides.add(moved(i));
            if (i.kind() != Kind.FINDING || i.id().equals(clash.id())) continue;
            if (i.after() == null && !moved.contains(i.id())) ended.add(i.id());
            if (i.before() == null && way.heed().contains(i.id())) heed.add(in(i.workload()) + i.name());
        }
        if (!besides.isEmpty()) lines.add(besides(besides));
        if (!needs.isEmpty()) lines.add(way.apart() + " then needs: " + String.join(", ", needs));
        if (!ended.isEmpty()) lines.add("ends as well: " + String.join(", ", ended));
        for (String h : heed) lines.add("to heed then: " + h);
        if (!way.brings().isEmpty()) lines.add("but brings: " + String.join(", ", way.brings()));
        return lines;
    }

    private static String placed(Change c) {
        return changed(c) + (c.at().isEmpty() ? "" : " (" + c.at() + ")");
    }

    private static void leftOut(Conflicts.Way way, Predicate<Change> here, List<String> lines) {
        List<String> out = new ArrayList<>();
        for (Change c : way.changes()) if (c.after() == null && here.test(c)) out.add(c.question());
        if (!out.isEmpty()) lines.add("without the lines that then do not matter: " + String.join(", ", out));
    }

    private static String besides(List<String> besides) {
        String rest = besides.size() > MOST_BESIDES ? ", and " + (besides.size() - MOST_BESIDES) + " more" : "";
        return "with it: " + String.join("; ", besides.subList(0, Math.min(MOST_BESIDES, besides.size()))) + rest;
    }

    /** Which answers carry the advice. */
    public static Document loads(Report report, Catalog catalog, String profile) {
        Document.Page page = new Document.Page();
        page.add(new Document.Title("What hangs on each answer · " + profile));
        List<Document.Item> bearing = new ArrayList<>();
        List<String> idle = new ArrayList<>();
        for (Load l : report.answers()) {
            if (l.turns().isEmpty()) {
                if (l.tried() > 0) idle.add(l.question());
                continue;
            }
            boolean useCase = l.turns().stream().anyMatch(t -> t.useCases() != null);
            List<String> lines = new ArrayList<>();
            for (Turn t : l.turns()) lines.add("if " + list(t.answer()) + ": " + consequence(t, catalog));
            String where = l.at().isEmpty() ? " (assumed)" : " (" + l.at() + ")";
            bearing.add(new Document.Item(
                    useCase ? "!!" : "!",
                    useCase ? Style.BAD : Style.CAUTION,
                    l.question() + ": " + list(l.answer()) + where,
                    lines));
        }
        page.add(new Document.Section(2, "Answers that carry the advice"));
        if (bearing.isEmpty()) {
            page.add(new Document.Text("No single answer, were it otherwise, would change it.", Style.PLAIN));
        } else {
            page.add(new Document.Text(
                    "Were one of these otherwise, another use case would come first (!!), or other products would be required (!).",
                    Style.DIM));
            page.add(new Document.Items(bearing));
        }
        if (!idle.isEmpty()) {
            page.add(new Document.Section(2, "Answers that may be wrong without harm"));
            page.add(new Document.Text(
                    "Alone they change neither what comes first nor what is required: " + String.join(", ", idle),
                    Style.PLAIN));
        }
        open(report.open(), catalog, page);
        return page.document();
    }

    private static void open(List<Open> open, Catalog catalog, Document.Page page) {
        if (open.isEmpty()) return;
        page.add(new Document.Section(2, "Open questions that would settle most"));
        page.add(new Document.Text(
                "In the order in which to ask them; !! and ! as above for an answer that alone does that, ? where all of it is smaller.",
                Style.DIM));
        List<Document.Item> items = new ArrayList<>();
        for (Open o : open.stream().limit(MOST_OPEN).toList()) {
            boolean useCase = o.turns().stream().anyMatch(t -> t.useCases() != null);
            List<String> lines = new ArrayList<>();
            for (Turn t : o.turns()) lines.add("if " + list(t.answer()) + ": " + consequence(t, catalog));
            if (lines.isEmpty()) lines.add("bears on " + some(o.settles()));
            items.add(new Document.Item(
                    useCase ? "!!" : lines.size() == o.turns().size() ? "!" : "?",
                    useCase ? Style.BAD : Style.CAUTION,
                    o.question() + ": " + o.ask(),
                    lines));
        }
        page.add(new Document.Items(items));
        int more = open.size() - items.size();
        if (more > 0) page.add(new Document.Text("And " + more + " more; voicemap questions has them all.", Style.DIM));
    }

    private static String some(List<String> things) {
        int shown = Math.min(things.size(), MOST_SETTLED);
        String more = things.size() > shown ? " and " + (things.size() - shown) + " more" : "";
        return String.join(", ", things.subList(0, shown)) + more;
    }

    private static String consequence(Turn t, Catalog catalog) {
        List<String> out = new ArrayList<>();
        if (t.useCases() != null) {
            List<String> names = t.useCases().stream()
                    .map(u -> catalog.useCases().get(u).name())
                    .toList();
            out.add(names.isEmpty() ? "no use case fits" : String.join(" and ", names) + " comes first");
        }
        if (!t.gained().isEmpty()) out.add("also required: " + products(t.gained(), catalog));
        if (!t.lost().isEmpty()) out.add("no longer required: " + products(t.lost(), catalog));
        return String.join("; ", out);
    }

    private static String products(List<String> ids, Catalog catalog) {
        return String.join(
                ", ", ids.stream().map(p -> catalog.products().get(p).name()).toList());
    }
}

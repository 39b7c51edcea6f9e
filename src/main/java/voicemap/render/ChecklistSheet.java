package voicemap.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import voicemap.checklist.Checklist;
import voicemap.checklist.Item;
import voicemap.model.Catalog;
import voicemap.model.Concern;
import voicemap.model.Prerequisite;
import voicemap.model.Product;
import voicemap.model.Severity;
import voicemap.model.Source;
import voicemap.model.Stage;
import voicemap.model.Standing;
import voicemap.model.UseCase;

/**
 * A checklist in the words of its pages: ids replaced by names, items in groups.
 *
 * @param title what it is a checklist of
 * @param count how much there is on it
 * @param lead how it was decided what is on it
 * @param skipped what is told of what was left out; empty where nobody asked
 * @param notes what else a reader should know
 */
public record ChecklistSheet(
        String title,
        String count,
        String lead,
        List<Group> groups,
        List<Checklist.Skipped> skipped,
        List<String> notes) {
    private static final int LONGEST_LIST = 12;

    /** What is due at one stage. */
    public record Group(String id, String name, String about, List<Entry> entries) {}

    /**
     * An item.
     *
     * @param facts short remarks, each complete in itself: its standing, what it takes, error codes
     */
    public record Entry(Item item, String of, List<Piece> verify, List<String> facts, List<Source> sources) {}

    /** A stretch of text, as people write it or as they type it. */
    public record Piece(String text, boolean code) {}

    /**
     * Puts the words to a list.
     *
     * @param list what is shown of it
     * @param whole all of it
     * @param showSkipped whether to tell what was left out
     */
    public static ChecklistSheet of(
            String title, String lead, Checklist list, Checklist whole, boolean showSkipped, Catalog catalog) {
        List<Group> groups = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<Entry> entries = new ArrayList<>();
            for (Item i : list.items()) if (i.due() == stage) entries.add(entry(i, catalog));
            if (!entries.isEmpty()) groups.add(new Group(stage.word(), name(stage), about(stage), entries));
        }
        return new ChecklistSheet(
                title,
                count(list),
                lead,
                groups,
                showSkipped ? whole.skipped() : List.of(),
                notes(list, whole, showSkipped, catalog));
    }

    /** When something of a stage has to be looked at, as a headline. */
    public static String name(Stage stage) {
        return switch (stage) {
            case CONTRACT -> "Before you commit";
            case BUILD -> "While it is built";
            case TEST -> "When it is tested";
            case GO_LIVE -> "Before it goes live";
            case OPERATION -> "While it runs";
        };
    }

    private static String about(Stage stage) {
        return switch (stage) {
            case CONTRACT -> "What takes weeks, costs money or cannot be taken back";
            case BUILD -> "What one sees in code, TwiML and settings";
            case TEST -> "What only a call shows";
            case GO_LIVE -> "What must be right on the first day";
            case OPERATION -> "What has to be looked at again and again";
        };
    }

    private static String count(Checklist list) {
        if (list.items().isEmpty()) return "Nothing to check";
        int needed = 0;
        int[] of = new int[Severity.values().length];
        for (Item i : list.items()) {
            if (i.kind() == Item.Kind.PREREQUISITE) needed++;
            else of[i.severity().ordinal()]++;
        }
        List<String> parts = new ArrayList<>();
        if (needed > 0) parts.add(number(needed, "prerequisite"));
        for (Severity s : Severity.values()) if (of[s.ordinal()] > 0) parts.add(number(of[s.ordinal()], s.word()));
        return number(list.items().size(), "thing") + " to check: " + String.join(", ", parts);
    }

    private static String number(int n, String word) {
        return n + " " + word + (n == 1 ? "" : "s");
    }

    private static List<String> notes(Checklist list, Checklist whole, boolean showSkipped, Catalog catalog) {
        List<String> out = new ArrayList<>();
        int hidden = whole.items().size() - list.items().size();
        if (hidden > 0) {
            out.add(number(hidden, "further item") + " of other severities and stages " + (hidden == 1 ? "is" : "are")
                    + " not shown: see --severity and --due.");
        }
        if (!whole.skipped().isEmpty() && !showSkipped) {
            boolean one = whole.skipped().size() == 1;
            out.add(number(whole.skipped().size(), "item") + (one ? " was" : " were") + " left out because what "
                    + (one ? "it depends" : "they depend") + " on is not so here, or not known: --show-skipped tells.");
        }
        if (whole.items().isEmpty())
            out.add("No product follows from this yet, and without one there is nothing to check.");
        if (!whole.further().isEmpty()) {
            out.add("Not looked at, because only some need them: " + several(whole.further(), catalog)
                    + ". A profile, a design or --product brings them in.");
        }
        return out;
    }

    private static String several(List<String> ids, Catalog catalog) {
        List<String> names = new ArrayList<>();
        for (String id : ids) names.add(named(id, catalog));
        if (names.size() <= LONGEST_LIST) return String.join(", ", names);
        return String.join(", ", names.subList(0, LONGEST_LIST)) + " and " + (names.size() - LONGEST_LIST) + " more";
    }

    private static Entry entry(Item i, Catalog catalog) {
        Set<String> of = new LinkedHashSet<>();
        for (String id : i.of()) of.add(named(id, catalog));
        List<String> facts = new ArrayList<>();
        if (i.warrant().standing() != Standing.VERIFIED)
            facts.add(standing(i.warrant().standing()));
        for (String reading : i.warrant().readings()) facts.add("one reading: " + reading);
        if (i.days() != null) facts.add(days(i.days()));
        if (!i.codes().isEmpty()) {
            facts.add((i.codes().size() == 1 ? "error " : "errors ") + String.join(", ", i.codes()));
        }
        if (i.useCases().size() > 1) {
            List<String> names = new ArrayList<>();
            for (String id : i.useCases()) names.add(named(id, catalog));
            facts.add("for " + String.join(", ", names));
        }
        List<Source> sources = new ArrayList<>();
        for (String id : i.warrant().sources()) {
            Source s = catalog.sources().get(id);
            if (s != null) sources.add(s);
        }
        return new Entry(
                i,
                String.join(", ", of),
                pieces(i.verify().endsWith(".") ? i.verify() : i.verify() + "."),
                facts,
                sources);
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case VERIFIED -> "verified";
            case REPORTED -> "reported";
            case CONTESTED -> "contested";
            case UNVERIFIED -> "unverified";
            case OPINION -> "opinion";
        };
    }

    private static String days(Prerequisite.Days d) {
        if (d.to() == 0) return "done within a day";
        String range = d.from() == d.to() ? String.valueOf(d.to()) : d.from() + " to " + d.to();
        return range + (d.to() == 1 ? " working day" : " working days");
    }

    /** What an id is called. */
    static String named(String id, Catalog catalog) {
        Product p = catalog.products().get(id);
        if (p != null) return p.name();
        UseCase u = catalog.useCases().get(id);
        if (u != null) return u.name();
        Concern c = catalog.concerns().get(id);
        return c == null ? id : c.name();
    }

    /** What stands between backticks is typed. */
    private static List<Piece> pieces(String text) {
        List<Piece> out = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('`', at);
            int close = open < 0 ? -1 : text.indexOf('`', open + 1);
            if (close < 0) break;
            if (open > at) out.add(new Piece(text.substring(at, open), false));
            out.add(new Piece(text.substring(open + 1, close), true));
            at = close + 1;
        }
        if (at < text.length()) out.add(new Piece(text.substring(at), false));
        return out;
    }
}

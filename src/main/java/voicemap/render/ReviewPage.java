package voicemap.render;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import voicemap.checklist.Review;
import voicemap.checklist.ReviewState;
import voicemap.checklist.ReviewStatus;
import voicemap.checklist.ReviewStatus.Count;
import voicemap.checklist.ReviewStatus.Line;
import voicemap.model.Severity;
import voicemap.model.Stage;

/** How far a review is, as a page: what is due now, what is open, what must be looked at again. */
public final class ReviewPage {
    private final ReviewStatus status;
    private final Document.Page page = new Document.Page();

    private ReviewPage(ReviewStatus status) {
        this.status = status;
    }

    /**
     * The page.
     *
     * @param typed the file as a shell takes it
     */
    public static Document of(ReviewStatus status, String typed) {
        return new ReviewPage(status).document(typed);
    }

    private Document document(String typed) {
        page.add(new Document.Title(status.review() + " · " + status.file()));
        summary();
        progress();
        List<Line> now = new ArrayList<>();
        List<Line> later = new ArrayList<>();
        for (Line l : status.open()) (l.due() == status.dueNow() ? now : later).add(l);
        section("Due now", now);
        section("Open after that, the worst first", later);
        section("To be looked at again: the catalog changed after it was settled", status.again());
        section("Risks that are borne", status.accepted());
        if (!status.retired().isEmpty()) {
            page.add(new Document.Section(2, "No longer on the checklist"));
            page.add(new Document.Text(String.join(", ", status.retired()), Style.DIM));
        }
        if (!status.current()) {
            page.add(new Document.Section(2, "Next"));
            page.add(new Document.Command("voicemap checklist update " + typed));
        }
        return page.document();
    }

    private void summary() {
        List<Document.Pair> pairs = new ArrayList<>();
        boolean all = status.settled() == status.items();
        pairs.add(new Document.Pair(
                "Settled", status.settled() + " of " + status.items(), all ? Style.GOOD : Style.PLAIN));
        if (status.dueNow() != null) {
            List<Line> now = status.open().stream()
                    .filter(l -> l.due() == status.dueNow())
                    .toList();
            pairs.add(new Document.Pair("Due now", status.dueNow().word() + ": " + severities(now), Style.CAUTION));
        }
        if (!status.again().isEmpty()) {
            pairs.add(new Document.Pair("Once more", severities(status.again()), Style.CAUTION));
        }
        if (!status.fresh().isEmpty()) {
            pairs.add(new Document.Pair("New", String.join(", ", status.fresh()), Style.PLAIN));
        }
        pairs.add(new Document.Pair(
                "Catalog",
                status.current()
                        ? "the one of this build, taken over on " + status.date()
                        : "another than this build has, taken over on " + status.date(),
                status.current() ? Style.DIM : Style.CAUTION));
        page.add(new Document.Pairs(pairs));
    }

    private static String severities(List<Line> lines) {
        StringJoiner out = new StringJoiner(", ");
        for (Severity s : Severity.values()) {
            int n = 0;
            for (Line l : lines) if (l.severity() == s) n++;
            if (n > 0) out.add(n + " " + s.word() + (n == 1 ? "" : "s"));
        }
        return out.toString();
    }

    private void progress() {
        if (status.counts().isEmpty()) return;
        page.add(new Document.Section(2, "By stage"));
        List<Document.Pair> pairs = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            StringJoiner out = new StringJoiner("; ");
            boolean open = false;
            for (Count c : status.counts()) {
                if (c.due() != stage) continue;
                out.add(count(c));
                open |= c.open() + c.blocked() > 0;
            }
            if (out.length() > 0) {
                pairs.add(new Document.Pair(stage.word(), out.toString(), open ? Style.PLAIN : Style.GOOD));
            }
        }
        page.add(new Document.Pairs(pairs));
    }

    private static String count(Count c) {
        int all = c.open() + c.blocked() + c.done() + c.notApplicable() + c.acceptedRisk();
        String noun = c.severity().word() + (all == 1 ? "" : "s");
        if (c.open() + c.blocked() == 0) return (all == 1 ? "1 " : "all " + all + " ") + noun + " settled";
        StringJoiner out = new StringJoiner(", ");
        if (c.open() > 0) out.add(c.open() + " of " + all + " " + noun + " open");
        if (c.blocked() > 0) out.add(c.blocked() + (c.open() > 0 ? "" : " of " + all + " " + noun) + " blocked");
        return out.toString();
    }

    private void section(String title, List<Line> lines) {
        if (lines.isEmpty()) return;
        page.add(new Document.Section(2, title));
        List<Document.Item> items = new ArrayList<>();
        for (Line l : lines) items.add(item(l));
        page.add(new Document.Items(items));
    }

    private Document.Item item(Line l) {
        boolean open = l.state().open();
        boolean now = open && l.due() == status.dueNow();
        List<String> details = new ArrayList<>();
        details.add(l.due().word() + " · " + l.id() + " · line " + l.at().line());
        if (now && l.verify() != null) details.add("verify: " + l.verify());
        String said = said(l);
        if (!said.isEmpty()) details.add(said);
        if (!open && l.was() != null) details.add("changed " + was(l.was()));
        return new Document.Item(l.severity().word() + ":", style(l.severity()), l.what(), details);
    }

    private static String said(Line l) {
        StringJoiner out = new StringJoiner(", ");
        if (l.who() != null) out.add(l.who());
        if (l.when() != null) out.add(l.when().toString());
        String by = out.toString();
        String note = l.note() == null ? "" : l.note();
        boolean plain = l.state() == ReviewState.OPEN;
        if (plain && by.isEmpty() && note.isEmpty()) return "";
        String head = l.state().word() + (by.isEmpty() ? "" : " (" + by + ")");
        return note.isEmpty() ? head : head + ": " + note;
    }

    private static String was(Review.Changed c) {
        StringJoiner out = new StringJoiner("; ");
        if (c.severity() != null)
            out.add("it was a" + (c.severity() == Severity.ERROR ? "n " : " ")
                    + c.severity().word());
        if (c.due() != null) out.add("it was due at " + c.due().word());
        if (c.standing() != null) out.add("its standing was " + c.standing().word());
        if (c.what() != null) out.add("it said: " + c.what());
        else if (c.words() != null) out.add("why, verification or remedy say something else");
        return c.on() + ": " + out;
    }

    private static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.BAD;
            case WARNING -> Style.CAUTION;
            case NOTE -> Style.PLAIN;
        };
    }
}

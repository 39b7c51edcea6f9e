package voicemap.render;

import java.util.ArrayList;
import java.util.List;
import voicemap.advice.Because;
import voicemap.advice.NextRung;
import voicemap.guide.Ladder;

/** The ladder as a page: the picture first, then the ways. */
public final class LadderPage {
    private final Ladder ladder;
    private final Document.Page page = new Document.Page();

    private LadderPage(Ladder ladder) {
        this.ladder = ladder;
    }

    /** The page. */
    public static Document of(Ladder ladder) {
        LadderPage made = new LadderPage(ladder);
        made.page.add(new Document.Title("The ladder"));
        made.page.add(new Document.Text(
                "Each level asks for more than those below it. One begins where the need is, not at the bottom.",
                Style.PLAIN));
        made.page.add(new Document.Text("", Style.PLAIN));
        made.picture();
        made.ladder.here().forEach(made::here);
        made.ways();
        return made.page.document();
    }

    private void picture() {
        List<Document.Column> columns = List.of(
                new Document.Column(List.of("Level"), 6),
                new Document.Column(List.of(), 12),
                new Document.Column(List.of("Use cases"), 0));
        List<List<Document.Cell>> rows = new ArrayList<>();
        for (Ladder.Level l : ladder.levels()) {
            if (l.level() == 0) rows.add(List.of(new Document.Cell(List.of("beneath all of them"), Style.DIM)));
            List<String> steps = new ArrayList<>();
            steps.add(l.say());
            boolean at = false;
            for (Ladder.Step s : l.useCases()) {
                String here = where(s.id());
                at |= !here.isEmpty();
                steps.add("· " + s.number() + " " + s.name() + stands(s) + here);
            }
            Style style = at ? Style.GOOD : Style.PLAIN;
            rows.add(List.of(
                    new Document.Cell(List.of("  " + l.level() + (at ? " ●" : "")), style),
                    new Document.Cell(List.of(l.name()), Style.STRONG),
                    new Document.Cell(steps, style)));
        }
        page.add(new Document.Table(columns, 1, rows));
    }

    private static String stands(Ladder.Step s) {
        List<String> parts = new ArrayList<>();
        if (s.all()) parts.add("stands on all others");
        else if (!s.standsOn().isEmpty()) {
            List<String> on = new ArrayList<>();
            for (Ladder.Name n : s.standsOn()) on.add(String.valueOf(n.number()));
            parts.add("stands on " + String.join(" and ", on));
        }
        if (s.variantOf() != null) parts.add("a variant of " + s.variantOf().number());
        return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
    }

    private String where(String useCase) {
        List<String> names = new ArrayList<>();
        for (Ladder.Here h : ladder.here()) {
            for (Ladder.Name at : h.at()) if (at.id().equals(useCase)) names.add(h.workload());
        }
        if (names.isEmpty()) return "";
        return " ← you are here" + (ladder.here().size() > 1 ? ": " + String.join(", ", names) : "");
    }

    private void here(Ladder.Here h) {
        String of = ladder.here().size() > 1 ? ": " + h.workload() : "";
        page.add(new Document.Section(2, "Where you are" + of));
        if (h.at().isEmpty()) {
            page.add(new Document.Text(
                    "No use case leads yet. voicemap recommend names the questions that decide.", Style.CAUTION));
        }
        List<Document.Item> items = new ArrayList<>();
        for (Ladder.Name at : h.at()) {
            Ladder.Level level = level(at.id());
            items.add(new Document.Item(
                    "●", Style.GOOD, "Level " + level.level() + ", " + level.name() + ": " + at.name(), List.of()));
        }
        for (NextRung r : h.next()) {
            items.add(new Document.Item(
                    arrow(h, r.level()),
                    Style.PLAIN,
                    "next, level " + r.level() + ": " + r.name(),
                    List.of("why: " + r.say(), "prepare now: " + r.prepare())));
        }
        for (Because m : h.migrate()) {
            items.add(new Document.Item("·", Style.PLAIN, "from what you have", List.of(m.say())));
        }
        page.add(new Document.Items(items));
    }

    private String arrow(Ladder.Here h, int level) {
        return h.at().isEmpty() ? "→" : arrow(level(h.at().get(0).id()).level(), level);
    }

    private static String arrow(int from, int to) {
        return to > from ? "↑" : to < from ? "↓" : "→";
    }

    private Ladder.Level level(String useCase) {
        for (Ladder.Level l : ladder.levels()) for (Ladder.Step s : l.useCases()) if (s.id().equals(useCase)) return l;
        throw new IllegalArgumentException(useCase);
    }

    private void ways() {
        for (int i = ladder.levels().size() - 1; i >= 0; i--) {
            Ladder.Level l = ladder.levels().get(i);
            for (Ladder.Step s : l.useCases()) {
                page.add(new Document.Section(2, s.number() + " " + s.name()));
                page.add(new Document.Text("Level " + l.level() + ". " + s.keyIdea(), Style.PLAIN));
                List<Document.Item> items = new ArrayList<>();
                for (Ladder.Way w : s.next()) {
                    List<String> lines = new ArrayList<>();
                    lines.add("why: " + w.say());
                    if (!w.when().isEmpty()) lines.add("where: " + w.when());
                    lines.add("prepare now: " + w.prepare());
                    items.add(new Document.Item(
                            arrow(l.level(), w.level()),
                            Style.PLAIN,
                            "next, level " + w.level() + ": " + w.to().name(),
                            lines));
                }
                for (Ladder.Move m : s.migrate()) {
                    items.add(new Document.Item(
                            "·", Style.PLAIN, "from what exists: " + m.when(), List.of(m.say() + " [" + m.id() + "]")));
                }
                if (!items.isEmpty()) page.add(new Document.Items(items));
            }
        }
    }
}

package voicemap.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import voicemap.checklist.Checklist;
import voicemap.checklist.Item;
import voicemap.checklist.Selection;
import voicemap.model.Catalog;
import voicemap.model.Plain;
import voicemap.model.Severity;
import voicemap.model.Source;

/** A checklist as a page of text, as Markdown, for a browser, or for a spreadsheet. */
public final class ChecklistPage {
    private static final int WIDEST_WORD = 7;

    private ChecklistPage() {}

    /**
     * The list for programs.
     *
     * @param catalog the digest of the catalog it was made from
     * @param of what it was made for
     */
    public record Exported(
            String catalog,
            Selection of,
            List<Item> items,
            List<Checklist.Skipped> skipped,
            List<String> further,
            List<Source> sources) {
        public Exported {
            items = List.copyOf(items);
            skipped = List.copyOf(skipped);
            further = List.copyOf(further);
            sources = List.copyOf(sources);
        }
    }

    /** The list for programs, with the sources it rests on. */
    public static Exported data(Checklist list, Selection of, Catalog catalog) {
        Set<String> used = new TreeSet<>();
        for (Item i : list.items()) used.addAll(i.warrant().sources());
        List<Source> sources = new ArrayList<>();
        for (String id : used)
            if (catalog.sources().containsKey(id)) sources.add(catalog.sources().get(id));
        return new Exported(catalog.digest(), of, list.items(), list.skipped(), list.further(), sources);
    }

    /**
     * The list as a page.
     *
     * @param links whether sources are addresses, for readers who can follow them, or ids
     */
    public static Document of(ChecklistSheet sheet, boolean links) {
        Document.Page page = new Document.Page();
        page.add(new Document.Title(sheet.title()));
        page.add(new Document.Text(sheet.count(), Style.PLAIN));
        if (!sheet.lead().isEmpty()) page.add(new Document.Text(sheet.lead(), Style.DIM));
        for (ChecklistSheet.Group g : sheet.groups()) {
            page.add(new Document.Section(2, g.name()));
            page.add(new Document.Text(g.about(), Style.DIM));
            List<Document.Item> items = new ArrayList<>();
            for (ChecklistSheet.Entry e : g.entries()) items.add(item(e, links));
            page.add(new Document.Items(items));
        }
        foot(sheet, page);
        return page.document();
    }

    private static Document.Item item(ChecklistSheet.Entry e, boolean links) {
        Item i = e.item();
        List<String> lines = new ArrayList<>();
        lines.add("why: " + i.why());
        lines.add("check: " + i.verify());
        if (!i.remedy().isEmpty()) lines.add("fix: " + i.remedy());
        if (!i.onlyIf().isEmpty()) lines.add("only if: " + String.join("; ", i.onlyIf()));
        List<String> facts = new ArrayList<>(e.facts());
        List<String> sources = new ArrayList<>();
        for (Source s : e.sources()) sources.add(links && s.url() != null ? s.url() : s.id());
        facts.add((sources.size() == 1 ? "source " : "sources ") + String.join(links ? " " : ", ", sources));
        lines.add(String.join("; ", facts));
        return new Document.Item(
                Document.Item.BOX, style(i.severity()), word(i) + ": " + i.what() + " [" + i.id() + "]", lines);
    }

    private static void foot(ChecklistSheet sheet, Document.Page page) {
        if (!sheet.skipped().isEmpty()) {
            page.add(new Document.Section(2, "Left out"));
            List<Document.Item> items = new ArrayList<>();
            for (Checklist.Skipped s : sheet.skipped()) {
                items.add(new Document.Item("·", Style.PLAIN, s.what() + " [" + s.id() + "]", List.of(s.why())));
            }
            page.add(new Document.Items(items));
        }
        if (sheet.notes().isEmpty()) return;
        page.add(new Document.Section(2, "Not on this list"));
        for (String note : sheet.notes()) page.add(new Document.Text(note, Style.PLAIN));
    }

    /** Each item on a line of its own, cut where the line ends. */
    public static String brief(ChecklistSheet sheet, int width, boolean colour) {
        StringBuilder out = new StringBuilder();
        out.append(TextPage.paint(cut(sheet.title() + ": " + sheet.count(), width), Style.STRONG, colour))
                .append('\n');
        for (ChecklistSheet.Group g : sheet.groups()) {
            out.append('\n')
                    .append(TextPage.paint(g.name(), Style.STRONG, colour))
                    .append('\n');
            for (ChecklistSheet.Entry e : g.entries()) {
                Item i = e.item();
                String word = word(i) + " ".repeat(Math.max(0, WIDEST_WORD - word(i).length()));
                String line = cut(Document.Item.BOX + " " + word + " " + i.id() + ": " + i.what(), width);
                out.append(TextPage.paint(line, style(i.severity()), colour)).append('\n');
            }
        }
        return out.toString();
    }

    /** The same in Markdown, where lines need not be cut. */
    public static Document brief(ChecklistSheet sheet) {
        Document.Page page = new Document.Page();
        page.add(new Document.Title(sheet.title()));
        page.add(new Document.Text(sheet.count(), Style.PLAIN));
        for (ChecklistSheet.Group g : sheet.groups()) {
            page.add(new Document.Section(2, g.name()));
            List<Document.Item> items = new ArrayList<>();
            for (ChecklistSheet.Entry e : g.entries()) {
                Item i = e.item();
                items.add(new Document.Item(
                        Document.Item.BOX,
                        style(i.severity()),
                        word(i) + ": " + i.what() + " [" + i.id() + "]",
                        List.of()));
            }
            page.add(new Document.Items(items));
        }
        return page.document();
    }

    private static String cut(String text, int width) {
        String plain = Plain.text(text);
        if (plain.codePointCount(0, plain.length()) <= width) return plain;
        return plain.substring(0, plain.offsetByCodePoints(0, width - 1)).stripTrailing() + "…";
    }

    /** The list for a spreadsheet. */
    public static String csv(ChecklistSheet sheet) {
        Csv csv = new Csv()
                .row(List.of(
                        "id",
                        "due",
                        "kind",
                        "severity",
                        "standing",
                        "what",
                        "why",
                        "check",
                        "fix",
                        "only if",
                        "days from",
                        "days to",
                        "error codes",
                        "of",
                        "use cases",
                        "sources"));
        for (ChecklistSheet.Group g : sheet.groups()) {
            for (ChecklistSheet.Entry e : g.entries()) {
                Item i = e.item();
                List<String> sources = new ArrayList<>();
                for (Source s : e.sources()) sources.add(s.url() == null ? s.id() : s.url());
                csv.row(List.of(
                        i.id(),
                        i.due().word(),
                        i.kind().word(),
                        i.severity().word(),
                        i.warrant().standing().word(),
                        i.what(),
                        i.why(),
                        i.verify(),
                        i.remedy(),
                        String.join("; ", i.onlyIf()),
                        i.days() == null ? "" : String.valueOf(i.days().from()),
                        i.days() == null ? "" : String.valueOf(i.days().to()),
                        String.join(" ", i.codes()),
                        e.of(),
                        String.join(" ", i.useCases()),
                        String.join(" ", sources)));
            }
        }
        return csv.text();
    }

    /** The list as a page for a browser, to be ticked there or on paper. */
    public static String html(ChecklistSheet sheet) {
        Frame frame = Frame.of(
                sheet.title(),
                "Made by voicemap. What is ticked is kept as long as this page is open, and nowhere else.",
                "checklist");
        // escaping is for browsers: what a terminal would obey is none of its business
        return Plain.lines(HtmlPage.render("checklist.jte", Map.of("frame", frame, "sheet", sheet)));
    }

    /** How bad it is, or that it has to be there at all. */
    public static String word(Item i) {
        return i.kind() == Item.Kind.PREREQUISITE ? "needed" : i.severity().word();
    }

    private static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.BAD;
            case WARNING -> Style.CAUTION;
            case NOTE -> Style.PLAIN;
        };
    }
}

package voicemap.render;

import java.util.ArrayList;
import java.util.List;
import voicemap.guide.Shown;
import voicemap.lint.Explanation.Origin;
import voicemap.model.Standing;

/** What there is to say of entries of the catalog, as a page. */
public final class ShownPage {
    private ShownPage() {}

    /** A page of one entry, or of several below each other. */
    public static Document of(List<Shown> all) {
        Document.Page page = new Document.Page();
        for (Shown s : all) {
            if (s != all.get(0)) page.add(new Document.Text("", Style.PLAIN));
            one(s, page);
        }
        return page.document();
    }

    private static void one(Shown s, Document.Page page) {
        page.add(new Document.Title(s.name().isEmpty() ? s.id() : s.id() + ": " + s.name()));
        if (!s.say().isEmpty()) page.add(new Document.Text(s.say(), Style.PLAIN));
        List<Document.Pair> pairs = new ArrayList<>();
        pair(pairs, "kind", s.kind().word() + (s.of() == null ? "" : " of " + s.of()));
        if (s.standing() != null) {
            boolean sure = s.standing() == Standing.VERIFIED;
            pairs.add(new Document.Pair("standing", s.standing().word(), sure ? Style.PLAIN : Style.CAUTION));
        }
        for (String r : s.readings()) pair(pairs, "reading", r);
        if (!s.aka().isEmpty()) pair(pairs, "also called", String.join(", ", s.aka()));
        for (Shown.Fact f : s.facts()) pair(pairs, f.label(), f.text());
        page.add(new Document.Pairs(pairs));
        for (Shown.Group g : s.groups()) group(g, page);
        sources(s.sources(), page);
        if (s.explained()) {
            page.add(new Document.Section(2, "With documents in which it is found"));
            page.add(new Document.Command("voicemap explain " + s.id()));
        }
    }

    private static void pair(List<Document.Pair> pairs, String label, String text) {
        pairs.add(new Document.Pair(label, text, Style.PLAIN));
    }

    private static void group(Shown.Group g, Document.Page page) {
        page.add(new Document.Section(2, g.title()));
        List<String> bare = new ArrayList<>();
        List<Document.Item> items = new ArrayList<>();
        for (Shown.Thing t : g.things()) {
            if (t.word().isEmpty() && t.say().isEmpty() && t.details().isEmpty()) bare.add(t.id());
            else items.add(new Document.Item("·", Style.PLAIN, head(t), t.details()));
        }
        if (!bare.isEmpty()) page.add(new Document.Text(String.join(", ", bare), Style.PLAIN));
        if (!items.isEmpty()) page.add(new Document.Items(items));
    }

    private static String head(Shown.Thing t) {
        if (t.id() == null) return t.word().isEmpty() ? t.say() : t.word() + ": " + t.say();
        String head = t.word().isEmpty() ? t.id() : t.id() + " (" + t.word() + ")";
        return t.say().isEmpty() ? head : head + ": " + t.say();
    }

    private static void sources(List<Origin> sources, Document.Page page) {
        if (sources.isEmpty()) return;
        page.add(new Document.Section(2, "Sources"));
        List<Document.Item> items = new ArrayList<>();
        for (Origin o : sources) {
            List<String> lines = new ArrayList<>();
            if (o.url() != null) lines.add(o.url());
            lines.add(o.kind().word() + ", read " + o.read());
            items.add(new Document.Item("·", Style.PLAIN, o.id() + ": " + o.title(), lines));
        }
        page.add(new Document.Items(items));
    }
}

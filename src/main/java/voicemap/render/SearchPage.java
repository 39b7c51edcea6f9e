package voicemap.render;

import java.util.ArrayList;
import java.util.List;
import voicemap.guide.Hit;
import voicemap.guide.Results;

/** What a search found, as a page. */
public final class SearchPage {
    private SearchPage() {}

    /** The page. */
    public static Document of(Results results) {
        Document.Page page = new Document.Page();
        for (Results.Reading r : results.read()) {
            page.add(new Document.Text("Nothing says " + r.given() + "; read as " + r.as(), Style.CAUTION));
        }
        if (!results.unknown().isEmpty()) {
            page.add(new Document.Text("Nothing says " + String.join(", ", results.unknown()), Style.CAUTION));
        }
        if (results.hits().isEmpty()) {
            if (results.unknown().isEmpty()) page.add(new Document.Text("Nothing was found", Style.CAUTION));
            return page.document();
        }
        List<Document.Item> items = new ArrayList<>();
        for (Hit h : results.hits()) {
            List<String> lines = new ArrayList<>();
            for (Hit.Match m : h.matched()) lines.add(m.in() + ": " + m.text());
            items.add(new Document.Item("·", Style.PLAIN, head(h), lines));
        }
        page.add(new Document.Items(items));
        int more = results.count() - results.hits().size();
        if (more > 0) page.add(new Document.Text(more + " more; --limit shows them", Style.DIM));
        return page.document();
    }

    private static String head(Hit h) {
        String of = h.of() == null ? "" : " of " + h.of();
        return h.id() + " (" + h.kind().word() + of + "): " + h.name();
    }
}

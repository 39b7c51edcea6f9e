package voicemap.render;

import java.util.ArrayList;
import java.util.List;
import voicemap.lint.Explanation;
import voicemap.lint.Explanation.Case;
import voicemap.lint.Explanation.Origin;
import voicemap.lint.Explanation.Shown;
import voicemap.model.Severity;

/** What there is to say of an id, as a page or a part of one. */
public final class ExplanationPage {
    private ExplanationPage() {}

    /** A page of its own. */
    public static Document of(Explanation e) {
        Document.Page page = new Document.Page();
        page.add(new Document.Title(e.id()));
        body(e, page, 2);
        page.add(new Document.Section(2, "What it belongs to"));
        page.add(new Document.Command("voicemap show " + e.id()));
        return page.document();
    }

    /** All that is looked for in designs and TwiML, each under a headline. */
    public static Document guide(List<Explanation> explanations) {
        Document.Page page = new Document.Page();
        page.add(new Document.Title("What voicemap lint looks for"));
        page.add(new Document.Text(
                "Every id that a finding in a design or in TwiML may have, in alphabetical order: what it says, how bad it"
                        + " is, when it holds, a document in which it is found and one in which it is not, and what it"
                        + " rests on. voicemap explain ID shows the same. This file is made from the catalog.",
                Style.PLAIN));
        page.add(new Document.Text(
                "A verified statement may be an error, and so may a reported one with two sources; a single report and a"
                        + " contested statement are a warning at most, all else is a note. Where a condition speaks of"
                        + " something that the document leaves out, nothing is found; --pedantic asks for it.",
                Style.PLAIN));
        for (Explanation e : explanations) {
            page.add(new Document.Section(2, e.id()));
            body(e, page, 3);
        }
        return page.document();
    }

    private static void body(Explanation e, Document.Page page, int level) {
        page.add(new Document.Text(e.what(), Style.PLAIN));
        List<Document.Pair> pairs = new ArrayList<>();
        pairs.add(new Document.Pair("severity", severity(e), style(e.severity())));
        if (!e.of().isEmpty()) pairs.add(new Document.Pair("about", e.of(), Style.PLAIN));
        if (!e.why().isEmpty()) pairs.add(new Document.Pair("why", e.why(), Style.PLAIN));
        if (!e.fix().isEmpty()) pairs.add(new Document.Pair("fix", e.fix(), Style.PLAIN));
        if (e.mends()) pairs.add(new Document.Pair("edit", "voicemap lint --fix makes it", Style.PLAIN));
        if (!e.codes().isEmpty()) pairs.add(new Document.Pair("codes", String.join(", ", e.codes()), Style.PLAIN));
        e.readings().forEach(r -> pairs.add(new Document.Pair("reading", r, Style.PLAIN)));
        if (!e.elsewhere().isEmpty()) pairs.add(new Document.Pair("seen", e.elsewhere(), Style.PLAIN));
        page.add(new Document.Pairs(pairs));
        cases(e, page, level);
        shown("Found here", e.cases().stream().flatMap(c -> c.fails().stream()).toList(), page, level);
        shown(
                "Not found here",
                e.cases().stream().flatMap(c -> c.passes().stream()).toList(),
                page,
                level);
        sources(e, page, level);
    }

    private static String severity(Explanation e) {
        return e.severity().word() + ", " + e.standing().word();
    }

    private static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.BAD;
            case WARNING -> Style.CAUTION;
            case NOTE -> Style.PLAIN;
        };
    }

    private static void cases(Explanation e, Document.Page page, int level) {
        if (e.cases().isEmpty() && e.when().isEmpty()) return;
        page.add(new Document.Section(level, "When it holds"));
        List<Document.Item> items = new ArrayList<>();
        for (Case c : e.cases()) {
            List<String> lines = new ArrayList<>(c.that());
            if (!c.edit().isEmpty()) lines.add("then surely right: " + c.edit());
            items.add(new Document.Item("·", Style.PLAIN, c.at(), lines));
        }
        for (String when : e.when())
            items.add(new Document.Item("·", Style.PLAIN, "a workload of which: " + when, List.of()));
        page.add(new Document.Items(items));
    }

    private static void shown(String title, List<Shown> documents, Document.Page page, int level) {
        if (documents.isEmpty()) return;
        Shown first = documents.get(0);
        page.add(new Document.Section(level, title));
        page.add(new Document.Code(
                first.language(),
                first.text(),
                first.marks().stream()
                        .map(m -> new Document.Mark(m.line(), m.column(), m.endColumn(), m.say()))
                        .toList()));
    }

    private static void sources(Explanation e, Document.Page page, int level) {
        if (e.sources().isEmpty()) return;
        page.add(new Document.Section(level, "Sources"));
        List<Document.Item> items = new ArrayList<>();
        for (Origin s : e.sources()) {
            List<String> lines = new ArrayList<>();
            if (s.url() != null) lines.add(s.url());
            lines.add(s.kind().word() + ", read " + s.read());
            items.add(new Document.Item("·", Style.PLAIN, s.title(), lines));
        }
        page.add(new Document.Items(items));
    }
}

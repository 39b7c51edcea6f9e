package voicemap.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.fact.Answer;
import voicemap.model.Catalog;
import voicemap.model.Plain;
import voicemap.model.Source;
import voicemap.model.Warrant;
import voicemap.proof.Reason;
import voicemap.proof.Why.Proof;

/** A proof as a tree: the statement first, below it what it follows from, down to the lines of the profile. */
public final class WhyPage {
    private final Catalog catalog;
    private final Set<Reason> shown = new HashSet<>();
    private final Set<Warrant> told = new HashSet<>();

    private WhyPage(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The page of a proof.
     *
     * @param name what the reader asked for
     */
    public static Document of(Proof proof, Catalog catalog, String name) {
        WhyPage work = new WhyPage(catalog);
        Document.Page page = new Document.Page();
        page.add(new Document.Title("Why: " + name));
        page.add(new Document.Tree(List.of(work.branch(proof.reason()))));
        if (!proof.besides().isEmpty()) {
            page.add(new Document.Section(2, "And nothing speaks against it"));
            page.add(new Document.Text(
                    "Were these not answered as they are, something else could come before it or rule it out.",
                    Style.DIM));
            List<Document.Branch> branches = new ArrayList<>();
            proof.besides().forEach(r -> branches.add(work.branch(r)));
            page.add(new Document.Tree(branches));
        }
        return page.document();
    }

    /** A statement and what it follows from, as part of another page. */
    static List<Document.Branch> branches(Reason reason, Catalog catalog) {
        return List.of(new WhyPage(catalog).branch(reason));
    }

    private Document.Branch branch(Reason r) {
        boolean again = !r.ways().isEmpty() && !shown.add(r);
        if (again) return new Document.Branch(r.say(), "as above", Style.PLAIN, List.of());
        List<Document.Branch> below = new ArrayList<>();
        if (!r.ways().isEmpty()) r.ways().get(0).forEach(part -> below.add(branch(part)));
        for (int i = 1; i < r.ways().size(); i++) {
            List<Document.Branch> other = new ArrayList<>();
            r.ways().get(i).forEach(part -> other.add(branch(part)));
            if (other.size() == 1) {
                Document.Branch only = other.get(0);
                below.add(new Document.Branch("or: " + only.say(), only.about(), only.style(), only.below()));
            } else if (!other.isEmpty()) {
                below.add(new Document.Branch("or, just as well:", "", Style.PLAIN, other));
            }
        }
        Style style = r.answer() != null ? Style.GOOD : r.warrant() != null ? Style.STRONG : Style.PLAIN;
        return new Document.Branch(r.say(), about(r), style, below);
    }

    private String about(Reason r) {
        if (r.answer() != null) return place(r.answer());
        return r.warrant() == null ? "" : warrant(r.warrant());
    }

    private static String place(Answer a) {
        return a.assumed() ? "assumed, because the profile does not say" : a.at().toString();
    }

    private String warrant(Warrant w) {
        if (!told.add(w)) return w.standing().word() + ", by the same sources as above";
        List<String> said = new ArrayList<>();
        LocalDate last = null;
        for (String id : w.sources()) {
            Source s = catalog.sources().get(id);
            said.add(s.title());
            if (last == null || s.read().isAfter(last)) last = s.read();
        }
        return w.standing().word() + ": " + String.join("; ", said) + (last == null ? "" : ", read " + last);
    }

    /** The proof as a graph for Mermaid: each statement once, with arrows from what it follows from. */
    public static String mermaid(Proof proof, Catalog catalog) {
        StringBuilder out = new StringBuilder("flowchart BT\n");
        Map<Reason, String> names = new LinkedHashMap<>();
        Map<String, Boolean> drawn = new HashMap<>();
        draw(proof.reason(), names, drawn, out);
        for (Reason b : proof.besides()) {
            draw(b, names, drawn, out);
            out.append("  ")
                    .append(names.get(b))
                    .append(" -.-> ")
                    .append(names.get(proof.reason()))
                    .append('\n');
        }
        return out.toString();
    }

    private static void draw(Reason r, Map<Reason, String> names, Map<String, Boolean> drawn, StringBuilder out) {
        if (names.containsKey(r)) return;
        String name = "n" + (names.size() + 1);
        names.put(r, name);
        String text = Plain.text(r.say() + (r.answer() == null ? "" : " · " + place(r.answer())));
        // in quotes only these two mean something to Mermaid and to the page around it
        String safe = text.replace("#", "#35;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;");
        out.append("  ")
                .append(name)
                .append(r.answer() == null ? "[\"" : "([\"")
                .append(safe)
                .append(r.answer() == null ? "\"]" : "\"])")
                .append('\n');
        for (List<Reason> way : r.ways()) {
            for (Reason part : way) {
                draw(part, names, drawn, out);
                String arrow = names.get(part) + " --> " + name;
                if (drawn.put(arrow, true) == null)
                    out.append("  ").append(arrow).append('\n');
            }
        }
    }
}

package voicemap.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import voicemap.model.Catalog;
import voicemap.proof.Reason;
import voicemap.proof.WhyNot.Part;
import voicemap.proof.WhyNot.State;
import voicemap.proof.WhyNot.Verdict;
import voicemap.proof.WhyNot.Way;

/** Why something is not recommended: the reason first, then each way in with what it lacks. */
public final class WhyNotPage {
    /** Further ways are many changes away; JSON has all of them. */
    private static final int MOST_WAYS = 6;

    private final Set<Part> shown = new HashSet<>();

    private WhyNotPage() {}

    /**
     * The page.
     *
     * @param name what it is called
     */
    public static Document of(Verdict verdict, Catalog catalog, String name) {
        WhyNotPage work = new WhyNotPage();
        Document.Page page = new Document.Page();
        page.add(new Document.Title("Why not: " + name));
        page.add(new Document.Text(verdict.kind().word() + ": " + verdict.say(), Style.STRONG));
        if (!verdict.because().isEmpty()) {
            List<Document.Branch> branches = new ArrayList<>();
            for (Reason r : verdict.because()) branches.addAll(WhyPage.branches(r, catalog));
            page.add(new Document.Tree(branches));
        }
        if (!verdict.besides().isEmpty()) {
            page.add(new Document.Text("That holds as long as these stand as they are:", Style.DIM));
            List<Document.Branch> branches = new ArrayList<>();
            for (Reason r : verdict.besides()) branches.addAll(WhyPage.branches(r, catalog));
            page.add(new Document.Tree(branches));
        }
        if (!verdict.ways().isEmpty()) {
            page.add(new Document.Section(2, "What would bring it, the nearest first"));
            List<Document.Branch> ways = new ArrayList<>();
            for (Way w : verdict.ways().stream().limit(MOST_WAYS).toList()) ways.add(work.way(w, ways.size() + 1));
            page.add(new Document.Tree(ways));
            int more = verdict.ways().size() - ways.size();
            if (more > 0) page.add(new Document.Text("And " + more + " more, further away.", Style.DIM));
        }
        return page.document();
    }

    private Document.Branch way(Way w, int number) {
        int lacking = w.lacking();
        String about = lacking == 0
                ? "all of it is met"
                : lacking == 1 ? "one thing is missing" : lacking + " things are missing";
        List<Document.Branch> below = new ArrayList<>();
        w.parts().forEach(p -> below.add(part(p)));
        return new Document.Branch(number + ". " + w.say(), about, Style.STRONG, below);
    }

    private Document.Branch part(Part p) {
        String mark = p.state() == State.MET ? "✓ " : p.state() == State.OPEN ? "? " : "✗ ";
        Style style = p.state() == State.MET ? Style.GOOD : p.state() == State.OPEN ? Style.CAUTION : Style.BAD;
        if (!p.ways().isEmpty() && !shown.add(p))
            return new Document.Branch(mark + p.say(), "as above", style, List.of());
        List<Document.Branch> below = new ArrayList<>();
        for (int i = 0; i < p.ways().size(); i++) {
            List<Document.Branch> parts = new ArrayList<>();
            p.ways().get(i).forEach(q -> parts.add(part(q)));
            if (p.ways().size() == 1) below.addAll(parts);
            else if (parts.size() == 1) below.add(or(i, parts.get(0)));
            else below.add(new Document.Branch(i == 0 ? "all of these:" : "or all of these:", "", Style.PLAIN, parts));
        }
        return new Document.Branch(mark + p.say(), about(p), style, below);
    }

    private static Document.Branch or(int position, Document.Branch b) {
        return position == 0 ? b : new Document.Branch("or: " + b.say(), b.about(), b.style(), b.below());
    }

    private static String about(Part p) {
        if (p.question() == null) return p.now().isEmpty() ? "" : "now " + p.now();
        String now = p.now().isEmpty()
                ? "not answered"
                : "now " + p.now() + (p.at().isEmpty() ? " (assumed)" : ", " + p.at());
        String wanted = p.wanted().isEmpty() ? "" : " would have to be " + p.wanted();
        return p.question() + wanted + "; " + now;
    }
}

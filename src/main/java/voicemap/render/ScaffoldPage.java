package voicemap.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.advice.Ground;
import voicemap.fact.Figure;
import voicemap.scaffold.Explanation;
import voicemap.scaffold.Offer;

/** Pages about projects made from starters. */
public final class ScaffoldPage {
    private ScaffoldPage() {}

    /** The starters there are. */
    public static Document list(List<Offer> starters) {
        Document.Page page = new Document.Page();
        page.add(new Document.Title(starters.size() + (starters.size() == 1 ? " starter" : " starters")));
        List<Document.Item> items = new ArrayList<>();
        for (Offer o : starters) {
            List<String> lines = new ArrayList<>();
            lines.add(o.what());
            for (Offer.Does f : o.features()) lines.add(f.id() + ": " + f.what() + (f.always() ? " (always)" : ""));
            for (Offer.Text t : o.texts()) {
                lines.add("starter: " + t.key() + " (" + t.kind().word() + "): " + t.what());
            }
            items.add(new Document.Item("-", Style.STRONG, o.useCase() + ": " + o.name(), lines));
        }
        if (!items.isEmpty()) page.add(new Document.Items(items));
        return page.document();
    }

    /** What would be written, and why. */
    public static Document files(Explanation why, String name, String folder) {
        Document.Page page = new Document.Page();
        page.add(new Document.Title(name));
        int bytes = why.files().stream().mapToInt(Explanation.File::bytes).sum();
        page.add(new Document.Text(
                why.files().size() + " files, " + Figure.show(bytes) + " bytes, would be written to " + folder + ".",
                Style.DIM));
        page.add(new Document.Text("Nothing was written.", Style.DIM));
        List<List<Document.Cell>> rows = new ArrayList<>();
        for (Explanation.File f : why.files()) {
            String brought = f.features().isEmpty() ? "always" : String.join(", ", f.features());
            rows.add(List.of(
                    Document.Cell.of(f.path()), Document.Cell.of(Figure.show(f.bytes())), Document.Cell.of(brought)));
        }
        int longest =
                why.files().stream().mapToInt(f -> f.path().length()).max().orElse(0);
        page.add(new Document.Table(
                List.of(
                        new Document.Column(List.of("file"), Math.min(longest, 44)),
                        new Document.Column(List.of("bytes"), 7),
                        new Document.Column(List.of("for"), 0)),
                2,
                rows));
        absent(why, page);
        leftOut(why, page);
        return page.document();
    }

    /** Why the project is as it is: each file, the features in it, the answers behind them, and the catalog. */
    public static Document explanation(Explanation why, String name) {
        Document.Page page = new Document.Page();
        page.add(new Document.Title(name));
        page.add(new Document.Section(2, "Files"));
        Map<String, Set<String>> byFeatures = new LinkedHashMap<>();
        for (Explanation.File f : why.files()) {
            String key = f.features().isEmpty() ? "always" : String.join(", ", f.features());
            byFeatures.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(f.path());
        }
        List<Document.Item> files = new ArrayList<>();
        byFeatures.forEach((features, paths) ->
                files.add(new Document.Item("-", Style.STRONG, features, List.of(String.join(", ", paths)))));
        page.add(new Document.Items(files));

        page.add(new Document.Section(2, "What it does, and why"));
        List<Document.Branch> features = new ArrayList<>();
        for (Explanation.Feature f : why.features()) {
            List<Document.Branch> below = new ArrayList<>();
            for (Explanation.Reason r : f.because()) {
                List<Document.Branch> answers = new ArrayList<>();
                for (Ground g : r.grounds()) answers.add(leaf(g.toString(), g.assumed() ? "" : g.at().toString()));
                below.add(new Document.Branch(r.say(), "", Style.PLAIN, answers));
            }
            if (f.because().isEmpty()) below.add(leaf("every such project has it", ""));
            if (!f.claims().isEmpty()) below.add(leaf("built after " + String.join(", ", f.claims()), ""));
            features.add(new Document.Branch(f.id() + ": " + f.what(), "", Style.STRONG, below));
        }
        page.add(new Document.Tree(features));
        absent(why, page);
        leftOut(why, page);

        if (!why.claims().isEmpty()) page.add(new Document.Section(2, "What it is built after"));
        List<Document.Item> claims = new ArrayList<>();
        for (Explanation.Claim c : why.claims()) {
            List<String> lines = new ArrayList<>();
            lines.add(c.what());
            if (!c.test().isEmpty()) lines.add("tested in " + c.test());
            for (Explanation.Rests s : c.sources()) {
                lines.add(s.title() + ", read " + s.read() + (s.url() == null ? "" : ": " + s.url()));
            }
            claims.add(
                    new Document.Item("-", Style.STRONG, c.id() + " (" + c.kind() + ", " + c.standing() + ")", lines));
        }
        if (!claims.isEmpty()) page.add(new Document.Items(claims));
        return page.document();
    }

    private static Document.Branch leaf(String say, String about) {
        return new Document.Branch(say, about, Style.PLAIN, List.of());
    }

    private static void absent(Explanation why, Document.Page page) {
        if (why.absent().isEmpty()) return;
        page.add(new Document.Section(2, "Advised, and not in this project"));
        page.add(new Document.Items(why.absent().stream()
                .map(p -> new Document.Item(
                        "-", Style.STRONG, p.name() + " (" + p.tier().word() + "): " + p.why(), List.of()))
                .toList()));
    }

    private static void leftOut(Explanation why, Document.Page page) {
        if (why.leftOut().isEmpty()) return;
        page.add(new Document.Section(2, "Left out, since nothing asks for it"));
        page.add(new Document.Items(why.leftOut().stream()
                .map(f -> new Document.Item("-", Style.DIM, f.id() + ": " + f.what(), List.of()))
                .toList()));
    }
}

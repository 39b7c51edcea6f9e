package voicemap.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import voicemap.guide.Answers;
import voicemap.guide.Comparison;
import voicemap.guide.Comparison.Answer;
import voicemap.guide.Comparison.Decision;
import voicemap.guide.Comparison.Effect;
import voicemap.guide.Comparison.First;
import voicemap.guide.Comparison.Pitfall;
import voicemap.guide.Comparison.Reason;
import voicemap.guide.Comparison.Side;
import voicemap.guide.Comparison.UseCaseSide;
import voicemap.guide.Comparison.Where;
import voicemap.model.Severity;
import voicemap.model.Tier;

/** A comparison as a page: what decides first, then everything side by side. */
public final class ComparisonPage {
    private static final int LABEL = 13;
    private static final int GAP = 2;
    /** Columns narrower than this are read worse than one text below the other. */
    private static final int NARROWEST = 30;

    private final Comparison comparison;
    private final boolean all;
    private final int width;
    private final List<String> names = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final Document.Page page = new Document.Page();

    private ComparisonPage(Comparison comparison, boolean all, int width) {
        this.comparison = comparison;
        this.all = all;
        this.width = width;
        for (Side s : comparison.products()) {
            names.add(s.name());
            ids.add(s.id());
        }
        for (UseCaseSide s : comparison.useCases()) {
            names.add(s.name());
            ids.add(s.id());
        }
    }

    /**
     * The page for so many columns.
     *
     * @param all whether every gotcha is written out, and not the errors alone
     */
    public static Document of(Comparison comparison, boolean all, int width) {
        ComparisonPage made = new ComparisonPage(comparison, all, width);
        made.page.add(new Document.Title(made.title()));
        for (String remark : comparison.remarks()) made.page.add(new Document.Text(remark, Style.CAUTION));
        made.choices();
        made.decisions();
        made.page.add(new Document.Section(2, "Side by side"));
        if (comparison.useCases().isEmpty()) made.products();
        else made.useCases();
        return made.page.document();
    }

    private String title() {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private void choices() {
        for (Comparison.Settled c : comparison.choices()) {
            page.add(new Document.Section(2, "One of them is enough"));
            page.add(new Document.Text(
                    c.question() + " Asked where: " + String.join("; or ", c.applies())
                            + ". The first of these that suits is taken:",
                    Style.PLAIN));
            List<Document.Item> items = new ArrayList<>();
            for (Comparison.Member m : c.members()) {
                items.add(new Document.Item(
                        m.compared() ? "●" : "·",
                        m.compared() ? Style.STRONG : Style.PLAIN,
                        m.name() + ": " + m.say(),
                        List.of()));
            }
            page.add(new Document.Items(items));
        }
    }

    private void decisions() {
        page.add(new Document.Section(2, "Which answers decide"));
        if (comparison.decisions().isEmpty()) {
            page.add(new Document.Text(
                    "No answer means one thing for one of them and another for the other.", Style.PLAIN));
        }
        for (Decision d : comparison.decisions()) {
            page.add(new Document.Section(3, d.ask() + " (" + d.question() + ")"));
            if (fits()) page.add(table(d));
            else page.add(list(d));
        }
    }

    private boolean fits() {
        return (width - LABEL) / names.size() - GAP >= NARROWEST;
    }

    private List<Document.Column> columns(String first) {
        List<Document.Column> out = new ArrayList<>();
        out.add(new Document.Column(first.isEmpty() ? List.of() : List.of(first), LABEL));
        for (String name : names) out.add(new Document.Column(List.of(name), 0));
        return out;
    }

    private Document.Table table(Decision d) {
        List<List<Document.Cell>> rows = new ArrayList<>();
        for (Answer a : d.answers()) {
            List<Document.Cell> row = new ArrayList<>(List.of(Document.Cell.of(a.answer())));
            for (String id : ids) {
                List<String> texts = new ArrayList<>();
                for (Effect e : a.effects()) if (e.id().equals(id)) texts.add(effect(e));
                row.add(new Document.Cell(
                        texts.isEmpty() ? List.of("–") : texts, texts.isEmpty() ? Style.DIM : Style.PLAIN));
            }
            rows.add(row);
        }
        return new Document.Table(columns("Answer"), GAP, rows);
    }

    private Document.Items list(Decision d) {
        List<Document.Item> items = new ArrayList<>();
        for (Answer a : d.answers()) {
            List<String> lines = new ArrayList<>();
            for (Effect e : a.effects()) lines.add(names.get(ids.indexOf(e.id())) + ": " + effect(e));
            items.add(new Document.Item("·", Style.STRONG, a.answer(), lines));
        }
        return new Document.Items(items);
    }

    private String effect(Effect e) {
        boolean product = comparison.useCases().isEmpty();
        String mark =
                switch (e.verdict()) {
                    case FOR -> "● " + (product ? e.tier().word() : "decides for it");
                    case SPEAKS_FOR -> "○ speaks for it";
                    case SPEAKS_AGAINST -> "○ speaks against it";
                    case AGAINST ->
                        "† " + (!product ? "decides against it" : e.useCase() == null ? "ruled out" : "not");
                };
        String where = e.useCase() == null ? "" : " in " + e.useCase();
        List<String> also = new ArrayList<>();
        for (Answers.Said s : e.also()) also.add(s.asked() ? s.question() + ": " + s.answer() : s.answer());
        return mark + where + ": " + e.say() + (also.isEmpty() ? "" : " (if also " + String.join("; ", also) + ")");
    }

    private void products() {
        List<List<Document.Cell>> rows = new ArrayList<>();
        List<Side> sides = comparison.products();
        row(rows, "what it is", sides, s -> List.of(s.is()));
        row(rows, "category", sides, s -> List.of(MatrixPage.title(s.category())));
        row(rows, "also called", sides, s -> s.aka().isEmpty() ? List.of() : List.of(String.join(", ", s.aka())));
        row(rows, "fits", sides, s -> {
            List<String> out = new ArrayList<>();
            s.useCases()
                    .forEach(f -> out.add(
                            item(f.number() + " " + f.name() + ", " + f.state().word())));
            return out;
        });
        row(rows, "when", sides, s -> reasons(s.when()));
        row(rows, "when not", sides, s -> reasons(s.whenNot()));
        row(rows, "first", sides, s -> firsts(s.prerequisites()));
        row(rows, "gotchas", sides, s -> pitfalls(s.gotchas()));
        row(rows, "limits", sides, s -> {
            List<String> out = new ArrayList<>();
            s.limits().forEach(l -> out.add(item(l.what() + ": " + l.figures())));
            return out;
        });
        row(rows, "regions", sides, s -> places(s.regions()));
        row(rows, "countries", sides, s -> places(s.countries()));
        row(rows, "models", sides, Side::model);
        row(rows, "billed by", sides, s -> s.billedBy() == null ? List.of() : List.of(s.billedBy()));
        row(rows, "standing", sides, s -> {
            List<String> out = new ArrayList<>(List.of(s.warrant().standing().word()));
            s.warrant().readings().forEach(r -> out.add(item("reading: " + r)));
            return out;
        });
        row(rows, "sources", sides, s -> List.of(String.join(", ", s.warrant().sources())));
        row(rows, "id", sides, s -> List.of(s.id()));
        sideBySide(rows);
        List<List<First>> firsts = new ArrayList<>();
        List<List<Pitfall>> pitfalls = new ArrayList<>();
        for (Side s : sides) {
            firsts.add(s.prerequisites());
            pitfalls.add(s.gotchas());
        }
        prerequisites(firsts);
        gotchas(pitfalls);
    }

    private void useCases() {
        List<List<Document.Cell>> rows = new ArrayList<>();
        List<UseCaseSide> sides = comparison.useCases();
        row(rows, "what it is", sides, s -> List.of(s.longName()));
        row(rows, "the story", sides, s -> List.of(s.story()));
        row(rows, "key idea", sides, s -> List.of(s.keyIdea()));
        row(rows, "level", sides, s -> List.of(s.level() + " of the ladder"));
        row(rows, "when", sides, s -> signals(s, Comparison.Verdict.FOR, Comparison.Verdict.SPEAKS_FOR));
        row(rows, "when not", sides, s -> signals(s, Comparison.Verdict.AGAINST, Comparison.Verdict.SPEAKS_AGAINST));
        row(rows, "core", sides, s -> List.of(String.join(", ", s.core())));
        row(rows, "products", sides, s -> List.of(String.valueOf(s.products())));
        row(rows, "only here", sides, s -> s.alone().isEmpty() ? List.of() : List.of(String.join(", ", s.alone())));
        row(
                rows,
                "stands on",
                sides,
                s -> s.buildsOn().isEmpty() ? List.of() : List.of(String.join(", ", s.buildsOn())));
        row(
                rows,
                "variants",
                sides,
                s -> s.variants().isEmpty() ? List.of() : List.of(String.join(", ", s.variants())));
        row(rows, "first", sides, s -> firsts(s.prerequisites()));
        row(rows, "gotchas", sides, s -> pitfalls(s.gotchas()));
        row(rows, "next", sides, s -> {
            List<String> out = new ArrayList<>();
            s.next().forEach(r -> out.add(item(r.to() + ": " + r.say())));
            return out;
        });
        row(rows, "law", sides, s -> {
            List<String> out = new ArrayList<>();
            s.notices().forEach(n -> out.add(item(n)));
            return out;
        });
        row(rows, "standing", sides, s -> List.of(s.warrant().standing().word()));
        row(rows, "sources", sides, s -> List.of(String.join(", ", s.warrant().sources())));
        row(rows, "id", sides, s -> List.of(s.id()));
        sideBySide(rows);
        List<List<First>> firsts = new ArrayList<>();
        List<List<Pitfall>> pitfalls = new ArrayList<>();
        for (UseCaseSide s : sides) {
            firsts.add(s.prerequisites());
            pitfalls.add(s.gotchas());
        }
        prerequisites(firsts);
        gotchas(pitfalls);
    }

    /** Adds a line unless there is nothing to say in it of any. */
    private static <T> void row(
            List<List<Document.Cell>> rows, String label, List<T> sides, Function<T, List<String>> texts) {
        List<Document.Cell> row = new ArrayList<>(List.of(new Document.Cell(List.of(label), Style.STRONG)));
        boolean said = false;
        for (T side : sides) {
            List<String> made = texts.apply(side);
            said |= !made.isEmpty();
            row.add(new Document.Cell(made.isEmpty() ? List.of("–") : made, made.isEmpty() ? Style.DIM : Style.PLAIN));
        }
        if (said) rows.add(row);
    }

    private void sideBySide(List<List<Document.Cell>> rows) {
        if (fits()) {
            List<List<Document.Cell>> spaced = new ArrayList<>();
            for (List<Document.Cell> row : rows) {
                if (!spaced.isEmpty() && width < Integer.MAX_VALUE) spaced.add(List.of(Document.Cell.of("")));
                spaced.add(row);
            }
            page.add(new Document.Table(columns(""), GAP, spaced));
            return;
        }
        for (List<Document.Cell> row : rows) {
            List<Document.Item> items = new ArrayList<>();
            for (int i = 1; i < row.size(); i++) {
                List<String> texts = row.get(i).texts();
                boolean one = texts.size() == 1;
                items.add(new Document.Item(
                        "·",
                        Style.PLAIN,
                        names.get(i - 1) + (one ? ": " + texts.get(0) : ""),
                        one ? List.of() : texts));
            }
            page.add(new Document.Section(3, row.get(0).texts().get(0)));
            page.add(new Document.Items(items));
        }
    }

    private static String item(String text) {
        return "· " + text;
    }

    private static List<String> reasons(List<Reason> reasons) {
        List<String> out = new ArrayList<>();
        for (Reason r : reasons) {
            String tier = r.tier() == null || r.tier() == Tier.REQUIRED
                    ? ""
                    : r.tier().word() + ": ";
            out.add(item((r.useCase() == null ? "" : "in " + r.useCase() + ": ") + tier + r.say()));
        }
        return out;
    }

    private static List<String> signals(UseCaseSide side, Comparison.Verdict deciding, Comparison.Verdict supporting) {
        List<String> out = new ArrayList<>();
        side.signals().forEach(s -> {
            if (s.verdict() == deciding) out.add(item(s.say()));
            if (s.verdict() == supporting) out.add(item("less weighty: " + s.say()));
        });
        return out;
    }

    private static List<String> firsts(List<First> firsts) {
        if (firsts.isEmpty()) return List.of();
        First longest = firsts.get(0);
        for (First f : firsts) if (f.to() > longest.to()) longest = f;
        return List.of(count(firsts.size(), "thing") + ", of which the longest takes " + days(longest));
    }

    private static String days(First f) {
        return f.from() == f.to() ? count(f.to(), "working day") : f.from() + " to " + count(f.to(), "working day");
    }

    private static List<String> pitfalls(List<Pitfall> pitfalls) {
        List<String> out = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int some = 0;
            for (Pitfall p : pitfalls) if (p.severity() == severity) some++;
            if (some > 0) out.add(count(some, severity.word()));
        }
        return out.isEmpty() ? out : List.of(String.join(", ", out));
    }

    /** What must be there before each, what several need first. */
    private void prerequisites(List<List<First>> sides) {
        Map<String, First> all = new LinkedHashMap<>();
        Map<String, List<String>> of = new LinkedHashMap<>();
        for (int i = 0; i < sides.size(); i++) {
            for (First f : sides.get(i)) {
                all.putIfAbsent(f.id(), f);
                of.computeIfAbsent(f.id(), id -> new ArrayList<>()).add(names.get(i));
            }
        }
        if (all.isEmpty()) return;
        page.add(new Document.Section(2, "What must be there first"));
        List<Document.Item> shared = new ArrayList<>();
        List<Document.Item> others = new ArrayList<>();
        for (First f : all.values()) {
            List<String> needs = of.get(f.id());
            String who = needs.size() == names.size() ? (needs.size() == 2 ? "both" : "all") : String.join(", ", needs);
            String line = f.id() + " · " + f.kind().word().replace('-', ' ') + ", " + days(f) + " · for " + who;
            (needs.size() > 1 ? shared : others).add(new Document.Item("·", Style.PLAIN, f.what(), List.of(line)));
        }
        shared.addAll(others);
        page.add(new Document.Items(shared));
    }

    /** What goes wrong silently with each, the worst first. */
    private void gotchas(List<List<Pitfall>> sides) {
        page.add(new Document.Section(2, all ? "What goes wrong silently" : "What goes wrong silently: the errors"));
        for (int i = 0; i < sides.size(); i++) {
            List<Document.Item> items = new ArrayList<>();
            int left = 0;
            for (Pitfall p : sides.get(i)) {
                if (!all && p.severity() != Severity.ERROR) {
                    left++;
                    continue;
                }
                items.add(new Document.Item(
                        "·",
                        p.severity() == Severity.ERROR ? Style.BAD : Style.PLAIN,
                        p.what(),
                        List.of(p.id() + " · " + p.severity().word() + " in " + place(p) + ", "
                                + p.standing().word() + of(p.of()))));
            }
            page.add(new Document.Section(3, names.get(i)));
            if (!items.isEmpty()) page.add(new Document.Items(items));
            if (left > 0) {
                page.add(new Document.Text(
                        (items.isEmpty() ? "No error; " : "") + count(left, "warning or note", "warnings and notes")
                                + " more with --all",
                        Style.DIM));
            }
        }
    }

    private static String count(int count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }

    private static String place(Pitfall p) {
        return switch (p.in()) {
            case DESIGN -> "the design";
            case CODE -> "code";
            case RUNTIME -> "operation";
        };
    }

    private static String of(String product) {
        return product == null ? "" : " · of " + product;
    }

    private static List<String> places(List<Where> places) {
        List<String> out = new ArrayList<>();
        for (Where w : places) {
            String place = w.place().length() == 3 ? w.place().toUpperCase(Locale.ROOT) : w.place();
            out.add(place + " " + w.support().word());
        }
        return out.isEmpty() ? out : List.of(String.join(", ", out));
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}

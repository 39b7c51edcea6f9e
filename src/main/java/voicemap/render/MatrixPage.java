package voicemap.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voicemap.guide.Fitness;
import voicemap.guide.Matrix;
import voicemap.model.Category;
import voicemap.model.MapState;
import voicemap.model.Tier;

/** The matrix as a page. */
public final class MatrixPage {
    /** From here on the whole matrix stands in one table, with the names of the use cases above it. */
    private static final int WIDE = 110;

    private static final int WIDE_CELL = 7;
    private static final int NARROW_CELL = 4;
    private static final int WIDE_ROLE = 13;
    private static final int NARROW_ROLE = 7;
    /** Names in columns narrower than this are read worse than a list. */
    private static final int NARROWEST_NAME = 14;

    private static final String NOTHING = "–";

    private final Matrix matrix;
    private final List<String> ruled;
    private final int width;
    private final int cell;
    private final int roles;
    private final boolean table;
    private final Document.Page page = new Document.Page();

    private MatrixPage(Matrix matrix, List<String> ruled, int width) {
        this.matrix = matrix;
        this.ruled = ruled;
        this.width = width;
        this.cell = width == Integer.MAX_VALUE ? width : width >= WIDE ? WIDE_CELL : NARROW_CELL;
        int room = width - NARROWEST_NAME - matrix.useCases().size() * (cell + 1);
        this.table = room >= 0;
        int role = role() + 1;
        this.roles = Math.min(matrix.workloads().size(), Math.max(0, room / role));
    }

    private int role() {
        return shortRoles() ? NARROW_ROLE : WIDE_ROLE;
    }

    private boolean shortRoles() {
        return cell == NARROW_CELL || (cell == WIDE_CELL && matrix.workloads().size() > 1);
    }

    /**
     * The page for a terminal of so many columns.
     *
     * @param ruled the rules of which the page says how each product stands to them
     */
    public static Document of(Matrix matrix, List<String> ruled, int width) {
        MatrixPage made = new MatrixPage(matrix, ruled, width);
        made.begin();
        if (width >= WIDE) made.whole();
        else made.byCategory();
        made.columns();
        made.end();
        return made.page.document();
    }

    /** The page as Markdown shows it: names and words in full. */
    public static Document inFull(Matrix matrix, List<String> ruled) {
        MatrixPage made = new MatrixPage(matrix, ruled, Integer.MAX_VALUE);
        made.begin();
        List<Document.Column> columns = new ArrayList<>();
        columns.add(new Document.Column(List.of("Product"), 0));
        for (Matrix.Workload w : matrix.workloads()) columns.add(new Document.Column(List.of(w.name()), 0));
        for (Matrix.Column u : matrix.useCases())
            columns.add(new Document.Column(List.of(u.number() + " " + u.name()), 0));
        List<List<Document.Cell>> rows = new ArrayList<>();
        Category category = null;
        for (Matrix.Row r : matrix.products()) {
            if (r.category() != category) rows.add(List.of(Document.Cell.of(title(r.category()))));
            category = r.category();
            rows.add(made.row(r));
        }
        made.page.add(new Document.Table(columns, 1, rows));
        made.end();
        return made.page.document();
    }

    /** The sign for a state; the word beside it says the same. */
    public static String mark(MapState state) {
        return switch (state) {
            case MARKED, INHERITED -> "●";
            case BORDERLINE, ADDITION -> "○";
            case DESCRIBED, QUICK_REFERENCE -> "†";
        };
    }

    /** The sign for what a product is to a workload. */
    public static String mark(Tier tier) {
        return switch (tier) {
            case REQUIRED, RECOMMENDED -> "●";
            case CONSIDER, OUTRANKED -> "○";
            case RULED_OUT -> "†";
            case NOT_ASSESSED -> NOTHING;
        };
    }

    /** What a state means. */
    public static String meaning(MapState state) {
        return switch (state) {
            case MARKED -> "the product map marks it";
            case INHERITED -> "the map marks it, and refers to another use case for the reason";
            case BORDERLINE -> "the map marks it, and was not sure";
            case ADDITION -> "not in the map: added here";
            case DESCRIBED -> "a chapter of the map speaks of it, its matrix does not mark it";
            case QUICK_REFERENCE -> "only the quick reference of the map names it";
        };
    }

    /** The headline of a category. */
    public static String title(Category category) {
        String word = category.word().replace('-', ' ');
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** How many of what are shown, in a sentence. */
    public static String counts(Matrix matrix) {
        int cells = 0;
        for (Matrix.Count c : matrix.counts()) cells += c.cells();
        String shown = number(matrix.useCases().size(), "use case") + ", "
                + number(matrix.products().size(), "product") + ", " + number(cells, "cell");
        return matrix.hidden() == 0 ? shown : shown + "; " + number(matrix.hidden(), "more cell") + " left out";
    }

    private static String number(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void begin() {
        page.add(new Document.Title("Use cases and products"));
        page.add(new Document.Text(counts(matrix), Style.PLAIN));
        List<Document.Item> items = new ArrayList<>();
        for (int i = 0; i < matrix.workloads().size(); i++) {
            Matrix.Workload w = matrix.workloads().get(i);
            String leads = w.leading().isEmpty() ? "no use case leads" : String.join(", or ", leading(w)) + " leads";
            String hidden = table && i >= roles ? "; its advice is left out here, where it would not fit" : "";
            items.add(new Document.Item(letter(i), Style.GOOD, w.name() + ": " + leads + hidden, List.of()));
        }
        if (!items.isEmpty()) page.add(new Document.Items(items));
    }

    /** What stands above the column of a workload whose name would be too long. */
    private static String letter(int workload) {
        return workload < 26 ? String.valueOf((char) ('A' + workload)) : String.valueOf(workload + 1);
    }

    private List<String> leading(Matrix.Workload w) {
        List<String> out = new ArrayList<>();
        for (Matrix.Column u : matrix.useCases()) {
            if (w.leading().contains(u.id())) out.add(u.number() + " " + u.name());
        }
        return out.isEmpty() ? w.leading() : out;
    }

    private void whole() {
        page.add(new Document.Text("", Style.PLAIN));
        List<List<Document.Cell>> rows = new ArrayList<>();
        Category category = null;
        for (Matrix.Row r : matrix.products()) {
            if (r.category() != category) {
                rows.add(List.of(Document.Cell.of("")));
                rows.add(List.of(new Document.Cell(List.of(title(r.category())), Style.STRONG)));
            }
            category = r.category();
            rows.add(row(r));
        }
        page.add(new Document.Table(heads(), 1, rows));
    }

    private void byCategory() {
        Map<Category, List<Matrix.Row>> categories = new LinkedHashMap<>();
        for (Matrix.Row r : matrix.products()) {
            categories.computeIfAbsent(r.category(), c -> new ArrayList<>()).add(r);
        }
        categories.forEach((category, products) -> {
            page.add(new Document.Section(2, title(category)));
            if (table) {
                List<List<Document.Cell>> rows = new ArrayList<>();
                for (Matrix.Row r : products) rows.add(row(r));
                page.add(new Document.Table(heads(), 1, rows));
            } else {
                List<Document.Item> items = new ArrayList<>();
                for (Matrix.Row r : products) items.add(new Document.Item("·", Style.PLAIN, r.name(), lines(r)));
                page.add(new Document.Items(items));
            }
        });
    }

    /** A product for the narrowest of terminals: each state with the use cases in which it is so. */
    private List<String> lines(Matrix.Row r) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < r.advice().size(); i++) {
            Tier tier = r.advice().get(i).tier();
            out.add(letter(i) + ": " + mark(tier) + " " + tier.word().replace('-', ' '));
        }
        for (MapState state : MapState.values()) {
            List<String> in = new ArrayList<>();
            for (Matrix.Column u : matrix.useCases()) {
                Matrix.Cell c = r.cell(u.id());
                if (c != null && c.state() == state) in.add(String.valueOf(u.number()));
            }
            if (!in.isEmpty()) out.add(mark(state) + " " + state.word() + ": " + String.join(", ", in));
        }
        return out;
    }

    /** How wide the names are: as long as the longest, where the marks leave that much. */
    private int name() {
        int longest = NARROWEST_NAME;
        for (Matrix.Row r : matrix.products())
            longest = Math.max(longest, r.name().length());
        return Math.min(
                longest, width - roles * (role() + 1) - matrix.useCases().size() * (cell + 1));
    }

    private List<Document.Column> heads() {
        List<Document.Column> out = new ArrayList<>();
        out.add(new Document.Column(List.of(), name()));
        for (int i = 0; i < roles; i++) out.add(new Document.Column(List.of(letter(i)), role()));
        for (Matrix.Column u : matrix.useCases()) {
            List<String> head = new ArrayList<>(List.of(String.valueOf(u.number())));
            if (cell >= WIDE_CELL) for (String word : TextPage.wrap(u.name(), cell)) head.add(cut(word, cell));
            out.add(new Document.Column(head, cell));
        }
        return out;
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + ".";
    }

    private List<Document.Cell> row(Matrix.Row r) {
        List<Document.Cell> out = new ArrayList<>();
        out.add(Document.Cell.of(r.name()));
        for (Matrix.Role role : r.advice().subList(0, roles)) {
            out.add(new Document.Cell(List.of(word(role.tier())), style(role.tier())));
        }
        for (Matrix.Column u : matrix.useCases()) {
            Matrix.Cell c = r.cell(u.id());
            if (c == null) out.add(new Document.Cell(List.of(NOTHING), Style.DIM));
            else out.add(new Document.Cell(List.of(word(c.state())), style(c.state())));
        }
        return out;
    }

    /** The sign of a state and its word, as far as there is room. */
    private String word(MapState state) {
        if (cell == Integer.MAX_VALUE) return mark(state) + " " + state.word();
        String word = shortened(state);
        if (word.isEmpty()) return mark(state);
        return mark(state) + " " + word.substring(0, Math.min(word.length(), cell - 2));
    }

    private String word(Tier tier) {
        if (tier == Tier.NOT_ASSESSED && cell < Integer.MAX_VALUE) return NOTHING;
        return mark(tier) + " " + (shortRoles() ? shortened(tier) : tier.word().replace('-', ' '));
    }

    private static String shortened(Tier tier) {
        return switch (tier) {
            case REQUIRED -> "req.";
            case RECOMMENDED -> "rec.";
            case CONSIDER -> "cons.";
            case OUTRANKED -> "outr.";
            case RULED_OUT -> "out";
            case NOT_ASSESSED -> "";
        };
    }

    /** The word for a state where there is little room; none for the usual one. */
    public static String shortened(MapState state) {
        return switch (state) {
            case MARKED -> "";
            case BORDERLINE -> "bord.";
            case DESCRIBED -> "text";
            case INHERITED -> "inh.";
            case QUICK_REFERENCE -> "quick";
            case ADDITION -> "added";
        };
    }

    private static String word(String mark, String word, int width) {
        return mark + " " + (word.length() + 2 <= width ? word : word.substring(0, width - 2));
    }

    private static Style style(MapState state) {
        return switch (state) {
            case MARKED, INHERITED -> Style.GOOD;
            case BORDERLINE, DESCRIBED, QUICK_REFERENCE -> Style.CAUTION;
            case ADDITION -> Style.PLAIN;
        };
    }

    private static Style style(Tier tier) {
        return switch (tier) {
            case REQUIRED, RECOMMENDED -> Style.GOOD;
            case CONSIDER -> Style.PLAIN;
            case RULED_OUT -> Style.BAD;
            case OUTRANKED, NOT_ASSESSED -> Style.DIM;
        };
    }

    /** What the numbers above the table stand for. */
    private void columns() {
        page.add(new Document.Section(2, "Use cases"));
        List<Document.Item> items = new ArrayList<>();
        for (Matrix.Column u : matrix.useCases()) {
            items.add(new Document.Item((u.number() < 10 ? " " : "") + u.number(), Style.PLAIN, u.name(), List.of()));
        }
        page.add(new Document.Items(items));
    }

    private void end() {
        page.add(new Document.Section(2, "Marks"));
        List<Document.Pair> pairs = new ArrayList<>();
        for (Matrix.Count c : matrix.counts()) {
            boolean same = cell == Integer.MAX_VALUE || !table || c.state() == MapState.MARKED;
            pairs.add(new Document.Pair(
                    same ? mark(c.state()) : word(c.state()),
                    c.state().word() + ", " + number(c.cells(), "cell") + ": " + meaning(c.state()),
                    Style.PLAIN));
        }
        pairs.add(new Document.Pair(NOTHING, "nothing is known of the product there", Style.PLAIN));
        page.add(new Document.Pairs(pairs));
        if (!matrix.workloads().isEmpty()) {
            page.add(new Document.Text(
                    "Advice: ● required (req.) or recommended (rec.), ○ worth considering (cons.) or outranked (outr.),"
                            + " † ruled out, – not assessed. voicemap recommend says why.",
                    Style.PLAIN));
        }
        for (String rule : ruled) rule(rule);
    }

    private void rule(String rule) {
        String name = name(rule);
        page.add(new Document.Section(2, "Under " + name));
        List<Document.Item> items = new ArrayList<>();
        for (Matrix.RuledOut r : matrix.ruledOut()) {
            if (r.fitness().rule().equals(rule)) items.add(item(r.name() + ", not shown", r.fitness()));
        }
        int silent = 0;
        for (Fitness.Verdict verdict : Fitness.Verdict.values()) {
            for (Matrix.Row r : matrix.products()) {
                for (Fitness f : r.rules()) {
                    if (!f.rule().equals(rule) || f.verdict() != verdict) continue;
                    if (verdict == Fitness.Verdict.SILENT) silent++;
                    else items.add(item(r.name(), f));
                }
            }
        }
        if (!items.isEmpty()) page.add(new Document.Items(items));
        if (silent > 0) {
            page.add(new Document.Text(
                    "Of " + number(silent, "product") + " the catalog says nothing under " + name
                            + ": that is no permission. Not legal advice.",
                    Style.CAUTION));
        }
    }

    private String name(String rule) {
        for (Matrix.RuledOut r : matrix.ruledOut())
            if (r.fitness().rule().equals(rule)) return r.fitness().name();
        for (Matrix.Row r : matrix.products())
            for (Fitness f : r.rules()) if (f.rule().equals(rule)) return f.name();
        return rule;
    }

    private static Document.Item item(String name, Fitness f) {
        List<String> lines = new ArrayList<>();
        for (Fitness.Note n : f.notes()) {
            lines.add(n.say() + " (" + (n.id() == null ? "" : n.id() + ", ")
                    + n.warrant().standing().word() + ")");
        }
        String word = f.verdict().word().replace('-', ' ');
        String mark =
                switch (f.verdict()) {
                    case RULED_OUT -> "†";
                    case CONDITIONS -> "○";
                    case NEEDED -> "●";
                    case SILENT -> NOTHING;
                };
        Style style =
                switch (f.verdict()) {
                    case RULED_OUT -> Style.BAD;
                    case CONDITIONS -> Style.CAUTION;
                    case NEEDED -> Style.GOOD;
                    case SILENT -> Style.DIM;
                };
        return new Document.Item(mark, style, name + ": " + word, lines);
    }
}

package voicemap.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import voicemap.catalog.Ids.Kind;
import voicemap.model.Check;
import voicemap.model.Draft;
import voicemap.model.PartKind;
import voicemap.model.PartPattern;
import voicemap.model.Plain;
import voicemap.model.Relation;
import voicemap.model.SettingTest;
import voicemap.model.Severity;
import voicemap.model.Warrant;
import voicemap.yaml.Fields;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Scalars;

/** Reads what designs and TwiML are checked against: the folders places and checks of a catalog. */
final class CheckReader extends RecordReader {
    private static final int DEEPEST = 5;
    private static final List<String> TESTS =
            List.of("not", "unless", "matches", "not-matches", "below", "above", "longer");

    private final Places places;

    CheckReader(Ids ids) {
        this(ids, new Places());
    }

    /** @param places takes the places and settings that are spoken of, to be looked up when all is read */
    CheckReader(Ids ids, Places places) {
        super(ids);
        this.places = places;
    }

    PartKind kind(Fields f) {
        Warrant warrant = warrant(f);
        inherited = warrant;
        Map<String, PartKind.SettingKind> settings = new LinkedHashMap<>();
        f.under("settings").forEach((name, node) -> settings.put(name, setting(name, node, warrant)));
        return new PartKind(
                f.text("place"),
                f.text("section", null),
                f.text("is"),
                new LinkedHashSet<>(places.mention(f, "in")),
                f.word("text", PartKind.Text.class, PartKind.Text.NONE),
                f.flag("open", false),
                settings,
                warrant,
                f.span());
    }

    private PartKind.SettingKind setting(String name, Node node, Warrant around) {
        Fields f = Fields.of(node, "a setting");
        inherited = around;
        List<String> values = f.texts("values");
        PartKind.SettingKind made = new PartKind.SettingKind(
                name,
                f.word("type", PartKind.Type.class, PartKind.Type.TEXT),
                f.flag("required", false),
                values,
                f.decimal("from", Double.NaN),
                f.decimal("to", Double.NaN),
                f.text("unit", ""),
                f.text("default", ""),
                f.text("is", ""),
                warrant(f));
        f.done();
        return made;
    }

    Check check(Fields f) {
        String finds = ids.mention(
                f.text("finds"), f.span("finds"), Kind.GOTCHA, Kind.CONFLICT, Kind.PREREQUISITE, Kind.CONTRADICTION);
        return check(f, finds);
    }

    /** A row that finds something under an id. */
    Check check(Fields f, String finds) {
        PartPattern part = pattern(f, 0);
        places.uses(part.at(), f, "marks");
        Warrant warrant = f.has("standing") || f.has("sources") ? warrant(f) : Warrant.OF_RECORD;
        Check made = new Check(
                finds,
                part,
                condition(f, "when"),
                condition(f, "unless"),
                f.text("marks", null),
                f.text("say", null),
                f.has("severity") ? f.word("severity", Severity.class, null) : null,
                fix(f, part.at()),
                documents(f, "fails"),
                documents(f, "passes"),
                warrant,
                f.span());
        return made;
    }

    /** An entry that a new design starts with. */
    Draft draft(Fields f) {
        String at = f.text("at");
        places.entry(at, f.node("at").span());
        Draft made = draft(f, at, f.text("say"));
        if (made.products().isEmpty()) {
            throw new Problem(f.span(), "the entry is there for no product", "write products: [id of a product]");
        }
        return made;
    }

    private Draft draft(Fields f, String at, String say) {
        Map<String, List<String>> with = new LinkedHashMap<>();
        f.under("with").forEach((name, value) -> with.put(name, words(value)));
        places.uses(List.of(at), f, "with");
        places.uses(List.of(at), f, "fill-in");
        return new Draft(
                at,
                mentions(f, "products", Kind.PRODUCT),
                mentions(f, "without", Kind.PRODUCT),
                condition(f, "when"),
                with,
                f.texts("fill-in"),
                say,
                f.each("adds", "an addition", more -> draft(more, at, "")),
                f.span());
    }

    static List<String> documents(Fields f, String key) {
        List<String> out = new ArrayList<>();
        for (Node item : f.items(key)) {
            // a document keeps its line breaks
            if (item instanceof Node.Scalar s && s.text() != null) out.add(s.text());
            else throw new Problem(item.span(), key + " lists documents", "write each as text behind a |");
        }
        return out;
    }

    private Check.Fix fix(Fields f, List<String> at) {
        Node node = f.node("fix");
        if (node == null) return null;
        Fields fix = Fields.of(node, "a fix");
        String remove = fix.text("remove", null);
        Check.Fix made = remove != null ? new Check.Fix(remove, null) : new Check.Fix(fix.text("set"), fix.text("to"));
        fix.done();
        places.use(
                at, made.setting(), fix.node(remove != null ? "remove" : "set").span());
        return made;
    }

    private PartPattern pattern(Fields f, int depth) {
        if (depth > DEEPEST) throw new Problem(f.span(), "relations are nested too deeply", "split the row");
        List<String> at = places.mention(f, "at");
        if (at.isEmpty()) throw new Problem(f.span("at"), "the key at is missing", "name a place such as <Dial>");
        List<SettingTest> where = new ArrayList<>();
        f.under("where").forEach((setting, node) -> where.add(test(setting, node)));
        places.uses(at, f, "where");
        List<Relation> relations = new ArrayList<>();
        for (Relation.Kind kind : Relation.Kind.values()) {
            Node node = f.node(kind.word());
            if (node == null) continue;
            if (kind == Relation.Kind.LAST || kind == Relation.Kind.FIRST) {
                if (f.flag(kind.word(), false)) relations.add(new Relation(kind, null));
            } else if (node instanceof Node.Mapping) {
                Fields other = Fields.of(node, "a part");
                relations.add(new Relation(kind, pattern(other, depth + 1)));
                other.done();
            } else {
                relations.add(
                        new Relation(kind, new PartPattern(places.mention(f, kind.word()), List.of(), List.of())));
            }
        }
        return new PartPattern(at, where, relations);
    }

    static SettingTest test(String setting, Node node) {
        if (node instanceof Node.Mapping m) {
            if (m.fields().size() != 1) throw new Problem(m.span(), "a test says one thing", Nearest.hint("", TESTS));
            String kind = m.fields().keySet().iterator().next();
            Node value = m.fields().get(kind);
            return switch (kind) {
                case "not" -> new SettingTest(setting, SettingTest.Kind.IS_NOT, words(value), 0);
                case "unless" -> new SettingTest(setting, SettingTest.Kind.UNLESS, words(value), 0);
                case "matches" -> new SettingTest(setting, SettingTest.Kind.MATCHES, List.of(regex(value)), 0);
                case "not-matches" -> new SettingTest(setting, SettingTest.Kind.MATCHES_NOT, List.of(regex(value)), 0);
                case "below" -> new SettingTest(setting, SettingTest.Kind.BELOW, List.of(), number(value));
                case "above" -> new SettingTest(setting, SettingTest.Kind.ABOVE, List.of(), number(value));
                case "longer" -> new SettingTest(setting, SettingTest.Kind.LONGER_THAN, List.of(), number(value));
                default -> throw Fields.unknown(m.keys().get(kind), kind, TESTS);
            };
        }
        List<String> words = words(node);
        if (words.equals(List.of("present"))) return new SettingTest(setting, SettingTest.Kind.PRESENT, List.of(), 0);
        if (words.equals(List.of("absent"))) return new SettingTest(setting, SettingTest.Kind.ABSENT, List.of(), 0);
        return new SettingTest(setting, SettingTest.Kind.IS, words, 0);
    }

    private static List<String> words(Node node) {
        if (node instanceof Node.Sequence s) {
            return s.items().stream().map(i -> Fields.scalar(i, "a value")).toList();
        }
        return List.of(Fields.scalar(node, "a value"));
    }

    private static String regex(Node node) {
        String text = Fields.scalar(node, "a pattern");
        try {
            Pattern.compile(text);
            return text;
        } catch (PatternSyntaxException e) {
            throw new Problem(node.span(), "the pattern " + Plain.brief(text) + " cannot be read", e.getDescription());
        }
    }

    private static double number(Node node) {
        String text = Fields.scalar(node, "a number");
        double number = Scalars.number(text);
        if (Double.isFinite(number)) return number;
        throw new Problem(node.span(), "this is no number: " + Plain.brief(text), "expected a number");
    }
}

package voicemap.scaffold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import voicemap.model.Catalog;
import voicemap.model.Condition;
import voicemap.model.Limit;
import voicemap.model.Literal;
import voicemap.model.Plain;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.model.Span;
import voicemap.yaml.Fields;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Scalars;

/** Reads what a starter says of itself; throws a {@link Problem} at the first thing amiss. */
final class ManifestReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final Pattern TEXT = Pattern.compile("[a-z][A-Za-z0-9]*(?:-[a-z0-9]+)*");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");

    /** What lies under a starter where there is no kit. */
    static final Manifest NOTHING = head("", "", "", List.of(), List.of(), List.of());

    private final Catalog catalog;
    private final List<String> lines;
    private final Set<String> claims;

    /**
     * @param catalog what every id is held against; null where that was done in the build
     * @param text the document, for what stands in quotes is a text whatever it looks like
     */
    ManifestReader(Catalog catalog, String text) {
        this.catalog = catalog;
        this.lines = text.lines().toList();
        this.claims = catalog == null ? Set.of() : new Claims(catalog).ids();
    }

    /** What the kit says of itself: features, settings and texts that every starter has. */
    Manifest kit(Node root) {
        Fields top = Fields.of(root, "the kit");
        Manifest head = head("", "", "", List.of(), products(top, "serves"), products(top, "no-code"));
        Manifest made = parts(top, head, NOTHING);
        top.done();
        return made;
    }

    /** A starter, laid over the kit. */
    Manifest read(Node root, Manifest kit) {
        Fields top = Fields.of(root, "a starter");
        String useCase = top.text("use-case");
        if (catalog != null) known(useCase, "use case", catalog.useCases().keySet(), top.span("use-case"));
        Manifest head = head(
                useCase,
                top.text("name"),
                top.text("what"),
                top.texts("leaves-out"),
                products(top, "serves"),
                products(top, "no-code"));
        Manifest made = parts(top, head, kit);
        top.done();
        return made;
    }

    private static Manifest head(
            String useCase,
            String name,
            String what,
            List<String> leavesOut,
            List<String> serves,
            List<String> noCode) {
        return new Manifest(useCase, name, what, List.of(), List.of(), List.of(), leavesOut, serves, noCode);
    }

    private Manifest parts(Fields top, Manifest head, Manifest kit) {
        List<Manifest.Text> texts = top.each("texts", "a text", this::text);
        once(texts.stream().map(t -> Map.entry(t.key(), t.span())).toList());
        List<Manifest.Feature> features = top.each("features", "a feature", this::feature);
        once(features.stream().map(f -> Map.entry(f.id(), f.span())).toList());
        Set<String> before = new LinkedHashSet<>();
        for (Manifest.Feature f : features) {
            if (f.with() != null) known(f.with(), "feature before this one", before, f.span());
            before.add(f.id());
            if (Values.NAMES.contains(f.id())) {
                throw new Problem(
                        f.span(), "a feature cannot be called " + f.id(), "templates know a value of that name");
            }
        }
        Manifest named = head.with(features, List.of(), texts).over(kit);
        Set<String> ids = ids(named.features(), Manifest.Feature::id);
        for (Manifest.Feature f : features) {
            for (Manifest.Claim c : f.claims()) for (String w : c.with()) known(w, "feature", ids, c.span());
        }
        Set<String> keys = ids(named.texts(), Manifest.Text::key);
        List<Manifest.Setting> settings = top.each("settings", "a setting", f -> setting(f, keys, ids));
        once(settings.stream().map(s -> Map.entry(s.key(), s.span())).toList());
        Manifest made = head.with(features, settings, texts).over(kit);
        for (Manifest.Text t : texts) {
            boolean used = made.settings().stream()
                    .anyMatch(s -> s.from() == Manifest.From.TEXT && t.key().equals(s.of()));
            if (!used) throw new Problem(t.span(), "no setting takes the text " + t.key(), "add one with from: text");
        }
        return made;
    }

    private static <T> Set<String> ids(List<T> items, Function<T, String> id) {
        return items.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> products(Fields top, String key) {
        List<String> ids = top.texts(key);
        if (catalog != null)
            for (String id : ids) known(id, "product", catalog.products().keySet(), top.span(key));
        return ids;
    }

    List<Revert> reverts(Node root) {
        if (!(root instanceof Node.Sequence s))
            throw new Problem(root.span(), "expected a list, found " + root.kind(), "");
        List<Revert> out = new ArrayList<>();
        for (Node item : s.items()) {
            Fields f = Fields.of(item, "what puts a pitfall back");
            String gotcha = f.text("gotcha");
            if (catalog != null) known(gotcha, "record in the catalog", claims, f.span("gotcha"));
            out.add(new Revert(
                    gotcha, f.text("file"), raw(f, "text"), raw(f, "becomes"), f.text("test"), f.span("gotcha")));
            f.done();
        }
        return out;
    }

    /** A text with the spaces around it and the lines in it. */
    private static String raw(Fields f, String key) {
        f.text(key);
        return ((Node.Scalar) f.node(key)).text();
    }

    private Manifest.Feature feature(Fields f) {
        String id = id(f, "id");
        List<Manifest.Way> when = f.each("when", "what brings a feature", this::way);
        List<Manifest.Way> unless = f.each("unless", "what keeps a feature away", this::way);
        String with = f.text("with", null);
        List<Manifest.Claim> built = f.items("claims").stream().map(this::claim).toList();
        return new Manifest.Feature(id, f.text("what"), when, unless, with, built, f.texts("files"), f.span("id"));
    }

    /** An id, or an id with the features that it takes besides. */
    private Manifest.Claim claim(Node node) {
        Manifest.Claim made;
        if (node instanceof Node.Mapping) {
            Fields f = Fields.of(node, "a claim");
            made = new Manifest.Claim(f.text("id"), f.texts("with"), node.span());
            f.done();
        } else {
            made = new Manifest.Claim(Fields.scalar(node, "a claim"), List.of(), node.span());
        }
        if (catalog != null) known(made.id(), "record in the catalog", claims, made.span());
        return made;
    }

    private Manifest.Way way(Fields f) {
        String product = f.text("product", null);
        List<Literal> traits = new ArrayList<>();
        for (String t : f.texts("traits")) {
            boolean yes = !t.startsWith("not ");
            String trait = yes ? t : t.substring(4);
            if (catalog != null) known(trait, "trait", catalog.traits().keySet(), f.span("traits"));
            traits.add(new Literal(trait, yes));
        }
        Map<String, Node> answer = f.under("answer");
        String question = null;
        List<String> words = List.of();
        if (answer.size() > 1) {
            throw new Problem(f.span("answer"), "an answer is to one question", "write an entry for each");
        }
        for (Map.Entry<String, Node> e : answer.entrySet()) {
            question = e.getKey();
            words = words(e.getValue(), question);
            if (catalog != null) answer(question, words, f.span("answer"));
        }
        if (product == null && traits.isEmpty() && question == null) {
            throw new Problem(f.span(), "nothing brings the feature here", "name a product, traits or an answer");
        }
        if (product != null && catalog != null) {
            known(product, "product", catalog.products().keySet(), f.span("product"));
        }
        return new Manifest.Way(product, new Condition(traits), question, words);
    }

    private static List<String> words(Node node, String question) {
        if (node instanceof Node.Sequence s) {
            return s.items().stream().map(i -> Fields.scalar(i, question)).toList();
        }
        return List.of(Fields.scalar(node, question));
    }

    private void answer(String question, List<String> words, Span at) {
        known(question, "question", catalog.questions().keySet(), at);
        Question q = catalog.questions().get(question);
        if (q.kind() == QuestionKind.NUMBER || q.kind() == QuestionKind.DATE) {
            throw new Problem(at, question + " is answered by no word", "take traits for numbers and days");
        }
        if (q.options().isEmpty()) return;
        for (String w : words) known(w, "answer to " + question, q.options().keySet(), at);
    }

    private Manifest.Text text(Fields f) {
        String key = f.text("key");
        if (!TEXT.matcher(key).matches()) {
            throw new Problem(f.span("key"), Plain.brief(key) + " is no name", "write it as callback-number");
        }
        Manifest.Text.Kind kind = f.word("kind", Manifest.Text.Kind.class, Manifest.Text.Kind.TEXT);
        Node node = f.node("otherwise");
        Object otherwise =
                switch (kind) {
                    case TEXT, NUMBER, URL, PREFIX, ZONE -> node == null ? null : Fields.scalar(node, key);
                    case TEXTS, NUMBERS -> node == null ? null : words(node, key);
                    case BY_LANGUAGE, DATA -> node == null ? null : value(node);
                };
        if (kind == Manifest.Text.Kind.BY_LANGUAGE && node != null && !(otherwise instanceof Map)) {
            throw new Problem(node.span(), key + " has a text for each language", "write {en-US: text}");
        }
        return new Manifest.Text(key, f.text("what"), kind, otherwise, f.span("key"));
    }

    private Manifest.Setting setting(Fields f, Collection<String> texts, Collection<String> features) {
        String key = f.text("key");
        if (!KEY.matcher(key).matches()) {
            throw new Problem(f.span("key"), Plain.brief(key) + " is no key", "write it as callsPerSecond");
        }
        Manifest.From from = f.word("from", Manifest.From.class, null);
        String of =
                switch (from) {
                    case ANSWER -> f.text("question");
                    case LIMIT -> f.text("limit");
                    case TEXT -> f.text("text", key);
                    case BUSINESS, VALUE -> null;
                };
        Span at = f.span(from == Manifest.From.ANSWER ? "question" : from.word());
        if (from == Manifest.From.TEXT) known(of, "text", texts, at);
        List<String> with = f.texts("feature");
        for (String feature : with) known(feature, "feature", features, f.span("feature"));
        Node node = f.node("otherwise");
        Object otherwise = node == null ? null : value(node);
        if (otherwise == null && from == Manifest.From.VALUE) {
            throw new Problem(f.span(), "the setting has no value", "say it as otherwise");
        }
        if (from == Manifest.From.ANSWER && catalog != null) otherwise(of, otherwise, at);
        if (from == Manifest.From.LIMIT && catalog != null) {
            Map<String, Limit> limits = catalog.limits();
            known(of, "limit", limits.keySet(), at);
            if (limits.get(of).figure() == null && otherwise == null) {
                throw new Problem(at, "the limit " + of + " has no figure", "say otherwise");
            }
        }
        return new Manifest.Setting(key, from, of, otherwise, with, f.span("key"));
    }

    /** A setting from an answer must be of one kind, known or not. */
    private void otherwise(String question, Object otherwise, Span at) {
        known(question, "question", catalog.questions().keySet(), at);
        String wanted =
                switch (catalog.questions().get(question).kind()) {
                    case NUMBER -> otherwise instanceof Number ? null : "a number";
                    case YES_NO -> otherwise instanceof Boolean ? null : "true or false";
                    case ANY_OF, CODES -> otherwise instanceof List ? null : "a list";
                    case ONE_OF, DATE -> otherwise instanceof String ? null : "a text";
                };
        if (wanted != null) throw new Problem(at, question + " may be unknown", "say otherwise, as " + wanted);
    }

    /** A value as JSON knows it. What looks like a number is one. */
    private Object value(Node node) {
        if (node instanceof Node.Sequence s)
            return s.items().stream().map(this::value).toList();
        if (node instanceof Node.Mapping m) {
            Map<String, Object> out = new LinkedHashMap<>();
            m.fields().forEach((k, v) -> out.put(k, value(v)));
            return out;
        }
        String text = Fields.scalar(node, "a value");
        if (quoted(node.span())) return text;
        if (text.equals("true") || text.equals("false")) return Boolean.valueOf(text);
        return text.startsWith("+") ? text : number(text);
    }

    private boolean quoted(Span at) {
        String line = lines.get(at.line() - 1);
        int start = at.column() - 1;
        return start < line.length() && "\"'".indexOf(line.charAt(start)) >= 0;
    }

    /** The number a text says, whole where it can be; the text where it says none. */
    static Object number(String text) {
        double number = Scalars.number(text);
        if (Double.isNaN(number)) return text;
        return number == (long) number ? (Object) (long) number : (Object) number;
    }

    private static String id(Fields f, String key) {
        String id = f.text(key);
        if (ID.matcher(id).matches()) return id;
        throw new Problem(f.span(key), Plain.brief(id) + " is no name", "write it as leaves-message");
    }

    private static Set<String> once(List<Map.Entry<String, Span>> names) {
        Set<String> out = new LinkedHashSet<>();
        for (Map.Entry<String, Span> n : names) {
            if (!out.add(n.getKey())) throw new Problem(n.getValue(), n.getKey() + " stands here twice", "rename one");
        }
        return out;
    }

    private static void known(String id, String what, Collection<String> valid, Span at) {
        if (!valid.contains(id)) {
            throw new Problem(at, "there is no " + what + " called " + Plain.brief(id), Nearest.hint(id, valid));
        }
    }
}

package voicemap.scaffold;

import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import voicemap.model.Catalog;
import voicemap.model.Limit;
import voicemap.model.Plain;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.profile.Profile;
import voicemap.profile.Reply;
import voicemap.yaml.Fields;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** What a project is told: the answers, limits and texts of a workload as data. */
final class Settings {
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern PREFIX = Pattern.compile("\\+[1-9][0-9]{0,3}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");
    private static final String LANGUAGES = "languages";
    private static final String USUAL_LANGUAGE = "en-US";
    /** Names the feature without which a part of a value is left out. */
    private static final String FEATURE = "feature";

    private static final Pattern URL = Pattern.compile("(?:https|wss)://[\\x21-\\x7e]{1,2000}");

    private final Catalog catalog;
    private final Manifest manifest;
    private final Profile profile;
    private final String workload;
    private final Map<String, Object> said = new LinkedHashMap<>();

    /** @throws Problem the profile says something to the starter that it does not take */
    Settings(Catalog catalog, Manifest manifest, Profile profile, String workload) {
        this.catalog = catalog;
        this.manifest = manifest;
        this.profile = profile;
        this.workload = workload;
        Profile.Starter own = profile.starter(workload);
        own.texts().forEach((key, node) -> {
            Manifest.Text text = manifest.text(key);
            if (text == null) {
                List<String> valid =
                        manifest.texts().stream().map(Manifest.Text::key).toList();
                throw new Problem(
                        own.keys().get(key),
                        "the starter " + manifest.useCase() + " takes no text " + Plain.brief(key),
                        Nearest.hint(key, valid));
            }
            said.put(key, read(text, node));
        });
    }

    private Object read(Manifest.Text text, Node node) {
        return switch (text.kind()) {
            case TEXT, NUMBER, URL, PREFIX, ZONE -> one(text, node);
            case TEXTS, NUMBERS -> items(node).stream().map(n -> one(text, n)).toList();
            case BY_LANGUAGE -> languages(text, node);
            case DATA -> data(node);
        };
    }

    private static List<Node> items(Node node) {
        return node instanceof Node.Sequence s ? s.items() : List.of(node);
    }

    /** A text for each language that is said, over those the starter has; a single text is of the first language. */
    private Map<String, Object> languages(Manifest.Text text, Node node) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (text.otherwise() instanceof Map<?, ?> own) own.forEach((k, v) -> out.put(String.valueOf(k), v));
        if (!(node instanceof Node.Mapping said)) {
            Object answered = answer(LANGUAGES);
            boolean known = answered instanceof List<?> l && !l.isEmpty();
            out.put(known ? String.valueOf(((List<?>) answered).get(0)) : USUAL_LANGUAGE, one(text, node));
            return out;
        }
        said.fields().forEach((language, value) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                throw new Problem(
                        said.keys().get(language),
                        Plain.brief(language) + " is no language",
                        "expected a tag such as " + USUAL_LANGUAGE);
            }
            out.put(language, one(text, value));
        });
        return out;
    }

    /** Data of strangers: each single value is a text, or true or false. */
    private static Object data(Node node) {
        if (node instanceof Node.Sequence s)
            return s.items().stream().map(Settings::data).toList();
        if (node instanceof Node.Mapping m) {
            Map<String, Object> out = new LinkedHashMap<>();
            m.fields().forEach((k, v) -> out.put(Plain.line(k), data(v)));
            return out;
        }
        String plain = Plain.line(Fields.scalar(node, "a value"));
        return plain.equals("true") || plain.equals("false") ? (Object) Boolean.valueOf(plain) : plain;
    }

    private static String one(Manifest.Text text, Node node) {
        String plain = Plain.line(Fields.scalar(node, text.key()));
        String wanted =
                switch (text.kind()) {
                    case TEXT, TEXTS, BY_LANGUAGE, DATA -> plain.isEmpty() ? "a text with something in it" : null;
                    case NUMBER, NUMBERS -> NUMBER.matcher(plain).matches() ? null : "a number such as +15550100";
                    case URL -> URL.matcher(plain).matches() ? null : "an address that starts with https:// or wss://";
                    case PREFIX -> PREFIX.matcher(plain).matches() ? null : "a prefix such as +1";
                    case ZONE -> zone(plain);
                };
        if (wanted == null) return plain;
        throw new Problem(node.span(), text.key() + " is " + Plain.brief(plain), "expected " + wanted);
    }

    /** What was expected instead of a zone; nothing where it is one. */
    private static String zone(String plain) {
        Set<String> zones = ZoneId.getAvailableZoneIds();
        if (zones.contains(plain)) return null;
        String near = Nearest.to(plain, zones);
        return "a time zone such as America/New_York" + (near == null ? "" : "; did you mean " + near + "?");
    }

    /** The file of settings as data, with these features on. */
    Map<String, Object> data(Collection<String> features) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (Manifest.Setting s : manifest.settings()) {
            if (!s.features().isEmpty() && s.features().stream().noneMatch(features::contains)) continue;
            Object value = value(s, features);
            out.put(s.key(), value == null ? with(s.otherwise(), features) : value);
        }
        return out;
    }

    /** A value of the starter without the parts that name a feature that is off. */
    private static Object with(Object value, Collection<String> features) {
        if (value instanceof List<?> items) {
            return items.stream()
                    .filter(i -> !off(i, features))
                    .map(i -> with(i, features))
                    .toList();
        }
        if (!(value instanceof Map<?, ?> map)) return value;
        Map<String, Object> out = new LinkedHashMap<>();
        map.forEach((k, v) -> {
            if (!k.equals(FEATURE) && !off(v, features)) out.put(String.valueOf(k), with(v, features));
        });
        return out;
    }

    private static boolean off(Object value, Collection<String> features) {
        return value instanceof Map<?, ?> m
                && m.containsKey(FEATURE)
                && !features.contains(String.valueOf(m.get(FEATURE)));
    }

    private Object value(Manifest.Setting s, Collection<String> features) {
        return switch (s.from()) {
            case BUSINESS -> business(s);
            case ANSWER -> answer(s.of());
            case LIMIT -> limit(s.of());
            case TEXT ->
                said.containsKey(s.of())
                        ? said.get(s.of())
                        : with(manifest.text(s.of()).otherwise(), features);
            case VALUE -> null;
        };
    }

    private String business(Manifest.Setting s) {
        if (!profile.business().isBlank()) return Plain.line(profile.business());
        return s.otherwise() == null ? manifest.name() : null;
    }

    private Object answer(String question) {
        Reply r = profile.workload(workload).replies().get(question);
        if (r == null || r.state() == Reply.State.OPEN || r.state() == Reply.State.IDLE) return null;
        Question q = catalog.questions().get(question);
        if (q.kind() == QuestionKind.ANY_OF || q.kind() == QuestionKind.CODES) return r.values();
        if (q.kind() == QuestionKind.NUMBER)
            return ManifestReader.number(r.values().get(0));
        String word = r.values().get(0);
        return q.kind() == QuestionKind.YES_NO ? (Object) word.equals("yes") : word;
    }

    private Object limit(String id) {
        Limit limit = catalog.limits().get(id);
        return limit == null || limit.figure() == null ? null : ManifestReader.number(limit.figure());
    }
}

package voicemap.scaffold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static Object read(Manifest.Text text, Node node) {
        if (!text.kind().several()) return one(text, node);
        List<Node> items = node instanceof Node.Sequence s ? s.items() : List.of(node);
        List<Object> out = new ArrayList<>();
        for (Node item : items) out.add(one(text, item));
        return out;
    }

    private static String one(Manifest.Text text, Node node) {
        String plain = Plain.line(Fields.scalar(node, text.key()));
        String wanted =
                switch (text.kind()) {
                    case TEXT, TEXTS -> plain.isEmpty() ? "a text with something in it" : null;
                    case NUMBER, NUMBERS -> NUMBER.matcher(plain).matches() ? null : "a number such as +15550100";
                    case URL -> URL.matcher(plain).matches() ? null : "an address that starts with https:// or wss://";
                };
        if (wanted == null) return plain;
        throw new Problem(node.span(), text.key() + " is " + Plain.brief(plain), "expected " + wanted);
    }

    /** The file of settings as data, with these features on. */
    Map<String, Object> data(Collection<String> features) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (Manifest.Setting s : manifest.settings()) {
            if (s.feature() != null && !features.contains(s.feature())) continue;
            Object value = value(s);
            out.put(s.key(), value == null ? s.otherwise() : value);
        }
        return out;
    }

    private Object value(Manifest.Setting s) {
        return switch (s.from()) {
            case BUSINESS -> business(s);
            case ANSWER -> answer(s.of());
            case LIMIT -> limit(s.of());
            case TEXT -> said.getOrDefault(s.of(), manifest.text(s.of()).otherwise());
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

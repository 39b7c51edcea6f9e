package voicemap.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import voicemap.model.PartKind;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Fields;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** Every place and setting that rows speak of, to be looked up when all of them are read. */
final class Places {
    private record Mention(String place, Span span, boolean entry) {}

    private record Use(List<String> at, String setting, Span span) {}

    private final List<Mention> mentions = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();

    /** Records that the places under a key are spoken of. */
    List<String> mention(Fields f, String key) {
        List<String> names = f.texts(key);
        List<Node> nodes = f.node(key) instanceof Node.Sequence s ? s.items() : List.of();
        for (int i = 0; i < names.size(); i++) {
            Span span = nodes.isEmpty() ? f.node(key).span() : nodes.get(i).span();
            mentions.add(new Mention(names.get(i), span, false));
        }
        return names;
    }

    /** Records that a place is spoken of that must be an entry of a design. */
    void entry(String place, Span span) {
        mentions.add(new Mention(place, span, true));
    }

    /** Records that a setting is spoken of, which one of these places must have. */
    void use(List<String> at, String setting, Span span) {
        uses.add(new Use(at, setting, span));
    }

    /** Records that the settings under a key are spoken of: its own keys, or the words in its list. */
    void uses(List<String> at, Fields f, String key) {
        Node node = f.node(key);
        if (node instanceof Node.Mapping m) m.keys().forEach((name, span) -> use(at, name, span));
        else if (node instanceof Node.Sequence s) {
            s.items().forEach(i -> use(at, Fields.scalar(i, "a setting"), i.span()));
        } else if (node != null) use(at, Fields.scalar(node, "a setting"), node.span());
    }

    /** Looks up every mention. */
    void resolve(Map<String, PartKind> kinds, List<Problem> problems) {
        for (Mention m : mentions) {
            PartKind kind = kinds.get(m.place());
            if (kind == null) {
                problems.add(new Problem(
                        m.span(),
                        "there is no place " + Plain.brief(m.place()),
                        Nearest.hint(m.place(), kinds.keySet())));
            } else if (m.entry() && kind.section() == null) {
                problems.add(new Problem(m.span(), m.place() + " is no entry of a design", "name another place"));
            }
        }
        for (Use u : uses) use(u, kinds, problems);
    }

    private static void use(Use u, Map<String, PartKind> kinds, List<Problem> problems) {
        List<String> all = new ArrayList<>();
        for (String place : u.at()) {
            PartKind kind = kinds.get(place);
            if (kind == null || kind.open() || u.setting().equals("text")) return;
            all.addAll(kind.settings().keySet());
        }
        if (all.contains(u.setting())) return;
        problems.add(new Problem(
                u.span(),
                String.join(", ", u.at()) + " has no setting " + Plain.brief(u.setting()),
                Nearest.hint(u.setting(), all)));
    }
}

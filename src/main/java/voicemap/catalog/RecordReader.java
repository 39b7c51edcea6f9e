package voicemap.catalog;

import java.util.ArrayList;
import java.util.List;
import voicemap.catalog.Ids.Kind;
import voicemap.model.*;
import voicemap.yaml.Fields;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** What readers of records share: ids, sources and standings, conditions. The format is explained in catalog/README.md. */
abstract class RecordReader {
    final Ids ids;
    /** What records without a standing or sources of their own rest on. */
    Warrant inherited = new Warrant(Standing.UNVERIFIED, List.of(), List.of());

    RecordReader(Ids ids) {
        this.ids = ids;
    }

    final Warrant warrant(Fields f) {
        Standing standing = f.word("standing", Standing.class, inherited.standing());
        List<String> sources = f.has("sources") ? mentions(f, "sources", Kind.SOURCE) : inherited.sources();
        List<String> readings = f.texts("readings");
        if (sources.isEmpty()) throw new Problem(f.span(), "no source", "write sources: [id of sources.yaml]");
        if (f.has("standing") && standing == Standing.CONTESTED && readings.size() < 2) {
            throw new Problem(f.span("standing"), "contested", "write readings: with what each side says");
        }
        return new Warrant(standing, sources, readings);
    }

    final List<String> mentions(Fields f, String key, Kind kind) {
        List<String> out = new ArrayList<>();
        for (String id : f.texts(key)) out.add(ids.mention(id, kind, f.span(key)));
        return List.copyOf(out);
    }

    final List<Condition> conditions(Fields f, String key) {
        List<Condition> out = new ArrayList<>();
        for (Node node : f.items(key)) {
            if (!(node instanceof Node.Sequence s)) {
                throw new Problem(node.span(), key + " is a list of conditions", "write [[trait, not trait]]");
            }
            out.add(condition(s));
        }
        return List.copyOf(out);
    }

    final Condition condition(Fields f, String key) {
        Node node = f.node(key);
        if (node == null) return Condition.ALWAYS;
        if (node instanceof Node.Sequence s) return condition(s);
        throw new Problem(node.span(), key + " is a list of traits", "write [trait, not trait]");
    }

    private Condition condition(Node.Sequence s) {
        List<Literal> literals = new ArrayList<>();
        for (Node item : s.items()) {
            String text = Fields.scalar(item, "a trait");
            boolean yes = !text.startsWith("not ");
            String trait = ids.mention(yes ? text : text.substring(4), Kind.TRAIT, item.span());
            literals.add(new Literal(trait, yes));
        }
        return new Condition(literals);
    }

    final String id(Fields f, Kind kind) {
        String id = f.text("id");
        return ids.claim(
                id,
                kind,
                new Span(f.span().file(), f.span("id").line(), f.span("id").column()));
    }
}

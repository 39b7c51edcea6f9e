package voicemap.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import voicemap.catalog.Ids.Kind;
import voicemap.model.*;
import voicemap.yaml.Fields;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Scalars;

/** Reads the records that stand in lists: sources, questions, traits and quantities. */
final class VocabularyReader extends RecordReader {
    VocabularyReader(Ids ids) {
        super(ids);
    }

    Source source(Fields f) {
        return new Source(
                id(f, Kind.SOURCE),
                f.word("kind", SourceKind.class, null),
                f.text("title"),
                f.text("url", null),
                f.day("read"),
                f.span());
    }

    Question question(Fields f) {
        Map<String, String> options = new LinkedHashMap<>();
        QuestionKind kind = f.word("kind", QuestionKind.class, null);
        f.under("options").forEach((k, v) -> options.put(k, Fields.scalar(v, k)));
        if (kind == QuestionKind.YES_NO) {
            options.put("yes", "yes");
            options.put("no", "no");
        }
        String silence = f.node("silence") instanceof Node.Scalar ? f.text("silence") : null;
        String scope = f.text("scope", "workload");
        return new Question(
                id(f, Kind.QUESTION),
                f.text("ask"),
                kind,
                scope.equals("account"),
                Collections.unmodifiableMap(options),
                f.decimal("min", 0),
                f.decimal("max", 0),
                f.text("unit", ""),
                pattern(f),
                f.text("example", null),
                "open".equals(silence) ? null : f.texts("silence"),
                gates(f),
                f.number("weight", 3),
                f.span());
    }

    private List<Map<String, List<String>>> gates(Fields f) {
        List<Map<String, List<String>>> out = new ArrayList<>();
        for (Node group : f.items("matters-when")) {
            Fields answers = Fields.of(group, "answers to other questions");
            Map<String, List<String>> all = new LinkedHashMap<>();
            for (String question : ((Node.Mapping) group).fields().keySet()) {
                all.put(ids.mention(question, Kind.QUESTION, answers.span(question)), answers.texts(question));
            }
            out.add(Collections.unmodifiableMap(all));
        }
        return List.copyOf(out);
    }

    private static String pattern(Fields f) {
        String pattern = f.text("pattern", null);
        try {
            if (pattern != null) Pattern.compile(pattern);
            return pattern;
        } catch (PatternSyntaxException e) {
            throw new Problem(f.span("pattern"), "the pattern is no regular expression", e.getDescription());
        }
    }

    Trait trait(Fields f) {
        Trait.Reads reads = null;
        Trait.Exceeds exceeds = null;
        List<Condition> when = conditions(f, "when");
        List<String> asks = new ArrayList<>();
        if (when.isEmpty()) {
            String question = only(f, "reads", "a question");
            asks.add(ids.mention(question, Kind.QUESTION, f.span("reads")));
            reads = reads(question, f.under("reads").get(question));
        } else {
            if (f.has("reads")) throw new Problem(f.span("reads"), "an answer decides it, or other traits do", "");
            for (String q : f.texts("asks")) asks.add(ids.mention(q, Kind.QUESTION, f.span("asks")));
            if (f.has("exceeds")) exceeds = exceeds(f);
        }
        return new Trait(
                id(f, Kind.TRAIT), f.text("means"), reads, List.copyOf(when), exceeds, List.copyOf(asks), f.span());
    }

    private Trait.Exceeds exceeds(Fields f) {
        String quantity = only(f, "exceeds", "a quantity");
        String limit = Fields.scalar(f.under("exceeds").get(quantity), quantity);
        return new Trait.Exceeds(
                ids.mention(quantity, Kind.QUANTITY, f.span("exceeds")),
                ids.mention(limit, Kind.LIMIT, f.span("exceeds")));
    }

    private static String only(Fields f, String key, String what) {
        Set<String> keys = f.under(key).keySet();
        if (keys.size() != 1) throw new Problem(f.span(key), key + " names " + what, "write " + key + ": {name: …}");
        return keys.iterator().next();
    }

    private static Trait.Reads reads(String question, Node node) {
        if (node instanceof Node.Sequence s) {
            return new Trait.Reads(
                    question,
                    s.items().stream().map(n -> Fields.scalar(n, question)).toList(),
                    List.of(),
                    null);
        }
        if (node instanceof Node.Mapping) {
            Fields f = Fields.of(node, question);
            List<String> other = f.texts("other-than");
            f.done();
            return new Trait.Reads(question, List.of(), other, null);
        }
        String text = Fields.scalar(node, question);
        if (!text.startsWith(">= ")) throw new Problem(node.span(), "expected a list of answers or >= a number", "");
        double least = Scalars.number(text.substring(3));
        if (Double.isFinite(least)) return new Trait.Reads(question, List.of(), List.of(), least);
        throw new Problem(node.span(), Plain.brief(text) + " compares with no number", "write for example >= 2");
    }

    Quantity quantity(Fields f) {
        inherited = warrant(f);
        String limit = f.text("limit", null);
        return new Quantity(
                id(f, Kind.QUANTITY),
                f.text("name"),
                f.text("unit"),
                condition(f, "when"),
                limit == null ? null : ids.mention(limit, Kind.LIMIT, f.span("limit")),
                mentions(f, "uses", Kind.LIMIT),
                inherited,
                f.span());
    }
}

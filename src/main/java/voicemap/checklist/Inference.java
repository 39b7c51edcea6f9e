package voicemap.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import voicemap.model.Catalog;
import voicemap.model.Condition;
import voicemap.model.Literal;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.model.Trait;

/**
 * What further traits follow from some, in both directions and without the engine: lists of use cases start from traits and
 * not from answers. It takes what must be so; of several ways in which a trait may have come about it takes none.
 */
final class Inference {
    private static final List<String> YES_NO = List.of("yes", "no");

    private final Catalog catalog;
    private final Map<String, List<Trait>> readers = new HashMap<>();
    private final List<Trait> defined = new ArrayList<>();

    Inference(Catalog catalog) {
        this.catalog = catalog;
        for (Trait t : catalog.traits().values()) {
            if (t.reads() == null) defined.add(t);
            else
                readers.computeIfAbsent(t.reads().question(), k -> new ArrayList<>())
                        .add(t);
        }
    }

    /** The questions that find a trait out. */
    List<Question> questions(String trait) {
        Trait t = catalog.traits().get(trait);
        List<Question> out = new ArrayList<>();
        if (t.reads() != null) out.add(catalog.questions().get(t.reads().question()));
        else for (String q : t.asks()) out.add(catalog.questions().get(q));
        return out;
    }

    /** The traits that the answer to a question decides. */
    List<Trait> readFrom(Question q) {
        return readers.getOrDefault(q.id(), List.of());
    }

    /** Adds all that must be so. */
    void close(Traits known) {
        boolean news = true;
        while (news) {
            news = false;
            for (Trait t : defined) news |= define(t, known);
            for (Question q : catalog.questions().values()) news |= narrow(q, known);
        }
    }

    private static boolean define(Trait t, Traits known) {
        List<Condition> possible = new ArrayList<>();
        boolean met = false;
        for (Condition way : t.when()) {
            met |= known.meets(way);
            if (!known.denies(way)) possible.add(way);
        }
        if (possible.isEmpty()) return known.take(t.id(), false);
        if (t.exceeds() == null && met) return known.take(t.id(), true);
        boolean news = false;
        if (known.is(new Literal(t.id(), true)) && possible.size() == 1) {
            for (Literal l : possible.get(0).literals()) news |= known.take(l.trait(), l.yes());
        }
        if (known.is(new Literal(t.id(), false)) && t.exceeds() == null) {
            for (Condition way : possible) {
                List<Literal> open = known.open(way);
                if (open.size() == 1)
                    news |= known.take(open.get(0).trait(), !open.get(0).yes());
            }
        }
        return news;
    }

    /** Where a question takes one answer, what all answers that are still possible have in common. */
    private boolean narrow(Question q, Traits known) {
        if (q.kind() != QuestionKind.ONE_OF && q.kind() != QuestionKind.YES_NO) return false;
        List<Trait> traits = readFrom(q);
        List<List<String>> possible = new ArrayList<>();
        for (String option :
                q.kind() == QuestionKind.YES_NO ? YES_NO : q.options().keySet()) {
            if (fits(List.of(option), traits, known)) possible.add(List.of(option));
        }
        // a question that does not matter has none of its answers
        if (!q.mattersWhen().isEmpty() && fits(List.of(), traits, known)) possible.add(List.of());
        boolean news = false;
        for (Trait t : traits) {
            int so = 0;
            for (List<String> answer : possible) if (t.reads().meets(answer, answer.size())) so++;
            if (so == 0 || so == possible.size()) news |= known.take(t.id(), so > 0);
        }
        return news;
    }

    private static boolean fits(List<String> answer, List<Trait> traits, Traits known) {
        for (Trait t : traits) {
            if (known.denies(new Literal(t.id(), t.reads().meets(answer, answer.size())))) return false;
        }
        return true;
    }

    /** What silence about a question says of a trait that the answer decides. */
    static boolean silent(Question q, Trait t) {
        double number = q.kind() == QuestionKind.NUMBER && !q.silence().isEmpty()
                ? Double.parseDouble(q.silence().get(0))
                : q.silence().size();
        return t.reads().meets(q.silence(), number);
    }
}

package voicemap.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import voicemap.model.Catalog;
import voicemap.model.Condition;
import voicemap.model.Literal;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.model.Trait;

/** What conditions ask for, as answers to the questions that people are asked. */
public final class Answers {
    /** More ways than this are not told apart: the words of the trait say it shorter. */
    private static final int MOST_WAYS = 6;

    private final Catalog catalog;

    public Answers(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * What must be answered to a question.
     *
     * @param asked false where it follows from this answer and others, so that the answer says what follows
     */
    public record Said(String question, String answer, boolean asked) {}

    /** The ways to meet a condition; each holds an answer to every question that matters, in the order of the questions. */
    public List<List<Said>> ways(Condition condition) {
        return ways(condition, Condition.ALWAYS);
    }

    /**
     * The same where something is known already: ways that it rules out are left out.
     *
     * @param given what need not be said again
     */
    public List<List<Said>> ways(Condition condition, Condition given) {
        Set<Literal> known = new LinkedHashSet<>();
        List<Set<Literal>> first = expanded(given);
        if (first.size() == 1) known.addAll(first.get(0));
        List<List<Said>> out = new ArrayList<>();
        for (Set<Literal> way : expanded(condition)) {
            Set<Literal> both = new LinkedHashSet<>(known);
            both.addAll(way);
            if (!possible(both)) continue;
            Set<Literal> asked = new LinkedHashSet<>(way);
            asked.removeAll(known);
            List<Said> said = said(asked);
            if (!out.contains(said)) out.add(said);
        }
        return out;
    }

    /** A condition on one line: its ways with all questions and answers. */
    public String line(Condition condition) {
        List<String> out = new ArrayList<>();
        for (List<Said> way : ways(condition)) {
            List<String> parts = new ArrayList<>();
            for (Said s : way) parts.add(line(s));
            out.add(String.join(", and ", parts));
        }
        return String.join("; or ", out);
    }

    private String line(Said said) {
        return said.asked() ? catalog.questions().get(said.question()).ask() + " " + said.answer() : said.answer();
    }

    /** The answers of a condition alone, for whoever knows the question. */
    public String answers(Condition condition) {
        List<String> out = new ArrayList<>();
        for (List<Said> way : ways(condition)) {
            List<String> parts = new ArrayList<>();
            for (Said s : way) parts.add(s.answer());
            out.add(String.join(", and ", parts));
        }
        return String.join("; or ", out);
    }

    /** Every way to meet a condition, as what is known of traits that an answer decides, or that say more than answers. */
    private List<Set<Literal>> expanded(Condition condition) {
        List<Set<Literal>> ways = List.of(Set.of());
        for (Literal l : condition.literals()) {
            List<Set<Literal>> joined = joined(ways, expanded(l));
            ways = joined.size() > MOST_WAYS ? joined(ways, List.of(Set.of(l))) : joined;
        }
        return ways;
    }

    private List<Set<Literal>> expanded(Literal l) {
        Trait trait = catalog.traits().get(l.trait());
        if (trait.reads() != null || trait.exceeds() != null) return List.of(Set.of(l));
        List<Set<Literal>> out = new ArrayList<>();
        if (l.yes()) {
            for (Condition c : trait.when()) out.addAll(expanded(c));
            return out;
        }
        Set<Literal> none = new LinkedHashSet<>();
        for (Condition c : trait.when()) {
            if (c.literals().size() != 1) return List.of(Set.of(l));
            Literal only = c.literals().get(0);
            none.add(new Literal(only.trait(), !only.yes()));
        }
        return List.of(none);
    }

    private List<Set<Literal>> joined(List<Set<Literal>> left, List<Set<Literal>> right) {
        List<Set<Literal>> out = new ArrayList<>();
        for (Set<Literal> a : left) {
            for (Set<Literal> b : right) {
                Set<Literal> both = new LinkedHashSet<>(a);
                both.addAll(b);
                if (possible(both) && !out.contains(both)) out.add(both);
            }
        }
        return out;
    }

    private boolean possible(Set<Literal> way) {
        Map<String, Set<String>> left = new LinkedHashMap<>();
        for (Literal l : way) {
            if (way.contains(new Literal(l.trait(), !l.yes()))) return false;
            Trait.Reads reads = catalog.traits().get(l.trait()).reads();
            if (!l.yes() || reads == null || reads.any().isEmpty()) continue;
            if (catalog.questions().get(reads.question()).kind() != QuestionKind.ONE_OF) continue;
            Set<String> any = left.computeIfAbsent(reads.question(), q -> new TreeSet<>(reads.any()));
            any.retainAll(reads.any());
            if (any.isEmpty()) return false;
        }
        return true;
    }

    private List<Said> said(Set<Literal> way) {
        Map<String, List<Literal>> byQuestion = new LinkedHashMap<>();
        for (Literal l : way) {
            Trait t = catalog.traits().get(l.trait());
            String question =
                    t.reads() != null ? t.reads().question() : t.asks().get(0);
            byQuestion.computeIfAbsent(question, q -> new ArrayList<>()).add(l);
        }
        List<Said> out = new ArrayList<>();
        for (Question q : catalog.questions().values()) {
            List<Literal> of = byQuestion.get(q.id());
            if (of == null) continue;
            String answer = answer(q, of);
            if (!answer.isEmpty()) out.add(new Said(q.id(), answer, true));
            for (Literal l : of) {
                Trait t = catalog.traits().get(l.trait());
                if (t.reads() == null) out.add(new Said(q.id(), (l.yes() ? "" : "not so: ") + plain(t.means()), false));
            }
        }
        return out;
    }

    private String answer(Question q, List<Literal> literals) {
        List<String> yes = new ArrayList<>();
        Set<String> no = new LinkedHashSet<>();
        List<String> other = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        for (Literal l : literals) {
            Trait t = catalog.traits().get(l.trait());
            if (t.reads() == null) continue;
            if (t.reads().any().isEmpty() || q.kind() == QuestionKind.YES_NO) other.add(figure(q, t.reads(), l));
            else if (l.yes()) {
                named.addAll(t.reads().any());
                yes.add(some(meanings(q, t.reads().any()), " or "));
            } else no.addAll(t.reads().any());
        }
        boolean rest = !yes.isEmpty() && !no.isEmpty() && q.kind() == QuestionKind.ANY_OF && covers(q, named, no);
        boolean idle = !yes.isEmpty() && q.kind() == QuestionKind.ONE_OF;
        List<String> out = new ArrayList<>();
        if (!yes.isEmpty()) out.add((rest ? "only: " : "") + some(yes, " and "));
        if (!no.isEmpty() && !rest && !idle) out.add("not: " + some(meanings(q, no), " or "));
        out.addAll(other);
        return String.join("; ", out);
    }

    private static boolean covers(Question q, Set<String> yes, Set<String> no) {
        for (String option : q.options().keySet()) if (!yes.contains(option) && !no.contains(option)) return false;
        return true;
    }

    private static String figure(Question q, Trait.Reads reads, Literal l) {
        if (q.kind() == QuestionKind.YES_NO) return reads.any().contains("yes") == l.yes() ? "yes" : "no";
        if (reads.from() == null) {
            return (l.yes() ? "other than " : "only ") + String.join(", ", reads.otherThan());
        }
        double from = reads.from();
        String number = from == Math.rint(from) ? String.valueOf((long) from) : String.valueOf(from);
        return l.yes() ? number + " or more" : "fewer than " + number;
    }

    private static List<String> meanings(Question q, Iterable<String> options) {
        List<String> out = new ArrayList<>();
        for (String option : options) out.add(q.options().getOrDefault(option, option));
        return out;
    }

    private static String plain(String means) {
        String text = means.endsWith(".") ? means.substring(0, means.length() - 1) : means;
        boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return name ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** Words as one says them. */
    static String some(List<String> words, String last) {
        if (words.size() < 2) return String.join("", words);
        return String.join(", ", words.subList(0, words.size() - 1)) + last + words.get(words.size() - 1);
    }
}

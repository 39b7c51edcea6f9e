package voicemap.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.model.*;
import voicemap.yaml.Problem;

/** What must hold of a catalog as a whole, once every record can be read. */
final class CatalogChecks {
    /** What waits is followed one by one; the stack is not endless. */
    private static final int LONGEST_CHAIN = 100;

    private static final String WORKLOAD_NAME = "[a-z][a-z0-9-]{0,30}";

    private final Catalog catalog;
    private final List<Problem> problems;

    CatalogChecks(Catalog catalog, List<Problem> problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    void run() {
        prerequisitesHaveNoCycle();
        sourcesAreInOrder();
        catalog.products().values().forEach(this::product);
        noTwoCellsShareASentence();
        choicesNameRealProducts();
        silenceIsAnAnswer();
        waysOutAreAnswers();
        questionsDoNotWaitForOneAnother();
        productsBuildOnOthers();
        figuresAreHeldAgainstNumbers();
        traitsRestOnOthers();
    }

    private void traitsRestOnOthers() {
        Map<String, Integer> state = new HashMap<>();
        for (Trait t : catalog.traits().values()) visit(t, state);
    }

    private void visit(Trait t, Map<String, Integer> state) {
        Integer seen = state.putIfAbsent(t.id(), 1);
        if (seen != null && seen == 1) say(t.span(), "the trait " + t.id() + " rests on itself", "break the circle");
        if (seen != null) return;
        for (Condition c : t.when()) {
            if (c.always()) say(t.span(), t.id() + " would always be so", "write when: [[trait, not trait]]");
            for (Literal l : c.literals()) {
                Trait other = catalog.traits().get(l.trait());
                if (other.exceeds() != null)
                    say(t.span(), t.id() + " rests on " + other.id(), "sums are done after the traits are known");
                visit(other, state);
            }
        }
        state.put(t.id(), 2);
    }

    private void productsBuildOnOthers() {
        for (Product p : catalog.products().values()) {
            for (String below : p.buildsOn()) {
                if (!catalog.products().get(below).buildsOn().isEmpty()) {
                    say(p.span(), p.id() + " builds on " + below + ", which builds on others", "name all of them here");
                }
            }
        }
    }

    private void figuresAreHeldAgainstNumbers() {
        Set<String> used = new HashSet<>();
        for (Quantity q : catalog.quantities().values()) {
            used.addAll(q.uses());
            if (q.limit() != null) used.add(q.limit());
        }
        for (Trait t : catalog.traits().values())
            if (t.exceeds() != null) used.add(t.exceeds().limit());
        for (Limit l : catalog.limits().values()) {
            boolean number = l.figure() != null && l.figure().matches("[0-9]+([.][0-9]+)?");
            if (used.contains(l.id()) && !number) say(l.span(), "a sum uses this limit", "its value must be a number");
        }
    }

    private void product(Product p) {
        int last = 0;
        for (Product.Cell cell : p.cells().values()) {
            int number = catalog.useCases().get(cell.useCase()).number();
            if (number < last)
                say(
                        cell.span(),
                        "the cell of " + cell.useCase() + " stands too late",
                        "keep cells in the order of the use cases' numbers");
            last = number;
            boolean empty = cell.why() == null
                    && cell.when().isEmpty()
                    && cell.whenNot().isEmpty();
            if (cell.map() == MapState.INHERITED && !empty) {
                say(
                        cell.span(),
                        "an inherited cell holds nothing but its state",
                        "call it marked, or take the texts out");
            }
            if (cell.map() == MapState.ADDITION && p.row() > 0)
                say(cell.span(), "a row of the map has no additions", "");
            if (p.umbrella() && cell.map() != MapState.INHERITED && cell.standsFor() == null) {
                say(cell.span(), p.name() + " mixes several products", "write stands-for: the one meant here");
            }
            if (p.umbrella() && !cell.when().isEmpty())
                say(cell.span(), "an umbrella is never recommended itself", "move the reasons to the real product");
            if (cell.standsFor() != null
                    && catalog.products().get(cell.standsFor()).umbrella()) {
                say(cell.span(), cell.standsFor() + " is no real product", "");
            }
        }
        boolean asked = !p.needed().isEmpty()
                || p.cells().values().stream().anyMatch(c -> !c.when().isEmpty());
        if (p.warrant().standing() == Standing.UNVERIFIED && asked) {
            say(
                    p.span(),
                    p.id() + " is unverified and would still be recommended",
                    "take its reasons out, or find a source");
        }
        if (p.umbrella() && !p.needed().isEmpty()) say(p.span(), "an umbrella is never needed itself", "");
    }

    private void noTwoCellsShareASentence() {
        Map<String, Span> said = new HashMap<>();
        for (Product p : catalog.products().values()) {
            for (Product.Cell c : p.cells().values()) {
                List<String> texts = new ArrayList<>();
                if (c.why() != null) texts.add(c.why());
                c.when().forEach(x -> texts.add(x.say()));
                c.whenNot().forEach(x -> texts.add(x.say()));
                Set<String> mine = new HashSet<>();
                for (String text : texts) for (String s : text.split("(?<=[.!?])\\s+")) mine.add(s.strip());
                for (String sentence : mine) {
                    Span before = said.putIfAbsent(sentence, c.span());
                    if (before != null)
                        say(c.span(), "a sentence stands in two cells: " + sentence, "the other is at " + before);
                }
            }
        }
    }

    private void sourcesAreInOrder() {
        String last = "";
        for (Source s : catalog.sources().values()) {
            if (s.id().compareTo(last) < 0)
                say(s.span(), "the source " + s.id() + " stands too late", "keep sources in the order of their ids");
            last = s.id();
        }
    }

    private void prerequisitesHaveNoCycle() {
        Map<String, Integer> state = new LinkedHashMap<>();
        for (Prerequisite p : catalog.prerequisites().values()) visit(p, state, new ArrayList<>());
    }

    private void visit(Prerequisite p, Map<String, Integer> state, List<String> path) {
        path.add(p.id());
        if (path.size() > LONGEST_CHAIN) {
            if (path.size() == LONGEST_CHAIN + 1)
                say(p.span(), "more than " + LONGEST_CHAIN + " prerequisites wait in a row", "");
            path.remove(path.size() - 1);
            return;
        }
        Integer seen = state.putIfAbsent(p.id(), 1);
        if (seen != null && seen == 1)
            say(p.span(), "prerequisites wait for one another", String.join(" after ", path));
        if (seen == null) {
            for (String after : p.after()) visit(catalog.prerequisites().get(after), state, path);
            state.put(p.id(), 2);
        }
        path.remove(path.size() - 1);
    }

    private void choicesNameRealProducts() {
        for (Choice c : catalog.choices().values()) {
            Set<String> members = new HashSet<>();
            for (Choice.Member m : c.members()) {
                members.add(m.product());
                if (catalog.products().get(m.product()).umbrella())
                    say(m.span(), m.product() + " is an umbrella", "name the real product");
            }
            if (c.applies().isEmpty())
                say(c.span(), "the choice " + c.id() + " never applies", "write applies: [[trait]]");
            if (c.fallback() != null && !members.contains(c.fallback())) say(c.span(), "the fallback is no member", "");
        }
    }

    private void questionsDoNotWaitForOneAnother() {
        for (Question q : catalog.questions().values()) gates(q, q, new HashSet<>(), 0);
    }

    private void gates(Question start, Question q, Set<String> seen, int depth) {
        if (depth > LONGEST_CHAIN) {
            say(start.span(), "more than " + LONGEST_CHAIN + " questions wait in a row", "");
            return;
        }
        for (Map<String, List<String>> group : q.mattersWhen()) {
            for (Map.Entry<String, List<String>> e : group.entrySet()) {
                Question other = catalog.questions().get(e.getKey());
                if (other == start) say(start.span(), start.id() + " matters only when " + start.id() + " does", "");
                for (String a : e.getValue()) {
                    boolean word = other.options().containsKey(a) || a.equals("unknown") || a.equals("idle");
                    if (!word) say(q.span(), a + " is no answer to " + other.id(), "");
                }
                if (seen.add(other.id())) gates(start, other, seen, depth + 1);
            }
        }
    }

    private void silenceIsAnAnswer() {
        for (Question q : catalog.questions().values()) {
            if (q.silence() == null) continue;
            boolean number = q.kind() == QuestionKind.NUMBER;
            if (number && !q.silence().get(0).matches("[0-9]+([.][0-9]+)?")) {
                say(q.span(), "silence means " + q.silence().get(0) + ", which is no number", "");
            }
            if (q.options().isEmpty()) continue;
            for (String s : q.silence()) {
                if (!q.options().containsKey(s)) say(q.span(), "silence means " + s + ", which is no answer", "");
            }
        }
        for (Trait t : catalog.traits().values()) {
            if (t.reads() == null) continue;
            Question q = catalog.questions().get(t.reads().question());
            for (String a : t.reads().any()) {
                if (!q.options().isEmpty() && !q.options().containsKey(a))
                    say(t.span(), a + " is no answer to " + q.id(), "");
            }
        }
    }

    private void waysOutAreAnswers() {
        for (Concern c : catalog.concerns().values()) {
            for (Conflict x : c.conflicts()) x.waysOut().forEach(w -> wayOut(x, w));
        }
    }

    private void wayOut(Conflict x, WayOut way) {
        if (x.reach() != Reach.ACCOUNT && !way.other().isEmpty())
            say(way.span(), x.id() + " has no second workload", "write set");
        if (way.apart() != null && !way.apart().matches(WORKLOAD_NAME))
            say(way.span(), way.apart() + " is no name of a workload", "for example payments");
        if (way.set().isEmpty() && way.other().isEmpty() && way.there().isEmpty())
            say(way.span(), "a way out that changes nothing", "write set: {question: answer}");
        for (List<WayOut.Turn> turns : List.of(way.set(), way.other(), way.there())) {
            for (WayOut.Turn t : turns) turn(t, way.span());
        }
    }

    private void turn(WayOut.Turn turn, Span span) {
        Question q = catalog.questions().get(turn.question());
        boolean list = q.kind() == QuestionKind.ANY_OF || q.kind() == QuestionKind.CODES;
        if (!list && (turn.put().size() != 1 || !turn.out().isEmpty()))
            say(span, q.id() + " takes one answer", "write " + q.id() + ": answer");
        List<String> words = new ArrayList<>(turn.put());
        words.addAll(turn.out());
        if (words.isEmpty()) say(span, "nothing is said of " + q.id(), "write members, or not and a member");
        for (String word : words) {
            boolean taken =
                    switch (q.kind()) {
                        case ONE_OF, YES_NO, ANY_OF -> q.options().containsKey(word);
                        case NUMBER ->
                            word.matches("[0-9]{1,9}([.][0-9]+)?")
                                    && Double.parseDouble(word) >= q.from()
                                    && Double.parseDouble(word) <= q.to();
                        case CODES, DATE -> false;
                    };
            if (!taken) say(span, word + " is no answer to " + q.id(), "");
        }
    }

    private void say(Span span, String what, String hint) {
        problems.add(new Problem(span, what, hint));
    }
}

package voicemap.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import voicemap.engine.Conclusions;
import voicemap.engine.Derivation;
import voicemap.fact.Answer;
import voicemap.fact.Conditional;
import voicemap.fact.DefinitionRow;
import voicemap.fact.ExceedsRow;
import voicemap.fact.Figure;
import voicemap.fact.Is;
import voicemap.fact.Known;
import voicemap.fact.TraitRow;
import voicemap.model.Condition;
import voicemap.model.Literal;
import voicemap.model.Order;
import voicemap.profile.Profile;
import voicemap.profile.Reply;

/** Follows the proof of a conclusion down to the lines of the profile. */
public final class Grounds {
    private final Conclusions conclusions;
    private final Profile profile;

    /** @param conclusions what was concluded from the answers of the profile */
    public Grounds(Conclusions conclusions, Profile profile) {
        this.conclusions = conclusions;
        this.profile = profile;
    }

    /** The answers that make a condition hold in a workload. */
    public List<Ground> of(String scope, Condition when) {
        Set<Answer> answers = new LinkedHashSet<>();
        for (Literal l : when.literals())
            collect(scope, new Is(scope, l.trait(), l.yes()), answers, new LinkedHashSet<>());
        List<Ground> out = new ArrayList<>();
        List<String> order = List.copyOf(profile.workload(scope).replies().keySet());
        List<Answer> sorted = new ArrayList<>(answers);
        sorted.sort(Order.by(a -> order.indexOf(a.question())));
        for (Answer a : sorted) {
            Reply reply = profile.workload(scope).replies().get(a.question());
            // a question that does not matter is no reason anyone gave
            if (reply.state() == Reply.State.IDLE) continue;
            out.add(new Ground(a.question(), reply.text(), a.at(), a.assumed()));
        }
        return out;
    }

    /** The name of the rule that concluded a fact; of several, the first in alphabetical order. */
    String rule(Object fact) {
        String first = "";
        for (Derivation way : conclusions.why(fact)) {
            if (first.isEmpty() || way.rule().compareTo(first) < 0) first = way.rule();
        }
        return first;
    }

    private void collect(String scope, Object fact, Set<Answer> answers, Set<Object> seen) {
        if (fact instanceof Answer a) answers.add(a);
        if (!(fact instanceof Is || fact instanceof Figure) || !seen.add(fact)) return;
        Derivation way = first(fact);
        if (way == null) return;
        for (Object f : way.because()) {
            collect(scope, f, answers, seen);
            if (f instanceof Conditional row) traits(scope, row.needs(), answers, seen);
            if (f instanceof DefinitionRow row) for (Condition c : row.ways()) against(scope, c, answers, seen);
            if (f instanceof ExceedsRow row) for (Condition c : row.ways()) traits(scope, c, answers, seen);
        }
    }

    private void traits(String scope, Condition when, Set<Answer> answers, Set<Object> seen) {
        for (Literal l : when.literals()) collect(scope, new Is(scope, l.trait(), l.yes()), answers, seen);
    }

    /** What stands against a condition: the first of its traits that is known to be otherwise. */
    private void against(String scope, Condition when, Set<Answer> answers, Set<Object> seen) {
        for (Literal l : when.literals()) {
            Is otherwise = new Is(scope, l.trait(), !l.yes());
            if (!conclusions.holds(otherwise)) continue;
            collect(scope, otherwise, answers, seen);
            return;
        }
    }

    /** Of several ways to a conclusion always the same one, in whatever order the rules fired. */
    private Derivation first(Object fact) {
        List<Derivation> ways = conclusions.why(fact);
        if (ways.size() < 2) return ways.isEmpty() ? null : ways.get(0);
        Derivation first = null;
        String least = null;
        for (Derivation way : ways) {
            String text = text(way);
            if (least != null && text.compareTo(least) >= 0) continue;
            first = way;
            least = text;
        }
        return first;
    }

    private static String text(Derivation way) {
        StringBuilder out = new StringBuilder(way.rule());
        for (Object f : way.because()) {
            out.append(' ');
            if (f instanceof TraitRow row) out.append(row.position());
            else if (f instanceof Is is) out.append(is.trait());
            else if (f instanceof Answer a) out.append(a.question());
            else if (!(f instanceof Known)) out.append(f);
        }
        return out.toString();
    }
}

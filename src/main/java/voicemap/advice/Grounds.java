package voicemap.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import voicemap.engine.Conclusions;
import voicemap.engine.Derivation;
import voicemap.fact.Answer;
import voicemap.fact.Is;
import voicemap.fact.Known;
import voicemap.model.Condition;
import voicemap.model.Literal;
import voicemap.profile.Profile;
import voicemap.profile.Reply;

/** Follows the proof of a conclusion down to the lines of the profile. */
final class Grounds {
    private final Conclusions conclusions;
    private final Profile profile;

    Grounds(Conclusions conclusions, Profile profile) {
        this.conclusions = conclusions;
        this.profile = profile;
    }

    /** The answers that make a condition hold in a workload. */
    List<Ground> of(String scope, Condition when) {
        Set<Answer> answers = new LinkedHashSet<>();
        for (Literal l : when.literals()) collect(new Is(scope, l.trait(), l.yes()), answers, new LinkedHashSet<>());
        List<Ground> out = new ArrayList<>();
        List<String> order = List.copyOf(profile.workload(scope).replies().keySet());
        List<Answer> sorted = new ArrayList<>(answers);
        sorted.sort(Comparator.comparingInt(a -> order.indexOf(a.question())));
        for (Answer a : sorted) {
            Reply reply = profile.workload(scope).replies().get(a.question());
            // a question that does not matter is no reason anyone gave
            if (reply.state() == Reply.State.IDLE) continue;
            out.add(new Ground(a.question(), reply.text(), a.at(), a.assumed()));
        }
        return out;
    }

    /** The name of the rule that concluded a fact; of several, the first in the order of {@link #first}. */
    String rule(Object fact) {
        Derivation way = first(fact);
        return way == null ? "" : way.rule();
    }

    private void collect(Object fact, Set<Answer> answers, Set<Object> seen) {
        if (!seen.add(fact)) return;
        if (fact instanceof Answer a) answers.add(a);
        Derivation way = first(fact);
        if (way != null) way.because().forEach(f -> collect(f, answers, seen));
    }

    /** Of several ways to a conclusion always the same one, in whatever order the rules fired. */
    private Derivation first(Object fact) {
        List<Derivation> ways = conclusions.why(fact);
        if (ways.size() < 2) return ways.isEmpty() ? null : ways.get(0);
        return ways.stream()
                .min(Comparator.comparing(Derivation::rule).thenComparing(Grounds::text))
                .orElseThrow();
    }

    private static String text(Derivation way) {
        StringBuilder out = new StringBuilder();
        for (Object f : way.because()) if (!(f instanceof Known)) out.append(f);
        return out.toString();
    }
}

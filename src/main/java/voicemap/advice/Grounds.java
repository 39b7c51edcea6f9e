package voicemap.advice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.engine.Conclusions;
import voicemap.engine.Derivation;
import voicemap.fact.Answer;
import voicemap.fact.Is;
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
        for (Answer a : answers) {
            Map<String, Reply> replies = profile.workload(scope).replies();
            out.add(new Ground(a.question(), replies.get(a.question()).text(), a.at(), a.assumed()));
        }
        return out;
    }

    /** The name of the rule that first concluded a fact. */
    String rule(Object fact) {
        List<Derivation> ways = conclusions.why(fact);
        return ways.isEmpty() ? "" : ways.get(0).rule();
    }

    private void collect(Object fact, Set<Answer> answers, Set<Object> seen) {
        if (!seen.add(fact)) return;
        if (fact instanceof Answer a) answers.add(a);
        List<Derivation> ways = conclusions.why(fact);
        if (!ways.isEmpty()) ways.get(0).because().forEach(f -> collect(f, answers, seen));
    }
}

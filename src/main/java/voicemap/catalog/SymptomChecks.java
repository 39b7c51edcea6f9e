package voicemap.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import voicemap.model.Cause;
import voicemap.model.Span;
import voicemap.model.Symptoms;
import voicemap.model.Synonym;
import voicemap.yaml.Problem;

/** What must hold of causes and synonyms as a whole, once each can be read. */
final class SymptomChecks {
    private final Symptoms symptoms;
    private final List<Problem> problems;

    SymptomChecks(Symptoms symptoms, List<Problem> problems) {
        this.symptoms = symptoms;
        this.problems = problems;
    }

    void run() {
        noTwoCausesShareASign();
        noWordHasTwoMeanings();
    }

    private void noTwoCausesShareASign() {
        Map<String, Span> seen = new HashMap<>();
        for (Cause c : symptoms.causes()) {
            for (String sign : c.signs()) {
                Span before = seen.putIfAbsent(sign.toLowerCase(Locale.ROOT), c.span());
                if (before != null) say(c.span(), "a sign stands twice: " + sign, "the other is at " + before);
            }
        }
    }

    private void noWordHasTwoMeanings() {
        Map<String, Span> seen = new HashMap<>();
        for (Synonym s : symptoms.synonyms()) {
            for (String word : s.words()) {
                Span before = seen.putIfAbsent(word.toLowerCase(Locale.ROOT), s.span());
                if (before != null) say(s.span(), "the word " + word + " stands twice", "the other is at " + before);
            }
        }
    }

    private void say(Span span, String what, String hint) {
        problems.add(new Problem(span, what, hint));
    }
}

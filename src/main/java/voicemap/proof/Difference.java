package voicemap.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import voicemap.advice.Advice;
import voicemap.advice.Because;
import voicemap.advice.ChoiceAdvice;
import voicemap.advice.FigureAdvice;
import voicemap.advice.Finding;
import voicemap.advice.ProductAdvice;
import voicemap.advice.Step;
import voicemap.advice.UseCaseFit;
import voicemap.advice.WorkloadAdvice;
import voicemap.fact.Figure;
import voicemap.model.Named;

/**
 * What is otherwise in one advice than in another.
 *
 * @param items what appeared, vanished or moved, workload by workload, the weightiest kind first
 */
public record Difference(List<Item> items) {
    public Difference {
        items = List.copyOf(items);
    }

    /** What kind of thing is otherwise. */
    public enum Kind implements Named {
        USE_CASE,
        PRODUCT,
        CHOICE,
        FINDING,
        FIGURE,
        PREREQUISITE;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One thing that is otherwise.
     *
     * @param workload where, or nothing for the whole
     * @param before how it stood, in a word or two; null where it was not there
     * @param after how it stands; null where it is gone
     * @param why the reason for how it stands now, or for how it stood where it is gone; may be empty
     */
    public record Item(
            String workload, Kind kind, String id, String name, String before, String after, List<String> why) {
        public Item {
            why = List.copyOf(why);
        }
    }

    /** How a thing stands in one advice. */
    private record State(String name, String word, List<String> why) {}

    /** Holds two pieces of advice against each other. */
    public static Difference of(Advice before, Advice after) {
        List<Item> out = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<List<String>, State> one = states(before, kind);
            Map<List<String>, State> other = states(after, kind);
            one.forEach((key, was) -> {
                State is = other.get(key);
                if (is == null) out.add(item(kind, key, was.name(), was.word(), null, was.why()));
                else if (!is.word().equals(was.word()))
                    out.add(item(kind, key, is.name(), was.word(), is.word(), is.why()));
            });
            other.forEach((key, is) -> {
                if (!one.containsKey(key)) out.add(item(kind, key, is.name(), null, is.word(), is.why()));
            });
        }
        return new Difference(out);
    }

    private static Item item(Kind kind, List<String> key, String name, String before, String after, List<String> why) {
        return new Item(key.get(0), kind, key.get(1), name, before, after, why);
    }

    private static Map<List<String>, State> states(Advice advice, Kind kind) {
        Map<List<String>, State> out = new LinkedHashMap<>();
        if (kind == Kind.PREREQUISITE) {
            for (Step s : advice.plan().steps()) {
                out.put(List.of("", s.id()), new State(s.what(), "to do", List.of(s.why())));
            }
        }
        for (WorkloadAdvice w : advice.workloads()) states(w, kind, out);
        return out;
    }

    private static void states(WorkloadAdvice w, Kind kind, Map<List<String>, State> out) {
        switch (kind) {
            case USE_CASE -> {
                for (UseCaseFit u : w.useCases()) {
                    String word = u.leads() ? "comes first" : "fits too";
                    out.put(List.of(w.name(), u.id()), new State(u.name(), word, said(u.decides())));
                }
            }
            case PRODUCT -> {
                for (ProductAdvice p : w.products()) {
                    out.put(
                            List.of(w.name(), p.id()),
                            new State(p.name(), p.tier().word(), said(p.reasons())));
                }
            }
            case CHOICE -> {
                for (ChoiceAdvice c : w.choices()) {
                    List<String> why = c.because() == null
                            ? List.of()
                            : List.of(c.because().say());
                    out.put(
                            List.of(w.name(), c.id()),
                            new State(c.question(), c.taken() == null ? "open" : c.taken(), why));
                }
            }
            case FINDING -> {
                for (List<Finding> findings : List.of(w.warnings(), w.pitfalls(), w.notices())) {
                    for (Finding f : findings) {
                        out.put(
                                List.of(w.name(), f.id()),
                                new State(f.message(), f.severity().word(), List.of()));
                    }
                }
            }
            case FIGURE -> {
                for (FigureAdvice f : w.figures()) {
                    String verdict = f.verdict() == null || f.verdict().isEmpty() ? "" : ": " + f.verdict();
                    out.put(
                            List.of(w.name(), f.id()),
                            new State(f.name(), Figure.show(f.value()) + " " + f.unit() + verdict, List.of(f.sum())));
                }
            }
            case PREREQUISITE -> {}
        }
    }

    private static List<String> said(List<Because> reasons) {
        return reasons.stream().map(Because::say).toList();
    }
}

package voicemap.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import voicemap.engine.Evaluator;
import voicemap.fact.Is;
import voicemap.model.Catalog;
import voicemap.model.Product;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.profile.Profile;
import voicemap.profile.Profile.Amendment;
import voicemap.profile.Reply;

/** The variants of a profile that differ from it by a few steps. */
final class Variants {
    /** Numbers are tried to a hundredth where a question takes such, else to the whole. */
    private static final double HUNDREDTH = 0.01;

    private final Catalog catalog;
    private final Evaluator evaluator;
    private final Profile profile;

    Variants(Catalog catalog, Evaluator evaluator, Profile profile) {
        this.catalog = catalog;
        this.evaluator = evaluator;
        this.profile = profile;
    }

    /**
     * Every step on the answers to some questions.
     *
     * @param workload the workload whose answers may change, with those of the account
     */
    List<Step> steps(String workload, Set<String> questions) {
        List<Step> out = new ArrayList<>();
        for (Question q : catalog.questions().values()) {
            if (questions.contains(q.id())) steps(q, workload, out);
        }
        return out;
    }

    private void steps(Question q, String workload, List<Step> out) {
        Reply now = profile.workload(workload).replies().get(q.id());
        String where = q.account() ? "" : workload;
        List<String> values = given(now) ? now.values() : List.of();
        switch (q.kind()) {
            case ONE_OF, YES_NO -> {
                for (String option : q.options().keySet()) {
                    if (!values.contains(option)) out.add(new Step(where, q.id(), option, true));
                }
            }
            case ANY_OF, CODES -> {
                if (!given(now)) out.add(new Step(where, q.id(), "", true));
                for (String word : words(q, values)) out.add(new Step(where, q.id(), word, false));
            }
            case NUMBER -> {
                for (double n : sides(q, workload, where, given(now) ? now.number() : Double.NaN)) {
                    out.add(new Step(where, q.id(), plain(n), true));
                }
            }
            // no trait is read from a day
            case DATE -> {}
        }
    }

    private static boolean given(Reply reply) {
        return reply.state() == Reply.State.GIVEN || reply.state() == Reply.State.ASSUMED;
    }

    /** The members a list may have: of codes those that the catalog or the profile names. */
    private Set<String> words(Question q, List<String> values) {
        if (!q.options().isEmpty()) return q.options().keySet();
        Set<String> out = new TreeSet<>(values);
        for (Product p : catalog.products().values()) out.addAll(p.countries().keySet());
        for (var t : catalog.traits().values()) {
            if (t.reads() == null || !t.reads().question().equals(q.id())) continue;
            out.addAll(t.reads().any());
            out.addAll(t.reads().otherThan());
        }
        out.removeIf(code -> !code.matches(q.pattern()));
        return out;
    }

    /** Of each boundary at which a trait turns while the other answers stand the far side; both where no number is given. */
    private Set<Double> sides(Question q, String workload, String where, double now) {
        double unit = q.from() == Math.rint(q.from()) ? 1 : HUNDREDTH;
        long last = Math.round((q.to() - q.from()) / unit);
        Set<Is> low = traits(q, workload, where, q.from());
        Set<Is> high = traits(q, workload, where, q.from() + last * unit);
        Set<Double> out = new TreeSet<>();
        // every trait turns once at most: answers are held against a least number, sums grow or fall all the way
        for (Is is : low) {
            if (high.contains(is)) continue;
            long below = 0;
            long above = last;
            while (above - below > 1) {
                long middle = (below + above) >>> 1;
                boolean still =
                        traits(q, workload, where, q.from() + middle * unit).contains(is);
                if (still) below = middle;
                else above = middle;
            }
            double before = rounded(q.from() + below * unit, unit);
            double first = rounded(q.from() + above * unit, unit);
            if (!(now <= before)) out.add(before);
            if (!(now >= first)) out.add(first);
        }
        if (out.isEmpty() && Double.isNaN(now)) out.add(q.from());
        return out;
    }

    private static double rounded(double number, double unit) {
        return unit == 1 ? Math.rint(number) : Math.rint(number * 100) / 100;
    }

    private Set<Is> traits(Question q, String workload, String where, double number) {
        Profile variant = profile.amended(List.of(new Amendment(where, q.id(), List.of(plain(number)))));
        return new LinkedHashSet<>(evaluator.traits(workload, variant.answers()));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** The profile after some steps; null where a question is answered that then does not matter. */
    Profile after(String workload, List<Step> steps) {
        Map<String, List<String>> after = answers(workload, steps);
        List<Amendment> amendments = new ArrayList<>();
        after.forEach((question, values) -> amendments.add(
                new Amendment(catalog.questions().get(question).account() ? "" : workload, question, values)));
        Profile variant = profile.amended(amendments);
        for (String question : after.keySet()) if (!matters(question, variant, workload)) return null;
        return variant;
    }

    private Map<String, List<String>> answers(String workload, List<Step> steps) {
        Map<String, List<String>> after = new LinkedHashMap<>();
        for (Step s : steps) {
            List<String> before = after.get(s.question());
            if (before == null) {
                Reply now = profile.workload(workload).replies().get(s.question());
                before = given(now) ? now.values() : List.of();
            }
            after.put(s.question(), ordered(catalog.questions().get(s.question()), s.after(before)));
        }
        return after;
    }

    private static List<String> ordered(Question q, List<String> values) {
        if (q.kind() == QuestionKind.CODES) return values.stream().sorted().toList();
        if (q.kind() != QuestionKind.ANY_OF) return values;
        return q.options().keySet().stream().filter(values::contains).toList();
    }

    private boolean matters(String question, Profile variant, String workload) {
        return matters(catalog, question, variant, workload);
    }

    /** Whether a question matters in a workload, given the other answers. */
    static boolean matters(Catalog catalog, String question, Profile variant, String workload) {
        List<Map<String, List<String>>> groups =
                catalog.questions().get(question).mattersWhen();
        if (groups.isEmpty()) return true;
        Map<String, Reply> replies = variant.workload(workload).replies();
        for (Map<String, List<String>> group : groups) {
            boolean met = true;
            for (Map.Entry<String, List<String>> e : group.entrySet()) {
                met &= fits(replies.get(e.getKey()), e.getValue());
            }
            if (met) return true;
        }
        return false;
    }

    private static boolean fits(Reply reply, List<String> wanted) {
        return switch (reply.state()) {
            case OPEN -> wanted.contains("unknown");
            case IDLE -> wanted.contains("idle");
            case GIVEN, ASSUMED -> reply.values().stream().anyMatch(wanted::contains);
        };
    }

    /** Steps as changes of whole answers, in the order of the questionnaire. */
    List<Change> changes(String workload, List<Step> steps) {
        Map<String, List<String>> after = answers(workload, steps);
        List<Change> out = new ArrayList<>();
        for (String question : catalog.questions().keySet()) {
            if (!after.containsKey(question)) continue;
            Reply now = profile.workload(workload).replies().get(question);
            boolean account = catalog.questions().get(question).account();
            int count = (int)
                    steps.stream().filter(s -> s.question().equals(question)).count();
            out.add(new Change(
                    account ? "" : workload,
                    question,
                    given(now) ? now.values() : null,
                    now.state() == Reply.State.GIVEN ? now.at().toString() : "",
                    after.get(question),
                    count));
        }
        return out;
    }
}

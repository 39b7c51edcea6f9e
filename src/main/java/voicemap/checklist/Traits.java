package voicemap.checklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import voicemap.fact.Is;
import voicemap.model.Condition;
import voicemap.model.Literal;

/** What is known of one body of calls: traits that are so, traits that are not so, and the others. */
final class Traits {
    private final Map<String, Boolean> known = new HashMap<>();

    /** What the rules concluded about one workload. */
    static Traits of(String scope, Iterable<Is> facts) {
        Traits made = new Traits();
        for (Is is : facts) if (is.scope().equals(scope)) made.known.put(is.trait(), is.yes());
        return made;
    }

    /** Takes a trait to be so or not so, unless it is known already; says whether that was news. */
    boolean take(String trait, boolean yes) {
        return known.putIfAbsent(trait, yes) == null;
    }

    /** Whether it is known to be as asked. */
    boolean is(Literal l) {
        Boolean is = known.get(l.trait());
        return is != null && is == l.yes();
    }

    /** Whether it is known to be otherwise. */
    boolean denies(Literal l) {
        Boolean is = known.get(l.trait());
        return is != null && is != l.yes();
    }

    /** Whether nothing is known of a trait. */
    boolean leavesOpen(String trait) {
        return !known.containsKey(trait);
    }

    /** Whether something known stands against a condition. */
    boolean denies(Condition when) {
        for (Literal l : when.literals()) if (denies(l)) return true;
        return false;
    }

    /** Whether all of a condition is known to be so. */
    boolean meets(Condition when) {
        for (Literal l : when.literals()) if (!is(l)) return false;
        return true;
    }

    /** The part of a condition that is known to be otherwise. */
    List<Literal> against(Condition when) {
        List<Literal> out = new ArrayList<>();
        for (Literal l : when.literals()) if (denies(l)) out.add(l);
        return out;
    }

    /** The part of a condition of which nothing is known. */
    List<Literal> open(Condition when) {
        List<Literal> out = new ArrayList<>();
        for (Literal l : when.literals()) if (leavesOpen(l.trait())) out.add(l);
        return out;
    }
}

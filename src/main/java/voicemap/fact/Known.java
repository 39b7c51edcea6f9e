package voicemap.fact;

import java.util.List;
import java.util.Set;
import voicemap.model.Condition;
import voicemap.model.Literal;

/** All that the trait rules found out about a workload, as one fact: a rule asks it with a call instead of a join. */
public record Known(String scope, Set<Literal> literals) {
    /** Whether every trait of the condition is known to be as asked. */
    public boolean meets(Condition when) {
        for (Literal l : when.literals()) if (!literals.contains(l)) return false;
        return true;
    }

    /** Whether no trait of the condition is known to be otherwise, but some are unknown. */
    public boolean leavesOpen(Condition when) {
        boolean open = false;
        for (Literal l : when.literals()) {
            if (literals.contains(new Literal(l.trait(), !l.yes()))) return false;
            if (!literals.contains(l)) open = true;
        }
        return open;
    }

    /** Whether no trait of the condition is known to be otherwise. */
    public boolean allows(Condition when) {
        for (Literal l : when.literals()) if (literals.contains(new Literal(l.trait(), !l.yes()))) return false;
        return true;
    }

    /** Whether a trait is not known to be so; an empty name always lacks. */
    public boolean lacks(String trait) {
        return !holds(trait);
    }

    /** Whether a trait is known to be so; an empty name is never held. */
    public boolean holds(String trait) {
        return literals.contains(new Literal(trait, true));
    }

    /** Whether any of the conditions is met. */
    public boolean meetsOne(Iterable<Condition> conditions) {
        for (Condition c : conditions) if (meets(c)) return true;
        return false;
    }

    /** Whether none of the conditions is met, but some could be. */
    public boolean leavesOneOpen(Iterable<Condition> conditions) {
        boolean open = false;
        for (Condition c : conditions) {
            if (meets(c)) return false;
            open |= leavesOpen(c);
        }
        return open;
    }

    /** The traits of a condition that are unknown. */
    public Condition unknown(Condition when) {
        return new Condition(when.literals().stream().filter(this::isUnknown).toList());
    }

    /** The traits that are unknown in those conditions of a list that nothing known rules out. */
    public Condition unknownOf(List<Condition> conditions) {
        return new Condition(conditions.stream()
                .filter(this::leavesOpen)
                .flatMap(c -> c.literals().stream())
                .filter(this::isUnknown)
                .distinct()
                .toList());
    }

    private boolean isUnknown(Literal l) {
        return !literals.contains(l) && !literals.contains(new Literal(l.trait(), !l.yes()));
    }

    @Override
    public int hashCode() {
        return scope.hashCode();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Known k && k.scope.equals(scope) && k.literals.equals(literals);
    }
}

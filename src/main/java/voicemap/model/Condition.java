package voicemap.model;

import java.util.List;
import java.util.stream.Collectors;

/** A conjunction of traits. The empty condition always holds. */
public record Condition(List<Literal> literals) {
    /** The condition that always holds. */
    public static final Condition ALWAYS = new Condition(List.of());

    public Condition {
        literals = List.copyOf(literals);
    }

    /** Whether there is nothing to meet. */
    public boolean always() {
        return literals.isEmpty();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Condition other && literals.equals(other.literals);
    }

    @Override
    public int hashCode() {
        return literals.hashCode();
    }

    @Override
    public String toString() {
        return literals.stream().map(Literal::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}

package voicemap.fact;

import voicemap.model.Condition;

/** A conclusion that an unknown trait could change. */
public record Hinge(String scope, String kind, String id, String row, Condition needs) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Hinge other
                && scope.equals(other.scope)
                && kind.equals(other.kind)
                && id.equals(other.id)
                && row.equals(other.row)
                && needs.equals(other.needs);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * scope.hashCode() + kind.hashCode()) + id.hashCode()) + row.hashCode();
    }
}

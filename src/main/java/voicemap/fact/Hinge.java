package voicemap.fact;

import voicemap.model.Condition;

/** A conclusion that an unknown trait could change. */
public record Hinge(String scope, String kind, String id, String row, Condition needs) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Hinge that
                && scope.equals(that.scope)
                && kind.equals(that.kind)
                && id.equals(that.id)
                && row.equals(that.row)
                && needs.equals(that.needs);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * scope.hashCode() + kind.hashCode()) + id.hashCode()) + row.hashCode();
    }
}

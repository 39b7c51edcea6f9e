package voicemap.fact;

/** A next rung for a workload. */
public record Rung(String scope, String useCase, int index) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Rung other
                && scope.equals(other.scope)
                && useCase.equals(other.useCase)
                && index == other.index;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scope.hashCode() + useCase.hashCode()) + index;
    }
}

package voicemap.fact;

/** A next rung for a workload. */
public record Rung(String scope, String useCase, int index) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Rung that
                && scope.equals(that.scope)
                && useCase.equals(that.useCase)
                && index == that.index;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scope.hashCode() + useCase.hashCode()) + index;
    }
}

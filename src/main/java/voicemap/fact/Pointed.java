package voicemap.fact;

/** A signal that holds for a workload. */
public record Pointed(String scope, String useCase, String signal, boolean to, boolean deciding) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Pointed that
                && scope.equals(that.scope)
                && useCase.equals(that.useCase)
                && signal.equals(that.signal)
                && to == that.to
                && deciding == that.deciding;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * (31 * scope.hashCode() + useCase.hashCode()) + signal.hashCode()) + (to ? 1 : 0))
                + (deciding ? 1 : 0);
    }
}

package voicemap.fact;

/** Answers of a workload that cannot both be true. */
public record Contradicted(String scope, String contradiction) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Contradicted other
                && scope.equals(other.scope)
                && contradiction.equals(other.contradiction);
    }

    @Override
    public int hashCode() {
        return 31 * scope.hashCode() + contradiction.hashCode();
    }
}

package voicemap.fact;

/** Answers of a workload that cannot both be true. */
public record Contradicted(String scope, String contradiction) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Contradicted that && scope.equals(that.scope) && contradiction.equals(that.contradiction);
    }

    @Override
    public int hashCode() {
        return 31 * scope.hashCode() + contradiction.hashCode();
    }
}

package voicemap.fact;

/** A gotcha or conflict that the answers bring about; other is the second workload, or empty. */
public record Warned(String scope, String finding, String other) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Warned other
                && scope.equals(other.scope)
                && finding.equals(other.finding)
                && other.equals(other.other);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scope.hashCode() + finding.hashCode()) + other.hashCode();
    }
}

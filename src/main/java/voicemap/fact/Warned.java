package voicemap.fact;

/** A gotcha or conflict that the answers bring about; other is the second workload, or empty. */
public record Warned(String scope, String finding, String other) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Warned that
                && scope.equals(that.scope)
                && finding.equals(that.finding)
                && other.equals(that.other);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scope.hashCode() + finding.hashCode()) + other.hashCode();
    }
}

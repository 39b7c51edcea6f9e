package voicemap.fact;

/** No use case fits a workload. */
public record NoneFits(String scope) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof NoneFits that && scope.equals(that.scope);
    }

    @Override
    public int hashCode() {
        return scope.hashCode();
    }
}

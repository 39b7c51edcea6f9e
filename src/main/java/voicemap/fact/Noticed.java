package voicemap.fact;

/** A legal notice for a workload. */
public record Noticed(String scope, String notice) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Noticed that && scope.equals(that.scope) && notice.equals(that.notice);
    }

    @Override
    public int hashCode() {
        return 31 * scope.hashCode() + notice.hashCode();
    }
}

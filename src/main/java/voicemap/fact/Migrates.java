package voicemap.fact;

/** A way from something that exists, for a workload. */
public record Migrates(String scope, String migration) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Migrates that && scope.equals(that.scope) && migration.equals(that.migration);
    }

    @Override
    public int hashCode() {
        return 31 * scope.hashCode() + migration.hashCode();
    }
}

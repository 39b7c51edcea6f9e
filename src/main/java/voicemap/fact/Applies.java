package voicemap.fact;

/** A workload faces a choice. */
public record Applies(String scope, String choice) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Applies that && scope.equals(that.scope) && choice.equals(that.choice);
    }

    @Override
    public int hashCode() {
        return 31 * scope.hashCode() + choice.hashCode();
    }
}

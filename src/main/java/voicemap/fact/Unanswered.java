package voicemap.fact;

/** A choice that a workload faces and none of whose members can be used. */
public record Unanswered(String scope, String choice) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Unanswered that && scope.equals(that.scope) && choice.equals(that.choice);
    }

    @Override
    public int hashCode() {
        return 31 * scope.hashCode() + choice.hashCode();
    }
}

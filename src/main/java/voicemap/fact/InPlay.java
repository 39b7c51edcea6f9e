package voicemap.fact;

/** A use case that fits a workload with nothing against it. */
public record InPlay(String scope, String useCase) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof InPlay that && scope.equals(that.scope) && useCase.equals(that.useCase);
    }

    @Override
    public int hashCode() {
        return 31 * scope.hashCode() + useCase.hashCode();
    }
}

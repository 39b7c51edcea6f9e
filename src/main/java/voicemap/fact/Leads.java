package voicemap.fact;

/** The use case that fits a workload best; several where they tie. */
public record Leads(String scope, String useCase) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Leads that && scope.equals(that.scope) && useCase.equals(that.useCase);
    }

    @Override
    public int hashCode() {
        return 31 * scope.hashCode() + useCase.hashCode();
    }
}

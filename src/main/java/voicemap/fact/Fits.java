package voicemap.fact;

/** How a use case fits a workload: how many signals speak against it, decide for it and support it. */
public record Fits(String scope, String useCase, int against, int deciding, int supporting, int level) {
    /**
     * Whether another fits better: nothing against comes first, then more deciding signals, then more supporting ones,
     * then the lower rung of the ladder.
     */
    public boolean follows(int otherAgainst, int otherDeciding, int otherSupporting, int otherLevel) {
        if (against != otherAgainst) return otherAgainst < against;
        if (deciding != otherDeciding) return otherDeciding > deciding;
        if (supporting != otherSupporting) return otherSupporting > supporting;
        return otherLevel < level;
    }

    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Fits that
                && scope.equals(that.scope)
                && useCase.equals(that.useCase)
                && against == that.against
                && deciding == that.deciding
                && supporting == that.supporting
                && level == that.level;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * (31 * (31 * scope.hashCode() + useCase.hashCode()) + against) + deciding) + supporting)
                + level;
    }
}

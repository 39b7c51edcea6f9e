package voicemap.fact;

/** A trait of a workload that is known: so, or not so. A trait without this fact is unknown. */
public record Is(String scope, String trait, boolean yes) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof Is that && scope.equals(that.scope) && trait.equals(that.trait) && yes == that.yes;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scope.hashCode() + trait.hashCode()) + (yes ? 1 : 0);
    }
}

package voicemap.fact;

/** A choice that what is known does not settle. */
public record OpenChoice(String scope, String choice) {
    // written out: what the compiler leaves to the run time is spun anew at each start
    @Override
    public boolean equals(Object o) {
        return o instanceof OpenChoice that && scope.equals(that.scope) && choice.equals(that.choice);
    }

    @Override
    public int hashCode() {
        return 31 * scope.hashCode() + choice.hashCode();
    }
}

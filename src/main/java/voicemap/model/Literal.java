package voicemap.model;

/** A trait that must be known to be so ({@code yes}) or known not to be so. */
public record Literal(String trait, boolean yes) {
    @Override
    public boolean equals(Object o) {
        return o instanceof Literal other && yes == other.yes && trait.equals(other.trait);
    }

    @Override
    public int hashCode() {
        return yes ? trait.hashCode() : ~trait.hashCode();
    }

    @Override
    public String toString() {
        return yes ? trait : "not " + trait;
    }
}

package voicemap.fact;

/**
 * A row of the checkbook found something.
 *
 * @param other the part without which it would not be wrong, or null
 * @param asked whether it only asks, because the part does not say
 */
public record Found(CheckRow row, Part part, Part other, boolean asked) {
    @Override
    public boolean equals(Object o) {
        return o instanceof Found f && row == f.row && part == f.part && other == f.other && asked == f.asked;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(row) + System.identityHashCode(part);
    }
}

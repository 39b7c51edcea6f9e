package voicemap.fact;

import java.util.List;
import voicemap.fact.PartTest.Outcome;
import voicemap.model.Check;
import voicemap.model.Relation;

/** A row of the checkbook at one of its places, ready to be asked. */
public final class CheckRow {
    private final Check check;
    private final String place;
    private final Mask needs;
    private final Mask bars;
    private final PartTest test;
    private final PartTest with;
    private final PartTest without;

    /**
     * @param place the place of a part that may be wrong, one of those the row names
     * @param needs the traits that must be known of the workload
     * @param bars the traits of which not all may be known, or null
     */
    public CheckRow(Check check, String place, Mask needs, Mask bars) {
        this.check = check;
        this.place = place;
        this.needs = needs;
        this.bars = bars;
        this.test = new PartTest(check.part());
        this.with = companion(check, Relation.Kind.WITH);
        this.without = companion(check, Relation.Kind.WITHOUT);
    }

    private static PartTest companion(Check check, Relation.Kind kind) {
        List<Relation> found =
                check.part().relations().stream().filter(r -> r.kind() == kind).toList();
        if (found.isEmpty()) return null;
        if (found.size() > 1) throw new IllegalArgumentException("a row names one companion of a kind");
        return new PartTest(found.get(0).part());
    }

    /** The row. */
    public Check check() {
        return check;
    }

    /** The place of a part that may be wrong. */
    public String place() {
        return place;
    }

    /** The traits that must be known of the workload. */
    public Mask needs() {
        return needs;
    }

    /** The traits of which not all may be known of the workload, or null. */
    public Mask bars() {
        return bars;
    }

    /** Whether another part must be there too. */
    public boolean accompanied() {
        return with != null;
    }

    /** Whether another part must not be there. */
    public boolean alone() {
        return without != null;
    }

    /** Whether a part is surely as the row says, as far as it alone can tell. */
    public boolean finds(Part part) {
        return test.of(part) == Outcome.YES;
    }

    /** Whether a part leaves out what would tell. */
    public boolean asks(Part part) {
        return test.of(part) == Outcome.UNSTATED;
    }

    /** Whether a part is the companion that the row asks for. */
    public boolean goesWith(Part other) {
        return with.of(other) == Outcome.YES;
    }

    /** Whether a part may be the companion that must not be there. */
    public boolean wouldMend(Part other) {
        return without.of(other) != Outcome.NO;
    }

    @Override
    public String toString() {
        return check.finds() + " at " + check.span();
    }
}

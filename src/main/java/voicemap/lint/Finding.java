package voicemap.lint;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import voicemap.model.Extent;
import voicemap.model.Severity;
import voicemap.model.Warrant;

/**
 * Something found in a design or in TwiML.
 *
 * @param id the id of the record it speaks of
 * @param severity how bad it is
 * @param message what is wrong, with the values at hand
 * @param symptom what somebody would notice; may be empty
 * @param remedy what to do
 * @param at where it is
 * @param value what stands there; may be empty
 * @param related further places without which it would not be wrong
 * @param rule the rule that found it
 * @param warrant how far what it rests on was checked, and its sources
 * @param edits what together is surely right; empty where that is not known
 */
public record Finding(
        String id,
        Severity severity,
        String message,
        String symptom,
        String remedy,
        Location at,
        String value,
        List<Location> related,
        String rule,
        Warrant warrant,
        List<Edit> edits) {
    /**
     * By file, line and column, then by all that tells two of one place apart. What names a companion comes before what does
     * not: of two that are alike the first is kept.
     */
    static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding f) -> f.at().extent().from())
            .thenComparing(Finding::id)
            .thenComparing(f -> f.at().path())
            .thenComparing(Finding::value)
            .thenComparing(Finding::message)
            .thenComparing(
                    f -> f.related().isEmpty()
                            ? null
                            : f.related().get(0).extent().from(),
                    Comparator.nullsLast(Comparator.naturalOrder()));

    public Finding {
        related = List.copyOf(related);
        edits = List.copyOf(edits);
    }

    /** The same, as bad as this. */
    Finding as(Severity severity) {
        return new Finding(id, severity, message, symptom, remedy, at, value, related, rule, warrant, edits);
    }

    /** Every stretch it speaks of: where it is, what goes with it, and what is to be edited. */
    public Stream<Extent> places() {
        Stream<Extent> related = this.related.stream().map(Location::extent);
        return Stream.concat(
                Stream.concat(Stream.of(at.extent()), related), edits.stream().map(Edit::stretch));
    }

    /** What a baseline and SARIF know it by: id, place in the document and value, whatever the line. */
    public String key() {
        return id + "|" + at.path() + "|" + value;
    }
}

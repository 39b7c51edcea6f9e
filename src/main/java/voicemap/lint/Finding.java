package voicemap.lint;

import java.util.List;
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
    public Finding {
        related = List.copyOf(related);
        edits = List.copyOf(edits);
    }

    /** The same, as bad as this. */
    Finding as(Severity severity) {
        return new Finding(id, severity, message, symptom, remedy, at, value, related, rule, warrant, edits);
    }

    /** What a baseline and SARIF know it by: id, place in the document and value, whatever the line. */
    public String key() {
        return id + "|" + at.path() + "|" + value;
    }
}

package voicemap.model;

import java.util.List;

/**
 * Something that goes wrong without a word.
 *
 * @param due when one has to look for it, or null where only voicemap itself can
 * @param verify how one sees on one's own system whether it bites, or null likewise
 */
public record Gotcha(
        String id,
        Severity severity,
        Condition when,
        String what,
        String symptom,
        List<String> codes,
        String remedy,
        Stage due,
        String verify,
        Place in,
        String seed,
        Warrant warrant,
        Span span) {}

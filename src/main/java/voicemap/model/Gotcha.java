package voicemap.model;

import java.util.List;

/**
 * Something that goes wrong without a word.
 *
 * @param due when one has to look for it, or null where only voicemap itself can
 * @param verify how one sees on one's own system whether it bites, or null likewise
 * @param unsuppressible why no finding of it may be suppressed; null where one may
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
        String unsuppressible,
        Warrant warrant,
        Span span) {}

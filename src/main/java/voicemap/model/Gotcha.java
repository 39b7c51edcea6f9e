package voicemap.model;

import java.util.List;

/**
 * Something that goes wrong without a word.
 *
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
        Place in,
        String seed,
        String unsuppressible,
        Warrant warrant,
        Span span) {}

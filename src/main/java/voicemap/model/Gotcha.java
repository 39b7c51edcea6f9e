package voicemap.model;

import java.util.List;

/** Something that goes wrong without a word. */
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
        Warrant warrant,
        Span span) {}

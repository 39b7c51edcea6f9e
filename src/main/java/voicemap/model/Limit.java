package voicemap.model;

/** A number the platform sets; the figures are texts as published, null where there is none. */
public record Limit(
        String id,
        String what,
        String unit,
        String value,
        String preset,
        String from,
        String to,
        Warrant warrant,
        Span span) {}

package voicemap.model;

import java.util.List;

/** What belongs to no single product. */
public record Concern(
        String id,
        String name,
        String is,
        List<String> prerequisites,
        List<Gotcha> gotchas,
        List<Limit> limits,
        List<Conflict> conflicts,
        List<Contradiction> contradictions,
        Warrant warrant,
        Span span) {}

package voicemap.model;

import java.util.List;

/**
 * A figure that can be computed from answers.
 *
 * @param when the traits without which the sum means nothing
 * @param limit the limit it is held against, or null
 * @param uses limits whose values the sum needs
 */
public record Quantity(
        String id,
        String name,
        String unit,
        Condition when,
        String limit,
        List<String> uses,
        Warrant warrant,
        Span span) {}

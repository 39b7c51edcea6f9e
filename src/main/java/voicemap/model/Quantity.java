package voicemap.model;

/**
 * A figure that can be computed from answers.
 *
 * @param limit the limit it is held against, or null
 * @param uses limits whose values the sum needs
 */
public record Quantity(
        String id, String name, String unit, String limit, java.util.List<String> uses, Warrant warrant, Span span) {}

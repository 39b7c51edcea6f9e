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
        Span span) {
    /** The figure a sum is held against: the value, or the default where that can be raised; null where there is neither. */
    public String figure() {
        return value == null ? preset : value;
    }
}

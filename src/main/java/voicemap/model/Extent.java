package voicemap.model;

/** A stretch of a file: from its first character to the one after its last, both counted from 1. */
public record Extent(Span from, int endLine, int endColumn) {
    /** A single place, where no more than its start is known. */
    public static Extent at(Span from) {
        return new Extent(from, from.line(), from.column());
    }

    /** A stretch of so many characters on one line. */
    public static Extent of(Span from, int length) {
        return new Extent(from, from.line(), from.column() + length);
    }

    /** The same stretch where so many lines were put before it. */
    public Extent below(int lines) {
        return new Extent(from.below(lines), endLine + lines, endColumn);
    }
}

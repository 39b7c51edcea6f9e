package voicemap.model;

/** A place in a file a person can open: 1-based line and column, or line 0 where only the file is known. */
public record Span(String file, int line, int column) {
    /** A place that is no file: a flag of the command line, an assumption. */
    public static Span of(String where) {
        return new Span(where, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}

package voicemap.model;

/** A place in a file a person can open: 1-based line and column, or line 0 where only the file is known. */
public record Span(String file, int line, int column) implements Comparable<Span> {

    /** A place that is no file: a flag of the command line, an assumption. */
    public static Span of(String where) {
        return new Span(where, 0, 0);
    }

    /** The same place where so many lines were put before it. */
    public Span below(int lines) {
        return line == 0 ? this : new Span(file, line + lines, column);
    }

    /** By file, line and column. */
    @Override
    public int compareTo(Span other) {
        int files = file.compareTo(other.file);
        int lines = Integer.compare(line, other.line);
        return files != 0 ? files : lines != 0 ? lines : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}

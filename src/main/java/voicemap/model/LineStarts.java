package voicemap.model;

import java.util.Arrays;

/** Where the lines of a text begin. A line feed ends one, a carriage return does, and both together. */
public final class LineStarts {
    private final String text;
    private final int[] starts;
    private final int count;

    public LineStarts(String text) {
        this.text = text;
        int[] found = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
            if (!ends) continue;
            if (lines == found.length) found = Arrays.copyOf(found, 2 * lines);
            found[lines++] = i + 1;
        }
        this.starts = found;
        this.count = lines;
    }

    /** How many lines there are. */
    public int count() {
        return count;
    }

    /** Where a line begins, counted from 1; the end of the text where there is no such line. */
    public int start(int line) {
        return line > count ? text.length() : starts[line - 1];
    }

    /** Behind the last character of a line, without what ends it. */
    public int end(int line) {
        if (line >= count) return text.length();
        int end = starts[line] - 1;
        return end > starts[line - 1] && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** The line, counted from 1, that a character stands on. */
    public int line(int offset) {
        int at = Arrays.binarySearch(starts, 0, count, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The column of a character, counted from 1 in code points. */
    public int column(int offset) {
        return text.codePointCount(starts[line(offset) - 1], offset) + 1;
    }
}

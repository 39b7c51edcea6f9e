package voicemap.lint;

import java.util.Arrays;
import voicemap.model.LineStarts;

/** Where the lines of a text are, and which of them hold more than comments. */
final class TextLines {
    private static final char NEXT_LINE = 0x85;
    private final String text;
    private final LineStarts lines;
    private final int count;
    private final boolean[] commented;
    private Kind[] kinds;
    private int[] follows;

    TextLines(String text) {
        this.text = text;
        this.commented = new boolean[text.length()];
        this.lines = new LineStarts(text);
        this.count = lines.count();
    }

    /** The line, counted from 1, that a character stands on. */
    int line(int offset) {
        return lines.line(offset);
    }

    /** The column, counted from 1, of a character. */
    int column(int offset) {
        return lines.column(offset);
    }

    /** The character at a line and column; the end of the line where it has no such column. */
    int offset(int line, int column) {
        if (line > count) return text.length();
        int start = lines.start(line);
        int points = Math.min(column - 1, text.codePointCount(start, end(line)));
        return text.offsetByCodePoints(start, points);
    }

    /** Behind the last character of a line that is not space. */
    int end(int line) {
        int end = lines.start(line + 1);
        while (end > lines.start(line) && space(text.charAt(end - 1))) end--;
        return end;
    }

    private static boolean space(char c) {
        return c <= ' ' || c == NEXT_LINE;
    }

    /** Takes down that a stretch is a comment. */
    void comment(int from, int to) {
        Arrays.fill(commented, from, to, true);
    }

    /** The line that a comment speaks of: one it shares with something else, or the next that is no comment. */
    int spokenOf(int from, int to) {
        int first = line(from);
        int last = line(to - 1);
        if (holds(first, Kind.CODE)) return first;
        if (holds(last, Kind.CODE)) return last;
        return last < count ? follows[last] : count + 1;
    }

    private enum Kind {
        BLANK,
        COMMENT,
        CODE
    }

    private boolean holds(int line, Kind kind) {
        if (kinds == null) {
            sort();
            follow();
        }
        return kinds[line - 1] == kind;
    }

    private void sort() {
        kinds = new Kind[count];
        Arrays.fill(kinds, Kind.BLANK);
        for (int i = 0, at = 0; i < text.length(); i++) {
            if (at + 1 < count && lines.start(at + 2) == i) at++;
            if (space(text.charAt(i))) continue;
            if (!commented[i]) kinds[at] = Kind.CODE;
            else if (kinds[at] == Kind.BLANK) kinds[at] = Kind.COMMENT;
        }
    }

    /** For each line itself or, where it is a comment, the next that is none. */
    private void follow() {
        follows = new int[count];
        for (int at = count - 1, next = count + 1; at >= 0; at--) {
            if (kinds[at] != Kind.COMMENT) next = at + 1;
            follows[at] = next;
        }
    }
}

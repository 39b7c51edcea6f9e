package voicemap.lint;

import voicemap.model.Extent;
import voicemap.model.LineStarts;

/** Finds places in a text that are given as line and column; a column counts code points. */
final class Offsets {
    private final String text;
    private final LineStarts lines;

    Offsets(String text) {
        this.text = text;
        this.lines = new LineStarts(text);
    }

    /** The text. */
    String text() {
        return text;
    }

    /** Where a place is in the text, or -1 where there is no such place. */
    int at(int line, int column) {
        if (line < 1 || line > lines.count() || column < 1) return -1;
        int start = lines.start(line);
        int end = lines.start(line + 1);
        return column - 1 > text.codePointCount(start, end) ? -1 : text.offsetByCodePoints(start, column - 1);
    }

    /** Where a stretch begins, or -1. */
    int from(Extent e) {
        return at(e.from().line(), e.from().column());
    }

    /** Where a stretch ends, or -1. */
    int to(Extent e) {
        return at(e.endLine(), e.endColumn());
    }

    /** What stands in a stretch, or null where there is no such stretch. */
    String cut(Extent e) {
        int from = from(e);
        int to = to(e);
        return from < 0 || to < from ? null : text.substring(from, to);
    }

    /** The character at a place, or a blank where there is none. */
    char character(int at) {
        return at < 0 || at >= text.length() ? ' ' : text.charAt(at);
    }

    /** Where a line begins; the end of the text where there is no such line. */
    int start(int line) {
        return lines.start(line);
    }

    /** Whether nothing but white space stands from a place to the beginning of a line. */
    boolean blankTo(int at, int line) {
        return text.substring(at, Math.max(at, start(line))).isBlank();
    }

    /** The first place from here on at which no white space stands. */
    int behindBlanks(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) <= ' ') end++;
        return end;
    }

    /** The last place before here that has no white space in front. */
    int beforeBlanks(int at) {
        int from = at;
        while (from > 0 && text.charAt(from - 1) <= ' ') from--;
        return from;
    }

    /** The place of a character, as line and column. */
    int[] place(int at) {
        return new int[] {lines.line(at), lines.column(at)};
    }

    /** How lines end in this text. */
    String lineEnd() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') return "\n";
            if (text.charAt(i) == '\r') return character(i + 1) == '\n' ? "\r\n" : "\r";
        }
        return "\n";
    }
}

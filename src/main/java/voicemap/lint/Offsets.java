package voicemap.lint;

import java.util.ArrayList;
import java.util.List;
import voicemap.model.Extent;

/** Finds places in a text that are given as line and column; a column counts code points. */
final class Offsets {
    private final String text;
    private final List<Integer> starts = new ArrayList<>();

    Offsets(String text) {
        this.text = text;
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) starts.add(i + 1);
        }
    }

    /** The text. */
    String text() {
        return text;
    }

    /** Where a place is in the text, or -1 where there is no such place. */
    int at(int line, int column) {
        if (line < 1 || line > starts.size() || column < 1) return -1;
        int start = starts.get(line - 1);
        int end = line < starts.size() ? starts.get(line) : text.length();
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
        return line > starts.size() ? text.length() : starts.get(line - 1);
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
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (starts.get(middle) <= at) low = middle;
            else high = middle - 1;
        }
        return new int[] {low + 1, text.codePointCount(starts.get(low), at) + 1};
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

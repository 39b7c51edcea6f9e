package voicemap.render;

import java.util.Arrays;
import java.util.stream.IntStream;
import voicemap.model.Extent;

/**
 * The text of a file by lines. The column of a place counts whole characters; what is found here counts Java's, of which
 * some characters take two. A line may be a megabyte long and be asked about for each of many findings, so that none is
 * gone through or copied.
 */
final class SourceText {
    private final String text;
    /** Where lines begin. */
    private final int[] starts;
    /** Where characters are that take two of Java's. */
    private final int[] pairs;

    /** Takes a text apart; null where it is not known. */
    SourceText(String text) {
        this.text = text == null ? "" : text;
        IntStream begins = text == null
                ? IntStream.empty()
                : IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length()).filter(this::ends).map(i -> i + 1));
        this.starts = begins.toArray();
        this.pairs = IntStream.range(0, this.text.length() - 1)
                .filter(i -> Character.isSurrogatePair(this.text.charAt(i), this.text.charAt(i + 1)))
                .toArray();
    }

    private boolean ends(int i) {
        char c = text.charAt(i);
        return c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
    }

    /** Whether there is a line of this number. */
    boolean has(int line) {
        return line >= 1 && line <= starts.length;
    }

    /** How long a line is without its break. */
    int length(int line) {
        int start = starts[line - 1];
        if (line == starts.length) return text.length() - start;
        int end = starts[line] - 1;
        return (end > start && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r' ? end - 1 : end) - start;
    }

    /** A part of a line. */
    String part(int line, int from, int to) {
        return text.substring(starts[line - 1] + from, starts[line - 1] + to);
    }

    /** How many of Java's characters stand before a column of a line; no more than the line has. */
    int before(int line, int column) {
        int characters = Math.max(0, column - 1);
        if (!has(line)) return characters;
        int start = starts[line - 1];
        int first = insertion(start);
        // the pairs of the line that begin before the column: each shifts what is behind it by one
        int low = first;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] - start - (middle - first) < characters) low = middle + 1;
            else high = middle;
        }
        return Math.min(characters + low - first, length(line));
    }

    private int insertion(int at) {
        int found = Arrays.binarySearch(pairs, at);
        return found >= 0 ? found : -found - 1;
    }

    /** The text of a stretch, or null where it is not of this text. */
    String of(Extent stretch) {
        int first = stretch.from().line();
        int last = stretch.endLine();
        if (!has(first) || !has(last) || last < first) return null;
        int from = starts[first - 1] + before(first, stretch.from().column());
        int to = starts[last - 1] + before(last, stretch.endColumn());
        return from <= to ? text.substring(from, to) : null;
    }
}

package voicemap.lint;

import java.util.Arrays;
import java.util.stream.IntStream;
import voicemap.model.Extent;
import voicemap.model.LineStarts;

/**
 * The text of a file by lines. The column of a place counts whole characters; what is found here counts Java's, of which
 * some characters take two. A line may be a megabyte long and be asked about for each of many findings, so that none is
 * gone through or copied.
 */
public final class SourceText {
    /** A longer line is quoted only as far as this on either side of a stretch. */
    private static final int AROUND = 2_000;

    private final String text;
    private final LineStarts lines;
    /** Where characters are that take two of Java's. */
    private final int[] pairs;

    public SourceText(String text) {
        this.text = text;
        this.lines = new LineStarts(text);
        this.pairs = IntStream.range(0, text.length() - 1)
                .filter(i -> Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1)))
                .toArray();
    }

    /** What a report shows at a stretch. */
    public Quote quote(Extent stretch) {
        int line = stretch.from().line();
        if (!has(line)) return Quote.unknown(stretch);
        int from = before(line, stretch.from().column());
        int length = length(line);
        int low = length <= 2 * AROUND ? 0 : Math.max(0, from - AROUND);
        int high = length <= 2 * AROUND ? length : Math.min(length, from + AROUND);
        int to = before(stretch.endLine(), stretch.endColumn());
        return new Quote(part(line, low, high), low, length, from, to, of(stretch));
    }

    private boolean has(int line) {
        return line >= 1 && line <= lines.count();
    }

    /** How long a line is without its break. */
    private int length(int line) {
        return lines.end(line) - lines.start(line);
    }

    private String part(int line, int from, int to) {
        return text.substring(lines.start(line) + from, lines.start(line) + to);
    }

    /** How many of Java's characters stand before a column of a line; no more than the line has. */
    private int before(int line, int column) {
        int characters = Math.max(0, column - 1);
        if (!has(line)) return characters;
        int start = lines.start(line);
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

    /** The text of a stretch, of a long one its beginning; null where there is no such stretch. */
    private String of(Extent stretch) {
        int first = stretch.from().line();
        int last = stretch.endLine();
        if (!has(last) || last < first) return null;
        int from = lines.start(first) + before(first, stretch.from().column());
        int to = lines.start(last) + before(last, stretch.endColumn());
        return from <= to ? text.substring(from, Math.min(to, from + 2 * AROUND)) : null;
    }
}

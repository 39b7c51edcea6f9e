package voicemap.lint;

import voicemap.model.Extent;

/**
 * What a report shows of a file at a stretch, so that the file itself need not be kept. All numbers count Java's
 * characters.
 *
 * @param line the line on which the stretch begins, of a long one a part around it; null where there is no such line
 * @param at how much of the line stands before that part
 * @param length how long the whole line is, without its break
 * @param from where in its line the stretch begins
 * @param to where in its line it ends
 * @param text what stands in the stretch, of a long one its beginning; null where there is no such stretch
 */
public record Quote(String line, int at, int length, int from, int to, String text) {
    /** Where the file is not at hand. */
    public static Quote unknown(Extent stretch) {
        int from = Math.max(0, stretch.from().column() - 1);
        return new Quote(null, 0, 0, from, Math.max(0, stretch.endColumn() - 1), null);
    }
}

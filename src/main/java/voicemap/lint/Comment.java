package voicemap.lint;

import voicemap.model.Extent;

/**
 * A comment that speaks to voicemap.
 *
 * @param text what it says behind {@code voicemap:}
 * @param line the line it speaks of: its own, or the next where it stands alone
 */
public record Comment(Extent at, String text, int line) {
    /** The same where so many lines were put before it. */
    public Comment below(int lines) {
        return new Comment(at.below(lines), text, line + lines);
    }
}

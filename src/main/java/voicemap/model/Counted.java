package voicemap.model;

import java.io.Serial;

/** A text that may be looked at only so often: a pattern that somebody else wrote could go on for years. */
public final class Counted implements CharSequence {
    private final String text;
    private int left;

    /** @param most how often a character may be looked at before {@link Endless} is thrown */
    public Counted(String text, int most) {
        this.text = text;
        this.left = most;
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) throw new Endless();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return text.substring(from, to);
    }

    @Override
    public String toString() {
        return text;
    }

    /** A text was looked at too often. */
    public static final class Endless extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }
}

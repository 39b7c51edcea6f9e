package voicemap.yaml;

/**
 * How much of a document is read before it is refused.
 *
 * @param megabytes the largest text, in millions of bytes
 * @param depth the deepest nesting of lists and keys
 */
public record Bounds(int megabytes, int depth) {
    /** What holds where nobody says otherwise. */
    public static final Bounds USUAL = new Bounds(2, 40);
    /** The most that may be asked for: beyond it neither memory nor the stack is sure to suffice. */
    public static final Bounds MOST = new Bounds(20, 400);
    /** How messages name the option that raises the size. */
    public static final String SIZE_OPTION = "--max-size";
    /** How messages name the option that raises the depth. */
    public static final String DEPTH_OPTION = "--max-depth";
    /** A value costs some hundred bytes however short it is, so they are counted too. */
    private static final int VALUES_A_MEGABYTE = 50_000;

    /** The largest text in bytes. */
    public int bytes() {
        return megabytes * 1_000_000;
    }

    /** The most values a document may hold. */
    public int values() {
        return megabytes * VALUES_A_MEGABYTE;
    }

    /** What to do about a text that is too large. */
    public String sizeHint() {
        return hint(SIZE_OPTION, megabytes, MOST.megabytes);
    }

    /** What to do about a text that is nested too deeply. */
    public String depthHint() {
        return hint(DEPTH_OPTION, depth, MOST.depth);
    }

    private static String hint(String option, int now, int most) {
        return now < most ? option + " raises the limit, up to " + most : "no more can be read";
    }
}

package voicemap.model;

/** Text of strangers made fit to be shown: on one line, and nothing in it that a terminal would obey. */
public final class Plain {
    private static final int LONGEST = 80;

    private Plain() {}

    /** The text with every control character replaced. */
    public static String text(String text) {
        return text.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{2028}\\x{2029}\\x{202a}-\\x{202e}]", "?");
    }

    /** The same, cut where it is too long to be repeated. */
    public static String brief(String text) {
        String plain = text(text);
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}

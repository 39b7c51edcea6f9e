package voicemap.model;

/** Text of strangers made fit to be shown: on one line, and nothing in it that a terminal would obey. */
public final class Plain {
    private static final int LONGEST = 80;

    private Plain() {}

    /** The text with a ? for every character that a terminal would obey or that would turn the text around it. */
    public static String text(String text) {
        return text(text, false);
    }

    /** The same for text that may have been written on many lines: spaces and line breaks become one space. */
    public static String line(String text) {
        return text(text.strip().replaceAll("\\s+", " "));
    }

    /** The same for text of many lines: the line breaks stay. */
    public static String lines(String text) {
        return text(text, true);
    }

    /** The same, cut where it is too long to be repeated. */
    public static String brief(String text) {
        return brief(text, LONGEST);
    }

    /** The same, cut after so many characters. */
    public static String brief(String text, int longest) {
        // what is cut away is not looked at: the text may be a megabyte
        return text.length() > longest ? text(text.substring(0, longest)) + "…" : text(text);
    }

    /**
     * Whether a character is safe to print: no control character, no mark that turns the direction of the text or shows
     * nothing, no half of a pair. The two joiners stay, since Persian and Indic names cannot be spelt without them.
     */
    public static boolean shows(int c) {
        if (c >= ' ' && c < 0x7f) return true;
        if (c == 0x200c || c == 0x200d) return true;
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // a code point that is no character today may be a mark tomorrow, but a name in a new script is likelier
            default -> c != 0xfffe && c != 0xffff;
        };
    }

    private static String text(String text, boolean breaks) {
        int at = 0;
        while (at < text.length() && plain(text.charAt(at))) at++;
        if (at == text.length()) return text;
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (shows(c) || (breaks && c == '\n')) out.appendCodePoint(c);
            else out.append('?');
        }
        return out.toString();
    }

    private static boolean plain(char c) {
        return c >= ' ' && c < 0x7f;
    }
}

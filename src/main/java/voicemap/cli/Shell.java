package voicemap.cli;

/** Words of a command line as a shell takes them. */
final class Shell {
    private Shell() {}

    /** A word that a shell takes for this very text. */
    static String word(String text) {
        return text.matches("[A-Za-z0-9_./@:+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}

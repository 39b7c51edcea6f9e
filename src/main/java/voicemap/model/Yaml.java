package voicemap.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text written as YAML. */
public final class Yaml {
    /** What may stand without quotes depends on the version of YAML: only what nobody could take for something else. */
    private static final Pattern BARE = Pattern.compile("(?:[.]{0,2}/)*[A-Za-z](?:[A-Za-z0-9 _./-]*[A-Za-z0-9])?");

    private Yaml() {}

    /** A text as a value that every reader takes for this very text. */
    public static String scalar(String text) {
        if (BARE.matcher(text).matches() && !word(text)) return text;
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') quoted.append('\\').appendCodePoint(c);
            else if (Plain.shows(c)) quoted.appendCodePoint(c);
            else quoted.append(String.format(Locale.ROOT, c > 0xffff ? "\\U%08X" : "\\u%04X", c));
        });
        return quoted.append('"').toString();
    }

    private static boolean word(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "y", "n", "yes", "no", "on", "off", "true", "false", "null" -> true;
            default -> false;
        };
    }
}

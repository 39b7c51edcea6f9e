package voicemap.scaffold;

import java.util.Locale;
import java.util.regex.Pattern;
import voicemap.model.Plain;
import voicemap.model.Yaml;

/**
 * Writes a text of strangers so that in its place it is that text and nothing else. Where a language has no way to write a
 * character, and no name needs it, a ? stands for it and one space for white space, as {@link Plain#line} has it.
 */
final class Escapes {
    private static final Pattern LIST = Pattern.compile("^([0-9]{1,9})([.)])");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<=[a-z0-9+.-]):(?=/)|:(?=[a-z0-9_+-]+:)");
    private static final Pattern WEB = Pattern.compile("(?i)(?<=www)\\.");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

    private Escapes() {}

    /** What stands in a string of JavaScript, whichever quotes are around it, or in a comment. */
    static String script(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int chars = Character.charCount(c);
            if (Plain.shows(c) && "\\'\"`${}<>/*".indexOf(c) < 0) out.appendCodePoint(c);
            else {
                for (int k = i; k < i + chars; k++) {
                    out.append(String.format(Locale.ROOT, "\\u%04X", (int) text.charAt(k)));
                }
            }
            i += chars;
        }
        return out.toString();
    }

    /** A comment that ends with its line. */
    static String comment(String text) {
        return Plain.line(text);
    }

    /** What stands in an element, an attribute or a comment of XML. */
    static String xml(String text) {
        return Plain.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("--", "&#45;&#45;");
    }

    /** A value of YAML. */
    static String yaml(String text) {
        return Yaml.scalar(text);
    }

    /** A word of a shell. */
    static String shell(String text) {
        return "'" + Plain.line(text).replace("'", "'\\''") + "'";
    }

    /** A value in a file of environment variables: one quote at each end is taken off, and \n between double quotes is a line. */
    static String environment(String text) {
        String plain = Plain.line(text);
        String quote = plain.contains("'") && !plain.contains("\\") ? "\"" : "'";
        return quote + plain + quote;
    }

    /** What stands in a line of Markdown, at its start too. */
    static String markdown(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : Plain.line(text).toCharArray()) {
            if ("\\`*_[]<>#|~$".indexOf(c) >= 0) out.append('\\');
            out.append(c);
        }
        String safe = ENTITY.matcher(out).replaceAll("\\\\&");
        safe = WEB.matcher(ADDRESS.matcher(safe).replaceAll("\\\\:")).replaceAll("\\\\.");
        if (!safe.isEmpty() && "-+=".indexOf(safe.charAt(0)) >= 0) return "\\" + safe;
        return LIST.matcher(safe).replaceFirst("$1\\\\$2");
    }

    /** A stretch of code in a line of Markdown; plain text where a table would cut it. */
    static String code(String text) {
        String plain = Plain.line(text);
        if (plain.isEmpty() || plain.contains("|")) return markdown(plain);
        String fence = "`";
        while (plain.contains(fence)) fence += "`";
        String space = plain.startsWith("`") || plain.endsWith("`") ? " " : "";
        return fence + space + plain + space + fence;
    }
}

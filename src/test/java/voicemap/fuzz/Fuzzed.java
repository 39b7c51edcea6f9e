package voicemap.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import voicemap.yaml.Problem;

/** What must hold of every reader, whatever it is given. */
public final class Fuzzed {
    /** Written out rather than asked of the code that is tested: controls, marks of direction, and what shows nothing. */
    private static final Pattern COMMANDS = Pattern.compile(
            "[\\x{00}-\\x{09}\\x{0b}-\\x{1f}\\x{7f}-\\x{9f}]"
                    + "|[\\x{061c}\\x{200b}\\x{200e}\\x{200f}\\x{2028}-\\x{202e}\\x{2060}-\\x{2069}\\x{feff}]|[\\x{e0001}-\\x{e007f}]");

    private Fuzzed() {}

    /** Runs a reader: it may succeed or say what is wrong in a line that is fit to be shown; nothing else may come out. */
    public static void read(Runnable reader) {
        try {
            reader.run();
        } catch (Problem p) {
            shown(p);
        }
    }

    /** A problem must be one line that commands no terminal and that a person will read to its end. */
    public static void shown(Problem p) {
        String line = p.line();
        harmless(line);
        if (line.indexOf('\n') >= 0) throw new AssertionError("more than a line: " + line);
        if (line.length() > 8_000) throw new AssertionError("too long a line: " + line.length());
    }

    /** A text must hold nothing that a terminal would obey. */
    public static void harmless(String text) {
        if (COMMANDS.matcher(text).find()) throw new AssertionError("a terminal would obey this: " + text);
    }

    /** The bytes as lines of text. */
    public static List<String> lines(byte[] bytes) {
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
    }
}

package voicemap.design;

import java.util.List;
import voicemap.model.Extent;
import voicemap.model.Span;
import voicemap.twiml.Placing;

/** The lines of a document, to find where a value ends of which only the start is known. */
final class Sources {
    private final List<String> lines;

    Sources(String text) {
        lines = text.lines().toList();
    }

    /** The stretch of a value or key that starts here. */
    Extent extent(Span start, String value) {
        String rest = rest(start);
        if (rest.isEmpty()) return Extent.at(start);
        char first = rest.charAt(0);
        if (value != null && !value.isEmpty() && rest.startsWith(value)) {
            return Extent.of(start, value.codePointCount(0, value.length()));
        }
        if (first == '"' || first == '\'') {
            // what stands between the quotes, so that an edit leaves them
            int end = closing(rest, first);
            Span inside = new Span(start.file(), start.line(), start.column() + 1);
            return Extent.of(inside, Math.max(0, rest.codePointCount(0, end) - 2));
        }
        return Extent.of(start, rest.codePointCount(0, plain(rest)));
    }

    /** Whether a text stands there. */
    boolean spells(Span start, String text) {
        return rest(start).startsWith(text);
    }

    /** Where the lines of a text stand that starts here: one by one only where it is a literal block. */
    Placing placing(Span start, String value) {
        String rest = rest(start);
        if (!rest.startsWith("|")) return Placing.whole(extent(start, value));
        int line = start.line();
        while (line < lines.size() && lines.get(line).isBlank()) line++;
        if (line == lines.size()) return Placing.whole(extent(start, value));
        String first = lines.get(line);
        int indent = 0;
        while (indent < first.length() && first.charAt(indent) == ' ') indent++;
        // blank lines in front belong to the block
        return Placing.block(start.file(), start.line() + 1, indent);
    }

    private String rest(Span start) {
        if (start.line() < 1 || start.line() > lines.size()) return "";
        String line = lines.get(start.line() - 1);
        int points = line.codePointCount(0, line.length());
        return start.column() > points ? "" : line.substring(line.offsetByCodePoints(0, start.column() - 1));
    }

    private static int closing(String text, char quote) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') i++;
            else if (c == quote && i + 1 < text.length() && text.charAt(i + 1) == quote && quote == '\'') i++;
            else if (c == quote) return i + 1;
        }
        return text.length();
    }

    private static int plain(String text) {
        int end = text.indexOf(" #");
        return (end < 0 ? text : text.substring(0, end)).stripTrailing().length();
    }
}

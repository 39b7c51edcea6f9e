package voicemap.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parsers of YAML and JSON complain of, said for people who know neither parser. */
final class Jargon {
    /** What a complaint starts with or holds, what to say instead, and what to do. */
    private record Saying(Pattern complaint, String what, String hint) {}

    private static final Saying[] SAYINGS = {
        saying("Expected a field name", "a key must be a word", "write key: value"),
        saying("expected <block end>", "the line is not indented like those it belongs to", "align it with them"),
        saying("could not find expected ':'", "a colon is missing behind a key", "write key: value"),
        saying(
                "mapping values are not allowed here",
                "a colon stands where no key can be",
                "put text with a colon in quotes, and a key on a line of its own"),
        saying("\\(TAB\\)", "a tab (TAB) stands here", "use spaces"),
        saying("expected ',' or '([]}])'", "a comma or $1 is missing", "close what was opened with a bracket"),
        saying("found unexpected end of stream", "the text has an unexpected end: a quote is open", "close it"),
        saying(
                "Unexpected end-of-input",
                "the text has an unexpected end",
                "close what was opened with a bracket or a quote"),
        saying("maybe a \\(non-standard\\) comment", "JSON has no comments", "leave it out, or write YAML"),
        saying(
                "^Unexpected character \\('(.)' \\(code \\d+.*was expecting double-quote",
                "a key in double quotes was expected, found $1",
                "text that starts with { is read as JSON: quote every key and word"),
        saying(
                "^Unrecognized token '([^']{0,40})",
                "$1 is no JSON value",
                "text that starts with { is read as JSON: quote every key and word"),
        saying("expected the node content, but found '(<[a-z ]+>)'", "a value was expected", "write one"),
        saying("incompatible YAML document", "only YAML 1.1 and 1.2 are read", "leave the %YAML line out"),
    };

    private Jargon() {}

    /** The problem that a complaint is about. */
    static Problem problem(voicemap.model.Span span, boolean json, String complaint) {
        String kind = json ? "this is not JSON: " : "this is not YAML: ";
        for (Saying s : SAYINGS) {
            Matcher m = s.complaint.matcher(complaint);
            if (!m.find()) continue;
            String found = m.groupCount() == 0 ? "" : m.group(1);
            return new Problem(span, kind + s.what.replace("$1", found), s.hint);
        }
        return new Problem(span, kind + complaint, "");
    }

    private static Saying saying(String complaint, String what, String hint) {
        return new Saying(Pattern.compile(complaint), what, hint);
    }
}

package voicemap.twiml;

import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;

/** Says in plain words what the XML parser found wrong. */
final class Complaints {
    private Complaints() {}

    static Problem problem(Span span, String said, Bounds bounds) {
        String first = said.lines().findFirst().orElse("").strip();
        String lower = first.toLowerCase(java.util.Locale.ROOT);
        if (lower.contains("depth limit")) {
            return new Problem(span, "elements are nested more than " + bounds.depth() + " deep", bounds.depthHint());
        }
        if (lower.contains("attribute limit")) {
            return new Problem(span, "an element has too many attributes", "keep those that Twilio knows");
        }
        if (lower.contains("limit")) return new Problem(span, "the document is too large", bounds.sizeHint());
        if (lower.contains("expansion character")) {
            return new Problem(span, "this number stands for no character that XML takes", "remove it");
        }
        if (lower.contains("entity") || lower.contains("missing name?") || first.contains("'&'")) {
            return new Problem(
                    span,
                    "an & starts no entity here",
                    "write &amp; for the sign itself, as in https://example.com/?a=1&amp;b=2");
        }
        if (lower.contains("duplicate attribute")) {
            return new Problem(span, "an attribute stands here twice", "keep one of the two");
        }
        if (lower.contains("unexpected close tag") || lower.contains("end tag") || lower.contains("closing tag")) {
            return new Problem(span, "this tag closes another element than the one that is open", "match the tags");
        }
        if (lower.contains("unexpected eof") || lower.contains("end-of-input") || lower.contains("eof")) {
            return new Problem(span, "the document ends before its elements are closed", "close every element");
        }
        if (lower.contains("multiple root")) {
            return new Problem(span, "a second root element starts here", "TwiML is one <Response> element");
        }
        return new Problem(
                span, "this is not well-formed XML (" + Plain.brief(first, 120) + ")", "mend the tag or quote here");
    }
}

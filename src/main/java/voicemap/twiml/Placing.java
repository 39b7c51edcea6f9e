package voicemap.twiml;

import voicemap.model.Extent;
import voicemap.model.Span;

/** Where a text that was taken out of a document stands in it. */
@FunctionalInterface
public interface Placing {
    /** The stretch in the document of so many characters at a line and column of the text, both counted from 1. */
    Extent at(int line, int column, int length);

    /** A text that is a file of its own. */
    static Placing file(String name) {
        return (line, column, length) -> Extent.of(new Span(name, line, column), length);
    }

    /** A text that stands in a file from a line on, each of its lines moved to the right. */
    static Placing block(String name, int firstLine, int indent) {
        return (line, column, length) -> Extent.of(new Span(name, firstLine + line - 1, indent + column), length);
    }

    /** A text of which only the place of the whole is known. */
    static Placing whole(Extent extent) {
        return (line, column, length) -> extent;
    }
}

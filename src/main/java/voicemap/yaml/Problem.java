package voicemap.yaml;

import java.io.Serial;
import voicemap.model.Plain;
import voicemap.model.Span;

/** Something wrong with an input, said so that its author can mend it: where, what, and what to do. */
public final class Problem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Span span;

    /** @param hint what was expected or what to do next; may be empty */
    public Problem(Span span, String what, String hint) {
        super(Plain.text(hint.isEmpty() ? what : what + "; " + hint));
        this.span = span;
    }

    /** Where the input is wrong. */
    public Span span() {
        return span;
    }

    /** One line: place, what is wrong, what was expected. */
    public String line() {
        return Plain.text(span.toString()) + ": " + getMessage();
    }
}

package voicemap.yaml;

import java.io.Serial;
import voicemap.model.Plain;
import voicemap.model.Span;

/** Something wrong with an input, said so that its author can mend it: where, what, and what to do. */
public final class Problem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Span span;
    private final String what;
    private final String hint;

    /** @param hint what was expected or what to do next; may be empty */
    public Problem(Span span, String what, String hint) {
        super(Plain.text(hint.isEmpty() ? what : what + "; " + hint));
        this.span = span;
        this.what = Plain.text(what);
        this.hint = Plain.text(hint);
    }

    /** Where the input is wrong. */
    public Span span() {
        return span;
    }

    /** What is wrong. */
    public String what() {
        return what;
    }

    /** What was expected or what to do next; may be empty. */
    public String expected() {
        return hint;
    }

    /** One line: place, what is wrong, what was expected. */
    public String line() {
        return Plain.text(span.toString()) + ": " + getMessage();
    }
}

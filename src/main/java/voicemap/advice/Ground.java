package voicemap.advice;

import voicemap.model.Span;

/** An answer that a conclusion rests on, and where it stands; {@code assumed} where silence was taken for it. */
public record Ground(String question, String answer, Span at, boolean assumed) {
    @Override
    public String toString() {
        return question + ": " + answer + (assumed ? " (assumed)" : "");
    }
}

package voicemap.lint;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that was looked at.
 *
 * @param name how findings call it
 * @param path its absolute, plain path; null where it has none, as standard input has none
 * @param twiml whether it is TwiML
 * @param comments what it says to voicemap
 * @param baseline what is borne of it, or {@link Baseline#NONE}
 */
public record Linted(
        String name, Path path, boolean twiml, List<Comment> comments, Configuration configuration, Baseline baseline) {
    public Linted {
        comments = List.copyOf(comments);
    }
}

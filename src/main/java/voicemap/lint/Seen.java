package voicemap.lint;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import voicemap.model.Extent;
import voicemap.yaml.Bounds;

/**
 * What is kept of a file once it was looked at: as much as can still be asked for, and not its text.
 *
 * @param twiml whether it is TwiML
 * @param comments what it says to voicemap
 * @param quotes what stands where findings and these comments point at
 */
public record Seen(boolean twiml, List<Comment> comments, Map<Extent, Quote> quotes) {
    public Seen {
        comments = List.copyOf(comments);
        quotes = Collections.unmodifiableMap(quotes);
    }

    /** @param places the stretches of it that findings point at */
    static Seen of(String text, String name, Collection<Extent> places, Bounds bounds) {
        List<Comment> comments = Comments.in(text, name, bounds);
        Map<Extent, Quote> quotes = new HashMap<>();
        if (!places.isEmpty() || !comments.isEmpty()) {
            SourceText source = new SourceText(text);
            places.forEach(e -> quotes.computeIfAbsent(e, source::quote));
            comments.forEach(c -> quotes.computeIfAbsent(c.at(), source::quote));
        }
        return new Seen(text.stripLeading().startsWith("<"), comments, quotes);
    }
}

package voicemap.guide;

import java.util.List;

/**
 * An entry that a search found.
 *
 * @param of the id of what it stands in, or null
 * @param matched where words were found besides its id and name, the weightiest first
 */
public record Hit(String id, Entry.Kind kind, String of, String name, List<Match> matched) {
    public Hit {
        matched = List.copyOf(matched);
    }

    /** A text in which words were found; {@code in} says what it is of the entry. */
    public record Match(String in, String text) {}
}

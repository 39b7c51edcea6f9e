package voicemap.guide;

import java.util.List;

/**
 * What a search found.
 *
 * @param words the words that were looked for
 * @param read words that nothing has, each with the one that was looked for instead
 * @param unknown words that nothing has, and nothing like it
 * @param count how many entries were found
 * @param hits the best of them, the best first
 */
public record Results(List<String> words, List<Reading> read, List<String> unknown, int count, List<Hit> hits) {
    public Results {
        words = List.copyOf(words);
        read = List.copyOf(read);
        unknown = List.copyOf(unknown);
        hits = List.copyOf(hits);
    }

    /** A word as it was given and as it was read. */
    public record Reading(String given, String as) {}
}

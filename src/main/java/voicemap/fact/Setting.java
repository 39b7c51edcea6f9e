package voicemap.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import voicemap.model.Extent;

/**
 * A setting of a part, as it was written.
 *
 * @param value what was written; several words of a list are separated by spaces
 * @param computed whether the value is filled in later, so that nothing can be said about it
 * @param key where its name stands
 * @param at where its value stands
 * @param path its place in the document
 */
public record Setting(String name, String value, boolean computed, Extent key, Extent at, String path) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,]+");

    /** The words of a value that lists several. */
    static List<String> words(String value) {
        List<String> out = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(value)) if (!word.isEmpty()) out.add(word);
        return out;
    }
}

package voicemap.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The traits of a catalog, each with a bit of its own. */
final class Vocabulary {
    private final Map<String, Integer> indices = new HashMap<>();

    Vocabulary(Collection<String> traits) {
        for (String t : traits) indices.put(t, indices.size());
    }

    /** The bit of a trait; a trait that the catalog does not know is a fault of the caller. */
    int index(String trait) {
        Integer index = indices.get(trait);
        if (index == null) throw new IllegalArgumentException("no trait of this catalog: " + trait);
        return index;
    }

    /** A mask with no bit set. */
    long[] words() {
        return new long[(indices.size() + 63) / 64];
    }

    static void set(long[] mask, int index) {
        mask[index >> 6] |= 1L << index;
    }
}

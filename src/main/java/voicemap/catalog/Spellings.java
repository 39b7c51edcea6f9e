package voicemap.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How words are spelt that somebody typed in a hurry; what is known is the only dictionary. */
public final class Spellings implements Words.Spelling {
    private static final int SHORTEST = 4;
    /** In a shorter word another letter makes another word: truck is not trunk. */
    private static final int LETTER_MAY_DIFFER = 6;

    private static final int TWO_EDITS = 9;
    private static final int LONGEST = 40;

    private final Set<String> known;
    private final Map<Integer, List<String>> byLength = new HashMap<>();

    /** @param known stems that are spelt right */
    public Spellings(Set<String> known) {
        this.known = known;
        for (String word : new TreeSet<>(known)) {
            byLength.computeIfAbsent(word.length(), k -> new ArrayList<>()).add(word);
        }
    }

    @Override
    public String of(String stem) {
        int length = stem.length();
        if (known.contains(stem) || length < SHORTEST || length > LONGEST || !letters(stem)) return stem;
        int most = length >= TWO_EDITS ? 2 : 1;
        String best = stem;
        int least = most + 1;
        for (int other = Math.max(SHORTEST, length - most); other <= length + most; other++) {
            for (String word : byLength.getOrDefault(other, List.of())) {
                if (!letters(word) || length < LETTER_MAY_DIFFER && differs(stem, word)) continue;
                int edits = edits(stem, word, most);
                if (edits < least
                        || edits == least && word.charAt(0) == stem.charAt(0) && best.charAt(0) != stem.charAt(0)) {
                    least = edits;
                    best = word;
                }
            }
        }
        return best;
    }

    /** Whether one is the other with another letter in one place: neither a letter too few or too many nor a swap. */
    private static boolean differs(String a, String b) {
        if (a.length() != b.length()) return false;
        int at = 0;
        while (at < a.length() && a.charAt(at) == b.charAt(at)) at++;
        return at == a.length()
                || at + 1 == a.length()
                || a.charAt(at) != b.charAt(at + 1)
                || a.charAt(at + 1) != b.charAt(at);
    }

    private static boolean letters(String word) {
        for (int i = 0; i < word.length(); i++) if (!Character.isLetter(word.charAt(i))) return false;
        return true;
    }

    /** Edits between two words, a swap of neighbours counting as one; more than {@code most} where there are more. */
    private static int edits(String a, String b, int most) {
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        int[] next = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            next[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(Math.min(row[j] + 1, next[j - 1] + 1), row[j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
                least = Math.min(least, next[j]);
            }
            if (least > most + 1) return most + 1;
            int[] spare = before;
            before = row;
            row = next;
            next = spare;
        }
        return row[b.length()];
    }
}

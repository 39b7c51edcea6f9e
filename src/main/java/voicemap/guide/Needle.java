package voicemap.guide;

import java.util.Locale;

/** A word that is looked for in texts, whatever its case and whichever of the usual endings it has. */
final class Needle {
    /** It is not there. */
    static final double ABSENT = 0;

    private static final double BEGINS = 0.4;
    private static final double BENT = 0.9;
    private static final double SAME = 1;
    private static final int SHORTEST_BEGINNING = 3;
    private static final String[] ENDINGS = {"s", "es", "ed", "d", "e", "y", "ies", "ied", "ing", "ings"};

    private static final String[] STRIPPED = {"ings", "ies", "ied", "ing", "ed", "es", "s"};

    private final String word;
    private final String stem;
    private final char first;

    Needle(String word) {
        this.word = word.toLowerCase(Locale.ROOT);
        this.stem = stem(this.word);
        this.first = stem.charAt(0);
    }

    /** The word, in small letters. */
    String word() {
        return word;
    }

    /** A word without the ending of a plural or of a form of a verb. */
    static String stem(String word) {
        for (String ending : STRIPPED) {
            int left = word.length() - ending.length();
            if (left < SHORTEST_BEGINNING || !word.endsWith(ending)) continue;
            char last = word.charAt(left - 1);
            // status, less, voices: the s belongs to the word, or the e before it does
            if (ending.equals("s") && (last == 's' || last == 'u' || last == 'i')) return word;
            if (ending.equals("es") && "sxzh".indexOf(last) < 0) return word.substring(0, left + 1);
            if (!vowel(word, left)) return word;
            boolean doubled = last == word.charAt(left - 2) && "lsz".indexOf(last) < 0;
            return word.substring(0, doubled && ending.charAt(0) != 's' ? left - 1 : left);
        }
        return word;
    }

    private static boolean vowel(String word, int before) {
        for (int i = 0; i < before; i++) if ("aeiouy".indexOf(word.charAt(i)) >= 0) return true;
        return false;
    }

    /** How well some word of a text fits: 1 where it is the same, less for another ending, least for a beginning. */
    double in(String text) {
        double best = ABSENT;
        int length = stem.length();
        for (int i = 0; i + length <= text.length(); i++) {
            if (lower(text.charAt(i)) != first || !begins(text, i)) continue;
            if (!text.regionMatches(true, i, stem, 0, length)) continue;
            best = Math.max(best, rest(text, i, i + length));
            if (best == SAME) return best;
        }
        return best;
    }

    /** Where the first word begins that fits, or the length of the text. */
    int at(String text) {
        for (int i = 0; i + stem.length() <= text.length(); i++) {
            boolean here = begins(text, i) && text.regionMatches(true, i, stem, 0, stem.length());
            if (here && rest(text, i, i + stem.length()) > ABSENT) return i;
        }
        return text.length();
    }

    private double rest(String text, int from, int at) {
        int end = at;
        while (end < text.length() && Search.letter(text.charAt(end)) && !begins(text, end)) end++;
        if (end - from == word.length() && text.regionMatches(true, from, word, 0, word.length())) return SAME;
        if (end == at || ending(text, at, end)) return BENT;
        boolean doubled = end - at > 1 && lower(text.charAt(at)) == stem.charAt(stem.length() - 1);
        if (doubled && ending(text, at + 1, end)) return BENT;
        return word.length() >= SHORTEST_BEGINNING && text.regionMatches(true, from, word, 0, word.length())
                ? BEGINS
                : ABSENT;
    }

    private static boolean ending(String text, int from, int to) {
        for (String e : ENDINGS) {
            if (e.length() == to - from && text.regionMatches(true, from, e, 0, e.length())) return true;
        }
        return false;
    }

    /** Whether a word begins here, those inside of names such as statusCallback among them. */
    private static boolean begins(String text, int at) {
        if (at == 0) return true;
        char before = text.charAt(at - 1);
        return !Search.letter(before) || upper(text.charAt(at)) && !upper(before);
    }

    private static boolean upper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static char lower(char c) {
        return upper(c) ? (char) (c + 32) : c;
    }
}

package voicemap.yaml;

import java.util.Collection;
import java.util.Locale;

/** Finds the word a person probably meant. */
public final class Nearest {
    private Nearest() {}

    /** A hint that names the nearest valid word and, where the list is short, all of them. */
    public static String hint(String word, Collection<String> valid) {
        if (valid.isEmpty()) return "";
        String near = to(word, valid);
        String all = valid.size() <= 12 ? "expected one of " + String.join(", ", valid) : "";
        if (near == null) return all;
        return "did you mean " + near + "?" + (all.isEmpty() ? "" : " " + all);
    }

    /** The nearest valid word, or null where none is near. */
    public static String to(String word, Collection<String> valid) {
        String best = null;
        int least = Integer.MAX_VALUE;
        String wanted = word.toLowerCase(Locale.ROOT);
        if (wanted.length() > 60) return null;
        for (String candidate : valid) {
            String c = candidate.toLowerCase(Locale.ROOT);
            int d = distance(wanted, c);
            if (c.startsWith(wanted) && wanted.length() >= 3) d = Math.min(d, 1);
            if (d < least) {
                least = d;
                best = candidate;
            }
        }
        return least <= Math.max(1, word.length() / 3) ? best : null;
    }

    /** Edits between two words, a swap of neighbours counting as one. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}

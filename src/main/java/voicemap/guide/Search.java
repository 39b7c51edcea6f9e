package voicemap.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import voicemap.guide.Entry.Kind;
import voicemap.guide.Hit.Match;
import voicemap.model.*;
import voicemap.yaml.Nearest;

/**
 * Finds entries by words: in their ids, names and aliases, in settings, and in whatever is said of them. Everything is
 * scanned anew; a thousand records are few.
 */
public final class Search {
    private static final Set<String> SMALL = Set.of(
            ("a an and are as at be but by can do does for from get has have how i if in into is it its me my no of on"
                            + " or our so than that the their them then there they this to too up was we what when where"
                            + " which who why will with you your")
                    .split(" "));
    private static final int MOST_WORDS = 12;
    private static final int MOST_MATCHES = 2;
    private static final int LONGEST_TEXT = 160;

    private final Entries entries;

    public Search(Entries entries) {
        this.entries = entries;
    }

    /**
     * Looks for words.
     *
     * @param kinds the kinds that are looked at; all where there are none
     * @param most how many hits are given
     */
    public Results find(String query, Collection<Kind> kinds, int most) {
        List<Needle> needles = needles(query);
        List<Scan> found = scan(needles, query, kinds);
        int[] frequency = frequency(found, needles.size());
        List<Results.Reading> read = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        boolean again = false;
        for (int i = 0; i < needles.size(); i++) {
            if (frequency[i] > 0) continue;
            String near = nearest(needles.get(i).word());
            if (near == null) {
                unknown.add(needles.get(i).word());
            } else {
                read.add(new Results.Reading(needles.get(i).word(), near));
                needles.set(i, new Needle(near));
                again = true;
            }
        }
        if (again) {
            found = scan(needles, query, kinds);
            frequency = frequency(found, needles.size());
        }
        List<String> words = new ArrayList<>();
        for (Needle n : needles) words.add(n.word());
        List<Scan> ranked = ranked(found, frequency, query);
        List<Hit> hits = new ArrayList<>();
        for (Scan s : ranked) if (hits.size() < most) hits.add(s.hit());
        return new Results(words, read, unknown, ranked.size(), hits);
    }

    /** The words of a query; small words only where there is nothing else. */
    private static List<Needle> needles(String query) {
        List<Needle> all = new ArrayList<>();
        List<Needle> weighty = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (int at = 0; at < query.length() && all.size() < MOST_WORDS; ) {
            int end = at;
            while (end < query.length() && letter(query.charAt(end))) end++;
            if (end > at) {
                String word = query.substring(at, end).toLowerCase(Locale.ROOT);
                if (seen.add(word)) {
                    Needle n = new Needle(word);
                    all.add(n);
                    if (!SMALL.contains(word)) weighty.add(n);
                }
            }
            at = end + 1;
        }
        return weighty.isEmpty() ? all : weighty;
    }

    /** Whether a character belongs to a word. */
    static boolean letter(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c > 0x7f && Character.isLetterOrDigit(c);
    }

    private List<Scan> scan(List<Needle> needles, String query, Collection<Kind> kinds) {
        List<Scan> out = new ArrayList<>();
        for (Entry e : entries.all()) {
            if (!kinds.isEmpty() && !kinds.contains(e.kind())) continue;
            Scan s = new Scan(e, needles, query);
            Texts.of(e, s);
            if (s.some()) out.add(s);
        }
        return out;
    }

    private static int[] frequency(List<Scan> found, int words) {
        int[] out = new int[words];
        for (Scan s : found) for (int i = 0; i < words; i++) if (s.best[i] > 0) out[i]++;
        return out;
    }

    /** Those that have most of the words, the weightiest first; rare words weigh more. */
    private List<Scan> ranked(List<Scan> found, int[] frequency, String query) {
        int most = 0;
        for (Scan s : found) most = Math.max(most, s.words());
        List<Scan> out = new ArrayList<>();
        for (Scan s : found) {
            if (2 * s.words() < most + 1 && s.words() < most) continue;
            double score = 0;
            for (int i = 0; i < frequency.length; i++) {
                if (s.best[i] > 0)
                    score += s.best[i] * Math.log(1 + (double) entries.all().size() / frequency[i]);
            }
            double share = (double) s.words() / frequency.length;
            double together = 0.4 + 0.6 * s.together / frequency.length;
            s.score = score * share * share * together * (s.phrase ? 2 : 1) * kind(s.entry.kind())
                    + (s.called(query) ? 1_000 : 0);
            out.add(s);
        }
        out.sort(Order.falling(s -> s.score));
        return out;
    }

    private static double kind(Kind kind) {
        return switch (kind) {
            case USE_CASE, PRODUCT -> 1.5;
            case ERROR_CODE, CHOICE, CONCERN -> 1.2;
            case GOTCHA, PREREQUISITE, CONFLICT, LIMIT, PLACE, CAUSE -> 1;
            case QUESTION, QUANTITY, NOTICE, MIGRATION -> 0.9;
            case CONTRADICTION, TRAIT, SIGNAL -> 0.7;
            case SOURCE -> 0.6;
            case RULE -> 0.4;
        };
    }

    /** The nearest word of an id, a name or a setting, or null. */
    private String nearest(String word) {
        if (word.length() < 4) return null;
        Set<String> words = new TreeSet<>();
        for (Entry e : entries.all()) {
            words(e.id(), words);
            for (String a : e.aka()) words(a, words);
            if (e.kind() == Kind.USE_CASE || e.kind() == Kind.PRODUCT) words(e.name(), words);
            if (e.record() instanceof PartKind k)
                for (String s : k.settings().keySet()) words.add(s.toLowerCase(Locale.ROOT));
        }
        words.removeIf(w -> w.length() < 3 || Math.abs(w.length() - word.length()) > 2);
        return Nearest.to(word, words);
    }

    private static void words(String text, Set<String> into) {
        for (int at = 0; at < text.length(); ) {
            int end = at;
            while (end < text.length() && letter(text.charAt(end))) end++;
            if (end > at) into.add(text.substring(at, end).toLowerCase(Locale.ROOT));
            at = end + 1;
        }
    }

    /** What was found of the words in the texts of one entry. */
    private static final class Scan implements Texts.Taker {
        private static final double WEIGHT_OF_NAMES = 6;

        private final Entry entry;
        private final List<Needle> needles;
        private final String query;
        private final double[] best;
        private final List<Found> places = new ArrayList<>(0);
        /** The words that id and name have, one bit each. */
        private long known;

        /** The most words that one text has. */
        private int together;

        /** Whether one text has all that was asked for, letter by letter. */
        private boolean phrase;

        private double score;

        Scan(Entry entry, List<Needle> needles, String query) {
            this.entry = entry;
            this.query = query;
            this.needles = needles;
            this.best = new double[needles.size()];
        }

        @Override
        public void take(String in, double weight, String text) {
            if (text == null) return;
            int found = 0;
            double sum = 0;
            double[] fits = new double[best.length];
            for (int i = 0; i < best.length; i++) {
                fits[i] = needles.get(i).in(text);
                if (fits[i] == Needle.ABSENT) continue;
                found++;
                sum += fits[i];
            }
            if (found == 0) return;
            together = Math.max(together, found);
            if (found == best.length && !phrase && Entries.holds(text, query)) phrase = true;
            // a name of which only one word of many was asked for says less
            double whole = weight < WEIGHT_OF_NAMES ? 1 : 0.4 + 0.6 * Math.min(1, (double) found / count(text));
            for (int i = 0; i < best.length; i++) best[i] = Math.max(best[i], fits[i] * weight * whole);
            long words = 0;
            for (int i = 0; i < best.length; i++) if (fits[i] > 0) words |= 1L << i;
            if (in.isEmpty()) {
                known |= words;
                return;
            }
            int at = 0;
            while (at < places.size() && places.get(at).weight >= sum * weight) at++;
            places.add(at, new Found(in, text, words, sum * weight));
        }

        private static int count(String text) {
            int words = 0;
            for (int i = 0; i < text.length(); i++) {
                if (letter(text.charAt(i)) && (i == 0 || !letter(text.charAt(i - 1)))) words++;
            }
            return Math.max(1, words);
        }

        boolean some() {
            return words() > 0;
        }

        int words() {
            int n = 0;
            for (double b : best) if (b > 0) n++;
            return n;
        }

        boolean called(String query) {
            if (Entries.same(entry.id(), query) || Entries.same(entry.name(), query)) return true;
            for (String a : entry.aka()) if (Entries.same(a, query)) return true;
            return false;
        }

        /** The entry with the texts that have words which nothing shown so far has. */
        Hit hit() {
            long told = known;
            List<Match> matches = new ArrayList<>();
            for (Found f : places) {
                if ((f.words & ~told) == 0 || matches.size() == MOST_MATCHES) continue;
                told |= f.words;
                matches.add(new Match(f.in, excerpt(f)));
            }
            return new Hit(entry.id(), entry.kind(), entry.of(), entry.name(), matches);
        }

        /** The stretch of a long text that has the first of the words. */
        private String excerpt(Found f) {
            String text = f.text;
            if (text.length() <= LONGEST_TEXT) return text;
            int at = text.length();
            for (int i = 0; i < best.length; i++) {
                if ((f.words & 1L << i) != 0) at = Math.min(at, needles.get(i).at(text));
            }
            int from = at < LONGEST_TEXT / 2 ? 0 : text.lastIndexOf(' ', at - LONGEST_TEXT / 3) + 1;
            int to = text.length() - from <= LONGEST_TEXT ? text.length() : text.lastIndexOf(' ', from + LONGEST_TEXT);
            if (to <= at) to = text.length();
            return (from == 0 ? "" : "… ") + text.substring(from, to) + (to == text.length() ? "" : " …");
        }
    }

    /** A text with words in it, one bit each. */
    private record Found(String in, String text, long words, double weight) {}
}

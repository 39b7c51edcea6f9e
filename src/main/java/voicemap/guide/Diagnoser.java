package voicemap.guide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import voicemap.catalog.Spellings;
import voicemap.catalog.Weights;
import voicemap.catalog.Words;
import voicemap.guide.Diagnosis.About;
import voicemap.guide.Diagnosis.Code;
import voicemap.guide.Diagnosis.Likely;
import voicemap.guide.Diagnosis.Match;
import voicemap.guide.Diagnosis.Rests;
import voicemap.model.Catalog;
import voicemap.model.Cause;
import voicemap.model.Concern;
import voicemap.model.Conflict;
import voicemap.model.Gotcha;
import voicemap.model.Prerequisite;
import voicemap.model.Product;
import voicemap.model.Source;
import voicemap.model.Symptoms;

/** Traces symptoms, error codes and logs back to their likely causes, by the words of the catalog alone. */
public final class Diagnoser {
    /** Twilio's page on an error code is its own address and the code. */
    private static final String PAGES = "https://www.twilio.com/docs/api/errors/";

    private static final int MOST = 5;
    /** What it counts that one sign is near to the whole symptom. */
    private static final double NEAR = 0.9;

    /** Below this nothing is claimed: the words are too few, or too common. */
    private static final double LEAST_EVIDENCE = 3.9;

    private static final double LEAST_ALONE = 5.0;

    /** What is rarer than this counts as a match; the others are in every second sentence. */
    private static final double COMMON = 0.75;
    /** A word that the catalog does not know weighs this much against all claims. */
    private static final double STRANGE = 2.0;
    /** A word that was respelt may have been another one. */
    private static final double GUESSED = 0.7;

    private static final double LEAST_SCORE = 0.5;

    /** How near one sign has to be to the whole symptom where there are few words. */
    private static final double LEAST_CLOSE = 0.7;

    private static final double CLOSE = 0.85;
    private static final double FAIR = 6.0;
    private static final double CLEAR = 9.0;
    private static final int MOST_WORDS = 6;
    /** As many words as a long has bits; who needs more repeats himself. */
    private static final int MOST_ASKED = 64;
    /** What it counts that two words stand in one sign, beyond what each of them says. */
    private static final double TOGETHER = 0.3;

    private static final int MOST_NEAREST = 3;
    /** A cause this much weaker than the first is not worth a look. */
    private static final double LEAST_SHARE = 0.6;
    /** Where the first is better than faint, the faint ones have to come closer. */
    private static final double LEAST_SHARE_OF_FAINT = 0.8;

    private static final double CODE = 1.5;
    private static final double CODE_OF_GOTCHA = 1.3;
    private static final double SHOWN = 1.6;
    private static final double FITS = 0.4;
    private static final double MORE = 0.2;

    private final Catalog catalog;
    private final Symptoms symptoms;
    private final Weights weights;
    private final Words words;
    private final Map<String, About> abouts = new HashMap<>();
    private final List<Known> known = new ArrayList<>();
    private final Map<String, Set<String>> aboutOfCode = new LinkedHashMap<>();
    private Spellings spellings;

    /** A cause by its place among the others, and the codes that lead to it. */
    private record Known(int at, Cause cause, Set<String> codes) {}

    /** What speaks for a cause. */
    private static final class Case {
        final Known known;
        double score;
        Match match = Match.FAINT;
        boolean seen;
        final List<String> because = new ArrayList<>();

        Case(Known known) {
            this.known = known;
        }
    }

    /** Weighs the words at once; a start has it from the build. */
    public Diagnoser(Catalog catalog, Symptoms symptoms) {
        this(catalog, symptoms, Weights.of(catalog, symptoms));
    }

    /** @param weights of these symptoms */
    public Diagnoser(Catalog catalog, Symptoms symptoms, Weights weights) {
        this.catalog = catalog;
        this.symptoms = symptoms;
        this.weights = weights;
        this.words = new Words(symptoms.synonyms());
        abouts();
        for (Cause cause : symptoms.causes()) known.add(known(cause));
    }

    /**
     * The likely causes.
     *
     * @param text a symptom in anybody's words; may be empty
     * @param codes error codes
     * @param log records of calls or alerts, or null
     */
    public Diagnosis of(String text, List<String> codes, CallLog log) {
        List<Words.Term> terms = words.terms(text, this::spelt);
        Set<String> asked = new LinkedHashSet<>(codes);
        for (Words.Term t : terms) if (aboutOfCode.containsKey(t.stem()) || causeHas(t.stem())) asked.add(t.stem());
        if (log != null) asked.addAll(log.codes());
        Map<String, Case> cases = new LinkedHashMap<>();
        for (Known k : known) cases.put(k.cause().id(), new Case(k));
        List<String> nearest = byWords(terms, cases.values());
        byCodes(asked, cases.values());
        if (log != null) byLog(log, cases.values());
        List<Case> found = new ArrayList<>();
        for (Case c : cases.values()) if (c.score > 0) found.add(c);
        found.sort(Comparator.comparingDouble((Case c) -> -c.score)
                .thenComparing(c -> c.known.cause().id()));
        List<Likely> likely = new ArrayList<>();
        for (Case c : found) {
            if (likely.size() == MOST) break;
            // what a record shows is so, whatever else is wrong with the others
            if (c.seen || c.score >= worth(c, found.get(0))) likely.add(likely(c));
        }
        return new Diagnosis(
                understood(terms),
                asked.stream().map(this::code).toList(),
                log == null ? null : log.seen(),
                likely,
                likely.isEmpty() ? nearest : List.of());
    }

    /** What a cause has to reach to be worth a look beside the first. */
    private static double worth(Case c, Case first) {
        boolean faint = c.match == Match.FAINT && first.match != Match.FAINT;
        return (faint ? LEAST_SHARE_OF_FAINT : LEAST_SHARE) * first.score;
    }

    /** Most words are spelt right, so what it takes to mend the others is made when one comes along. */
    private String spelt(String stem) {
        if (weights.word(stem) != null || words.known().contains(stem)) return stem;
        if (spellings == null) {
            Set<String> vocabulary = new HashSet<>(weights.stems());
            vocabulary.addAll(words.known());
            spellings = new Spellings(vocabulary);
        }
        return spellings.of(stem);
    }

    private boolean causeHas(String code) {
        for (Known k : known) if (k.codes().contains(code)) return true;
        return false;
    }

    private List<String> understood(List<Words.Term> terms) {
        Set<String> out = new LinkedHashSet<>();
        for (Words.Term t : terms) if (weights.word(t.stem()) != null) out.add(t.seen());
        return List.copyOf(out);
    }

    /** What was asked: the words that the catalog has, and how much all of them say. */
    private static final class Asked {
        final List<Words.Term> terms = new ArrayList<>();
        final List<Weights.Word> words = new ArrayList<>();
        int strange;
        double all;
        double whole;
    }

    /** Counts the words for each cause, and returns the signs that are nearest where they suffice for none. */
    private List<String> byWords(List<Words.Term> terms, Collection<Case> cases) {
        Asked asked = asked(terms);
        int words = asked.words.size();
        if (words == 0) return List.of();
        long[] has = new long[weights.signs()];
        double[] evidence = new double[known.size()];
        long[] matched = new long[known.size()];
        for (int i = 0; i < words; i++) {
            Weights.Word w = asked.words.get(i);
            double counts = w.rarity() * (asked.terms.get(i).guessed() ? GUESSED : 1);
            for (int k = 0; k < w.causes().length; k++) {
                evidence[w.causes()[k]] += w.weights()[k] * counts;
                if (w.weights()[k] >= Weights.WHAT) matched[w.causes()[k]] |= 1L << i;
            }
            for (int sign : w.signs()) has[sign] |= 1L << i;
        }
        together(asked, has, evidence);
        double[] near = new double[known.size()];
        int[] nearest = new int[known.size()];
        for (int sign = 0; sign < has.length; sign++) {
            if (has[sign] == 0) continue;
            int cause = weights.causeOf(sign);
            double one = said(asked, has[sign]) / Math.sqrt(asked.all * weights.size(sign));
            if (one <= near[cause]) continue;
            near[cause] = one;
            nearest[cause] = sign;
        }
        boolean single = words + asked.strange == 1;
        for (Case c : cases) {
            int at = c.known.at();
            int rare = 0;
            for (int i = 0; i < words; i++)
                if ((matched[at] & 1L << i) != 0 && asked.words.get(i).rarity() >= COMMON) rare++;
            double close = near[at] * Math.sqrt(asked.all / asked.whole);
            double sure = evidence[at] / asked.whole + NEAR * close;
            // one rare word will do where nothing else was asked, or where common ones go with it
            boolean telling = rare == 1
                    && evidence[at] >= LEAST_ALONE
                    && (single || Long.bitCount(matched[at]) > 1 && sure >= LEAST_SCORE);
            boolean weighty = rare > 1 && evidence[at] >= LEAST_EVIDENCE && sure >= LEAST_SCORE;
            boolean said = rare > 1 && close >= LEAST_CLOSE || rare > 0 && words > 1 && close >= CLOSE;
            if (!telling && !weighty && !said) continue;
            c.score += evidence[at] / asked.all + NEAR * near[at];
            c.match = evidence[at] >= CLEAR
                    ? Match.CLEAR
                    : evidence[at] >= FAIR || close >= CLOSE ? Match.FAIR : Match.FAINT;
            c.because.add("the words " + seen(asked, matched[at]));
        }
        return nearest(near, nearest);
    }

    private Asked asked(List<Words.Term> terms) {
        Asked asked = new Asked();
        Set<String> seen = new HashSet<>();
        for (Words.Term t : terms) {
            if (!seen.add(t.stem())) continue;
            Weights.Word word = weights.word(t.stem());
            if (word == null) {
                asked.strange++;
            } else if (asked.words.size() < MOST_ASKED) {
                asked.terms.add(t);
                asked.words.add(word);
                asked.all += word.rarity();
            }
        }
        asked.whole = asked.all + STRANGE * asked.strange;
        return asked;
    }

    /** Two common words that stand together in a sign can say much: who hears is often asked, who does not hear is not. */
    private void together(Asked asked, long[] has, double[] evidence) {
        Map<Integer, Set<Integer>> causes = new HashMap<>();
        for (int sign = 0; sign < has.length; sign++) {
            if ((has[sign] & has[sign] - 1) == 0) continue;
            for (int i = 0; i < asked.words.size(); i++) {
                if ((has[sign] & 1L << i) == 0) continue;
                for (int k = i + 1; k < asked.words.size(); k++) {
                    if ((has[sign] & 1L << k) == 0) continue;
                    causes.computeIfAbsent(i * MOST_ASKED + k, p -> new HashSet<>())
                            .add(weights.causeOf(sign));
                }
            }
        }
        for (Map.Entry<Integer, Set<Integer>> e : causes.entrySet()) {
            double one = asked.words.get(e.getKey() / MOST_ASKED).rarity();
            double other = asked.words.get(e.getKey() % MOST_ASKED).rarity();
            double more = weights.rarity(e.getValue().size()) - Math.max(one, other);
            if (more <= 0) continue;
            for (int cause : e.getValue()) evidence[cause] += TOGETHER * more;
        }
    }

    private static double said(Asked asked, long words) {
        double said = 0;
        for (int i = 0; i < asked.words.size(); i++)
            if ((words & 1L << i) != 0) said += asked.words.get(i).rarity();
        return said;
    }

    /** The words as they were written, the rarest first. */
    private static String seen(Asked asked, long words) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < asked.words.size(); i++) if ((words & 1L << i) != 0) order.add(i);
        order.sort(Comparator.comparingDouble(i -> -asked.words.get(i).rarity()));
        StringBuilder out = new StringBuilder();
        for (int i : order.subList(0, Math.min(MOST_WORDS, order.size()))) {
            out.append(out.length() == 0 ? "" : ", ").append(asked.terms.get(i).seen());
        }
        return out.toString();
    }

    private List<String> nearest(double[] near, int[] nearest) {
        List<Integer> order = new ArrayList<>();
        for (int cause = 0; cause < near.length; cause++) if (near[cause] > 0) order.add(cause);
        order.sort(Comparator.comparingDouble((Integer cause) -> -near[cause]).thenComparing(c -> c));
        List<String> signs = new ArrayList<>();
        for (int cause : order.subList(0, Math.min(MOST_NEAREST, order.size()))) {
            int first = nearest[cause];
            while (first > 0 && weights.causeOf(first - 1) == cause) first--;
            signs.add(known.get(cause).cause().signs().get(nearest[cause] - first));
        }
        return signs;
    }

    private void byCodes(Set<String> codes, Collection<Case> cases) {
        for (Case c : cases) {
            for (String code : codes) {
                if (!c.known.codes().contains(code)) continue;
                boolean own = c.known.cause().codes().contains(code);
                Weights.Word word = weights.word(code);
                if (word != null) for (int sign : word.signs()) own |= weights.causeOf(sign) == c.known.at();
                c.score += own ? CODE : CODE_OF_GOTCHA;
                c.match = Match.CLEAR;
                c.because.add("the code " + code);
            }
        }
    }

    private void byLog(CallLog log, Collection<Case> cases) {
        for (Case c : cases) {
            for (Cause.Shown shown : c.known.cause().shows()) c.seen |= fits(log, shown, SHOWN, c);
            if (c.score == 0) continue;
            for (Cause.Shown shown : c.known.cause().fits()) fits(log, shown, FITS, c);
        }
    }

    private static boolean fits(CallLog log, Cause.Shown shown, double counts, Case c) {
        int records = log.records(shown);
        if (records == 0) return false;
        c.score += counts + MORE * (shown.tests().size() - 1);
        if (c.match == Match.FAINT) c.match = Match.FAIR;
        c.because.add(log.said(shown, records));
        return true;
    }

    private Likely likely(Case c) {
        Cause cause = c.known.cause();
        List<About> about = new ArrayList<>();
        for (String id : cause.about()) about.add(abouts.get(id));
        List<Rests> sources = new ArrayList<>();
        for (String id : cause.warrant().sources()) {
            Source s = catalog.sources().get(id);
            sources.add(new Rests(s.id(), s.title(), s.url(), s.read()));
        }
        return new Likely(
                cause.id(),
                cause.theme(),
                cause.name(),
                c.match,
                cause.why(),
                c.because,
                cause.tell(),
                cause.settings(),
                about,
                List.copyOf(c.known.codes()),
                cause.products(),
                cause.warrant().standing(),
                cause.warrant().readings(),
                sources);
    }

    private Code code(String code) {
        List<About> about = new ArrayList<>();
        for (String id : aboutOfCode.getOrDefault(code, Set.of())) about.add(abouts.get(id));
        List<String> causes = new ArrayList<>();
        for (Known k : known) if (k.codes().contains(code)) causes.add(k.cause().id());
        boolean found = !about.isEmpty() || !causes.isEmpty();
        return new Code(code, found, about, causes, found ? List.of() : nearest(code), PAGES + code);
    }

    /** Up to three known codes that begin alike. */
    private List<String> nearest(String code) {
        Set<String> all = new TreeSet<>(aboutOfCode.keySet());
        for (Known k : known) all.addAll(k.codes());
        List<String> near = new ArrayList<>();
        for (int alike = code.length() - 1; alike >= 3 && near.isEmpty(); alike--) {
            for (String other : all) {
                if (near.size() < 3 && other.startsWith(code.substring(0, alike))) near.add(other);
            }
        }
        return near;
    }

    private Known known(Cause cause) {
        Set<String> codes = new LinkedHashSet<>(cause.codes());
        for (String id : cause.about()) codes.addAll(abouts.get(id).codes());
        return new Known(known.size(), cause, codes);
    }

    private void abouts() {
        for (Product p : catalog.products().values()) p.gotchas().forEach(this::about);
        for (Concern c : catalog.concerns().values()) {
            c.gotchas().forEach(this::about);
            for (Conflict x : c.conflicts()) {
                abouts.put(
                        x.id(),
                        new About(
                                x.id(),
                                Entry.Kind.CONFLICT,
                                x.what(),
                                x.symptom(),
                                x.remedy(),
                                null,
                                List.of(),
                                x.warrant().standing()));
            }
        }
        for (Prerequisite p : catalog.prerequisites().values()) {
            abouts.put(
                    p.id(),
                    new About(
                            p.id(),
                            Entry.Kind.PREREQUISITE,
                            p.what(),
                            p.why(),
                            null,
                            p.check(),
                            List.of(),
                            p.warrant().standing()));
        }
    }

    private void about(Gotcha g) {
        for (String code : g.codes())
            aboutOfCode.computeIfAbsent(code, k -> new LinkedHashSet<>()).add(g.id());
        abouts.put(
                g.id(),
                new About(
                        g.id(),
                        Entry.Kind.GOTCHA,
                        g.what(),
                        g.symptom(),
                        g.remedy(),
                        g.verify(),
                        g.codes(),
                        g.warrant().standing()));
    }
}

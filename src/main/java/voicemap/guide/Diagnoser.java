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
    private static final double SIGN = 1.0;
    private static final double NAME = 0.9;
    private static final double WHY = 0.6;
    private static final double THEME = 0.6;
    private static final double SYMPTOM = 0.55;
    private static final double PRODUCT = 0.5;
    private static final double WHAT = 0.4;
    private static final double SETTING = 0.3;
    private static final double TELL = 0.25;
    /** A further sign that has the word makes it weigh a little more. */
    private static final double AGAIN = 0.12;
    /** What it counts that one sign is near to the whole symptom. */
    private static final double NEAR = 0.9;

    /** Below this nothing is claimed: the words are too few, or too common. */
    private static final double LEAST_EVIDENCE = 4.3;

    private static final double LEAST_ALONE = 5.0;

    /** What is rarer than this counts as a match; the others are in every second sentence. */
    private static final double COMMON = 0.9;
    /** A word that the catalog does not know weighs this much against all claims. */
    private static final double STRANGE = 2.0;
    /** A word that was respelt may have been another one. */
    private static final double GUESSED = 0.7;

    private static final double LEAST_SCORE = 0.65;

    /** How near one sign has to be to the whole symptom where there are few words. */
    private static final double LEAST_CLOSE = 0.7;

    private static final double CLOSE = 0.85;
    private static final double FAIR = 6.0;
    private static final double CLEAR = 9.0;
    private static final int MOST_WORDS = 6;
    private static final int MOST_NEAREST = 3;
    /** A cause this much weaker than the first is not worth a look. */
    private static final double LEAST_SHARE = 0.55;

    private static final double CODE = 1.5;
    private static final double CODE_OF_GOTCHA = 1.3;
    private static final double SHOWN = 1.6;
    private static final double FITS = 0.4;
    private static final double MORE = 0.2;

    private final Catalog catalog;
    private final Symptoms symptoms;
    private final Words words;
    private final Map<String, About> abouts = new HashMap<>();
    private final List<Known> known = new ArrayList<>();
    private final Map<String, Double> rarity = new HashMap<>();
    private final Spellings spellings;
    private final Map<String, Set<String>> aboutOfCode = new LinkedHashMap<>();

    /** A cause, and what its words weigh. */
    private record Known(Cause cause, Map<String, Double> weights, List<Set<String>> signs, Set<String> codes) {}

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

    public Diagnoser(Catalog catalog, Symptoms symptoms) {
        this.catalog = catalog;
        this.symptoms = symptoms;
        this.words = new Words(symptoms.synonyms());
        abouts();
        for (Cause cause : symptoms.causes()) known.add(known(cause));
        Map<String, Integer> causes = new HashMap<>();
        for (Known k : known) {
            for (Map.Entry<String, Double> e : k.weights().entrySet()) {
                if (e.getValue() >= WHAT) causes.merge(e.getKey(), 1, Integer::sum);
                else causes.putIfAbsent(e.getKey(), 0);
            }
        }
        for (Map.Entry<String, Integer> e : causes.entrySet()) {
            int in = Math.max(1, e.getValue());
            rarity.put(e.getKey(), Math.log(1 + (known.size() - in + 0.5) / (in + 0.5)));
        }
        Set<String> vocabulary = new HashSet<>(rarity.keySet());
        vocabulary.addAll(words.known());
        spellings = new Spellings(vocabulary);
    }

    /**
     * The likely causes.
     *
     * @param text a symptom in anybody's words; may be empty
     * @param codes error codes
     * @param log records of calls or alerts, or null
     */
    public Diagnosis of(String text, List<String> codes, CallLog log) {
        List<Words.Term> terms = words.terms(text, spellings);
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
            if (c.seen || c.score >= LEAST_SHARE * found.get(0).score) likely.add(likely(c));
        }
        return new Diagnosis(
                understood(terms),
                asked.stream().map(this::code).toList(),
                log == null ? null : log.seen(),
                likely,
                likely.isEmpty() ? nearest : List.of());
    }

    private boolean causeHas(String code) {
        for (Known k : known) if (k.codes().contains(code)) return true;
        return false;
    }

    private List<String> understood(List<Words.Term> terms) {
        Set<String> out = new LinkedHashSet<>();
        for (Words.Term t : terms) if (rarity.containsKey(t.stem())) out.add(t.seen());
        return List.copyOf(out);
    }

    /** Counts the words for each cause, and returns the signs that are nearest where they suffice for none. */
    private List<String> byWords(List<Words.Term> terms, Collection<Case> cases) {
        Map<String, Words.Term> asked = new LinkedHashMap<>();
        Set<String> strange = new HashSet<>();
        for (Words.Term t : terms) {
            if (rarity.containsKey(t.stem())) asked.putIfAbsent(t.stem(), t);
            else strange.add(t.stem());
        }
        double all = 0;
        for (String stem : asked.keySet()) all += rarity.get(stem);
        if (all == 0) return List.of();
        double whole = all + STRANGE * strange.size();
        List<Near> nearest = new ArrayList<>();
        for (Case c : cases) {
            double evidence = 0;
            int rare = 0;
            List<String> matched = new ArrayList<>();
            for (String stem : asked.keySet()) {
                Double weight = c.known.weights().get(stem);
                if (weight == null) continue;
                evidence += weight * rarity.get(stem) * (asked.get(stem).guessed() ? GUESSED : 1);
                if (weight < WHAT) continue;
                matched.add(stem);
                if (rarity.get(stem) >= COMMON) rare++;
            }
            double near = 0;
            String sign = "";
            for (int i = 0; i < c.known.signs().size(); i++) {
                double one = near(asked.keySet(), all, c.known.signs().get(i));
                if (one > near) {
                    near = one;
                    sign = c.known.cause().signs().get(i);
                }
            }
            if (near > 0) nearest.add(new Near(sign, near));
            double close = near * Math.sqrt(all / whole);
            double sure = evidence / whole + NEAR * close;
            boolean alone = asked.size() + strange.size() == 1 && rare == 1 && evidence >= LEAST_ALONE;
            boolean weighty = rare > 1 && evidence >= LEAST_EVIDENCE && sure >= LEAST_SCORE;
            boolean said = rare > 1 && close >= LEAST_CLOSE || rare > 0 && asked.size() > 1 && close >= CLOSE;
            if (!alone && !weighty && !said) continue;
            c.score += evidence / all + NEAR * near;
            c.match = evidence >= CLEAR ? Match.CLEAR : evidence >= FAIR || close >= CLOSE ? Match.FAIR : Match.FAINT;
            matched.sort(Comparator.comparingDouble(stem -> -rarity.get(stem)));
            StringBuilder words = new StringBuilder();
            for (String stem : matched.subList(0, Math.min(MOST_WORDS, matched.size()))) {
                words.append(words.length() == 0 ? "" : ", ")
                        .append(asked.get(stem).seen());
            }
            c.because.add("the words " + words);
        }
        nearest.sort(Comparator.comparingDouble((Near n) -> -n.near()).thenComparing(Near::sign));
        List<String> signs = new ArrayList<>();
        for (Near n : nearest) if (signs.size() < MOST_NEAREST) signs.add(n.sign());
        return signs;
    }

    private record Near(String sign, double near) {}

    private double near(Set<String> asked, double all, Set<String> sign) {
        double both = 0;
        double own = 0;
        for (String stem : sign) {
            double rare = rarity.get(stem);
            own += rare;
            if (asked.contains(stem)) both += rare;
        }
        return own == 0 ? 0 : both / Math.sqrt(all * own);
    }

    private void byCodes(Set<String> codes, Collection<Case> cases) {
        for (Case c : cases) {
            for (String code : codes) {
                if (!c.known.codes().contains(code)) continue;
                boolean own = c.known.cause().codes().contains(code);
                for (Set<String> sign : c.known.signs()) own |= sign.contains(code);
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
        Map<String, Double> weights = new HashMap<>();
        List<Set<String>> signs = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (String sign : cause.signs()) {
            Set<String> stems = stems(sign);
            signs.add(stems);
            for (String stem : stems) times.merge(stem, 1, Integer::sum);
        }
        times.forEach((stem, n) -> weights.put(stem, SIGN + AGAIN * Math.min(3, n - 1)));
        weigh(weights, cause.name(), NAME);
        weigh(weights, cause.why(), WHY);
        weigh(weights, cause.theme(), THEME);
        weigh(weights, cause.tell(), TELL);
        for (Cause.Remedy r : cause.settings()) {
            weigh(weights, r.on(), SETTING);
            weigh(weights, r.set(), SETTING);
        }
        Set<String> codes = new LinkedHashSet<>(cause.codes());
        for (String id : cause.about()) {
            About about = abouts.get(id);
            weigh(weights, about.what(), WHAT);
            weigh(weights, about.symptom(), SYMPTOM);
            codes.addAll(about.codes());
        }
        for (String id : cause.products()) {
            Product p = catalog.products().get(id);
            weigh(weights, p.name(), PRODUCT);
            for (String aka : p.aka()) weigh(weights, aka, PRODUCT);
        }
        return new Known(cause, weights, signs, codes);
    }

    private void weigh(Map<String, Double> weights, String text, double weight) {
        if (text == null) return;
        for (String stem : stems(text)) weights.merge(stem, weight, Math::max);
    }

    private Set<String> stems(String text) {
        Set<String> out = new LinkedHashSet<>();
        for (Words.Term t : words.terms(text, stem -> stem)) out.add(t.stem());
        return out;
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

package voicemap.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import voicemap.model.Catalog;
import voicemap.model.Cause;
import voicemap.model.Concern;
import voicemap.model.Conflict;
import voicemap.model.Gotcha;
import voicemap.model.Prerequisite;
import voicemap.model.Product;
import voicemap.model.Symptoms;

/**
 * What each word says for each cause, and in which signs it stands. Causes and signs go by their place in the symptoms:
 * signs are counted through, from the first of the first cause to the last of the last. Weighed once, by the build.
 */
public final class Weights {
    private static final double SIGN = 1.0;
    private static final double NAME = 0.9;
    private static final double WHY = 0.6;
    private static final double THEME = 0.6;
    private static final double SYMPTOM = 0.55;
    private static final double PRODUCT = 0.5;
    /** What weighs less is said of a cause in passing: it does not make the word a common one. */
    public static final double WHAT = 0.4;

    private static final double SETTING = 0.3;
    private static final double TELL = 0.25;
    /** A further sign that has the word makes it weigh a little more. */
    private static final double AGAIN = 0.12;

    private static final double PARTS = 1000;

    private final Map<String, Word> words;
    private final int[] causeOfSign;
    private final double[] sizes;
    private final int causes;

    /** Where a word stands: causes, what it weighs for each, and signs; and how rare it is among the causes. */
    public record Word(double rarity, int[] causes, double[] weights, int[] signs) {}

    private Weights(Map<String, Word> words, int[] causeOfSign, int causes) {
        this.words = words;
        this.causeOfSign = causeOfSign;
        this.causes = causes;
        this.sizes = new double[causeOfSign.length];
        for (Word w : words.values()) for (int sign : w.signs()) sizes[sign] += w.rarity();
    }

    /** Weighs the words of all causes, and of what they are about. */
    public static Weights of(Catalog catalog, Symptoms symptoms) {
        Words cut = new Words(symptoms.synonyms());
        Map<String, String[]> abouts = abouts(catalog);
        Map<String, Map<Integer, Double>> weights = new TreeMap<>();
        Map<String, List<Integer>> signs = new HashMap<>();
        List<Integer> causeOfSign = new ArrayList<>();
        for (int i = 0; i < symptoms.causes().size(); i++) {
            Cause cause = symptoms.causes().get(i);
            Map<String, Double> own = new LinkedHashMap<>();
            for (String sign : cause.signs()) {
                for (String stem : stems(cut, sign)) {
                    own.merge(stem, SIGN, (before, one) -> Math.min(SIGN + 3 * AGAIN, before + AGAIN));
                    signs.computeIfAbsent(stem, k -> new ArrayList<>()).add(causeOfSign.size());
                }
                causeOfSign.add(i);
            }
            weigh(cut, own, cause.name(), NAME);
            weigh(cut, own, cause.why(), WHY);
            weigh(cut, own, cause.theme(), THEME);
            weigh(cut, own, cause.tell(), TELL);
            for (Cause.Remedy r : cause.settings()) {
                weigh(cut, own, r.on(), SETTING);
                weigh(cut, own, r.set(), SETTING);
            }
            for (String id : cause.about()) {
                weigh(cut, own, abouts.get(id)[0], WHAT);
                weigh(cut, own, abouts.get(id)[1], SYMPTOM);
            }
            for (String id : cause.products()) {
                Product p = catalog.products().get(id);
                weigh(cut, own, p.name(), PRODUCT);
                for (String aka : p.aka()) weigh(cut, own, aka, PRODUCT);
            }
            for (Map.Entry<String, Double> e : own.entrySet())
                weights.computeIfAbsent(e.getKey(), k -> new TreeMap<>()).put(i, e.getValue());
        }
        int all = symptoms.causes().size();
        Map<String, Word> words = new LinkedHashMap<>();
        weights.forEach((stem, by) -> words.put(stem, word(by, signs.getOrDefault(stem, List.of()), all)));
        return new Weights(words, ints(causeOfSign), all);
    }

    private static Word word(Map<Integer, Double> by, List<Integer> signs, int all) {
        int[] causes = new int[by.size()];
        double[] weights = new double[by.size()];
        int at = 0;
        int in = 0;
        for (Map.Entry<Integer, Double> e : by.entrySet()) {
            causes[at] = e.getKey();
            weights[at++] = e.getValue();
            if (e.getValue() >= WHAT) in++;
        }
        return new Word(rarity(Math.max(1, in), all), causes, weights, ints(signs));
    }

    /** How much it says that something is so of some causes and of no other, in thousandths' steps. */
    private static double rarity(int in, int all) {
        return Math.rint(PARTS * Math.log(1 + (all - in + 0.5) / (in + 0.5))) / PARTS;
    }

    private static int[] ints(List<Integer> list) {
        int[] out = new int[list.size()];
        for (int i = 0; i < out.length; i++) out[i] = list.get(i);
        return out;
    }

    private static void weigh(Words cut, Map<String, Double> weights, String text, double weight) {
        if (text == null) return;
        for (String stem : stems(cut, text)) weights.merge(stem, weight, Math::max);
    }

    private static Set<String> stems(Words cut, String text) {
        Set<String> out = new LinkedHashSet<>();
        for (Words.Term t : cut.terms(text, stem -> stem)) out.add(t.stem());
        return out;
    }

    /** What is so, and how people notice, of all that causes can be about. */
    private static Map<String, String[]> abouts(Catalog catalog) {
        Map<String, String[]> out = new HashMap<>();
        for (Product p : catalog.products().values())
            for (Gotcha g : p.gotchas()) out.put(g.id(), new String[] {g.what(), g.symptom()});
        for (Concern c : catalog.concerns().values()) {
            for (Gotcha g : c.gotchas()) out.put(g.id(), new String[] {g.what(), g.symptom()});
            for (Conflict x : c.conflicts()) out.put(x.id(), new String[] {x.what(), x.symptom()});
        }
        for (Prerequisite p : catalog.prerequisites().values()) out.put(p.id(), new String[] {p.what(), p.why()});
        return out;
    }

    Weights(PackedReader in) {
        causes = in.number();
        causeOfSign = new int[in.number()];
        for (int i = 0; i < causeOfSign.length; i++) causeOfSign[i] = in.number();
        sizes = new double[causeOfSign.length];
        for (int i = 0; i < sizes.length; i++) sizes[i] = in.number() / PARTS;
        int all = in.number();
        words = new HashMap<>(all * 2);
        for (int i = 0; i < all; i++) {
            String stem = in.text();
            double rarity = in.number() / PARTS;
            int[] of = new int[in.number()];
            double[] weights = new double[of.length];
            for (int k = 0; k < of.length; k++) {
                of[k] = in.number();
                weights[k] = in.number() / PARTS;
            }
            int[] signs = new int[in.number()];
            for (int k = 0; k < signs.length; k++) signs[k] = in.number();
            words.put(stem, new Word(rarity, of, weights, signs));
        }
    }

    void write(PackedWriter out) {
        out.number(causes);
        out.number(causeOfSign.length);
        for (int cause : causeOfSign) out.number(cause);
        for (double size : sizes) out.number((int) Math.rint(size * PARTS));
        out.number(words.size());
        words.forEach((stem, w) -> {
            out.text(stem);
            out.number((int) Math.rint(w.rarity() * PARTS));
            out.number(w.causes().length);
            for (int i = 0; i < w.causes().length; i++) {
                out.number(w.causes()[i]);
                out.number((int) Math.rint(w.weights()[i] * PARTS));
            }
            out.number(w.signs().length);
            for (int sign : w.signs()) out.number(sign);
        });
    }

    /** A word by its stem, or null where no cause has it. */
    public Word word(String stem) {
        return words.get(stem);
    }

    /** Every stem that a cause has. */
    public Set<String> stems() {
        return words.keySet();
    }

    /** How many signs there are. */
    public int signs() {
        return causeOfSign.length;
    }

    /** The cause that a sign belongs to. */
    public int causeOf(int sign) {
        return causeOfSign[sign];
    }

    /** What all words of a sign say together. */
    public double size(int sign) {
        return sizes[sign];
    }

    /** How much it says that something is so of some causes and of no other. */
    public double rarity(int in) {
        return rarity(in, causes);
    }
}

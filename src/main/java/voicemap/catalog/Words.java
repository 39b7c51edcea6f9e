package voicemap.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import voicemap.model.Synonym;

/** Cuts what people write into terms that can be compared: endings taken off, words that count as one made one. */
public final class Words {
    /** Who writes more than this does not describe a symptom. */
    private static final int MOST_TERMS = 400;

    private static final Set<String> LITTLE = new HashSet<>(Arrays.asList(
            ("a an the and or but if then than so of in on at to from by for with about into onto over under after as while between"
                            + " until since because it its this that these those there here is are was were be been being am do"
                            + " does did done doing has have had having i im ive id me my mine we weve our ours us you your yours"
                            + " they theyre them their theirs he she hes shes his her hers him who whom whose which what when"
                            + " where why how just very really quite such more most much many some any each every all both either"
                            + " can could will would shall should may might must get gets got getting gotten go goes going went"
                            + " make makes made making thing things stuff like lil also even still yet ever now today thats whats"
                            + " theres lets up out off down back again away please help well kind sort bit lot actually basically"
                            + " literally always sometimes often usually mostly seem seems want wants wanted try tries tried"
                            + " trying use uses used using let lets put puts give gives gave take takes took taken once though"
                            + " although however something anything everything another other others same own whenever whatever")
                    .split(" ")));

    /** A term, the words it was made of, and whether one of them had to be respelt. */
    public record Term(String stem, String seen, boolean guessed) {}

    private record Phrase(List<String> stems, String means) {}

    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    public Words(List<Synonym> synonyms) {
        for (Synonym s : synonyms) {
            for (String word : s.words()) {
                List<String> stems = new ArrayList<>();
                for (String raw : raw(word)) stems.add(stem(raw));
                if (stems.isEmpty()) continue;
                known.addAll(stems);
                phrases.computeIfAbsent(stems.get(0), k -> new ArrayList<>()).add(new Phrase(stems, s.means()));
            }
        }
        for (List<Phrase> list : phrases.values()) {
            if (list.size() > 1)
                list.sort(
                        Comparator.comparingInt((Phrase p) -> p.stems().size()).reversed());
        }
        for (String little : LITTLE) known.add(stem(little));
    }

    /** Every stem that a synonym or a little word has: nothing to be mended about these. */
    public Set<String> known() {
        return Collections.unmodifiableSet(known);
    }

    /** The terms of a text in their order; {@code spelling} says how a stem is really spelt. */
    public List<Term> terms(String text, Spelling spelling) {
        List<String> raw = raw(text);
        List<String> stems = new ArrayList<>(raw.size());
        List<Boolean> guessed = new ArrayList<>(raw.size());
        for (String word : raw) {
            String stem = stem(word);
            String spelt = spelling.of(stem);
            stems.add(spelt);
            guessed.add(!spelt.equals(stem));
        }
        List<Term> terms = new ArrayList<>(raw.size());
        for (int i = 0; i < raw.size(); ) {
            Phrase phrase = phrase(stems, i);
            if (phrase != null) {
                int end = i + phrase.stems().size();
                terms.add(new Term(
                        phrase.means(),
                        String.join(" ", raw.subList(i, end)),
                        guessed.subList(i, end).contains(true)));
                i = end;
                continue;
            }
            if (!LITTLE.contains(raw.get(i)) && stems.get(i).length() > 1) {
                terms.add(new Term(stems.get(i), raw.get(i), guessed.get(i)));
            }
            i++;
        }
        return terms;
    }

    /** How a stem is really spelt. */
    public interface Spelling {
        String of(String stem);
    }

    private Phrase phrase(List<String> stems, int at) {
        for (Phrase p : phrases.getOrDefault(stems.get(at), List.of())) {
            int end = at + p.stems().size();
            if (end <= stems.size() && stems.subList(at, end).equals(p.stems())) return p;
        }
        return null;
    }

    /** The words of a text in small letters, without apostrophes; 10min are two, and so are 429s. */
    private static List<String> raw(String text) {
        List<String> out = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length() && out.size() < MOST_TERMS; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c == '\'' || c == '\u2019') continue;
            boolean unit = Character.isLetter(c) && word.length() > 0 && digits(word);
            if ((unit || !Character.isLetterOrDigit(c)) && word.length() > 0) {
                out.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            if (Character.isLetterOrDigit(c)) word.append(c);
        }
        return out;
    }

    private static boolean digits(StringBuilder word) {
        for (int i = 0; i < word.length(); i++) if (!Character.isDigit(word.charAt(i))) return false;
        return true;
    }

    /** A word without its ending, so that call, calls, called and calling are one. */
    static String stem(String word) {
        if (word.length() < 4 || Character.isDigit(word.charAt(0))) return word;
        String s = word;
        if (s.endsWith("ies")) s = cut(s, 3) + "y";
        else if (s.endsWith("sses")) s = cut(s, 2);
        else if (s.endsWith("s") && !s.endsWith("ss") && !s.endsWith("us") && !s.endsWith("is")) s = cut(s, 1);
        if (s.endsWith("ing") && stands(s, 3)) s = cut(s, 3);
        else if (s.endsWith("ed") && stands(s, 2)) s = cut(s, 2);
        else if (s.endsWith("ly") && s.length() > 5) s = cut(s, 2);
        if (s.endsWith("tion") && s.length() > 6) s = cut(s, 3);
        if (s.endsWith("e") && s.length() > 3) s = cut(s, 1);
        int last = s.length() - 1;
        if (last > 2 && s.charAt(last) == s.charAt(last - 1) && !Character.isDigit(s.charAt(last))) s = cut(s, 1);
        return s;
    }

    private static String cut(String s, int letters) {
        return s.substring(0, s.length() - letters);
    }

    /** Whether what is left without so many letters is still a word: three letters, a vowel among them. */
    private static boolean stands(String s, int letters) {
        if (s.length() - letters < 3) return false;
        for (int i = 0; i < s.length() - letters; i++) if ("aeiouy".indexOf(s.charAt(i)) >= 0) return true;
        return false;
    }
}

package voicemap.guide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import voicemap.guide.Entry.Kind;
import voicemap.model.*;
import voicemap.yaml.Nearest;

/** Everything of a catalog that has an id, found by that id and by any name there is for it. */
public final class Entries {
    private static final int LONGEST_NAME = 60;

    private final List<Entry> all;
    private final Map<String, Entry> byId = new LinkedHashMap<>();

    private Entries(List<Entry> all) {
        this.all = Collections.unmodifiableList(all);
        for (Entry e : all) byId.putIfAbsent(e.id(), e);
    }

    /** What a catalog holds, with the error codes that it speaks of. */
    public static Entries of(Catalog catalog) {
        List<Entry> all = new ArrayList<>(4_000);
        Codes codes = new Codes();
        for (UseCase u : catalog.useCases().values()) {
            List<String> aka = new ArrayList<>(u.aka());
            aka.add(u.longName());
            all.add(new Entry(u.id(), Kind.USE_CASE, u.name(), aka, null, u));
        }
        for (Product p : catalog.products().values()) {
            all.add(new Entry(p.id(), Kind.PRODUCT, p.name(), p.aka(), null, p));
        }
        for (Choice c : catalog.choices().values()) add(all, c.id(), Kind.CHOICE, c.question(), null, c);
        for (Concern c : catalog.concerns().values()) add(all, c.id(), Kind.CONCERN, c.name(), null, c);
        for (Product p : catalog.products().values()) {
            for (Gotcha g : p.gotchas()) gotcha(all, codes, g, p.id());
        }
        for (Concern c : catalog.concerns().values()) {
            for (Gotcha g : c.gotchas()) gotcha(all, codes, g, c.id());
        }
        for (Prerequisite p : catalog.prerequisites().values()) {
            add(all, p.id(), Kind.PREREQUISITE, p.what(), null, p);
            codes.named(p.id(), p.what(), p.why(), p.check());
        }
        for (Concern c : catalog.concerns().values()) {
            for (Conflict x : c.conflicts()) {
                add(all, x.id(), Kind.CONFLICT, x.what(), c.id(), x);
                codes.named(x.id(), x.what(), x.symptom(), x.remedy());
            }
            for (Contradiction x : c.contradictions()) add(all, x.id(), Kind.CONTRADICTION, x.say(), c.id(), x);
        }
        for (UseCase u : catalog.useCases().values()) {
            for (UseCase.Notice n : u.notices()) add(all, n.id(), Kind.NOTICE, n.what(), u.id(), n);
        }
        for (Product p : catalog.products().values()) {
            for (Limit l : p.limits()) limit(all, codes, l, p.id());
        }
        for (Concern c : catalog.concerns().values()) {
            for (Limit l : c.limits()) limit(all, codes, l, c.id());
        }
        for (UseCase u : catalog.useCases().values()) {
            for (UseCase.Signal s : u.signals()) add(all, s.id(), Kind.SIGNAL, s.say(), u.id(), s);
            for (UseCase.Migration m : u.migrate()) add(all, m.id(), Kind.MIGRATION, m.say(), u.id(), m);
        }
        for (Quantity q : catalog.quantities().values()) add(all, q.id(), Kind.QUANTITY, q.name(), null, q);
        for (Question q : catalog.questions().values()) add(all, q.id(), Kind.QUESTION, q.ask(), null, q);
        for (Trait t : catalog.traits().values()) add(all, t.id(), Kind.TRAIT, t.means(), null, t);
        for (Source s : catalog.sources().values()) add(all, s.id(), Kind.SOURCE, s.title(), null, s);
        codes.addTo(all);
        return new Entries(all);
    }

    /** The same with the places that parts of a design may have, and with the rules of this build. */
    public Entries with(Checkbook checkbook, List<Rule> rules) {
        List<Entry> more = new ArrayList<>(all);
        for (PartKind k : checkbook.kinds().values()) {
            more.add(new Entry(k.place(), Kind.PLACE, k.is(), List.of(sort(k) + " " + k.place()), null, k));
        }
        for (Rule r : rules) {
            more.add(new Entry(r.name(), Kind.RULE, r.says(), List.of("rule " + r.name()), null, r));
        }
        return new Entries(more);
    }

    /** What sort of place it is, in a word. */
    static String sort(PartKind kind) {
        if (kind.section() == null) return "element";
        return kind.section().equals("requests") ? "request" : kind.section().equals("messages") ? "message" : "entry";
    }

    private static void gotcha(List<Entry> all, Codes codes, Gotcha g, String of) {
        add(all, g.id(), Kind.GOTCHA, g.what(), of, g);
        codes.shown(g.id(), g.codes());
        codes.named(g.id(), g.what(), g.symptom(), g.remedy(), g.verify());
    }

    private static void limit(List<Entry> all, Codes codes, Limit l, String of) {
        add(all, l.id(), Kind.LIMIT, l.what(), of, l);
        codes.named(l.id(), l.what());
    }

    private static void add(List<Entry> all, String id, Kind kind, String name, String of, Object record) {
        all.add(new Entry(id, kind, name, List.of(), of, record));
    }

    /** Every entry: use cases, products, choices and concerns first, then what stands in them, then the vocabulary. */
    public List<Entry> all() {
        return all;
    }

    /** The entry that has this id, or null. */
    public Entry get(String id) {
        return byId.get(id);
    }

    /**
     * The entries that are meant by an id or a name, in the order of {@link #all}. An id goes before a name, and case,
     * spaces, hyphens and brackets do not count; {@code not trait}, {@code question=answer} and {@code error 11200} mean
     * what they speak of.
     *
     * @return one entry; several where a name has several meanings; none where nothing is called so
     */
    public List<Entry> find(String words) {
        List<Entry> found = called(words.strip());
        return found.isEmpty() ? called(bare(words.strip())) : found;
    }

    private List<Entry> called(String asked) {
        Entry exact = byId.get(asked);
        if (exact != null) return List.of(exact);
        List<Entry> found = new ArrayList<>();
        for (Entry e : all) if (same(e.id(), asked)) found.add(e);
        if (!found.isEmpty()) return List.of(found.get(0));
        for (Entry e : all) if (named(e, asked)) found.add(e);
        return real(found);
    }

    /** The id or name that was probably meant, or null. */
    public String nearest(String words) {
        String asked = bare(words.strip());
        Set<String> names = new LinkedHashSet<>();
        for (Entry e : all) {
            names.add(e.id());
            if (e.name().length() <= LONGEST_NAME) names.add(e.name());
            names.addAll(e.aka());
        }
        // far words are not worth a comparison letter by letter
        names.removeIf(n -> n.length() > 2 * asked.length() + 2 || 2 * n.length() + 2 < asked.length());
        return Nearest.to(asked, names);
    }

    private static String bare(String words) {
        String asked = words;
        if (asked.regionMatches(true, 0, "not ", 0, 4)) asked = asked.substring(4);
        if (asked.regionMatches(true, 0, "error ", 0, 6)) asked = asked.substring(6);
        int answer = asked.indexOf('=');
        return answer > 0 ? asked.substring(0, answer) : asked;
    }

    private static boolean named(Entry e, String asked) {
        if (same(e.name(), asked)) return true;
        for (String a : e.aka()) if (same(a, asked)) return true;
        return false;
    }

    /** A real product answers to a name before the row that mixes several. */
    private static List<Entry> real(List<Entry> found) {
        if (found.size() < 2) return found;
        List<Entry> real = new ArrayList<>();
        for (Entry e : found) if (!(e.record() instanceof Product p && p.umbrella())) real.add(e);
        return real.isEmpty() ? found : real;
    }

    /** Whether two names have the same letters and digits in the same order. */
    static boolean same(String a, String b) {
        return after(a, 0, b) == a.length();
    }

    /** Whether a text has the letters and digits of another somewhere in it, beginning with a word. */
    static boolean holds(String text, String part) {
        for (int i = 0; i < text.length(); i++) {
            boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            if (begins && after(text, i, part) >= 0) return true;
        }
        return false;
    }

    /** Where a text goes on behind the letters and digits of another, past what is neither; -1 where it has not those. */
    private static int after(String text, int from, String part) {
        int i = from;
        boolean some = false;
        for (int j = 0; j < part.length(); j++) {
            if (!Character.isLetterOrDigit(part.charAt(j))) continue;
            while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) i++;
            if (i == text.length()) return -1;
            if (Character.toLowerCase(text.charAt(i)) != Character.toLowerCase(part.charAt(j))) return -1;
            some = true;
            i++;
        }
        while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) i++;
        return some ? i : -1;
    }

    /** Collects error codes while the records pass. */
    private static final class Codes {
        private static final int SHORTEST = 5;

        private final Map<String, List<String>> shows = new TreeMap<>();
        private final Map<String, List<String>> named = new TreeMap<>();

        void shown(String id, List<String> codes) {
            for (String c : codes) put(shows, c, id);
        }

        void named(String id, String... texts) {
            for (String t : texts) if (t != null) named(id, t);
        }

        /** Five or six digits in a row are a code; a round figure is one only where a gotcha lists it. */
        private void named(String id, String text) {
            // five in a row cannot hide from a look at every fifth character
            for (int at = SHORTEST - 1; at < text.length(); at += SHORTEST) {
                if (!digit(text, at)) continue;
                int from = at;
                while (digit(text, from - 1)) from--;
                while (digit(text, at)) at++;
                boolean fits = at - from == SHORTEST || at - from == SHORTEST + 1;
                boolean stands = !joined(text, from - 1) && !joined(text, at) && !text.startsWith("IEC ", from - 4);
                if (fits && stands) put(named, text.substring(from, at), id);
            }
        }

        private static boolean digit(String text, int at) {
            return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }

        /** Whether a character makes digits beside it a part of something longer. */
        private static boolean joined(String text, int at) {
            if (at < 0 || at >= text.length()) return false;
            char c = text.charAt(at);
            return Character.isLetter(c) || c == '+' || c == '-' || c == '_' || c == '/';
        }

        private static void put(Map<String, List<String>> codes, String code, String id) {
            List<String> ids = codes.computeIfAbsent(code, k -> new ArrayList<>());
            if (ids.isEmpty() || !ids.get(ids.size() - 1).equals(id)) ids.add(id);
        }

        void addTo(List<Entry> all) {
            Set<String> codes = new LinkedHashSet<>(shows.keySet());
            codes.addAll(named.keySet());
            for (String c : codes) {
                if (c.endsWith("00") && !shows.containsKey(c)) continue;
                List<String> shown = shows.getOrDefault(c, List.of());
                List<String> also = new ArrayList<>(named.getOrDefault(c, List.of()));
                also.removeAll(shown);
                ErrorCode code = new ErrorCode(c, shown, also);
                add(all, c, Kind.ERROR_CODE, "Error " + c, null, code);
            }
        }
    }
}

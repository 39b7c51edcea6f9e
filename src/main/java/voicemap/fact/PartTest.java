package voicemap.fact;

import java.io.Serial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import voicemap.model.Counted;
import voicemap.model.PartPattern;
import voicemap.model.Relation;
import voicemap.model.SettingTest;

/**
 * Asks whether a part looks like a pattern. The answer has three values: a part of a design may leave out what the
 * pattern asks for.
 */
public final class PartTest {
    /** Whether a part looks like the pattern; {@code UNSTATED} where it does not say. */
    public enum Outcome {
        NO,
        UNSTATED,
        YES;

        private Outcome and(Outcome other) {
            return compareTo(other) < 0 ? this : other;
        }
    }

    private record Around(Relation.Kind kind, PartTest test) {}

    private static final int MOST_LOOKS = 20_000_000;

    private final Set<String> places;
    private final List<SettingTest> where;
    private final Map<SettingTest, Pattern> patterns = new HashMap<>();
    private final List<Around> around = new ArrayList<>();

    /** What asks for a pattern, but for its relations to other parts of the workload. */
    public PartTest(PartPattern pattern) {
        this.places = new HashSet<>(pattern.at());
        this.where = pattern.where();
        for (SettingTest t : where) {
            if (t.kind() == SettingTest.Kind.MATCHES || t.kind() == SettingTest.Kind.MATCHES_NOT) {
                patterns.put(t, Pattern.compile(t.values().get(0)));
            }
        }
        for (Relation r : pattern.relations()) {
            if (r.kind() == Relation.Kind.WITH || r.kind() == Relation.Kind.WITHOUT) continue;
            around.add(new Around(r.kind(), r.part() == null ? null : new PartTest(r.part())));
        }
    }

    /** Looks at a part. */
    public Outcome of(Part part) {
        if (!places.contains(part.place())) return Outcome.NO;
        Outcome out = Outcome.YES;
        for (SettingTest test : where) {
            out = out.and(of(part, test));
            if (out == Outcome.NO) return out;
        }
        for (Around a : around) {
            out = out.and(of(part, a));
            if (out == Outcome.NO) return out;
        }
        return out;
    }

    private boolean is(Part part) {
        return of(part) == Outcome.YES;
    }

    /** Whether it may be: what is not said does not rule it out. */
    private boolean mayBe(Part part) {
        return of(part) != Outcome.NO;
    }

    private Outcome of(Part part, SettingTest test) {
        Setting setting = part.settings().get(test.setting());
        if (test.kind() == SettingTest.Kind.UNLESS && (setting == null || setting.computed())) return Outcome.YES;
        if (setting == null) {
            if (!part.whole()) return preset(part, test);
            return switch (test.kind()) {
                case ABSENT, IS_NOT, MATCHES_NOT -> Outcome.YES;
                default -> Outcome.NO;
            };
        }
        if (test.kind() == SettingTest.Kind.PRESENT) return Outcome.YES;
        if (test.kind() == SettingTest.Kind.ABSENT) return Outcome.NO;
        if (setting.computed()) return Outcome.UNSTATED;
        try {
            return meets(setting.value(), test) ? Outcome.YES : Outcome.NO;
        } catch (Counted.Endless | StackOverflowError e) {
            throw new TooLong(setting, test.values().get(0));
        }
    }

    /** What a request leaves out is what Twilio takes for it; whether it was meant to be left out is not known. */
    private Outcome preset(Part part, SettingTest test) {
        String preset = part.preset(test.setting());
        boolean words = test.kind() == SettingTest.Kind.IS || test.kind() == SettingTest.Kind.IS_NOT;
        if (preset == null || !words) return Outcome.UNSTATED;
        return meets(preset, test) ? Outcome.YES : Outcome.NO;
    }

    private boolean meets(String value, SettingTest test) {
        return switch (test.kind()) {
            case IS -> words(value, test.values());
            case IS_NOT, UNLESS -> !words(value, test.values());
            case MATCHES -> found(value, test);
            case MATCHES_NOT -> !found(value, test);
            case BELOW -> number(value) < test.bound();
            case ABOVE -> number(value) > test.bound();
            case LONGER_THAN -> value.codePointCount(0, value.length()) > test.bound();
            default -> throw new IllegalArgumentException("not a test of a value: " + test.kind());
        };
    }

    private static boolean words(String value, List<String> words) {
        if (words.contains(value)) return true;
        for (String word : Setting.words(value)) if (words.contains(word)) return true;
        return false;
    }

    private boolean found(String value, SettingTest test) {
        return patterns.get(test).matcher(new Counted(value, MOST_LOOKS)).find();
    }

    /** The number, or one that is neither below nor above any. */
    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Outcome of(Part part, Around a) {
        return switch (a.kind()) {
            case INSIDE -> yes(ancestor(part, a.test()::is));
            case NOT_INSIDE -> yes(!ancestor(part, a.test()::mayBe));
            case HOLDS -> yes(descendant(part, a.test()::is));
            case LACKS -> part.whole() ? yes(!descendant(part, a.test()::mayBe)) : Outcome.UNSTATED;
            case AFTER -> yes(sibling(part, -1, a.test()::is));
            case NOT_AFTER -> yes(!sibling(part, -1, a.test()::mayBe));
            case BEFORE -> yes(sibling(part, 1, a.test()::is));
            case NOT_BEFORE -> yes(!sibling(part, 1, a.test()::mayBe));
            case FIRST -> yes(part.position() == 0);
            case LAST -> yes(part.position() == part.siblings().size() - 1);
            case WITH, WITHOUT -> throw new IllegalArgumentException("asked of two parts");
        };
    }

    private static Outcome yes(boolean so) {
        return so ? Outcome.YES : Outcome.NO;
    }

    private static boolean ancestor(Part part, Predicate<Part> test) {
        for (Part p = part.parent(); p != null; p = p.parent()) if (test.test(p)) return true;
        return false;
    }

    private static boolean descendant(Part part, Predicate<Part> test) {
        for (Part p : part.children()) if (test.test(p) || descendant(p, test)) return true;
        return false;
    }

    private static boolean sibling(Part part, int direction, Predicate<Part> test) {
        List<Part> all = part.siblings();
        for (int i = part.position() + direction; i >= 0 && i < all.size(); i += direction) {
            if (test.test(all.get(i))) return true;
        }
        return false;
    }

    /** A setting and the pattern that it takes too long to hold it against. */
    public static final class TooLong extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Setting setting;
        private final String pattern;

        TooLong(Setting setting, String pattern) {
            super("too long: " + pattern);
            this.setting = setting;
            this.pattern = pattern;
        }

        /** The setting. */
        public Setting setting() {
            return setting;
        }

        /** The pattern. */
        public String pattern() {
            return pattern;
        }
    }
}

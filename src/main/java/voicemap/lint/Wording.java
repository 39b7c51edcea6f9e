package voicemap.lint;

import java.util.ArrayList;
import java.util.List;
import voicemap.fact.Figure;
import voicemap.model.Catalog;
import voicemap.model.Check;
import voicemap.model.Condition;
import voicemap.model.Literal;
import voicemap.model.PartPattern;
import voicemap.model.Plain;
import voicemap.model.Relation;
import voicemap.model.SettingTest;

/** What rows and conditions ask for, in words. */
public final class Wording {
    private final Catalog catalog;

    public Wording(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The places of a row. */
    public static String places(PartPattern part) {
        return some(part.at(), " or ");
    }

    /** All that must hold at the places of a row. */
    public List<String> conditions(Check check) {
        List<String> out = new ArrayList<>(around(check.part()));
        if (!check.when().always()) out.add("of the workload it is known that " + condition(check.when()));
        return out;
    }

    /** The edit that a row offers, or nothing. */
    public static String edit(Check.Fix fix) {
        if (fix == null) return "";
        return fix.to() == null ? "take out " + fix.setting() : "set " + fix.setting() + " to " + fix.to();
    }

    /** What must be known of a workload. */
    public String condition(Condition condition) {
        List<String> out = new ArrayList<>();
        for (Literal l : condition.literals()) {
            String means = catalog.traits().get(l.trait()).means();
            String plain = Character.toLowerCase(means.charAt(0)) + means.substring(1);
            if (plain.endsWith(".")) plain = plain.substring(0, plain.length() - 1);
            out.add((l.yes() ? "" : "not: ") + plain + " (" + l + ")");
        }
        return some(out, " and ");
    }

    private static List<String> around(PartPattern part) {
        List<String> out = new ArrayList<>();
        part.where().forEach(t -> out.add(test(t)));
        part.relations().forEach(r -> out.add(relation(r)));
        return out;
    }

    private static String test(SettingTest t) {
        String name = t.setting().equals("text") ? "the text in it" : t.setting();
        String words = some(t.values().stream().map(Wording::quoted).toList(), " or ");
        return name
                + switch (t.kind()) {
                    case PRESENT -> " is there";
                    case ABSENT -> " is not there";
                    case IS -> " is " + words;
                    case IS_NOT -> " is not " + words;
                    case UNLESS -> " is not said to be " + words;
                    case MATCHES -> " matches the pattern " + words;
                    case MATCHES_NOT -> " does not match the pattern " + words;
                    case BELOW -> " is below " + Figure.show(t.bound());
                    case ABOVE -> " is above " + Figure.show(t.bound());
                    case LONGER_THAN -> " is longer than " + Figure.show(t.bound()) + " characters";
                };
    }

    private static String relation(Relation r) {
        String other = r.part() == null ? "" : part(r.part());
        return switch (r.kind()) {
            case INSIDE -> "it stands inside " + other;
            case NOT_INSIDE -> "it does not stand inside " + other;
            case HOLDS -> "inside it stands " + other;
            case LACKS -> "nowhere inside it stands " + other;
            case AFTER -> "before it stands " + other;
            case NOT_AFTER -> "nowhere before it stands " + other;
            case BEFORE -> "behind it stands " + other;
            case NOT_BEFORE -> "nowhere behind it stands " + other;
            case FIRST -> "nothing stands before it";
            case LAST -> "nothing stands behind it";
            case WITH -> "elsewhere there is " + other;
            case WITHOUT -> "nowhere else there is " + other;
        };
    }

    private static String part(PartPattern part) {
        List<String> around = around(part);
        return places(part) + (around.isEmpty() ? "" : " where " + some(around, " and "));
    }

    private static String quoted(String value) {
        return value.isEmpty() ? "empty" : Plain.text(value);
    }

    private static String some(List<String> words, String last) {
        if (words.size() < 2) return String.join("", words);
        return String.join(", ", words.subList(0, words.size() - 1)) + last + words.get(words.size() - 1);
    }
}

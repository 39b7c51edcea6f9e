package voicemap.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import voicemap.guide.Shown.Thing;
import voicemap.lint.Wording;
import voicemap.model.*;

/** Records of a catalog in a line or two each. */
final class Phrases {
    private final Wording wording;

    Phrases(Catalog catalog) {
        this.wording = new Wording(catalog);
    }

    /** A condition that is asked for, or nothing where it always holds. */
    List<String> when(Condition condition) {
        return condition == null || condition.always() ? List.of() : List.of("when " + wording.condition(condition));
    }

    /** A condition in words. */
    String condition(Condition condition) {
        return condition == null || condition.always() ? "always" : wording.condition(condition);
    }

    /** Conditions any of which will do. */
    List<String> any(List<Condition> conditions) {
        List<String> out = new ArrayList<>();
        for (Condition c : conditions) out.add((out.isEmpty() ? "when " : "or when ") + condition(c));
        return out;
    }

    /** Clauses, each with its reason and its condition. */
    List<Thing> clauses(List<Product.Clause> clauses) {
        List<Thing> out = new ArrayList<>();
        for (Product.Clause c : clauses)
            out.add(new Thing(null, c.tier() == null ? "" : c.tier().word(), c.say(), when(c.when())));
        return out;
    }

    private static String clause(Product.Clause c) {
        return (c.tier() == null ? "" : c.tier().word() + ": ") + c.say();
    }

    /** What a use case changes about a product, under the id of either. */
    Thing cell(String id, Product.Cell c) {
        List<String> details = new ArrayList<>();
        if (c.standsFor() != null) details.add("stands for " + c.standsFor());
        for (Product.Clause w : c.when()) details.add(clause(w) + ", " + when(w));
        for (Product.Clause w : c.whenNot()) details.add("not: " + clause(w) + ", " + when(w));
        return new Thing(id, c.map().word(), c.why() == null ? "" : c.why(), details);
    }

    private String when(Product.Clause c) {
        return "when " + condition(c.when());
    }

    /** Rows that find something in designs, each with what must hold. */
    List<Thing> checks(List<Check> checks) {
        List<Thing> out = new ArrayList<>();
        for (Check c : checks) {
            List<String> details = new ArrayList<>(wording.conditions(c));
            if (c.fix() != null) details.add("surely right: " + Wording.edit(c.fix()));
            out.add(new Thing(null, "", "at " + Wording.places(c.part()), details));
        }
        return out;
    }

    /** Gotchas in a line each, the worst first. */
    static List<Thing> gotchas(List<Gotcha> gotchas) {
        List<Thing> out = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (Gotcha g : gotchas) {
                if (g.severity() == severity) out.add(new Thing(g.id(), severity.word(), g.what(), List.of()));
            }
        }
        return out;
    }

    /** A limit in a line. */
    static Thing limit(Limit l) {
        String figure = figure(l);
        return new Thing(l.id(), "", l.what() + (figure.isEmpty() ? "" : ": " + figure), List.of());
    }

    /** The figures of a limit. */
    static String figure(Limit l) {
        List<String> out = new ArrayList<>();
        if (l.value() != null) out.add(l.value());
        if (l.preset() != null) out.add("default " + l.preset());
        if (l.from() != null) out.add("from " + l.from());
        if (l.to() != null) out.add("to " + l.to());
        if (out.isEmpty()) return "";
        return String.join(", ", out) + (l.unit() == null || l.unit().isEmpty() ? "" : " " + l.unit());
    }

    /** A setting of a place in a line. */
    static Thing setting(PartKind.SettingKind s) {
        List<String> out = new ArrayList<>();
        if (s.required()) out.add("required");
        if (s.type() != PartKind.Type.TEXT) out.add(s.type().word());
        if (!s.values().isEmpty()) out.add("one of " + String.join(", ", s.values()));
        if (!Double.isNaN(s.from())) out.add("from " + plain(s.from()));
        if (!Double.isNaN(s.to())) out.add("to " + plain(s.to()));
        if (!s.unit().isEmpty()) out.add("in " + s.unit());
        if (!s.preset().isEmpty()) out.add("default " + s.preset());
        List<String> is = s.is().isEmpty() ? List.of() : List.of(s.is());
        return new Thing(null, "", s.name() + (out.isEmpty() ? "" : ": " + String.join("; ", out)), is);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** Words with what holds for each, such as regions. */
    static String support(Map<String, Support> by) {
        List<String> out = new ArrayList<>();
        by.forEach((where, support) -> out.add(where + " " + support.word()));
        return String.join(", ", out);
    }

    /** A sentence as it continues another. */
    static String days(Prerequisite.Days days) {
        if (days == null) return "";
        String range = days.from() == days.to() ? String.valueOf(days.to()) : days.from() + " to " + days.to();
        return range + " working days, as of " + days.asOf();
    }
}

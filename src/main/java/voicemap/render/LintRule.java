package voicemap.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voicemap.lint.Finding;
import voicemap.lint.Report;
import voicemap.lint.Verdict;
import voicemap.model.*;

/**
 * What an id stands for, whatever was found of it.
 *
 * @param owner the product or concern it belongs to; may be empty
 */
record LintRule(
        String id, String what, String symptom, String remedy, Severity severity, String owner, Warrant warrant) {

    /** The rules that findings of a report name, by id and in the order of their ids. */
    static Map<String, LintRule> of(Report report, Catalog catalog) {
        Map<String, LintRule> known = known(catalog);
        Map<String, LintRule> rules = new LinkedHashMap<>();
        report.verdicts().stream()
                .map(Verdict::finding)
                .sorted(Comparator.comparing(Finding::id))
                .forEach(f -> rules.computeIfAbsent(f.id(), id -> known.containsKey(id) ? known.get(id) : of(f)));
        return rules;
    }

    /** A rule of a house, of which no more is known than was found. */
    private static LintRule of(Finding f) {
        return new LintRule(
                f.id(),
                Plain.line(f.message()),
                Plain.line(f.symptom()),
                Plain.line(f.remedy()),
                f.severity(),
                "",
                f.warrant());
    }

    private static Map<String, LintRule> known(Catalog catalog) {
        List<LintRule> all = new ArrayList<>();
        for (Product p : catalog.products().values()) p.gotchas().forEach(g -> all.add(of(g, p.id())));
        for (Concern c : catalog.concerns().values()) {
            c.gotchas().forEach(g -> all.add(of(g, c.id())));
            c.conflicts().forEach(x -> all.add(of(x, c.id())));
        }
        catalog.prerequisites().values().forEach(p -> all.add(of(p)));
        Map<String, LintRule> known = new LinkedHashMap<>();
        all.forEach(rule -> known.put(rule.id(), rule));
        return known;
    }

    private static LintRule of(Gotcha g, String owner) {
        return new LintRule(
                g.id(), g.what(), filled(g.symptom()), filled(g.remedy()), g.severity(), owner, g.warrant());
    }

    private static LintRule of(Conflict c, String owner) {
        return new LintRule(
                c.id(), c.what(), filled(c.symptom()), filled(c.remedy()), c.severity(), owner, c.warrant());
    }

    /** Nothing says how bad it is that something is missing: that depends on what was found. */
    private static LintRule of(Prerequisite p) {
        return new LintRule(p.id(), p.what(), p.why(), p.check(), Severity.WARNING, "", p.warrant());
    }

    private static String filled(String text) {
        return text == null ? "" : text;
    }
}

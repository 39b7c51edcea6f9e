package voicemap.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import voicemap.design.References;
import voicemap.engine.RuleBase;
import voicemap.lint.HouseRules.Example;
import voicemap.lint.HouseRules.Rule;
import voicemap.model.Catalog;
import voicemap.model.Checkbook;
import voicemap.model.Span;
import voicemap.twiml.TwimlReader;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Problem;

/** Tries the documents of house rules: whether each rule finds what it should, and nothing in a near miss. */
public final class RuleTests {
    /**
     * What came of it.
     *
     * @param documents how many were tried
     */
    public record Result(int documents, List<Problem> failures) {
        public Result {
            failures = List.copyOf(failures);
        }
    }

    private final Linter linter;
    private final List<Problem> failures = new ArrayList<>();
    private int documents;

    private RuleTests(Linter linter) {
        this.linter = linter;
    }

    /** Tries the documents of all rules; what other rules find in them does not matter. */
    public static Result run(HouseRules house, Catalog catalog, Checkbook checkbook, RuleBase rules) {
        RuleTests tests = new RuleTests(new Linter(catalog, checkbook, house, rules, false));
        house.rules().forEach(tests::rule);
        return new Result(tests.documents, tests.failures);
    }

    private void rule(Rule rule) {
        String id = rule.subject().id();
        if (rule.fails().isEmpty()) {
            fail(rule.at(), id + " has no document in which it is found", "write one under fails");
        }
        if (rule.passes().isEmpty()) {
            fail(rule.at(), id + " has no document in which it is not found", "write a near miss under passes");
        }
        for (Example e : rule.fails()) {
            List<Finding> found = found(e, id);
            if (found != null && found.isEmpty()) fail(e.at(), id + " is not found here", "this document should fail");
        }
        for (Example e : rule.passes()) {
            List<Finding> found = found(e, id);
            if (found == null || found.isEmpty()) continue;
            Finding first = found.get(0);
            fail(
                    e.place(first.at().extent().from()),
                    id + " is found here: " + first.message(),
                    "this document should pass");
        }
    }

    /** What a rule finds in a document, or null where it cannot be read. */
    private List<Finding> found(Example e, String id) {
        documents++;
        try {
            List<Finding> all = TwimlReader.looksLikeTwiml(e.text())
                    ? linter.twiml(e.text(), "document", Bounds.USUAL).findings()
                    : linter.design(
                                    Documents.text(e.text(), "document"),
                                    e.text(),
                                    "document",
                                    new References(Path.of(""), false, Bounds.USUAL))
                            .findings();
            return all.stream().filter(f -> f.id().equals(id)).toList();
        } catch (Problem p) {
            fail(e.place(p.span()), "the document cannot be read: " + p.what(), p.expected());
            return null;
        }
    }

    private void fail(Span at, String what, String hint) {
        failures.add(new Problem(at, what, hint));
    }
}

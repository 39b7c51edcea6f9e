package voicemap.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import voicemap.design.References;
import voicemap.engine.RuleBase;
import voicemap.lint.Explanation.Case;
import voicemap.lint.Explanation.Mark;
import voicemap.lint.Explanation.Origin;
import voicemap.lint.Explanation.Shown;
import voicemap.lint.Subjects.Subject;
import voicemap.model.Catalog;
import voicemap.model.Check;
import voicemap.model.Checkbook;
import voicemap.model.Extent;
import voicemap.model.RuleExample;
import voicemap.model.Severity;
import voicemap.model.Source;
import voicemap.twiml.TwimlReader;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Nearest;

/** Says all there is to say of an id that a finding may have. */
public final class Explainer {
    private final Catalog catalog;
    private final Checkbook checkbook;
    private final List<RuleExample> examples;
    private final Subjects subjects;
    private final Wording wording;
    private final HouseRules house;
    private final Linter linter;

    /**
     * @param examples those of the rules of this build
     * @param house the rules of a house, which are explained too
     */
    public Explainer(
            Catalog catalog, Checkbook checkbook, List<RuleExample> examples, HouseRules house, RuleBase rules) {
        this.catalog = catalog;
        this.checkbook = house.over(checkbook);
        this.examples = List.copyOf(examples);
        this.house = house;
        this.subjects = new Subjects(catalog, house);
        this.wording = new Wording(catalog);
        this.linter = new Linter(catalog, checkbook, house, rules, false);
    }

    /** The ids that can be explained, in order. */
    public Set<String> ids() {
        return subjects.ids();
    }

    /** The ids that are looked for in designs and TwiML, in order. */
    public Set<String> checked() {
        Set<String> out = new TreeSet<>();
        checkbook.checks().forEach(c -> out.add(c.finds()));
        examples.stream().filter(e -> e.finds() != null).forEach(e -> out.add(e.finds()));
        return out;
    }

    /** The id that was probably meant, or null. */
    public String nearest(String id) {
        return Nearest.to(id, ids());
    }

    /** What there is to say of an id, or null where nothing has it. */
    public Explanation of(String id) {
        Subject s = subjects.get(id);
        if (s == null) return null;
        List<Case> cases = new ArrayList<>();
        for (Check check : checkbook.checks()) {
            if (check.finds().equals(id)) cases.add(row(check));
        }
        for (RuleExample e : examples) {
            if (id.equals(e.finds()))
                cases.add(new Case(e.says(), List.of(), "", fails(e.fails(), id), passes(e.passes())));
        }
        return new Explanation(
                s.id(),
                s.kind(),
                s.of(),
                house.severity(id, Subjects.atMost(s.severity(), s.warrant())),
                s.warrant().standing(),
                s.warrant().readings(),
                s.what(),
                text(s.symptom()),
                text(s.remedy()),
                !cases.isEmpty() && mends(cases.get(0), id),
                s.codes(),
                cases.isEmpty() ? s.when().stream().map(wording::condition).toList() : List.of(),
                cases,
                cases.isEmpty() ? elsewhere(s) : "",
                s.warrant().sources().stream().map(this::origin).toList());
    }

    private Case row(Check check) {
        return new Case(
                Wording.places(check.part()),
                wording.conditions(check),
                Wording.edit(check.fix()),
                fails(check.fails(), check.finds()),
                passes(check.passes()));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private Origin origin(String id) {
        Source s = catalog.sources().get(id);
        return new Origin(s.id(), s.kind(), s.title(), s.url(), s.read());
    }

    /** Where something shows itself that nothing is looked for of. */
    private static String elsewhere(Subject s) {
        boolean grave = s.severity() == Severity.ERROR;
        return switch (s.kind()) {
            case GOTCHA -> gotcha(s);
            case CONFLICT ->
                grave
                        ? "voicemap lint finds it in the requirements of a design, and voicemap recommend in a profile"
                        : "voicemap recommend finds it in a profile";
            case CONTRADICTION ->
                "voicemap lint finds it in the requirements of a design, and voicemap recommend refuses such a profile";
            case PREREQUISITE -> "voicemap recommend puts it into the plan of a profile that needs it";
            case NOTICE -> "voicemap recommend shows it with the profiles it is about";
            case HOUSE_RULE -> "voicemap lint finds it with the rules of the house";
        };
    }

    private static String gotcha(Subject s) {
        if (s.id().equals("design-profile-differs")) return "voicemap lint finds it in a design that names a profile";
        if (s.id().equals("twiml-too-large")) return "voicemap lint finds it in TwiML, by itself or in a design";
        if (Notices.OWN.contains(s.id())) {
            return "voicemap lint finds it in comments, in voicemap.yaml and in the baseline";
        }
        return switch (s.in()) {
            case DESIGN -> "it shows in the design to whoever reviews it; no row looks for it";
            case CODE -> "it shows in the code that answers Twilio, and not in a design or in TwiML by itself";
            case RUNTIME -> "it shows only while calls are made: in the debugger, in logs and in what people hear";
        };
    }

    private List<Shown> passes(List<String> documents) {
        return documents.stream().map(d -> new Shown(language(d), d, List.of())).toList();
    }

    private List<Shown> fails(List<String> documents, String id) {
        return documents.stream()
                .map(d -> new Shown(
                        language(d),
                        d,
                        found(d, id).stream().map(Explainer::mark).toList()))
                .toList();
    }

    private boolean mends(Case first, String id) {
        return first.fails().stream()
                .limit(1)
                .flatMap(d -> found(d.text(), id).stream())
                .anyMatch(f -> !f.edits().isEmpty());
    }

    private static String language(String document) {
        return TwimlReader.looksLikeTwiml(document) ? "xml" : "yaml";
    }

    private static Mark mark(Finding f) {
        Extent at = f.at().extent();
        int end = at.endLine() == at.from().line() ? at.endColumn() : at.from().column() + 1;
        return new Mark(
                at.from().line(), at.from().column(), Math.max(end, at.from().column() + 1), f.message());
    }

    private List<Finding> found(String document, String id) {
        List<Finding> all = language(document).equals("xml")
                ? linter.twiml(document, "example.xml", Bounds.USUAL).findings()
                : linter.design(
                                Documents.text(document, "example.yaml"),
                                document,
                                "example.yaml",
                                new References(Path.of(""), false, Bounds.USUAL))
                        .findings();
        return all.stream().filter(f -> f.id().equals(id)).toList();
    }
}

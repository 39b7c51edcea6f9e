package voicemap.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import voicemap.design.Design;
import voicemap.design.DesignReader;
import voicemap.design.References;
import voicemap.engine.Conclusions;
import voicemap.engine.Engine;
import voicemap.engine.Inspector;
import voicemap.engine.RuleBase;
import voicemap.fact.Answer;
import voicemap.fact.Chosen;
import voicemap.fact.Contradicted;
import voicemap.fact.Fault;
import voicemap.fact.Figure;
import voicemap.fact.Found;
import voicemap.fact.Is;
import voicemap.fact.Part;
import voicemap.fact.PartTest;
import voicemap.fact.Setting;
import voicemap.fact.Warned;
import voicemap.lint.Subjects.Subject;
import voicemap.model.Catalog;
import voicemap.model.Check;
import voicemap.model.Checkbook;
import voicemap.model.Extent;
import voicemap.model.Limit;
import voicemap.model.Plain;
import voicemap.model.Severity;
import voicemap.model.Standing;
import voicemap.model.Warrant;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader.Clash;
import voicemap.twiml.Placing;
import voicemap.twiml.TwimlReader;
import voicemap.yaml.Bounds;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** Finds what will go wrong with a design or with TwiML. Safe for many threads at once. */
public final class Linter {
    private final Catalog catalog;
    private final Subjects subjects;
    private final HouseRules house;
    private final Inspector inspector;
    private final Supplier<Drawing> drawing;
    private final boolean pedantic;
    /** The largest TwiML document in KB; NaN where the catalog says nothing of it. */
    private final double largest;

    /** What designs need and TwiML alone does not: the rows of the whole catalog, and its names. */
    private record Drawing(Engine engine, DesignReader reader) {}

    /**
     * What was found in one input.
     *
     * @param texts the text of every file that was read, by its name
     */
    public record Inspection(List<Finding> findings, Map<String, String> texts) {
        public Inspection {
            findings = List.copyOf(findings);
            texts = Map.copyOf(texts);
        }
    }

    /** @param pedantic whether to ask for what a design does not say */
    public Linter(Catalog catalog, Checkbook checkbook, RuleBase rules, boolean pedantic) {
        this(catalog, checkbook, HouseRules.NONE, rules, pedantic);
    }

    /**
     * With the rules of a house.
     *
     * @param pedantic whether to ask for what a design does not say
     */
    public Linter(Catalog catalog, Checkbook checkbook, HouseRules house, RuleBase rules, boolean pedantic) {
        this.catalog = catalog;
        this.house = house;
        this.subjects = new Subjects(catalog, house);
        this.inspector = new Inspector(rules, catalog, house.over(checkbook));
        this.drawing = once(() -> new Drawing(new Engine(rules, catalog), new DesignReader(catalog, checkbook)));
        this.pedantic = pedantic;
        Limit size = catalog.limits().get("twiml-document-size");
        this.largest = size == null || size.to() == null ? Double.NaN : Double.parseDouble(size.to());
    }

    /** What is made when it is first asked for, whoever asks. */
    private static <T> Supplier<T> once(Supplier<T> make) {
        return new Supplier<>() {
            private T made;

            @Override
            public synchronized T get() {
                if (made == null) made = make.get();
                return made;
            }
        };
    }

    /**
     * Looks at a TwiML document.
     *
     * @throws voicemap.yaml.Problem it cannot be read
     */
    public Inspection twiml(String text, String name, Bounds bounds) {
        List<Part> parts = TwimlReader.read(text, name, "", Placing.file(name), bounds);
        Conclusions found = inspect(List.of(name), List.of(), parts, List.of(), null, pedantic);
        Map<String, String> texts = Map.of(name, text);
        List<Finding> out = findings(found, new Edits(texts));
        out.addAll(tooLarge(parts));
        return new Inspection(ordered(out), texts);
    }

    /**
     * Looks at a design.
     *
     * @param root the document
     * @param text the text it was read from
     * @throws voicemap.yaml.Problem it cannot be read
     */
    public Inspection design(Node root, String text, String name, References references) {
        Engine engine = drawing.get().engine();
        Design design = drawing.get().reader().read(root, text, name, references);
        Profile profile = design.profile();
        List<Finding> out = new ArrayList<>();
        for (Clash clash : design.clashes()) out.add(clash(clash));
        List<Is> stated = List.of();
        Conclusions required = null;
        if (profile != null) {
            List<Answer> given =
                    profile.answers().stream().filter(a -> !a.assumed()).toList();
            stated = engine.traits(design.scopes(), given);
            required = engine.conclude(design.scopes(), profile.answers(), Standing.CONTESTED);
            for (Contradicted c : required.all(Contradicted.class)) out.add(contradiction(c, design));
        }
        boolean clear = required != null && required.all(Contradicted.class).isEmpty();
        Conclusions found =
                inspect(design.scopes(), stated, design.parts(), design.chosen(), clear ? required : null, pedantic);
        if (required != null) conflicts(required, design, told(found), out);
        out.addAll(findings(found, new Edits(design.texts())));
        out.addAll(tooLarge(design.parts()));
        return new Inspection(ordered(out), design.texts());
    }

    private Conclusions inspect(
            List<String> scopes,
            List<Is> stated,
            List<Part> parts,
            List<Chosen> chosen,
            Conclusions required,
            boolean ask) {
        try {
            return inspector.inspect(scopes, stated, parts, chosen, required, ask);
        } catch (PartTest.TooLong e) {
            throw new Problem(
                    e.setting().at().from(),
                    "it takes too long to compare this with the pattern " + Plain.brief(e.pattern()),
                    "shorten it, or mend the pattern of the row");
        }
    }

    private List<Finding> findings(Conclusions found, Edits edits) {
        List<Finding> out = new ArrayList<>();
        for (Fault fault : found.all(Fault.class)) out.add(finding(fault, rule(found, fault), edits));
        for (Found f : found.all(Found.class)) out.add(finding(f, rule(found, f), edits));
        return out;
    }

    /** Documents that are larger than Twilio reads: what stands in them does not count for that, so no rule looks for it. */
    private List<Finding> tooLarge(List<Part> parts) {
        List<Finding> out = new ArrayList<>();
        for (Part p : parts) {
            if (!(p.kilobytes() > largest)) continue;
            Subject subject = subjects.get("twiml-too-large");
            String say = "this document has " + Figure.show(Math.ceil(p.kilobytes()))
                    + " KB, and Twilio reads no more than " + Figure.show(largest);
            out.add(new Finding(
                    subject.id(),
                    house.severity(subject.id(), Subjects.atMost(subject.severity(), subject.warrant())),
                    say,
                    subject.symptom(),
                    subject.remedy(),
                    new Location(p.extent(), p.path(), ""),
                    "",
                    List.of(),
                    "",
                    subject.warrant(),
                    List.of()));
        }
        return out;
    }

    private static String rule(Conclusions found, Object fact) {
        return found.why(fact).get(0).rule();
    }

    /** In the order of the files and lines; what several rows find alike is said once. */
    private static List<Finding> ordered(List<Finding> findings) {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Finding.ORDER);
        Map<String, Finding> once = new LinkedHashMap<>();
        for (Finding f : sorted) {
            once.putIfAbsent(f.at().extent().from().file() + "|" + f.key(), f);
        }
        return List.copyOf(once.values());
    }

    private Finding finding(Fault fault, String rule, Edits edits) {
        Subject subject = subjects.get(fault.id());
        Warrant warrant = fault.warrant() == null ? subject.warrant() : fault.warrant();
        Setting setting = fault.setting();
        // a name is shown where it stands, a text where it begins
        Location at = setting == null
                ? new Location(fault.part().extent(), fault.part().path(), "")
                : new Location(fault.valued() ? setting.at() : setting.key(), setting.path(), "");
        List<Location> related = fault.other() == null
                ? List.of()
                : List.of(new Location(fault.other().extent(), fault.other().path(), fault.beside()));
        Severity severity = Subjects.atMost(subject.severity(), warrant);
        // whether the case of a value matters is told for few of them
        if (fault.valued() && !fault.mend().isEmpty() && severity == Severity.ERROR) severity = Severity.WARNING;
        return new Finding(
                fault.id(),
                house.severity(fault.id(), severity),
                fault.say().isEmpty() ? subject.what() : Plain.brief(said(fault), 300),
                subject.symptom(),
                subject.remedy(),
                at,
                setting == null ? fault.product() : setting.value(),
                related,
                rule,
                warrant,
                mend(fault, edits));
    }

    private String said(Fault fault) {
        if (fault.product().isEmpty()) return fault.say();
        return fault.say()
                .replace("{product}", catalog.products().get(fault.product()).name());
    }

    private static List<Edit> mend(Fault fault, Edits edits) {
        if (fault.mend().isEmpty()) return List.of();
        if (fault.setting() == null) return edits.rename(fault.part(), fault.mend());
        return fault.valued()
                ? edits.value(fault.part(), fault.setting(), fault.mend())
                : edits.rename(fault.setting(), fault.mend());
    }

    private Finding finding(Found f, String rule, Edits edits) {
        Check check = f.row().check();
        Subject subject = subjects.get(check.finds());
        Warrant warrant = check.warrant().equals(Warrant.OF_RECORD) ? subject.warrant() : check.warrant();
        Severity severity = check.severity() == null ? subject.severity() : check.severity();
        Setting marked = check.marks() == null ? null : f.part().settings().get(check.marks());
        Location at = marked == null
                ? new Location(f.part().extent(), f.part().path(), "")
                : new Location(marked.at(), marked.path(), "");
        List<Location> related = f.other() == null
                ? List.of()
                : List.of(new Location(f.other().extent(), f.other().path(), "together with this"));
        String say = check.say() == null ? subject.what() : filled(check.say(), f);
        return new Finding(
                check.finds(),
                f.asked() ? Severity.NOTE : house.severity(check.finds(), Subjects.atMost(severity, warrant)),
                f.asked() ? "not said here, and to be looked at: " + subject.what() : say,
                subject.symptom(),
                subject.remedy(),
                at,
                marked == null ? "" : marked.value(),
                related,
                rule,
                warrant,
                f.asked() ? List.of() : edits.fix(check.fix(), f.part()));
    }

    /** The words of a row, with the values of the part and of its companion put in. */
    private static String filled(String say, Found f) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (true) {
            int open = say.indexOf('{', at);
            int close = open < 0 ? -1 : say.indexOf('}', open);
            if (close < 0) return out.append(say.substring(at)).toString();
            String name = say.substring(open + 1, close);
            Setting setting = f.part().settings().get(name);
            if (setting == null && f.other() != null)
                setting = f.other().settings().get(name);
            out.append(say, at, open).append(setting == null ? name : Plain.brief(setting.value()));
            at = close + 1;
        }
    }

    private Finding clash(Clash clash) {
        Subject subject = subjects.get("design-profile-differs");
        String path = clash.workload().equals("account")
                ? clash.question()
                : "workloads[" + clash.workload() + "].requirements." + clash.question();
        return new Finding(
                subject.id(),
                house.severity(subject.id(), subject.severity()),
                clash.question() + " is " + clash.second().text() + " here and "
                        + clash.first().text() + " in the profile",
                subject.symptom(),
                subject.remedy(),
                new Location(Extent.at(clash.second().at()), path, ""),
                clash.second().text(),
                List.of(new Location(Extent.at(clash.first().at()), path, "the profile says so here")),
                "",
                subject.warrant(),
                List.of());
    }

    /** What is found in parts of a workload: id and workload. */
    private static Set<String> told(Conclusions found) {
        Set<String> out = new HashSet<>();
        for (Fault f : found.all(Fault.class)) out.add(told(f.id(), f.part().scope()));
        for (Found f : found.all(Found.class)) {
            if (!f.asked()) out.add(told(f.row().check().finds(), f.part().scope()));
        }
        return out;
    }

    private static String told(String id, String scope) {
        return id + "|" + scope;
    }

    /**
     * Requirements that cannot stand together; what is left out is taken as the questionnaire says. What a part of the
     * workload shows is told there and not here as well.
     */
    private void conflicts(Conclusions required, Design design, Set<String> told, List<Finding> out) {
        for (Warned w : required.all(Warned.class)) {
            Subject subject = subjects.get(w.finding());
            if (subject.kind() != Subjects.Kind.CONFLICT || subject.severity() != Severity.ERROR) continue;
            if (told.contains(told(w.finding(), w.scope())) || told.contains(told(w.finding(), w.other()))) continue;
            boolean one = w.other().isEmpty();
            Part workload = workload(design, w.scope());
            List<Location> related = one
                    ? List.of()
                    : List.of(new Location(
                            workload(design, w.other()).extent(),
                            workload(design, w.other()).path(),
                            "together with this workload"));
            out.add(new Finding(
                    subject.id(),
                    house.severity(subject.id(), Subjects.atMost(subject.severity(), subject.warrant())),
                    "what is required cannot stand together: " + subject.what(),
                    subject.symptom(),
                    subject.remedy(),
                    new Location(workload.extent(), workload.path() + ".requirements", ""),
                    "",
                    related,
                    rule(required, w),
                    subject.warrant(),
                    List.of()));
        }
    }

    private static Part workload(Design design, String scope) {
        return design.parts().stream()
                .filter(p -> p.place().equals("workload") && p.scope().equals(scope))
                .findFirst()
                .orElseThrow();
    }

    private Finding contradiction(Contradicted c, Design design) {
        Subject subject = subjects.get(c.contradiction());
        Part workload = workload(design, c.scope());
        return new Finding(
                subject.id(),
                house.severity(subject.id(), subject.severity()),
                "two answers contradict each other: " + subject.what(),
                subject.symptom(),
                subject.remedy(),
                new Location(workload.extent(), workload.path() + ".requirements", ""),
                "",
                List.of(),
                "",
                subject.warrant(),
                List.of());
    }
}

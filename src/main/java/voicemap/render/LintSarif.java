package voicemap.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import voicemap.lint.Edit;
import voicemap.lint.Finding;
import voicemap.lint.Location;
import voicemap.lint.Quote;
import voicemap.lint.Report;
import voicemap.lint.Verdict;
import voicemap.model.Extent;
import voicemap.model.Plain;
import voicemap.model.Severity;
import voicemap.model.Source;
import voicemap.model.Span;

/** What a lint found as SARIF 2.1.0, the format that code scanning services read. */
final class LintSarif {
    private static final String ROOT = "%SRCROOT%";
    /** What code scanning shows of a description. */
    private static final int LONGEST_DESCRIPTION = 1_000;
    /** A longer stretch is not repeated: it is in the file. */
    private static final int LONGEST_SNIPPET = 2_000;

    private final Report report;
    private final LintView view;
    private final Map<String, LintRule> rules;
    private final Map<String, Integer> ids;
    private final Map<String, Integer> files;
    private final Set<String> inputs = new HashSet<>();

    private LintSarif(Report report, LintView view) {
        this.report = report;
        this.view = view;
        this.rules = LintRule.of(report, view.catalog());
        this.ids = numbered(rules.keySet());
        this.files = numbered(files(report));
        report.inputs().forEach(name -> inputs.add(FileNames.plain(name)));
    }

    static String render(Report report, LintView view) {
        return Orders.none(Json.write(new LintSarif(report, view).log()), Json.NUMBER_SIGN);
    }

    private static Map<String, Integer> numbered(Collection<String> names) {
        Map<String, Integer> numbered = new LinkedHashMap<>();
        names.forEach(name -> numbered.put(name, numbered.size()));
        return numbered;
    }

    private static List<String> files(Report report) {
        Stream<String> found = report.verdicts().stream()
                .map(Verdict::finding)
                .flatMap(f -> Stream.concat(Stream.of(f.at()), f.related().stream()))
                .map(place -> place.extent().from().file());
        Stream<String> edited = report.verdicts().stream()
                .flatMap(v -> v.finding().edits().stream())
                .map(e -> e.stretch().from().file());
        return Stream.of(report.inputs().stream(), found, edited)
                .flatMap(s -> s)
                .map(FileNames::plain)
                .distinct()
                .toList();
    }

    private Map<String, Object> log() {
        Map<String, Object> driver = Json.object(
                "name",
                "voicemap",
                "version",
                view.version(),
                "semanticVersion",
                view.version(),
                "rules",
                rules.values().stream().map(this::rule).toList());
        Map<String, Object> run = Json.object(
                "tool",
                Json.object("driver", driver),
                "originalUriBaseIds",
                Json.object(ROOT, Json.object("description", text("The folder in which voicemap was run"))),
                "columnKind",
                "utf16CodeUnits",
                "artifacts",
                files.keySet().stream().map(this::artifact).toList(),
                "results",
                report.verdicts().stream().map(this::result).toList());
        return Json.object(
                "$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0", "runs", List.of(run));
    }

    private Map<String, Object> artifact(String file) {
        return Json.object(
                "location", address(file), "roles", inputs.contains(file) ? List.of("analysisTarget") : null);
    }

    private static Map<String, Object> address(String file) {
        return Json.object("uri", FileNames.uri(file), "uriBaseId", FileNames.absolute(file) ? null : ROOT);
    }

    private Map<String, Object> rule(LintRule rule) {
        String full = rule.symptom().isEmpty() ? rule.what() : rule.what() + ". " + rule.symptom();
        List<String> tags = new ArrayList<>();
        if (!rule.owner().isEmpty()) tags.add(rule.owner());
        tags.add(rule.warrant().standing().word());
        return Json.object(
                "id",
                rule.id(),
                "shortDescription",
                text(Plain.brief(Plain.line(rule.what()), LONGEST_DESCRIPTION)),
                "fullDescription",
                text(Plain.brief(Plain.line(full), LONGEST_DESCRIPTION)),
                "help",
                Json.object("text", escaped(help(rule)), "markdown", braces(markdown(rule))),
                "defaultConfiguration",
                Json.object("level", rule.severity().word()),
                "properties",
                Json.object(
                        "tags",
                        tags,
                        "precision",
                        precision(rule),
                        "problem.severity",
                        rule.severity() == Severity.NOTE
                                ? "recommendation"
                                : rule.severity().word(),
                        "standing",
                        rule.warrant().standing().word(),
                        "sources",
                        rule.warrant().sources()));
    }

    /** How often it is right, in the words of code scanning. */
    private static String precision(LintRule rule) {
        return switch (rule.warrant().standing()) {
            case VERIFIED -> "very-high";
            case REPORTED -> "high";
            case CONTESTED -> "medium";
            case UNVERIFIED, OPINION -> "low";
        };
    }

    private String help(LintRule rule) {
        StringBuilder out = new StringBuilder(rule.what());
        if (!rule.symptom().isEmpty()) out.append("\nWhy it matters: ").append(rule.symptom());
        if (!rule.remedy().isEmpty()) out.append("\nHow to fix it: ").append(rule.remedy());
        out.append("\nStanding: ").append(rule.warrant().standing().word());
        rule.warrant().readings().forEach(r -> out.append("\nReading: ").append(r));
        for (String id : rule.warrant().sources()) {
            Source source = view.catalog().sources().get(id);
            out.append("\nSource: ").append(source == null ? id : source.title());
            if (source != null && source.url() != null) out.append(", ").append(source.url());
        }
        return out.toString();
    }

    private String markdown(LintRule rule) {
        StringBuilder out = new StringBuilder(MarkdownPage.safe(rule.what())).append('\n');
        paragraph(out, "Why it matters", rule.symptom());
        paragraph(out, "How to fix it", rule.remedy());
        paragraph(out, "Standing", rule.warrant().standing().word());
        rule.warrant().readings().forEach(r -> paragraph(out, "Reading", r));
        if (!rule.warrant().sources().isEmpty()) out.append('\n');
        for (String id : rule.warrant().sources()) {
            Source source = view.catalog().sources().get(id);
            String title = MarkdownPage.safe(source == null ? id : source.title());
            boolean linked = source != null && source.url() != null;
            out.append("- ")
                    .append(linked ? "[" + title + "](<" + source.url() + ">)" : title)
                    .append('\n');
        }
        return out.toString();
    }

    private static void paragraph(StringBuilder out, String head, String text) {
        if (!text.isEmpty())
            out.append("\n**")
                    .append(head)
                    .append(":** ")
                    .append(MarkdownPage.safe(text))
                    .append('\n');
    }

    private Map<String, Object> result(Verdict v) {
        Finding f = v.finding();
        List<Map<String, Object>> related = new ArrayList<>();
        for (Location place : f.related()) {
            Map<String, Object> location = new LinkedHashMap<>(Json.object("id", related.size() + 1));
            location.putAll(location(place));
            location.put("message", place.say().isEmpty() ? null : text(place.say()));
            related.add(location);
        }
        boolean baselined = v.state() == Verdict.State.BASELINED;
        return Json.object(
                "ruleId",
                f.id(),
                "ruleIndex",
                ids.get(f.id()),
                "level",
                f.severity().word(),
                "message",
                Json.object("text", message(f)),
                "locations",
                List.of(location(f.at())),
                "relatedLocations",
                related.isEmpty() ? null : related,
                "partialFingerprints",
                Json.object("voicemapKey/v1", Fingerprint.of(f.key())),
                "baselineState",
                baselined ? "unchanged" : "new",
                "suppressions",
                v.counts() ? null : List.of(suppression(v)),
                "fixes",
                f.edits().isEmpty() ? null : List.of(fix(f)),
                "properties",
                Json.object(
                        "standing",
                        f.warrant().standing().word(),
                        "state",
                        v.state().word(),
                        "rule",
                        f.rule()));
    }

    private static Map<String, Object> suppression(Verdict v) {
        return Json.object(
                "kind",
                v.by() == Verdict.By.COMMENT ? "inSource" : "external",
                "status",
                "accepted",
                "justification",
                v.reason().isEmpty() ? null : Plain.text(v.reason()));
    }

    private String message(Finding f) {
        StringBuilder out = new StringBuilder(escaped(Plain.line(f.message())));
        for (int i = 0; i < f.related().size(); i++) {
            String say = f.related().get(i).say();
            String words = Plain.line(say.isEmpty() ? "see here" : say).replaceAll("[\\\\\\[\\]]", "\\\\$0");
            out.append("\nWith [")
                    .append(braces(words))
                    .append("](")
                    .append(i + 1)
                    .append(')');
        }
        for (LintDetail d : LintDetail.of(f, report, view.catalog())) {
            if (!d.label().equals("edit")) out.append('\n').append(escaped(d.toString()));
        }
        return out.toString();
    }

    private Map<String, Object> location(Location place) {
        return Json.object(
                "physicalLocation",
                Json.object(
                        "artifactLocation", artifact(place.extent()),
                        "region", region(place.extent()),
                        "contextRegion", context(place.extent())),
                "logicalLocations",
                place.path().isEmpty() ? null : List.of(Json.object("fullyQualifiedName", place.path())));
    }

    private Map<String, Object> artifact(Extent extent) {
        String file = FileNames.plain(extent.from().file());
        Map<String, Object> address = address(file);
        address.put("index", files.get(file));
        return address;
    }

    /** The stretch; to the end of the line where only its start is known. */
    private Map<String, Object> region(Extent e) {
        Span from = e.from();
        if (from.line() == 0) return null;
        Quote quote = report.quote(e);
        boolean point = from.line() == e.endLine() && from.column() == e.endColumn();
        Integer end = quote.to() + 1;
        if (point) end = quote.line() == null ? null : quote.length() + 1;
        return Json.object(
                "startLine",
                from.line(),
                "startColumn",
                quote.from() + 1,
                "endLine",
                e.endLine(),
                "endColumn",
                end,
                "snippet",
                point ? null : snippet(quote.text()));
    }

    private Map<String, Object> context(Extent e) {
        int line = e.from().line();
        Quote quote = report.quote(e);
        // a stretch over lines is its own context
        if (e.endLine() > line || quote.line() == null || quote.length() > LONGEST_SNIPPET) return null;
        // and a context must be larger than what it surrounds
        if (quote.line().equals(quote.text())) return null;
        return Json.object("startLine", line, "snippet", snippet(quote.line()));
    }

    private static Map<String, Object> snippet(String text) {
        return text == null || text.isEmpty() || text.length() > LONGEST_SNIPPET ? null : Json.object("text", text);
    }

    private Map<String, Object> fix(Finding f) {
        Map<String, List<Edit>> files = new LinkedHashMap<>();
        for (Edit edit : f.edits()) {
            files.computeIfAbsent(edit.stretch().from().file(), k -> new ArrayList<>())
                    .add(edit);
        }
        List<Object> changes = new ArrayList<>();
        files.values()
                .forEach(edits -> changes.add(Json.object(
                        "artifactLocation",
                        artifact(edits.get(0).stretch()),
                        "replacements",
                        edits.stream().map(this::replacement).toList())));
        return Json.object(
                "description",
                text(f.remedy().isEmpty() ? LintDetail.edits(f, report) : f.remedy()),
                "artifactChanges",
                changes);
    }

    private Map<String, Object> replacement(Edit edit) {
        Extent e = edit.stretch();
        Quote quote = report.quote(e);
        Map<String, Object> deleted = Json.object(
                "startLine",
                e.from().line(),
                "startColumn",
                quote.from() + 1,
                "endLine",
                e.endLine(),
                "endColumn",
                quote.to() + 1);
        return Json.object(
                "deletedRegion",
                deleted,
                "insertedContent",
                edit.text().isEmpty() ? null : Json.object("text", edit.text()));
    }

    private static Map<String, Object> text(String text) {
        return Json.object("text", escaped(text));
    }

    /** Text that is no placeholder and no link, whatever it looks like: nothing else keeps its signs from being one. */
    private static String escaped(String text) {
        return braces(Plain.lines(text).replace("](", "] ("));
    }

    /** A brace is written twice, since one begins a placeholder. */
    private static String braces(String text) {
        return text.replace("{", "{{").replace("}", "}}");
    }
}

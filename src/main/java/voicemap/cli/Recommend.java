package voicemap.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.advice.Advice;
import voicemap.advice.Because;
import voicemap.catalog.Names;
import voicemap.library.Voicemap;
import voicemap.model.Catalog;
import voicemap.model.Plain;
import voicemap.model.Severity;
import voicemap.model.Span;
import voicemap.model.Standing;
import voicemap.render.AdvicePage;
import voicemap.render.Document;
import voicemap.render.Json;
import voicemap.render.MarkdownPage;
import voicemap.render.TextPage;
import voicemap.yaml.Nearest;
import voicemap.yaml.Problem;

/** Recommends products for a requirements profile. */
final class Recommend implements Callable<Integer> {
    /** What the advice is shown as. */
    enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    /** When to colour. */
    enum Colour {
        AUTO,
        ALWAYS,
        NEVER
    }

    /** Which findings make the exit code 1. */
    enum FailOn {
        ERROR,
        WARNING,
        NOTE,
        NONE
    }

    /** How far a statement must have been checked to recommend anything. */
    enum Least {
        VERIFIED,
        REPORTED,
        CONTESTED
    }

    private final Streams streams;

    private final CommandSpec spec;
    private String file;
    private String batch;
    private List<String> settings;
    private List<String> sections;
    private String about;
    private Format format;
    private Least least;
    private FailOn failOn;
    private LocalDate today;
    private Path folder;
    private int width;
    private Path output;

    private Recommend(Streams streams) {
        this.streams = streams;
        this.spec = Commands.command(
                "recommend",
                "Recommends Twilio products for a requirements profile, with reasons.",
                List.of(
                        "voicemap recommend examples/profiles/clinic-reminders.yaml",
                        "voicemap recommend profile.yaml --section warnings,plan",
                        "voicemap recommend profile.yaml --set recording.of=whole",
                        "voicemap recommend profile.yaml --about AMD",
                        "voicemap recommend - --format json < profile.yaml",
                        "voicemap recommend --batch profiles.jsonl > advice.jsonl"),
                this);
    }

    /** The command, with all of its options. */
    static CommandSpec command(Streams streams) {
        CommandSpec made = new Recommend(streams).spec;
        made.usageMessage().sortOptions(false);
        made.addPositional(Commands.parameter(
                String.class,
                "PROFILE",
                "The profile, YAML or JSON; - reads standard input. May be left out with --set."));
        made.addOption(Commands.option(
                String.class,
                "FILE",
                "Read many profiles, each a JSON object on a line of its own, and write a line of JSON for"
                        + " each; - reads standard input.",
                "--batch"));
        made.addOption(Commands.list(
                "KEY=VALUE",
                null,
                "An answer that replaces the profile's; KEY may be workload:key. Repeat it for more.",
                "--set"));
        made.addOption(Commands.list(
                "NAME",
                ",",
                "Show only this section: summary, use-cases, products, choices, warnings, pitfalls, quantities, plan,"
                        + " ladder, questions, assumptions, watch, sources.",
                "--section"));
        made.addOption(Commands.option(
                String.class,
                "NAME",
                "Show only what is said about this product, use case or choice, by any name it goes by.",
                "--about"));
        made.addOption(Commands.option(Format.class, "FORMAT", "text, markdown or json. Default: text.", "--format"));
        made.addOption(Commands.option(
                Least.class,
                "STANDING",
                "Recommend only on statements that are at least verified, reported or contested.",
                "--min-standing"));
        made.addOption(Commands.option(
                FailOn.class,
                "SEVERITY",
                "Exit with 1 where a finding is at least this: error, warning, note or none. Default: none.",
                "--fail-on"));
        made.addOption(Commands.option(LocalDate.class, "DAY", "The day to plan from, such as 2026-11-21.", "--today"));
        made.addOption(Commands.catalog());
        Look.add(made);
        made.addOption(Commands.output());
        Limits.add(made);
        return Commands.helpful(made);
    }

    private void read() {
        file = spec.positionalParameters().get(0).getValue();
        batch = Commands.value(spec, "--batch", null);
        settings = Commands.value(spec, "--set", List.of());
        sections = Commands.value(spec, "--section", List.of());
        about = Commands.value(spec, "--about", null);
        format = Commands.value(spec, "--format", Format.TEXT);
        least = Commands.value(spec, "--min-standing", Least.CONTESTED);
        failOn = Commands.value(spec, "--fail-on", FailOn.NONE);
        today = Commands.value(spec, "--today", null);
        if (today == null) today = LocalDate.now();
        folder = Commands.value(spec, "--catalog", null);
        output = Commands.value(spec, "--output", null);
    }

    @Override
    public Integer call() {
        read();
        if (batch != null) return batch();
        Set<String> shown = sections();
        width = Look.width(spec, streams.width());
        if (format == Format.JSON && (about != null || !shown.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--format json is always whole; --section and --about go with text and markdown");
        }
        if (file == null && settings.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name a profile, or give answers with --set");
        }
        Voicemap voicemap = load();
        Catalog catalog = voicemap.catalog();
        if (about != null) id(catalog);
        Advice advice = voicemap.advise(
                voicemap.profile(
                        Requirements.document(file, streams, Limits.bounds(spec)), Requirements.name(file), settings),
                today,
                Standing.valueOf(least.name()));
        if (!advice.contradictions().isEmpty()) {
            advice.contradictions()
                    .forEach(c -> streams.err().println(contradiction(c).line()));
            return Exit.UNUSABLE;
        }
        Delivery.of(render(advice, catalog, shown), output, streams);
        return failing(advice) ? Exit.FOUND : Exit.DONE;
    }

    private Voicemap load() {
        return folder == null ? Voicemap.load() : Voicemap.load(folder, Limits.bounds(spec));
    }

    private int batch() {
        for (String option : List.of("--format", "--section", "--about", "--color", "--width", "--output")) {
            boolean given = spec.commandLine().getParseResult().hasMatchedOption(option);
            if (given && !(option.equals("--format") && format == Format.JSON)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--batch writes JSON lines to standard output; " + option + " goes with a single profile");
            }
        }
        if (file != null) {
            throw new ParameterException(spec.commandLine(), "Name a profile or a --batch of them, not both");
        }
        return new Batch(
                        streams,
                        load(),
                        settings,
                        today,
                        Standing.valueOf(least.name()),
                        Limits.bounds(spec),
                        this::failing)
                .run(batch);
    }

    private Set<String> sections() {
        for (String s : sections) {
            if (!AdvicePage.SECTIONS.contains(s)) {
                String near = Nearest.to(s, AdvicePage.SECTIONS);
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no section " + Plain.brief(s) + "; "
                                + (near == null ? "" : "did you mean " + near + "? ") + "expected "
                                + String.join(", ", AdvicePage.SECTIONS));
            }
        }
        return new LinkedHashSet<>(sections);
    }

    /** A contradiction as a problem of the input, at the last of the answers that clash. */
    static Problem contradiction(Because b) {
        Span at = b.grounds().stream()
                .filter(g -> !g.assumed())
                .map(g -> g.at())
                .reduce((first, second) -> second)
                .orElse(Span.of("the profile"));
        String places = b.grounds().stream()
                .filter(g -> !g.assumed())
                .map(g -> g.question() + " at " + g.at())
                .reduce((x, y) -> x + ", " + y)
                .orElse("");
        return new Problem(at, "two answers contradict each other: " + b.say(), "change one of them: " + places);
    }

    private String render(Advice advice, Catalog catalog, Set<String> shown) {
        if (format == Format.JSON) {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("schemaVersion", Json.SCHEMA_VERSION);
            out.put("profile", Requirements.name(file));
            out.put("advice", advice);
            return Json.write(out);
        }
        Document page = about == null
                ? AdvicePage.of(advice, catalog, Plain.text(file == null ? settingsAgain() : Shell.word(file)), shown)
                : AdvicePage.about(advice, catalog, id(catalog), Plain.text(about));
        if (format == Format.MARKDOWN) return MarkdownPage.render(page);
        return TextPage.render(page, width, Look.coloured(spec, streams, output != null));
    }

    private String id(Catalog catalog) {
        Names names = new Names(catalog);
        String id = names.id(about);
        if (id != null) return id;
        String near = names.nearest(about);
        throw new ParameterException(
                spec.commandLine(),
                "Nothing in the catalog is called " + Plain.brief(about)
                        + (near == null ? "" : "; did you mean " + near + "?"));
    }

    private String settingsAgain() {
        return settings.stream()
                .map(s -> "--set " + Shell.word(s))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private boolean failing(Advice advice) {
        if (failOn == FailOn.NONE) return false;
        Severity floor = Severity.valueOf(failOn.name());
        return advice.workloads().stream()
                .flatMap(w -> Stream.concat(w.warnings().stream(), w.notices().stream()))
                .anyMatch(f -> f.severity().compareTo(floor) <= 0);
    }
}

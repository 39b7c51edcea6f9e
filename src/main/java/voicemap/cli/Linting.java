package voicemap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.RuleBase;
import voicemap.lint.Baseline;
import voicemap.lint.Configuration;
import voicemap.lint.Configurations;
import voicemap.lint.Coverage;
import voicemap.lint.Finding;
import voicemap.lint.HouseRules;
import voicemap.lint.Inputs;
import voicemap.lint.Inputs.Input;
import voicemap.lint.Judge;
import voicemap.lint.Judgement;
import voicemap.lint.Linted;
import voicemap.lint.Linter;
import voicemap.lint.Projects;
import voicemap.lint.Quote;
import voicemap.lint.Report;
import voicemap.lint.Run;
import voicemap.lint.Seen;
import voicemap.lint.Stated;
import voicemap.lint.Subjects;
import voicemap.model.Catalog;
import voicemap.model.Checkbook;
import voicemap.model.Extent;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** What all commands do that look at designs: find the files, look at them, and judge what was found. */
final class Linting {
    private static final String STANDARD_INPUT = "standard input";

    private final Streams streams;
    private final CommandSpec spec;
    private final Bounds bounds;
    private final Catalog catalog;
    private final Checkbook checkbook;
    private final Map<List<Path>, HouseRules> houses = new ConcurrentHashMap<>();
    private final Map<HouseRules, Linter> linters = new ConcurrentHashMap<>();
    private final Run run;
    private final Configurations configurations;
    private final Configuration only;
    private final Subjects subjects;
    private final Path working = Path.of("").toAbsolutePath();
    private final List<String> names;
    private final List<Path> folders;
    private final Projects projects;
    private final Set<Configuration> checked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> looked = new ArrayList<>();
    private final Map<String, Input> inputs = new LinkedHashMap<>();
    private final Map<String, Linted> files = new LinkedHashMap<>();
    private final Map<Path, Baseline> baselines = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Extent, Quote> quotes = new HashMap<>();
    private final Set<Path> unread = new LinkedHashSet<>();
    private final Set<String> told = new HashSet<>();
    private int broken;

    Linting(Streams streams, CommandSpec spec) {
        this.streams = streams;
        this.spec = spec;
        this.bounds = Limits.bounds(spec);
        Path folder = Commands.value(spec, "--catalog", null);
        this.catalog = folder == null ? CatalogFiles.shipped() : CatalogFiles.folder(folder, bounds);
        this.checkbook = folder == null ? CatalogFiles.checkbook() : CatalogFiles.checkbook(folder, bounds);
        this.configurations = new Configurations(working, bounds);
        Path named = Commands.value(spec, "--config", null);
        this.only = named == null ? null : configurations.only(named);
        this.subjects = new Subjects(catalog);
        List<String> words = spec.positionalParameters().get(0).getValue();
        this.names = words == null ? List.of() : words;
        this.folders = names.stream()
                .filter(n -> !n.equals("-") && Files.isDirectory(Texts.path(n)))
                .map(n -> working.resolve(n).normalize())
                .toList();
        this.projects = new Projects(working, folders);
        this.run = new Run(this::linter, projects, bounds, given("--allow-outside"), streams.in());
    }

    /** What looks at a file: with the rules of its house, each read once. */
    private Linter linter(String name) {
        boolean pedantic = spec.findOption("--pedantic") != null && given("--pedantic");
        Path path = working.resolve(name);
        return linters.computeIfAbsent(
                house(only == null ? configurations.of(path) : only),
                house -> new Linter(catalog, checkbook, house, RuleBase.unprepared(), pedantic));
    }

    private HouseRules house(Configuration configuration) {
        List<Path> files =
                configuration.rules().stream().map(Stated::value).distinct().toList();
        return houses.computeIfAbsent(files, f -> HouseRules.read(f, catalog, checkbook, bounds));
    }

    private Set<String> known(Collection<HouseRules> houses) {
        Set<String> known = new TreeSet<>(subjects.ids());
        houses.forEach(h -> known.addAll(h.ids()));
        return known;
    }

    /** Adds what all these commands take. */
    static void options(CommandSpec command) {
        command.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("FILE")
                .description("Designs (YAML, JSON, Markdown) and TwiML: files, folders, globs; - reads standard input.")
                .build());
        command.addOption(Commands.option(
                String.class,
                "NAME",
                "What standard input is called; its ending says what it is.",
                "--stdin-filename"));
        command.addOption(
                Commands.option(Path.class, "FILE", "Take the configuration from this file alone.", "--config"));
        command.addOption(Commands.flag("Let designs refer to files outside of their project.", "--allow-outside"));
        command.addOption(Commands.flag("Count what is suppressed.", "--no-suppressions"));
        command.addOption(Commands.option(
                Path.class, "FILE", "The baseline, instead of the one the configuration names.", "--baseline"));
        command.addOption(Commands.option(
                LocalDate.class, "DAY", "The day on which suppressions are looked at, such as 2026-11-21.", "--today"));
        command.addOption(Commands.catalog());
        Limits.add(command);
    }

    private boolean given(String option) {
        return Commands.value(spec, option, false);
    }

    Catalog catalog() {
        return catalog;
    }

    Run run() {
        return run;
    }

    /** The folder of the project of a file. */
    Path project(String name) {
        return projects.of(Path.of(name));
    }

    /** How many files could not be read. */
    int broken() {
        return broken;
    }

    /** The files that were looked at, in order. */
    List<String> looked() {
        return List.copyOf(looked);
    }

    /** The files that were read, whether they were named or others refer to them. */
    Set<String> read() {
        return files.keySet();
    }

    /** A file that was looked at. */
    Linted file(String name) {
        return files.get(name);
    }

    /** The text of a file that was looked at, as it is now. */
    String text(String name) {
        return run.text(inputs.get(name));
    }

    /** What became of the findings in these inputs, as a report shows it. */
    Report report(Judgement judgement, List<String> inputs) {
        return judgement.report(inputs, quotes);
    }

    /**
     * Looks at all that was named on the command line, as it is now. What cannot be read is told on the way, and once
     * however often this is asked.
     */
    Judgement judge() {
        if (names.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name a design, a TwiML document or a folder of them");
        }
        List.of(looked, findings, unread).forEach(Collection::clear);
        List.of(inputs, files, quotes).forEach(Map::clear);
        broken = 0;
        String called = Commands.value(spec, "--stdin-filename", STANDARD_INPUT);
        Path standard = Texts.path(called).normalize();
        Inputs.Listing listing = Inputs.find(names, this::excluded);
        listing.unread().forEach((folder, why) -> unread(why, working.resolve(folder)));
        for (Input i : listing.files()) {
            if (names.contains("-") && Path.of(i.name()).normalize().equals(standard)) {
                throw new ParameterException(
                        spec.commandLine(), called + " is what standard input is called, and is named as a file too");
            }
            Input input = i.name().equals("-") ? Input.standard(called) : i;
            inputs.put(input.name(), input);
        }
        run.over(List.copyOf(inputs.values()), this::take);
        if (looked.isEmpty() && broken == 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no design and no TwiML in " + String.join(", ", names)
                            + "; a design has the key design: at its top, TwiML begins with <Response>");
        }
        LocalDate today = Commands.value(spec, "--today", LocalDate.now());
        return new Judge(catalog, known(houses.values()), today, !given("--no-suppressions"))
                .judge(List.copyOf(files.values()), findings, new Coverage(folders, unread));
    }

    private boolean excluded(Path path) {
        return configuration(path).excludes(working.resolve(path).normalize());
    }

    private Configuration configuration(Path path) {
        Configuration found = only == null ? configurations.of(path) : only;
        if (checked.add(found)) found.check(known(List.of(house(found))), subjects);
        return found;
    }

    private void take(Run.Outcome outcome) {
        if (outcome.skipped()) return;
        String name = outcome.input().name();
        Path path = outcome.input().standard() && name.equals(STANDARD_INPUT)
                ? null
                : working.resolve(name).normalize();
        if (outcome.problem() != null) {
            unread(outcome.problem(), path);
            return;
        }
        looked.add(name);
        findings.addAll(outcome.findings());
        add(name, path, outcome.files().get(name));
        outcome.files().forEach((other, seen) -> {
            if (!other.equals(name)) add(other, working.resolve(other).normalize(), seen);
        });
    }

    private void unread(Problem why, Path path) {
        if (told.add(why.line())) streams.err().println(why.line());
        broken++;
        if (path != null) unread.add(path.normalize());
    }

    private void add(String name, Path path, Seen seen) {
        quotes.putAll(seen.quotes());
        if (files.containsKey(name)) return;
        Configuration configuration = configuration(path == null ? working.resolve("-") : path);
        files.put(name, new Linted(name, path, seen.twiml(), seen.comments(), configuration, baseline(configuration)));
    }

    private Baseline baseline(Configuration configuration) {
        Path named = Commands.value(spec, "--baseline", null);
        Path file = named == null ? configuration.baseline().value() : working.resolve(named);
        if (file == null) return Baseline.NONE;
        return baselines.computeIfAbsent(file.normalize(), f -> {
            String shown = f.startsWith(working) ? working.relativize(f).toString() : f.toString();
            boolean first =
                    !Files.exists(f) && spec.findOption("--update-baseline") != null && given("--update-baseline");
            return first ? Baseline.empty(f, shown) : Baseline.file(f, shown, bounds);
        });
    }
}

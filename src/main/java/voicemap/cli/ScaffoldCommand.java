package voicemap.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.advice.Advice;
import voicemap.advice.Finding;
import voicemap.advice.UseCaseFit;
import voicemap.advice.WorkloadAdvice;
import voicemap.catalog.CatalogFiles;
import voicemap.catalog.Names;
import voicemap.design.Design;
import voicemap.design.DesignReader;
import voicemap.design.MarkdownDesign;
import voicemap.design.References;
import voicemap.library.Voicemap;
import voicemap.lint.Diff;
import voicemap.lint.Projects;
import voicemap.model.Checkbook;
import voicemap.model.Plain;
import voicemap.model.Severity;
import voicemap.model.Span;
import voicemap.profile.Profile;
import voicemap.render.DesignDraft;
import voicemap.render.Json;
import voicemap.render.ScaffoldPage;
import voicemap.scaffold.Explanation;
import voicemap.scaffold.Generator;
import voicemap.scaffold.Offer;
import voicemap.scaffold.Project;
import voicemap.scaffold.ProjectFolder;
import voicemap.scaffold.Starter;
import voicemap.scaffold.Starters;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** Makes a project to begin with from the advice on a workload. */
final class ScaffoldCommand implements Callable<Integer> {
    /** What the requirements are, and their text where they are a single document. */
    private record Given(Profile profile, String text) {}

    private final Streams streams;
    private final Supplier<Starters> from;
    private Starters starters;
    private final CommandSpec spec;

    private ScaffoldCommand(Streams streams, Supplier<Starters> from) {
        this.streams = streams;
        this.from = from;
        this.spec = Commands.command(
                "scaffold",
                "Makes a project to begin with, in Node, from the advice on a workload: with its tests, and with the reason"
                        + " for each file on top of it.",
                List.of(
                        "voicemap scaffold examples/profiles/clinic-reminders.yaml -o ../clinic",
                        "voicemap scaffold profile.yaml -o ../clinic --dry-run",
                        "voicemap scaffold profile.yaml -o ../clinic --diff",
                        "voicemap scaffold --list"),
                this);
    }

    /** The command; the starters are read when it runs. */
    static CommandSpec command(Streams streams, Supplier<Starters> starters) {
        ScaffoldCommand work = new ScaffoldCommand(streams, starters);
        CommandSpec made = work.spec;
        made.usageMessage().sortOptions(false);
        made.addPositional(Commands.parameter(
                String.class,
                "PROFILE",
                "The profile, or a design that states its requirements, YAML or JSON; - reads standard input."));
        made.addOption(Commands.option(
                Path.class,
                "DIR",
                "The folder to make; it must be new, or hold nothing of the project.",
                "-o",
                "--output"));
        made.addOption(Commands.option(
                String.class, "NAME", "The workload, where the profile has several of them.", "--workload"));
        made.addOption(Commands.option(
                String.class, "USE_CASE", "Another use case than the one that comes first.", "--use-case"));
        made.addOption(Commands.flag("Show which starters there are.", "--list"));
        made.addOption(Commands.flag("Show why each file is there; write nothing.", "--explain"));
        made.addOption(Commands.flag("Show what would be written; write nothing.", "--dry-run"));
        made.addOption(Commands.flag("Show how DIR differs from the project; write nothing.", "--diff"));
        made.addOption(
                Commands.flag("Replace files of the project that are in DIR already; all others stay.", "--overwrite"));
        made.addOption(Commands.option(LocalDate.class, "DAY", "The day to plan from, such as 2026-11-21.", "--today"));
        Pages.unsent(made, "text", "markdown", "json");
        Limits.add(made);
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        String file = spec.positionalParameters().get(0).getValue();
        Path output = Commands.value(spec, "--output", null);
        boolean explain = flag("--explain");
        boolean dry = flag("--dry-run");
        boolean diff = flag("--diff");
        if (List.of(flag("--list"), explain, dry, diff, flag("--overwrite")).stream()
                        .filter(f -> f)
                        .count()
                > 1) {
            throw misused("Take one of --list, --explain, --dry-run, --diff and --overwrite");
        }
        starters = from.get();
        if (flag("--list")) return list();
        if (file == null) throw misused("Name a profile");
        if (output == null && !explain && !dry) throw misused("Name the folder to make with -o");
        ProjectFolder folder = output == null ? null : new ProjectFolder(output);
        if (folder != null && folder.current() && !explain && !dry && !diff && !flag("--overwrite")) {
            throw new Problem(
                    Span.of(output.toString()),
                    "this is the folder you are in",
                    "name one of its own, or write into this one with --overwrite");
        }
        Project project = project(file);
        if (explain) {
            show(Pages.Forms.of(ScaffoldPage.explanation(project.explanation(), project.name())), project);
        } else if (dry) {
            String into = output == null ? "a new folder" : output.toString();
            show(Pages.Forms.of(ScaffoldPage.files(project.explanation(), project.name(), into)), project);
        } else if (diff) {
            streams.out().print(difference(project, folder));
        } else {
            folder.write(project, flag("--overwrite"));
            streams.out().print(next(project, output));
        }
        return Exit.DONE;
    }

    private boolean flag(String name) {
        return Commands.value(spec, name, false);
    }

    private ParameterException misused(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private void show(Pages.Forms page, Project project) {
        Pages.show(spec, streams, page.json("scaffold", project.explanation()), null);
    }

    private int list() {
        List<Offer> all = new ArrayList<>();
        for (String useCase : starters.useCases())
            all.add(Offer.of(starters.starter(useCase).manifest()));
        Pages.show(spec, streams, Pages.Forms.of(ScaffoldPage.list(all)).json("starters", all), null);
        return Exit.DONE;
    }

    private Project project(String file) {
        Bounds bounds = Limits.bounds(spec);
        Path catalog = Commands.value(spec, "--catalog", null);
        Voicemap voicemap = catalog == null ? Voicemap.load() : Voicemap.load(catalog, bounds);
        Checkbook checkbook = catalog == null ? CatalogFiles.checkbook() : CatalogFiles.checkbook(catalog, bounds);
        Given given = given(file, voicemap, checkbook, bounds);
        LocalDate day = Commands.value(spec, "--today", null);
        Advice advice = voicemap.advise(given.profile(), day == null ? LocalDate.now() : day);
        if (!advice.contradictions().isEmpty()) {
            throw Recommend.contradiction(advice.contradictions().get(0));
        }
        String workload = Requirements.workload(spec, given.profile());
        WorkloadAdvice advised = advice.workloads().stream()
                .filter(w -> w.name().equals(workload))
                .findFirst()
                .orElseThrow();
        Starter starter = starters.starter(useCase(advised, voicemap));
        warn(advised, file);
        Map<String, String> texts = new LinkedHashMap<>();
        if (given.text() != null) texts.put(Project.PROFILE, given.text());
        texts.put(Project.DESIGN, design(advice, advised, voicemap, checkbook, given));
        return new Generator(voicemap.catalog(), Json::write)
                .project(starter, given.profile(), advice, workload, texts);
    }

    private Given given(String file, Voicemap voicemap, Checkbook checkbook, Bounds bounds) {
        String name = Requirements.name(file);
        String text = file.equals("-")
                ? Texts.stream(streams.in(), name, bounds)
                : Texts.file(Texts.path(file), name, bounds);
        boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
        Node node = markdown ? MarkdownDesign.read(text, name, bounds) : Documents.text(text, name, bounds);
        if (node == null || !DesignReader.isDesign(node)) {
            return new Given(voicemap.profile(node, name, List.of()), text);
        }
        Path project = new Projects(Path.of(""), List.of()).of(Path.of(name));
        Design design = new DesignReader(voicemap.catalog(), checkbook)
                .read(node, text, name, new References(project, false, bounds));
        if (design.profile() == null) {
            throw new Problem(
                    node.span(),
                    "the design states no requirements, and they decide what is made",
                    "name their file as profile: FILE at its top, or name the profile itself");
        }
        return new Given(design.profile(), null);
    }

    /** What cannot be met together cannot be built either; the project is made all the same, of what can. */
    private void warn(WorkloadAdvice advised, String file) {
        List<String> ids = advised.warnings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(Finding::id)
                .toList();
        if (ids.isEmpty()) return;
        streams.err()
                .println("voicemap: no code can mend this of the profile: " + String.join(", ", ids)
                        + "\nTry: voicemap conflicts " + Plain.text(file));
    }

    /** The use case to make a project for: the one that was asked for, or the one that comes first. */
    private String useCase(WorkloadAdvice advised, Voicemap voicemap) {
        Set<String> there = starters.useCases();
        String all = "there are starters for " + String.join(", ", there);
        String asked = Commands.value(spec, "--use-case", null);
        if (asked != null) {
            String id = new Names(voicemap.catalog()).id(asked);
            if (id != null && there.contains(id)) return id;
            String near = Nearest.to(asked, there);
            throw misused("There is no starter for " + Plain.brief(asked) + "; "
                    + (near == null ? "" : "did you mean " + near + "? ") + all);
        }
        List<String> leading = advised.leading().stream().map(UseCaseFit::id).toList();
        List<String> fits = leading.stream().filter(there::contains).toList();
        if (fits.size() == 1) return fits.get(0);
        if (fits.isEmpty()) {
            String first = leading.isEmpty()
                    ? "No use case comes first"
                    : "There is no starter for " + String.join(", ", leading);
            throw misused(first + "; " + all + ": name one with --use-case");
        }
        throw misused("Several use cases come first; name one with --use-case: " + String.join(", ", fits));
    }

    private static String design(
            Advice advice, WorkloadAdvice advised, Voicemap voicemap, Checkbook checkbook, Given given) {
        Advice only = new Advice(
                advice.business(),
                advice.today(),
                advice.catalog(),
                List.of(),
                List.of(advised),
                advice.plan(),
                advice.questions(),
                advice.assumptions(),
                advice.sources());
        String file = given.text() == null ? null : Project.PROFILE;
        DesignDraft.Names names = new DesignDraft.Names(
                advised.name(), file, file == null ? "the requirements of a design" : file, DesignCommand.SCHEMA);
        return DesignDraft.of(
                only, voicemap.catalog(), checkbook, DesignCommand.stated(given.profile(), voicemap), names);
    }

    private static String difference(Project project, ProjectFolder folder) {
        StringBuilder out = new StringBuilder();
        project.files().forEach((path, content) -> {
            byte[] old = folder.read(path);
            String before = old == null ? "" : new String(old, StandardCharsets.UTF_8);
            out.append(Diff.unified(path, Plain.lines(before), new String(content, StandardCharsets.UTF_8)));
        });
        return out.toString();
    }

    private static String next(Project project, Path output) {
        List<String> absent = project.explanation().absent().stream()
                .map(Explanation.Absent::name)
                .toList();
        return project.files().size() + " files in " + Plain.text(output.toString()) + ": " + Plain.text(project.name())
                + "\n\nNext:\n  cd " + ProjectFolder.typed(output) + "\n  npm install\n  npm test\n\n"
                + "README.md has the steps in their order.\n"
                + (absent.isEmpty() ? "" : "Advised, and not in this project: " + String.join(", ", absent) + ".\n");
    }
}

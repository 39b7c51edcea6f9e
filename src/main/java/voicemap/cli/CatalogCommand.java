package voicemap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import voicemap.advice.Reach;
import voicemap.catalog.CatalogAudit;
import voicemap.catalog.CatalogExport;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.RuleBase;
import voicemap.model.Catalog;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader;
import voicemap.render.Json;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** Works on the catalog itself. */
@Command(
        name = "catalog",
        synopsisHeading = "Examples:%n"
                + "  voicemap catalog check catalog%n"
                + "  voicemap catalog audit%n"
                + "  voicemap catalog export --format json%n"
                + "%nUsage: ",
        description = "Checks, audits and exports the catalog.")
final class CatalogCommand implements Runnable {
    /** Nobody mends more at a time. */
    private static final int MOST_SHOWN = 200;

    private final Streams streams;

    @Spec
    private CommandSpec spec;

    CatalogCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name one of check, audit and export");
    }

    @Command(
            description = "Refuses a catalog with unknown keys, dangling references, cycles or missing sources.",
            synopsisHeading = "Examples:%n  voicemap catalog check catalog%n%nUsage: ")
    int check(
            @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder. Default: catalog.") Path folder,
            @Mixin Limits limits) {
        Path where = folder == null ? Path.of("catalog") : folder;
        List<Problem> problems = new ArrayList<>();
        Catalog catalog = CatalogFiles.check(where, limits.bounds(), problems);
        problems.stream().limit(MOST_SHOWN).forEach(p -> streams.err().println(p.line()));
        if (!problems.isEmpty()) {
            String more = problems.size() > MOST_SHOWN ? ", of which the first " + MOST_SHOWN + " are shown" : "";
            streams.err().println(problems.size() + (problems.size() == 1 ? " problem" : " problems") + more);
            return Exit.UNUSABLE;
        }
        streams.out().print(Plain.lines(CatalogAudit.counts(catalog)));
        return Exit.DONE;
    }

    @Command(
            description = "Shows where the catalog is thin or the product map disagrees with itself. Never fails.",
            synopsisHeading = "Examples:%n  voicemap catalog audit --examples examples/profiles%n%nUsage: ")
    int audit(
            @Option(names = "--catalog", paramLabel = "DIR", description = "Read the catalog from this folder.")
                    Path folder,
            @Option(names = "--today", paramLabel = "DAY", description = "The day from which ages count.")
                    java.time.LocalDate today,
            @Option(
                            names = "--examples",
                            paramLabel = "DIR",
                            description = "The profiles that should reach everything. Default: examples/profiles.")
                    Path examples,
            @Mixin Limits limits) {
        Catalog catalog = catalog(folder, limits);
        java.time.LocalDate day = today == null ? java.time.LocalDate.now() : today;
        Path folderOfProfiles = examples == null ? Path.of("examples/profiles") : examples;
        StringBuilder out = new StringBuilder(CatalogAudit.report(catalog, day));
        if (Files.isDirectory(folderOfProfiles)) {
            List<Problem> problems = new ArrayList<>();
            List<Profile> profiles = profiles(catalog, folderOfProfiles, limits.bounds(), problems);
            problems.forEach(p -> streams.err().println(p.line()));
            if (!problems.isEmpty()) return Exit.UNUSABLE;
            out.append(reach(catalog, profiles));
        } else {
            out.append("\nNo profiles in " + Plain.text(folderOfProfiles.toString())
                    + ": what they reach was not looked at\n");
        }
        streams.out().print(Plain.lines(out.toString()));
        return Exit.DONE;
    }

    private static List<Profile> profiles(Catalog catalog, Path folder, Bounds bounds, List<Problem> problems) {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new Problem(
                    Span.of(folder.toString()),
                    "the folder cannot be read (" + Texts.reason(e) + ")",
                    "check its permissions");
        }
        List<Profile> profiles = new ArrayList<>();
        for (Path file : files) {
            String name = file.toString();
            try {
                profiles.add(new ProfileReader(catalog).read(Documents.file(file, name, bounds), name, List.of()));
            } catch (Problem p) {
                problems.add(p);
            }
        }
        return profiles;
    }

    private static String reach(Catalog catalog, List<Profile> profiles) {
        Reach missed = Reach.missed(catalog, RuleBase.shipped(), profiles);
        StringBuilder out = new StringBuilder();
        String by = " that none of " + profiles.size() + " example profiles reaches";
        CatalogAudit.section(out, "Use cases" + by, missed.useCases());
        CatalogAudit.section(out, "Products" + by, missed.products());
        CatalogAudit.section(out, "Choices" + by, missed.choices());
        CatalogAudit.section(out, "Conflicts" + by, missed.conflicts());
        CatalogAudit.section(out, "Gotchas" + by, missed.gotchas());
        CatalogAudit.section(out, "Prerequisites" + by, missed.prerequisites());
        CatalogAudit.section(out, "Rules that never fire on the examples", missed.rules());
        return out.toString();
    }

    private static Catalog catalog(Path folder, Limits limits) {
        Bounds bounds = limits.bounds();
        return folder == null ? CatalogFiles.shipped() : CatalogFiles.folder(folder, bounds);
    }

    /** What the catalog is exported as. */
    enum ExportFormat {
        JSON
    }

    @Command(
            description = "Writes every cell with its product, use case, state, standing, sources and texts.",
            synopsisHeading = "Examples:%n  voicemap catalog export > cells.json%n%nUsage: ")
    int export(
            @Option(names = "--catalog", paramLabel = "DIR", description = "Read the catalog from this folder.")
                    Path folder,
            @Option(names = "--format", paramLabel = "FORMAT", description = "json, the only one.") ExportFormat format,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            description = "Write to this file, whole or not at all, instead of standard output.")
                    Path output,
            @Mixin Limits limits) {
        Catalog catalog = catalog(folder, limits);
        Delivery.of(Json.write(CatalogExport.of(catalog)), output, streams);
        return Exit.DONE;
    }
}

package voicemap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
final class CatalogCommand {
    /** Nobody mends more at a time. */
    private static final int MOST_SHOWN = 200;

    private final Streams streams;

    private CatalogCommand(Streams streams) {
        this.streams = streams;
    }

    /** The command, with those below it. */
    static CommandSpec command(Streams streams) {
        CatalogCommand work = new CatalogCommand(streams);
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "catalog",
                "Checks, audits and exports the catalog.",
                List.of(
                        "voicemap catalog check catalog",
                        "voicemap catalog audit",
                        "voicemap catalog export --format json"),
                () -> {
                    throw new ParameterException(made[0].commandLine(), "Name one of check, audit and export");
                });
        made[0].addSubcommand("audit", work.audit());
        made[0].addSubcommand("check", work.check());
        made[0].addSubcommand("export", work.export());
        return Commands.helpful(made[0]);
    }

    private CommandSpec check() {
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "check",
                "Refuses a catalog with unknown keys, dangling references, cycles or missing sources.",
                List.of("voicemap catalog check catalog"),
                () -> check(made[0].positionalParameters().get(0).getValue(), Limits.bounds(made[0])));
        made[0].addPositional(Commands.parameter(Path.class, "DIR", "The folder. Default: catalog."));
        Limits.add(made[0]);
        return Commands.helpful(made[0]);
    }

    private int check(Path folder, Bounds bounds) {
        Path where = folder == null ? Path.of("catalog") : folder;
        List<Problem> problems = new ArrayList<>();
        Catalog catalog = CatalogFiles.check(where, bounds, problems);
        problems.stream().limit(MOST_SHOWN).forEach(p -> streams.err().println(p.line()));
        if (!problems.isEmpty()) {
            String more = problems.size() > MOST_SHOWN ? ", of which the first " + MOST_SHOWN + " are shown" : "";
            streams.err().println(problems.size() + (problems.size() == 1 ? " problem" : " problems") + more);
            return Exit.UNUSABLE;
        }
        streams.out().print(Plain.lines(CatalogAudit.counts(catalog)));
        return Exit.DONE;
    }

    private CommandSpec audit() {
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "audit",
                "Shows where the catalog is thin or the product map disagrees with itself. Never fails.",
                List.of("voicemap catalog audit --examples examples/profiles"),
                () -> audit(
                        Commands.value(made[0], "--catalog", null),
                        Commands.value(made[0], "--today", null),
                        Commands.value(made[0], "--examples", null),
                        Limits.bounds(made[0])));
        made[0].addOption(Commands.option(Path.class, "DIR", "Read the catalog from this folder.", "--catalog"));
        made[0].addOption(Commands.option(LocalDate.class, "DAY", "The day from which ages count.", "--today"));
        made[0].addOption(Commands.option(
                Path.class,
                "DIR",
                "The profiles that should reach everything. Default: examples/profiles.",
                "--examples"));
        Limits.add(made[0]);
        return Commands.helpful(made[0]);
    }

    private int audit(Path folder, LocalDate today, Path examples, Bounds bounds) {
        Catalog catalog = catalog(folder, bounds);
        LocalDate day = today == null ? LocalDate.now() : today;
        Path folderOfProfiles = examples == null ? Path.of("examples/profiles") : examples;
        StringBuilder out = new StringBuilder(CatalogAudit.report(catalog, day));
        if (Files.isDirectory(folderOfProfiles)) {
            List<Problem> problems = new ArrayList<>();
            List<Profile> profiles = profiles(catalog, folderOfProfiles, bounds, problems);
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

    private static Catalog catalog(Path folder, Bounds bounds) {
        return folder == null ? CatalogFiles.shipped() : CatalogFiles.folder(folder, bounds);
    }

    /** What the catalog is exported as. */
    enum ExportFormat {
        JSON
    }

    private CommandSpec export() {
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "export",
                "Writes every cell with its product, use case, state, standing, sources and texts.",
                List.of("voicemap catalog export > cells.json"),
                () -> export(
                        Commands.value(made[0], "--catalog", null),
                        Commands.value(made[0], "--output", null),
                        Limits.bounds(made[0])));
        made[0].addOption(Commands.option(Path.class, "DIR", "Read the catalog from this folder.", "--catalog"));
        made[0].addOption(Commands.option(ExportFormat.class, "FORMAT", "json, the only one.", "--format"));
        made[0].addOption(Commands.output());
        Limits.add(made[0]);
        return Commands.helpful(made[0]);
    }

    private int export(Path folder, Path output, Bounds bounds) {
        Catalog catalog = catalog(folder, bounds);
        Delivery.of(Json.write(CatalogExport.of(catalog)), output, streams);
        return Exit.DONE;
    }
}

package voicemap.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.advice.Advice;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.Engine;
import voicemap.engine.RuleBase;
import voicemap.fact.Answer;
import voicemap.fact.Is;
import voicemap.library.Voicemap;
import voicemap.model.Checkbook;
import voicemap.model.Span;
import voicemap.profile.Profile;
import voicemap.render.DesignDraft;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** Works on designs. */
final class DesignCommand {
    private static final String STANDARD_INPUT = "standard input";
    static final String SCHEMA = "design.schema.json";

    private final Streams streams;

    private DesignCommand(Streams streams) {
        this.streams = streams;
    }

    /** The command, with those below it. */
    static CommandSpec command(Streams streams) {
        DesignCommand work = new DesignCommand(streams);
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "design",
                "Starts designs.",
                List.of("voicemap design init examples/profiles/clinic-reminders.yaml -o design.yaml"),
                () -> {
                    throw new ParameterException(made[0].commandLine(), "Name init, the only one");
                });
        made[0].addSubcommand("init", work.init());
        return Commands.helpful(made[0]);
    }

    private CommandSpec init() {
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "init",
                "Writes a design from the advice on a profile: what is advised as lines, what may be added or must be"
                        + " filled in as comments. The design refers to the profile, and its first line names for editors"
                        + " the nearest docs/schemas/design.schema.json above it, or a copy beside it.",
                List.of(
                        "voicemap design init examples/profiles/clinic-reminders.yaml",
                        "voicemap design init profile.yaml -o design.yaml"),
                () -> init(
                        made[0],
                        made[0].positionalParameters().get(0).getValue(),
                        Commands.value(made[0], "--catalog", null),
                        Commands.value(made[0], "--output", null)));
        made[0].addPositional(
                Commands.parameter(String.class, "PROFILE", "The profile, YAML or JSON; - reads standard input."));
        made[0].addOption(Commands.catalog());
        made[0].addOption(Commands.option(
                Path.class,
                "FILE",
                "Write to this file, which must not be there yet, instead of standard output.",
                "-o",
                "--output"));
        Limits.add(made[0]);
        return Commands.helpful(made[0]);
    }

    private int init(CommandSpec command, String file, Path folder, Path output) {
        if (file == null) throw new ParameterException(command.commandLine(), "Name a profile");
        if (output != null && Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
            throw new Problem(
                    Span.of(output.toString()),
                    "this is there already",
                    "name another file: a design is not written over");
        }
        Bounds bounds = Limits.bounds(command);
        boolean piped = file.equals("-");
        String name = piped ? STANDARD_INPUT : file;
        Voicemap voicemap = folder == null ? Voicemap.load() : Voicemap.load(folder, bounds);
        Node document =
                piped ? Documents.stream(streams.in(), name, bounds) : Documents.file(Texts.path(file), file, bounds);
        Profile profile = voicemap.profile(document, name, List.of());
        Advice advice = voicemap.advise(profile, LocalDate.now());
        if (!advice.contradictions().isEmpty()) {
            advice.contradictions().forEach(c -> streams.err()
                    .println(Recommend.contradiction(c).line()));
            return Exit.UNUSABLE;
        }
        Checkbook checkbook = folder == null ? CatalogFiles.checkbook() : CatalogFiles.checkbook(folder, bounds);
        DesignDraft.Names names = new DesignDraft.Names(
                piped ? "Design" : title(Texts.path(file)),
                piped ? null : from(Editors.place(output), Texts.path(file)),
                name,
                Editors.schema(output, SCHEMA));
        Delivery.of(
                DesignDraft.of(advice, voicemap.catalog(), checkbook, stated(profile, voicemap), names),
                output,
                streams);
        return Exit.DONE;
    }

    /** What the traits of a profile are without anything assumed. */
    static Collection<Is> stated(Profile profile, Voicemap voicemap) {
        List<Answer> given =
                profile.answers().stream().filter(a -> !a.assumed()).toList();
        return new Engine(RuleBase.shipped(), voicemap.catalog()).traits(profile.scopes(), given);
    }

    /** The name of a file as it is seen from a folder. */
    private static String from(Path folder, Path file) {
        Path whole = file.toAbsolutePath();
        Path target = Editors.real(whole.getParent()).resolve(whole.getFileName());
        boolean reachable = target.getRoot().equals(folder.getRoot());
        return (reachable ? folder.relativize(target) : target).toString().replace(File.separatorChar, '/');
    }

    private static String title(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}

package voicemap.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.lint.Configuration;
import voicemap.lint.Configurations;
import voicemap.model.Plain;

/** Shows what a team has configured. */
final class ConfigCommand {
    private final Streams streams;

    private ConfigCommand(Streams streams) {
        this.streams = streams;
    }

    /** The command, with the one below it. */
    static CommandSpec command(Streams streams) {
        ConfigCommand work = new ConfigCommand(streams);
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "config",
                "Shows the configuration that holds for a file.",
                List.of("voicemap config show --origin designs/clinic.yaml"),
                () -> {
                    throw new ParameterException(made[0].commandLine(), "Name show");
                });
        made[0].addSubcommand("show", work.show());
        return Commands.helpful(made[0]);
    }

    private CommandSpec show() {
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "show",
                "Shows what holds for a file, key by key, from all voicemap.yaml around it.",
                List.of("voicemap config show designs/clinic.yaml", "voicemap config show --origin"),
                () -> show(made[0]));
        made[0].addPositional(Commands.parameter(Path.class, "FILE", "The file. Default: one in the current folder."));
        made[0].addOption(Commands.flag("Say where each was written.", "--origin"));
        Limits.add(made[0]);
        return Commands.helpful(made[0]);
    }

    private int show(CommandSpec spec) {
        Path file = spec.positionalParameters().get(0).getValue();
        Path asked = file == null ? Path.of("design.yaml") : file;
        Configuration configuration = new Configurations(Path.of(""), Limits.bounds(spec)).of(asked.toAbsolutePath());
        boolean origin = Commands.value(spec, "--origin", false);
        for (Configuration.Line line : configuration.lines()) {
            String from = origin ? "  # " + line.origin() : "";
            streams.out().println(Plain.text(line.key() + ": " + line.value() + from));
        }
        return Exit.DONE;
    }
}

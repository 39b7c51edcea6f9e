package voicemap.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checklists. */
final class ChecklistCommand {
    private ChecklistCommand() {}

    /** The command, with those below it. */
    static CommandSpec command(Streams streams) {
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command("checklist", "What has to be checked.", List.of(), () -> {
            throw new ParameterException(made[0].commandLine(), "Name start, status or update");
        });
        ReviewCommand.add(made[0], streams);
        return Commands.helpful(made[0]);
    }
}

package voicemap.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.lint.SuppressionUse;
import voicemap.model.Plain;

/** Shows what a team has said does not count. */
final class SuppressionsCommand {
    private final Streams streams;

    private SuppressionsCommand(Streams streams) {
        this.streams = streams;
    }

    /** The command, with the one below it. */
    static CommandSpec command(Streams streams) {
        SuppressionsCommand work = new SuppressionsCommand(streams);
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "suppressions",
                "Lists the findings that a team has said do not count, and why.",
                List.of("voicemap suppressions list designs/"),
                () -> {
                    throw new ParameterException(made[0].commandLine(), "Name list");
                });
        made[0].addSubcommand("list", work.list());
        return Commands.helpful(made[0]);
    }

    private CommandSpec list() {
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "list",
                "Lists each suppression in designs, TwiML and configuration: its ids, reason, owner and last day.",
                List.of("voicemap suppressions list designs/", "voicemap suppressions list . --today 2027-01-01"),
                () -> list(made[0]));
        Linting.options(made[0]);
        return Commands.helpful(made[0]);
    }

    private int list(CommandSpec spec) {
        Linting linting = new Linting(streams, spec);
        List<SuppressionUse> all = linting.judge().suppressions();
        for (SuppressionUse use : all) {
            StringBuilder line = new StringBuilder();
            line.append(use.origin()).append(": ").append(String.join(", ", use.ids()));
            line.append(": ").append(use.reason());
            if (use.owner() != null) line.append("; owner ").append(use.owner());
            if (use.expires() != null) {
                line.append(use.expired() ? "; expired " : "; until ").append(use.expires());
            }
            line.append("; covers ").append(use.findings()).append(use.findings() == 1 ? " finding" : " findings");
            streams.out().println(Plain.text(line.toString()));
        }
        if (all.isEmpty()) streams.err().println("Nothing is suppressed");
        return linting.broken() > 0 ? Exit.UNUSABLE : Exit.DONE;
    }
}

package voicemap.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.yaml.Bounds;

/** The options of every command that reads documents: how large and how deep they may be. */
final class Limits {
    private Limits() {}

    /** Adds the options to a command. */
    static void add(CommandSpec command) {
        command.addOption(Commands.option(
                int.class, "MB", "The largest document that is read, in MB. Default: 2.", Bounds.SIZE_OPTION));
        command.addOption(Commands.option(
                int.class, "LEVELS", "How deeply a document may be nested. Default: 40.", Bounds.DEPTH_OPTION));
    }

    /** What was asked for. */
    static Bounds bounds(CommandSpec command) {
        int size = Commands.value(command, Bounds.SIZE_OPTION, Bounds.USUAL.megabytes());
        int depth = Commands.value(command, Bounds.DEPTH_OPTION, Bounds.USUAL.depth());
        check(command, Bounds.SIZE_OPTION, size, Bounds.MOST.megabytes());
        check(command, Bounds.DEPTH_OPTION, depth, Bounds.MOST.depth());
        return new Bounds(size, depth);
    }

    private static void check(CommandSpec command, String option, int given, int most) {
        if (given < 1 || given > most) {
            throw new ParameterException(
                    command.commandLine(), option + " is " + given + "; expected a number of 1 to " + most);
        }
    }
}

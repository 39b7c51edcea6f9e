package voicemap.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import voicemap.yaml.Bounds;

/** The options of every command that reads documents: how large and how deep they may be. */
final class Limits {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = Bounds.SIZE_OPTION,
            paramLabel = "MB",
            description = "The largest document that is read, in MB. Default: 2.")
    private int size = Bounds.USUAL.megabytes();

    @Option(
            names = Bounds.DEPTH_OPTION,
            paramLabel = "LEVELS",
            description = "How deeply a document may be nested. Default: 40.")
    private int depth = Bounds.USUAL.depth();

    /** What was asked for. */
    Bounds bounds() {
        check(Bounds.SIZE_OPTION, size, Bounds.MOST.megabytes());
        check(Bounds.DEPTH_OPTION, depth, Bounds.MOST.depth());
        return new Bounds(size, depth);
    }

    private void check(String option, int given, int most) {
        if (given < 1 || given > most) {
            throw new ParameterException(
                    command.commandLine(), option + " is " + given + "; expected a number of 1 to " + most);
        }
    }
}

package voicemap.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The options of every command that shows a page: how wide it is, and whether in colour. */
final class Look {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 10_000;

    private Look() {}

    /** Adds the options to a command. */
    static void add(CommandSpec command) {
        command.addOption(Commands.option(
                Recommend.Colour.class,
                "WHEN",
                "auto, always or never. Without it NO_COLOR decides, then FORCE_COLOR, then the terminal.",
                "--color"));
        command.addOption(Commands.option(
                Integer.class, "COLUMNS", "Break lines here instead of at the terminal's edge.", "--width"));
    }

    /** The columns that were asked for, or these. */
    static int width(CommandSpec command, int otherwise) {
        Integer width = Commands.value(command, "--width", null);
        if (width == null) return otherwise;
        if (width < NARROWEST || width > WIDEST) {
            throw new ParameterException(
                    command.commandLine(), "--width is " + width + "; expected a number of 40 to 10,000 columns");
        }
        return width;
    }

    /** Whether to colour what goes to standard output, or to a file. */
    static boolean coloured(CommandSpec command, Streams streams, boolean file) {
        return switch (Commands.value(command, "--color", Recommend.Colour.AUTO)) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> !file && streams.colour();
        };
    }
}

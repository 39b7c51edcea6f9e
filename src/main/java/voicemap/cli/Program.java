package voicemap.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import voicemap.model.Plain;
import voicemap.yaml.Problem;

/** The command line as a whole: runs a command and turns whatever happens into messages and an exit code. */
@Command(
        name = "voicemap",
        scope = CommandLine.ScopeType.INHERIT,
        version = "voicemap 0.1.0",
        synopsisHeading = "Examples:%n"
                + "  voicemap recommend examples/profiles/clinic-reminders.yaml%n"
                + "  voicemap recommend --set direction=inbound --set talks=keypad%n"
                + "  voicemap catalog audit%n"
                + "%nUsage: ",
        descriptionHeading = "%n",
        description = "Recommends Twilio voice products for what a business needs, and says why.",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:findings at or above --fail-on",
            "2:the command line, an input, a line of a batch or the place for the output cannot be used",
            "3:voicemap itself failed",
            "130:interrupted",
            "141:the reader of the output closed the pipe"
        },
        subcommands = {Recommend.class, CatalogCommand.class})
final class Program implements Runnable {
    private static final List<Class<?>> WORDS = List.of(
            Recommend.Format.class,
            Recommend.Colour.class,
            Recommend.FailOn.class,
            CatalogCommand.ExportFormat.class,
            Recommend.Least.class);
    private static final int LONGEST_MESSAGE = 500;
    private final Streams streams;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    private boolean version;

    Program(Streams streams) {
        this.streams = streams;
    }

    /** Runs a command line and returns its exit code. */
    int run(String... args) {
        CommandLine line = new CommandLine(this, this::create);
        line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(Help.defaultColorScheme(streams.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
        line.setUsageHelpWidth(Math.min(100, Math.max(60, streams.width())));
        WORDS.forEach(type -> words(line, type));
        line.registerConverter(LocalDate.class, Words::day);
        line.registerConverter(Path.class, Words::path);
        // @file would read files that nobody asked to be read
        line.setExpandAtFiles(false);
        line.setParameterExceptionHandler(this::misused);
        line.setExecutionExceptionHandler((e, command, result) -> failed(e));
        int code;
        try {
            code = line.execute(args);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            code = failed(e);
        }
        return Delivery.outcome(streams, code);
    }

    private static <E> void words(CommandLine line, Class<E> type) {
        line.registerConverter(type, text -> Words.read(type, text));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command");
    }

    private <T> T create(Class<T> type) throws Exception {
        if (type == Recommend.class) return type.cast(new Recommend(streams));
        if (type == CatalogCommand.class) return type.cast(new CatalogCommand(streams));
        return CommandLine.defaultFactory().create(type);
    }

    private int misused(ParameterException e, String[] args) {
        String message = String.valueOf(e.getMessage());
        streams.err().println("voicemap: " + Plain.brief(message, LONGEST_MESSAGE));
        // nobody misspells at such length, and comparing would take its time
        if (message.length() <= LONGEST_MESSAGE) {
            UnmatchedArgumentException.printSuggestions(e, e.getCommandLine().getErr());
        }
        streams.err().println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return Exit.UNUSABLE;
    }

    private int failed(Throwable e) {
        if (e instanceof Problem p) {
            streams.err().println(p.line());
            return Exit.UNUSABLE;
        }
        if (e instanceof OutOfMemoryError) {
            streams.err()
                    .println("voicemap: the memory did not suffice; give Java more, as JDK_JAVA_OPTIONS=-Xmx2g does");
            return Exit.OUR_FAULT;
        }
        streams.err()
                .println("voicemap: this is a fault of voicemap, not of yours: "
                        + Plain.brief(String.valueOf(e), LONGEST_MESSAGE));
        streams.err()
                .println(
                        "Please report it with the command line and the input. VOICEMAP_TRACE=1 shows where it happened.");
        if ("1".equals(streams.environment().get("VOICEMAP_TRACE"))) e.printStackTrace(streams.err());
        return Exit.OUR_FAULT;
    }
}

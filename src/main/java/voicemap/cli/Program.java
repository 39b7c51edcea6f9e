package voicemap.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import voicemap.library.Voicemap;
import voicemap.model.Plain;
import voicemap.model.Severity;
import voicemap.scaffold.Starters;
import voicemap.yaml.Problem;

/** The command line as a whole: runs a command and turns whatever happens into messages and an exit code. */
final class Program {
    private static final List<Class<?>> WORDS = List.of(
            Recommend.Format.class,
            Recommend.Colour.class,
            Recommend.FailOn.class,
            CatalogCommand.ExportFormat.class,
            Recommend.Least.class,
            Severity.class,
            Completer.class);
    private static final List<String> COMMANDS = List.of(
            "recommend",
            "design",
            "scaffold",
            "lint",
            "explain",
            "checklist",
            "questions",
            "why",
            "why-not",
            "what-if",
            "flip",
            "clear",
            "conflicts",
            "robustness",
            "matrix",
            "compare",
            "ladder",
            "show",
            "search",
            "diagnose",
            "completion",
            "rules",
            "suppressions",
            "config",
            "catalog");
    /** Those that need all rules at once. */
    private static final List<String> RULES = List.of(
            "recommend",
            "design",
            "scaffold",
            "questions",
            "why",
            "why-not",
            "what-if",
            "flip",
            "clear",
            "conflicts",
            "robustness");

    private static final int LONGEST_MESSAGE = 500;
    /** The version of this build. */
    static final String VERSION = "0.1.0";

    private final Streams streams;

    private final Supplier<Starters> starters;

    Program(Streams streams) {
        this(streams, Starters::shipped);
    }

    /** The command line over other starters than those of this build. */
    Program(Streams streams, Supplier<Starters> starters) {
        this.streams = streams;
        this.starters = starters;
    }

    /** Runs a command line and returns its exit code. */
    int run(String... args) {
        // half of a start is making the rules ready: that begins before the command line is understood
        if (advises(args)) Voicemap.prepare();
        CommandLine line = new CommandLine(command(args.length > 0 ? args[0] : ""));
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

    private static boolean advises(String... args) {
        List<String> words = List.of(args);
        if (words.isEmpty() || words.contains("--help") || words.contains("--list")) return false;
        boolean rules = RULES.contains(args[0]);
        for (String arg : args) rules |= arg.startsWith("--profile");
        return rules;
    }

    private static <E> void words(CommandLine line, Class<E> type) {
        line.registerConverter(type, text -> Words.read(type, text));
    }

    /** The command line with the command that is named; with all of them where none is. */
    private CommandSpec command(String named) {
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "voicemap",
                "Recommends Twilio voice products for what a business needs, says why, and finds what will fail in a design.",
                List.of(
                        "voicemap recommend examples/profiles/clinic-reminders.yaml",
                        "voicemap recommend --set direction=inbound --set talks=keypad",
                        "voicemap lint design.yaml ivr.xml",
                        "voicemap catalog audit"),
                () -> {
                    throw new ParameterException(made[0].commandLine(), "Name a command");
                });
        made[0].version("voicemap " + VERSION);
        Commands.helpful(made[0]);
        made[0].addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Show the version.")
                .build());
        for (String command : COMMANDS.contains(named) ? List.of(named) : COMMANDS) {
            made[0].addSubcommand(command, made(command));
        }
        return made[0];
    }

    /** A command by its name; the others are not made. */
    private CommandSpec made(String command) {
        return switch (command) {
            case "recommend" -> Recommend.command(streams);
            case "design" -> DesignCommand.command(streams);
            case "scaffold" -> ScaffoldCommand.command(streams, starters);
            case "lint" -> Lint.command(streams);
            case "explain" -> Explain.command(streams);
            case "matrix" -> MatrixCommand.command(streams);
            case "compare" -> CompareCommand.command(streams);
            case "ladder" -> LadderCommand.command(streams);
            case "show" -> Show.command(streams);
            case "search" -> Find.command(streams);
            case "completion" -> CompletionCommand.command(streams, () -> command(""));
            case "rules" -> RulesCommand.command(streams);
            case "suppressions" -> SuppressionsCommand.command(streams);
            case "config" -> ConfigCommand.command(streams);
            case "catalog" -> CatalogCommand.command(streams);
            case "checklist" -> ChecklistCommand.command(streams);
            case "questions" -> QuestionsCommand.command(streams);
            case "diagnose" -> Diagnose.command(streams);
            case "why" -> WhyCommand.why(streams);
            case "why-not" -> WhyCommand.whyNot(streams);
            case "what-if" -> WhatIf.command(streams);
            case "flip" -> Flip.flip(streams);
            case "clear" -> Flip.clear(streams);
            case "conflicts" -> ConflictsCommand.command(streams);
            case "robustness" -> RobustnessCommand.command(streams);
            default -> throw new IllegalArgumentException(command);
        };
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

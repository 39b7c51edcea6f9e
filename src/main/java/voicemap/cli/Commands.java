package voicemap.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Makes commands and options in code. picocli reads annotations through proxy classes made at every start, which no class
 * archive takes and which cost as much as the rest of a short command.
 */
final class Commands {
    private static final Map<String, String> EXIT_CODES = new LinkedHashMap<>();

    static {
        EXIT_CODES.put("0", "done");
        EXIT_CODES.put("1", "findings at or above --fail-on");
        EXIT_CODES.put("2", "the command line, an input, a line of a batch or the place for the output cannot be used");
        EXIT_CODES.put("3", "voicemap itself failed");
        EXIT_CODES.put("130", "interrupted");
        EXIT_CODES.put("141", "the reader of the output closed the pipe");
    }

    private Commands() {}

    /** A command that does this, with --help and the shape of help that all share. */
    static CommandSpec command(String name, String description, List<String> examples, Callable<Integer> work) {
        CommandSpec made = CommandSpec.wrapWithoutInspection(work).name(name);
        UsageMessageSpec usage = made.usageMessage();
        StringBuilder first = new StringBuilder("Examples:%n");
        examples.forEach(e -> first.append("  ").append(e).append("%n"));
        usage.synopsisHeading(first.append("%nUsage: ").toString());
        usage.descriptionHeading("%n").description(description);
        usage.parameterListHeading("%n").optionListHeading("%nOptions:%n").commandListHeading("%nCommands:%n");
        usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(EXIT_CODES);
        return made;
    }

    /** Adds --help; added last, it comes last where options are not sorted. */
    static CommandSpec helpful(CommandSpec command) {
        return command.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
    }

    /** An option with one value. */
    static OptionSpec option(Class<?> type, String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(type)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** The option that names a file for the output. */
    static OptionSpec output() {
        return option(
                Path.class,
                "FILE",
                "Write to this file, whole or not at all, instead of standard output.",
                "-o",
                "--output");
    }

    /** The option that names another catalog. */
    static OptionSpec catalog() {
        return option(Path.class, "DIR", "Read the catalog from this folder of YAML files.", "--catalog");
    }

    /** An option without a value. */
    static OptionSpec flag(String description, String name) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    /** An option that may be repeated; where a separator is given, one value may hold several. */
    static OptionSpec list(String label, String separator, String description, String name) {
        OptionSpec.Builder made = OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description);
        if (separator != null) made.splitRegex(separator);
        return made.build();
    }

    /** The only parameter, which may be left out. */
    static PositionalParamSpec parameter(Class<?> type, String label, String description) {
        return parameter(0, type, label, description);
    }

    /** The parameter of a number, counted from 0, which may be left out. */
    static PositionalParamSpec parameter(int index, Class<?> type, String label, String description) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .arity("0..1")
                .type(type)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** Parameters of any number. */
    static PositionalParamSpec parameters(String label, String description) {
        return PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    /** The value that was given to an option, or this. */
    static <T> T value(CommandSpec command, String option, T otherwise) {
        T given = command.findOption(option).getValue();
        return given == null ? otherwise : given;
    }
}

package voicemap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import voicemap.cli.Completable.Values;
import voicemap.guide.Entries;
import voicemap.guide.Entry;
import voicemap.guide.Entry.Kind;
import voicemap.model.Catalog;
import voicemap.model.Category;
import voicemap.model.MapState;
import voicemap.model.Named;
import voicemap.model.Question;
import voicemap.model.Severity;
import voicemap.model.Stage;
import voicemap.model.Standing;
import voicemap.render.AdvicePage;
import voicemap.render.LintFormats;

/**
 * Writes the script by which a shell completes command lines: every command and option as the program has them, and the
 * ids of the catalog.
 */
final class CompletionCommand implements Callable<Integer> {
    private static final int LONGEST = 70;

    private final Streams streams;
    private final Supplier<CommandSpec> program;
    private final CommandSpec spec;
    private Catalog catalog;
    private Entries entries;

    private CompletionCommand(Streams streams, Supplier<CommandSpec> program) {
        this.streams = streams;
        this.program = program;
        this.spec = Commands.command(
                "completion",
                "Writes the script by which bash, zsh or fish completes commands, options and ids.",
                List.of(
                        "source <(voicemap completion bash)",
                        "voicemap completion zsh > ~/.zfunc/_voicemap",
                        "voicemap completion fish > ~/.config/fish/completions/voicemap.fish"),
                this);
    }

    /** The command; {@code program} has all others, which it completes. */
    static CommandSpec command(Streams streams, Supplier<CommandSpec> program) {
        CommandSpec made = new CompletionCommand(streams, program).spec;
        made.usageMessage().sortOptions(false);
        made.addPositional(Commands.parameter(Completer.class, "SHELL", "bash, zsh or fish."));
        made.addOption(Commands.catalog());
        made.addOption(Commands.output());
        Limits.add(made);
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        Completer shell = spec.positionalParameters().get(0).getValue();
        if (shell == null) throw new ParameterException(spec.commandLine(), "Name a shell: bash, zsh or fish");
        catalog = Pages.catalog(spec);
        entries = Entries.of(catalog);
        List<Completable> commands = new ArrayList<>();
        collect(program.get(), "", commands);
        Delivery.of(shell.script(commands), Commands.value(spec, "--output", null), streams);
        return Exit.DONE;
    }

    private void collect(CommandSpec command, String path, List<Completable> out) {
        Map<String, String> below = new LinkedHashMap<>();
        for (Map.Entry<String, CommandLine> e : command.subcommands().entrySet()) {
            CommandSpec sub = e.getValue().getCommandSpec();
            if (!sub.usageMessage().hidden())
                below.put(e.getKey(), brief(sub.usageMessage().description()));
        }
        List<Completable.Option> options = new ArrayList<>();
        for (OptionSpec o : command.options()) {
            if (o.hidden()) continue;
            Values takes = o.arity().max() == 0 ? null : values(o, path);
            options.add(new Completable.Option(Arrays.asList(o.names()), takes, brief(o.description())));
        }
        Values given = command.positionalParameters().isEmpty()
                ? Values.NONE
                : values(command.positionalParameters().get(0), path);
        out.add(new Completable(path, below, options, given));
        for (Map.Entry<String, CommandLine> e : command.subcommands().entrySet()) {
            if (below.containsKey(e.getKey())) {
                collect(e.getValue().getCommandSpec(), (path + " " + e.getKey()).strip(), out);
            }
        }
    }

    private Values values(ArgSpec arg, String path) {
        String label = arg.paramLabel();
        String name = arg.isOption() ? ((OptionSpec) arg).longestName() : "";
        Class<?> type = arg.auxiliaryTypes().length > 0 ? arg.auxiliaryTypes()[0] : arg.type();
        if (type.isEnum()) return words(Arrays.asList(type.getEnumConstants()));
        if (arg.completionCandidates() != null) {
            List<String> words = new ArrayList<>();
            for (String w : arg.completionCandidates()) words.add(w);
            return Values.words(words);
        }
        switch (name) {
            case "--use-case":
                return ids(Kind.USE_CASE);
            case "--section":
                return Values.words(AdvicePage.SECTIONS);
            case "--stdin-filename":
                return Values.FILES;
            case "--product":
                return ids(Kind.PRODUCT);
            case "--category":
                return words(List.of(Category.values()));
            case "--standing":
                return words(List.of(Standing.values()));
            case "--state":
                return words(List.of(MapState.values()));
            case "--compliance":
                return Values.words(List.copyOf(
                        catalog.questions().get("compliance").options().keySet()));
            default:
        }
        return switch (label) {
            case "DIR" -> Values.FOLDERS;
            case "FILE", "PROFILE", "REVIEW", "DESIGN" -> Values.FILES;
            case "ID" ->
                path.equals("explain")
                        ? ids(Kind.GOTCHA, Kind.CONFLICT, Kind.CONTRADICTION, Kind.PREREQUISITE, Kind.NOTICE)
                        : ids(Kind.values());
            case "USE_CASE" -> ids(Kind.USE_CASE);
            case "PRODUCT" -> ids(Kind.PRODUCT);
            case "NAME" -> ids(Kind.USE_CASE, Kind.PRODUCT, Kind.CHOICE);
            case "CODE" -> ids(Kind.ERROR_CODE);
            case "KIND" -> words(List.of(Kind.values()));
            case "SEVERITY" -> words(List.of(Severity.values()));
            case "STAGE" -> words(List.of(Stage.values()));
            case "KEY=VALUE" -> Values.words(answers());
            case "FORMAT[=FILE]" -> Values.words(List.copyOf(LintFormats.words()));
            default -> type == Path.class ? Values.FILES : Values.NONE;
        };
    }

    private static Values words(List<?> constants) {
        List<String> out = new ArrayList<>();
        for (Object c : constants) {
            String word = c instanceof Named n ? n.word() : c.toString().toLowerCase(Locale.ROOT);
            out.add(word.replace('_', '-').replace(' ', '-'));
        }
        return Values.words(out);
    }

    private Values ids(Kind... kinds) {
        List<String> out = new ArrayList<>();
        for (Entry e : entries.all()) {
            if (List.of(kinds).contains(e.kind())) out.add(e.id());
        }
        return Values.words(out);
    }

    /** Every question with each of its answers; where these are no words, the question alone. */
    private List<String> answers() {
        List<String> out = new ArrayList<>();
        for (Question q : catalog.questions().values()) {
            if (q.options().isEmpty()) out.add(q.id() + "=");
            for (String o : q.options().keySet()) out.add(q.id() + "=" + o);
        }
        return out;
    }

    private static String brief(String[] description) {
        String text =
                description.length == 0 ? "" : description[0].replace("%n", " ").replace("%%", "%");
        int end = text.indexOf(". ");
        if (end >= 0) text = text.substring(0, end);
        if (text.endsWith(".")) text = text.substring(0, text.length() - 1);
        if (text.length() <= LONGEST) return text;
        return text.substring(0, text.lastIndexOf(' ', LONGEST)) + " …";
    }
}

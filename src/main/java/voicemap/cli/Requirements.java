package voicemap.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.advice.Advice;
import voicemap.library.Voicemap;
import voicemap.model.Plain;
import voicemap.profile.Profile;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** The profile that a command is about: the options that name it, and how it is read. */
final class Requirements {
    private final CommandSpec command;
    private final Streams streams;
    private final Voicemap voicemap;

    private Requirements(CommandSpec command, Streams streams, Voicemap voicemap) {
        this.command = command;
        this.streams = streams;
        this.voicemap = voicemap;
    }

    /** Adds the options to a command whose profile is the parameter of this number. */
    static void add(CommandSpec command, int index) {
        command.addPositional(Commands.parameter(
                index,
                String.class,
                "PROFILE",
                "The profile, YAML or JSON; - reads standard input. May be left out with --set."));
        command.addOption(Commands.list(
                "KEY=VALUE",
                null,
                "An answer that replaces the profile's; KEY may be workload:key. Repeat it for more.",
                "--set"));
        command.addOption(
                Commands.option(LocalDate.class, "DAY", "The day to plan from, such as 2026-11-21.", "--today"));
    }

    /** What a command was given; loads the catalog and the rules. */
    static Requirements of(CommandSpec command, Streams streams) {
        Path folder = Commands.value(command, "--catalog", null);
        Voicemap voicemap = folder == null ? Voicemap.load() : Voicemap.load(folder, Limits.bounds(command));
        return new Requirements(command, streams, voicemap);
    }

    Voicemap voicemap() {
        return voicemap;
    }

    /** The profile, with the answers that were set. */
    Profile profile(String file, List<String> settings) {
        if (file == null && settings.isEmpty()) {
            throw new ParameterException(command.commandLine(), "Name a profile, or give answers with --set");
        }
        return voicemap.profile(document(file, streams, Limits.bounds(command)), name(file), settings);
    }

    /** The document of a profile, or null where none is named. */
    static Node document(String file, Streams streams, Bounds bounds) {
        if (file == null) return null;
        if (file.equals("-")) return Documents.stream(streams.in(), name(file), bounds);
        return Documents.file(Texts.path(file), file, bounds);
    }

    /** What a profile is called. */
    static String name(String file) {
        return file == null ? "the command line" : file.equals("-") ? "standard input" : file;
    }

    /**
     * The advice on a profile.
     *
     * @throws Problem where two answers contradict each other
     */
    Advice advice(Profile profile) {
        Advice advice = voicemap.advise(profile, today());
        if (!advice.contradictions().isEmpty())
            throw Recommend.contradiction(advice.contradictions().get(0));
        return advice;
    }

    /** The day to plan from. */
    LocalDate today() {
        LocalDate day = Commands.value(command, "--today", null);
        return day == null ? LocalDate.now() : day;
    }

    /** The workload that was asked for; the only one where none was. */
    String workload(Profile profile) {
        return workload(command, profile);
    }

    /** The same for a command that has the option. */
    static String workload(CommandSpec command, Profile profile) {
        List<String> scopes = profile.scopes();
        String named = Commands.value(command, "--workload", null);
        if (named == null && scopes.size() == 1) return scopes.get(0);
        if (named == null) {
            throw new ParameterException(
                    command.commandLine(),
                    "The profile has several workloads; name one with --workload: " + String.join(", ", scopes));
        }
        if (scopes.contains(named)) return named;
        throw new ParameterException(
                command.commandLine(),
                "There is no workload called " + Plain.brief(named) + "; " + Nearest.hint(named, scopes));
    }
}

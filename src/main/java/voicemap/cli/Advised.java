package voicemap.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import voicemap.advice.Advice;
import voicemap.library.Voicemap;
import voicemap.model.Catalog;
import voicemap.profile.Profile;
import voicemap.yaml.Bounds;
import voicemap.yaml.Node;

/**
 * The catalog of a command and, where it was given a profile, the advice on that; only then is the engine started.
 *
 * @param advice null without a profile
 */
record Advised(Catalog catalog, Advice advice) {
    /** Adds the option to a command that also has those of {@link Pages}. */
    static void add(CommandSpec command, String description) {
        command.addOption(Commands.option(String.class, "FILE", description, "--profile"));
    }

    /** Reads what was asked for; a profile whose answers contradict each other is refused. */
    static Advised of(CommandSpec command, Streams streams) {
        String file = Commands.value(command, "--profile", null);
        if (file == null) return new Advised(Pages.catalog(command), null);
        Bounds bounds = Limits.bounds(command);
        Path folder = Commands.value(command, "--catalog", null);
        Voicemap voicemap = folder == null ? Voicemap.load() : Voicemap.load(folder, bounds);
        Node document = Requirements.document(file, streams, bounds);
        Profile profile = voicemap.profile(document, Requirements.name(file), List.of());
        Advice advice = voicemap.advise(profile, LocalDate.now());
        if (!advice.contradictions().isEmpty()) {
            throw Recommend.contradiction(advice.contradictions().get(0));
        }
        return new Advised(voicemap.catalog(), advice);
    }
}

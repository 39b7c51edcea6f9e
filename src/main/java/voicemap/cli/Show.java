package voicemap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.catalog.CatalogFiles;
import voicemap.guide.Entry;
import voicemap.guide.Guide;
import voicemap.guide.Shown;
import voicemap.lint.HouseRules;
import voicemap.model.Catalog;
import voicemap.model.Checkbook;
import voicemap.model.Plain;
import voicemap.model.Symptoms;
import voicemap.render.ShownPage;
import voicemap.yaml.Bounds;

/** Shows all that the catalog knows of an id. */
final class Show implements Callable<Integer> {
    private final Streams streams;
    private final CommandSpec spec;

    private Show(Streams streams) {
        this.streams = streams;
        this.spec = Commands.command(
                "show",
                "Shows all that the catalog knows of an id: a product, a use case, a gotcha, an error code and the rest.",
                List.of("voicemap show amd", "voicemap show amd-unknown-verdict 64105", "voicemap show '<Gather>'"),
                this);
    }

    /** The command, with all of its options. */
    static CommandSpec command(Streams streams) {
        CommandSpec made = new Show(streams).spec;
        made.usageMessage().sortOptions(false);
        made.addPositional(
                Commands.parameters("ID", "An id, a name or an error code, as voicemap or Twilio shows it."));
        Pages.add(made, "text", "markdown", "json");
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        List<String> asked = spec.positionalParameters().get(0).getValue();
        if (asked == null || asked.isEmpty()) throw new ParameterException(spec.commandLine(), "Name an id");
        Catalog catalog = Pages.catalog(spec);
        Path folder = Commands.value(spec, "--catalog", null);
        Checkbook checkbook =
                folder == null ? CatalogFiles.checkbook() : CatalogFiles.checkbook(folder, Limits.bounds(spec));
        Guide guide = new Guide(catalog, checkbook, CatalogFiles.rules());
        List<Shown> shown = new ArrayList<>();
        for (String words : asked) shown.add(shown(guide, words, catalog, checkbook));
        Pages.show(spec, streams, Pages.Forms.of(ShownPage.of(shown)).json("entries", shown));
        return Exit.DONE;
    }

    private Shown shown(Guide guide, String words, Catalog catalog, Checkbook checkbook) {
        List<Entry> found = guide.entries().find(words);
        Bounds bounds = Limits.bounds(spec);
        if (found.size() == 1) {
            Entry e = found.get(0);
            boolean goesWrong = e.kind() == Entry.Kind.GOTCHA || e.kind() == Entry.Kind.ERROR_CODE;
            return goesWrong ? guide.of(e, symptoms(bounds)) : guide.of(e);
        }
        if (found.size() > 1) throw new ParameterException(spec.commandLine(), several(words, found));
        Shown cause = guide.of(words, symptoms(bounds));
        if (cause != null) return cause;
        // the rules of the house are read only where nothing else has the id
        HouseRules house = HouseRules.read(RulesCommand.configured(bounds), catalog, checkbook, bounds);
        for (HouseRules.Rule r : house.rules()) if (r.subject().id().equals(words)) return guide.of(r);
        String near = guide.entries().nearest(words);
        throw new ParameterException(
                spec.commandLine(),
                "Nothing is called " + Plain.brief(words)
                        + (near == null
                                ? "; voicemap search looks for words in all texts"
                                : "; did you mean " + near + "?"));
    }

    /** Causes stand apart, so that other starts need not read them. */
    private Symptoms symptoms(Bounds bounds) {
        Path folder = Commands.value(spec, "--catalog", null);
        return folder == null ? CatalogFiles.symptoms() : CatalogFiles.symptoms(folder, bounds);
    }

    private static String several(String words, List<Entry> found) {
        StringBuilder out = new StringBuilder(Plain.brief(words)).append(" is a name of several; show one of");
        String between = " ";
        for (Entry e : found) {
            out.append(between)
                    .append(e.id())
                    .append(" (")
                    .append(e.kind().word())
                    .append(')');
            between = ", ";
        }
        return out.toString();
    }
}

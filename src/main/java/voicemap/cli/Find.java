package voicemap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.catalog.CatalogFiles;
import voicemap.guide.Entries;
import voicemap.guide.Entry.Kind;
import voicemap.guide.Results;
import voicemap.guide.Search;
import voicemap.model.Catalog;
import voicemap.model.Checkbook;
import voicemap.model.Plain;
import voicemap.render.SearchPage;
import voicemap.yaml.Nearest;

/** Looks for words in all that the catalog says: the command search. */
final class Find implements Callable<Integer> {
    private static final int USUAL = 10;
    private static final int MOST = 10_000;

    private final Streams streams;
    private final CommandSpec spec;

    private Find(Streams streams) {
        this.streams = streams;
        this.spec = Commands.command(
                "search",
                "Looks for words in names, old names, settings, error codes, symptoms and all else the catalog says.",
                List.of("voicemap search voicemail detection", "voicemap search --kind gotcha dead air"),
                this);
    }

    /** The command, with all of its options. */
    static CommandSpec command(Streams streams) {
        CommandSpec made = new Find(streams).spec;
        made.usageMessage().sortOptions(false);
        made.addPositional(Commands.parameters("WORD", "What to look for; endings and small words do not matter."));
        made.addOption(Commands.list(
                "KIND", ",", "Only entries of these kinds, such as product, gotcha or error-code.", "--kind"));
        made.addOption(Commands.option(Integer.class, "N", "Show so many at most. Default: 10.", "--limit"));
        Pages.add(made, "text", "markdown", "json");
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        List<String> words = spec.positionalParameters().get(0).getValue();
        if (words == null || words.isEmpty())
            throw new ParameterException(spec.commandLine(), "Name words to look for");
        int most = Commands.value(spec, "--limit", USUAL);
        if (most < 1 || most > MOST) {
            throw new ParameterException(
                    spec.commandLine(), "--limit is " + most + "; expected a number of 1 to 10,000");
        }
        Set<Kind> kinds = kinds();
        Catalog catalog = Pages.catalog(spec);
        Path folder = Commands.value(spec, "--catalog", null);
        Checkbook checkbook =
                folder == null ? CatalogFiles.checkbook() : CatalogFiles.checkbook(folder, Limits.bounds(spec));
        Entries entries = Entries.of(catalog).with(checkbook, CatalogFiles.rules());
        Results found = new Search(entries).find(String.join(" ", words), kinds, most);
        Pages.show(spec, streams, Pages.Forms.of(SearchPage.of(found)).json("results", found));
        return Exit.DONE;
    }

    private Set<Kind> kinds() {
        List<String> named = Commands.value(spec, "--kind", List.of());
        Set<Kind> out = EnumSet.noneOf(Kind.class);
        List<String> words = new ArrayList<>();
        for (Kind k : Kind.values()) words.add(k.word().replace(' ', '-'));
        for (String name : named) {
            String word = name.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
            int at = words.indexOf(word);
            if (at < 0 && word.endsWith("s")) at = words.indexOf(word.substring(0, word.length() - 1));
            if (at < 0) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--kind is " + Plain.brief(name) + "; " + Nearest.hint(word, words) + " expected one of "
                                + String.join(", ", words));
            }
            out.add(Kind.values()[at]);
        }
        return out;
    }
}

package voicemap.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.RuleBase;
import voicemap.lint.Explainer;
import voicemap.lint.Explanation;
import voicemap.lint.HouseRules;
import voicemap.lint.Subjects;
import voicemap.model.Catalog;
import voicemap.model.Checkbook;
import voicemap.model.Plain;
import voicemap.render.Document;
import voicemap.render.ExplanationPage;
import voicemap.render.Json;
import voicemap.render.MarkdownPage;
import voicemap.render.TextPage;
import voicemap.yaml.Bounds;

/** Says all there is to say of an id that a finding has. */
final class Explain implements Callable<Integer> {
    private final Streams streams;
    private final CommandSpec spec;

    private Explain(Streams streams) {
        this.streams = streams;
        this.spec = Commands.command(
                "explain",
                "Says what a finding means, why it matters, how to mend it, and what it rests on.",
                List.of(
                        "voicemap explain gather-keys-only",
                        "voicemap explain gather-keys-only --format markdown > gather-keys-only.md"),
                this);
    }

    /** The command, with all of its options. */
    static CommandSpec command(Streams streams) {
        CommandSpec made = new Explain(streams).spec;
        made.usageMessage().sortOptions(false);
        made.addPositional(Commands.parameter(String.class, "ID", "The id, as a finding shows it in brackets."));
        made.addOption(Commands.option(
                Recommend.Format.class, "FORMAT", "text, markdown or json. Default: text.", "--format"));
        made.addOption(OptionSpec.builder("--rules")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .paramLabel("FILE")
                .description("Explain the rules of this house too. Default: those that voicemap.yaml names.")
                .build());
        made.addOption(Commands.catalog());
        Look.add(made);
        made.addOption(Commands.output());
        Limits.add(made);
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        String id = spec.positionalParameters().get(0).getValue();
        if (id == null) throw new ParameterException(spec.commandLine(), "Name the id of a finding");
        int width = Look.width(spec, streams.width());
        Explanation found = explained(id);
        Path output = Commands.value(spec, "--output", null);
        Delivery.of(render(found, width, output != null), output, streams);
        return Exit.DONE;
    }

    private Explanation explained(String id) {
        Bounds bounds = Limits.bounds(spec);
        Path folder = Commands.value(spec, "--catalog", null);
        Catalog catalog = folder == null ? CatalogFiles.shipped() : CatalogFiles.folder(folder, bounds);
        Checkbook checkbook = folder == null ? CatalogFiles.checkbook() : CatalogFiles.checkbook(folder, bounds);
        List<Path> named = Commands.value(spec, "--rules", List.of());
        // the rules of the house are read only where they are asked for: explaining needs no configuration
        boolean ours = named.isEmpty() && new Subjects(catalog).get(id) != null;
        List<Path> files = !named.isEmpty() || ours ? named : RulesCommand.configured(bounds);
        HouseRules house = HouseRules.read(files, catalog, checkbook, bounds);
        Explainer explainer = new Explainer(catalog, checkbook, CatalogFiles.examples(), house, RuleBase.unprepared());
        Explanation found = explainer.of(id);
        if (found != null) return found;
        String near = explainer.nearest(id);
        throw new ParameterException(
                spec.commandLine(),
                "No finding has the id " + Plain.brief(id) + (near == null ? "" : "; did you mean " + near + "?"));
    }

    private String render(Explanation found, int width, boolean file) {
        Recommend.Format format = Commands.value(spec, "--format", Recommend.Format.TEXT);
        if (format == Recommend.Format.JSON) {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("schemaVersion", Json.SCHEMA_VERSION);
            out.put("explanation", found);
            return Json.write(out);
        }
        Document page = ExplanationPage.of(found);
        if (format == Recommend.Format.MARKDOWN) return MarkdownPage.render(page);
        return TextPage.render(page, width, Look.coloured(spec, streams, file));
    }
}

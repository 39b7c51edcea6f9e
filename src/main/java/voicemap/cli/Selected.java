package voicemap.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import voicemap.catalog.CatalogFiles;
import voicemap.catalog.Names;
import voicemap.checklist.Checklist;
import voicemap.checklist.Checklists;
import voicemap.checklist.Selection;
import voicemap.design.Design;
import voicemap.design.DesignReader;
import voicemap.design.References;
import voicemap.engine.RuleBase;
import voicemap.lint.Run;
import voicemap.model.Catalog;
import voicemap.model.Plain;
import voicemap.profile.ProfileReader;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Texts;

/** What a checklist is asked for on the command line. */
final class Selected {
    private Selected() {}

    static void options(CommandSpec command) {
        command.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("USE-CASE")
                .description("Use cases, by any name they go by.")
                .build());
        command.addOption(Commands.list("PRODUCT", null, "A product. Repeat it for more.", "--product"));
        command.addOption(Commands.option(String.class, "FILE", "What applies to this profile.", "--profile"));
        command.addOption(Commands.option(String.class, "FILE", "What applies to this design.", "--design"));
        command.addOption(Commands.flag("Everything.", "--all"));
    }

    static Selection of(CommandSpec command, Catalog catalog) {
        List<String> useCases = command.positionalParameters().get(0).getValue();
        List<String> products = Commands.value(command, "--product", List.of());
        String profile = Commands.value(command, "--profile", null);
        String design = Commands.value(command, "--design", null);
        List<Selection> all = new ArrayList<>();
        if (useCases != null) all.add(new Selection(Selection.Kind.USE_CASE, ids(useCases, catalog, command)));
        if (!products.isEmpty()) all.add(new Selection(Selection.Kind.PRODUCT, ids(products, catalog, command)));
        if (profile != null) all.add(new Selection(Selection.Kind.PROFILE, List.of(profile)));
        if (design != null) all.add(new Selection(Selection.Kind.DESIGN, List.of(design)));
        if (Commands.value(command, "--all", false)) all.add(new Selection(Selection.Kind.ALL, List.of()));
        if (all.size() != 1) throw new ParameterException(command.commandLine(), "Name what to check, in one way");
        return all.get(0);
    }

    private static List<String> ids(List<String> names, Catalog catalog, CommandSpec command) {
        Names known = new Names(catalog);
        List<String> out = new ArrayList<>();
        for (String name : names) {
            String id = known.id(name);
            if (id == null) {
                throw new ParameterException(
                        command.commandLine(), "Nothing in the catalog is called " + Plain.brief(name));
            }
            out.add(id);
        }
        return out;
    }

    static Checklist checklist(Selection selection, Catalog catalog, CommandSpec command) {
        Bounds bounds = Limits.bounds(command);
        Checklists lists = new Checklists(catalog);
        String file = selection.names().isEmpty() ? "" : selection.names().get(0);
        return switch (selection.kind()) {
            case USE_CASE -> lists.useCases(selection.names());
            case PRODUCT -> lists.products(selection.names());
            case ALL -> lists.all();
            case PROFILE ->
                lists.profile(
                        new ProfileReader(catalog)
                                .read(Documents.file(Texts.path(file), file, bounds), file, List.of()),
                        RuleBase.shipped());
            case DESIGN -> lists.design(design(file, catalog, bounds), RuleBase.shipped());
        };
    }

    private static Design design(String file, Catalog catalog, Bounds bounds) {
        String text = Texts.file(Texts.path(file), file, bounds);
        return new DesignReader(catalog, CatalogFiles.checkbook())
                .read(Documents.text(text, file, bounds), text, file, new References(Run.root(file), false, bounds));
    }
}

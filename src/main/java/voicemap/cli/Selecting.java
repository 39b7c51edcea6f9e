package voicemap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import voicemap.catalog.CatalogFiles;
import voicemap.catalog.Names;
import voicemap.checklist.Checklist;
import voicemap.checklist.Checklists;
import voicemap.checklist.Selection;
import voicemap.design.Design;
import voicemap.design.DesignReader;
import voicemap.design.MarkdownDesign;
import voicemap.design.References;
import voicemap.engine.RuleBase;
import voicemap.lint.Projects;
import voicemap.model.Catalog;
import voicemap.model.Checkbook;
import voicemap.model.Plain;
import voicemap.model.Product;
import voicemap.model.Severity;
import voicemap.model.Span;
import voicemap.model.Stage;
import voicemap.model.UseCase;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** What a checklist is made for: takes the options, reads what they name, and puts the list together. */
final class Selecting {
    /**
     * A list and what people call that of which it is one.
     *
     * @param list all of it, whatever is to be shown
     * @param name of the use cases, products, business or design
     * @param lead how it was decided what is on it
     */
    record Selected(Selection selection, Checklist list, String name, String lead) {}

    private final CommandSpec spec;
    private final Streams streams;
    private final Catalog catalog;
    private final Bounds bounds;

    Selecting(CommandSpec spec, Streams streams, Catalog catalog) {
        this.spec = spec;
        this.streams = streams;
        this.catalog = catalog;
        this.bounds = Limits.bounds(spec);
    }

    /** Adds the options to a command. */
    static void options(CommandSpec command) {
        command.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("USE_CASE")
                .description("Use cases, by any name they go by.")
                .build());
        command.addOption(Commands.option(
                String.class, "FILE", "What applies to this profile; - reads standard input.", "--profile"));
        command.addOption(Commands.option(
                String.class, "FILE", "What applies to this design; - reads standard input.", "--design"));
        command.addOption(Commands.list(
                "PRODUCT",
                null,
                "What belongs to this product, by any name it goes by. Repeat it for more.",
                "--product"));
        command.addOption(Commands.flag("Everything there is to check.", "--all"));
        command.addOption(OptionSpec.builder("--severity")
                .type(String.class)
                .paramLabel("SEVERITY")
                .description(
                        "Only what is at least this bad: error, warning or note. Default: warning for use cases, note"
                                + " for all else.")
                .build());
        command.addOption(Commands.list(
                "STAGE", ",", "Only what is due then: contract, build, test, go-live, operation.", "--due"));
    }

    /** What the command line asks for. */
    Selection selection() {
        List<String> useCases = spec.positionalParameters().get(0).getValue();
        List<String> products = Commands.value(spec, "--product", List.of());
        String profile = Commands.value(spec, "--profile", null);
        String design = Commands.value(spec, "--design", null);
        List<Selection> asked = new ArrayList<>();
        if (useCases != null && !useCases.isEmpty())
            asked.add(new Selection(Selection.Kind.USE_CASE, ids(useCases, true)));
        if (profile != null) asked.add(new Selection(Selection.Kind.PROFILE, List.of(profile)));
        if (design != null) asked.add(new Selection(Selection.Kind.DESIGN, List.of(design)));
        if (!products.isEmpty()) asked.add(new Selection(Selection.Kind.PRODUCT, ids(products, false)));
        if (Commands.value(spec, "--all", false)) asked.add(new Selection(Selection.Kind.ALL, List.of()));
        if (asked.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Name use cases, a --profile, a --design, a --product, or --all");
        }
        if (asked.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name one of these: use cases, a profile, a design, products, or --all; each makes a list of its own");
        }
        return asked.get(0);
    }

    private List<String> ids(List<String> names, boolean useCases) {
        Names known = null;
        List<String> out = new ArrayList<>();
        for (String name : names) {
            String id = name;
            // most people type the id, and to spell all names alike costs as much as the rest of a list
            if (!(useCases
                    ? catalog.useCases().containsKey(id)
                    : catalog.products().containsKey(id))) {
                if (known == null) known = new Names(catalog);
                id = known.id(name);
            }
            boolean useCase = id != null && catalog.useCases().containsKey(id);
            boolean product = id != null && catalog.products().containsKey(id);
            if (useCases ? !useCase : !product) throw unknown(name, useCases, useCase, product, known);
            if (!out.contains(id)) out.add(id);
        }
        return out;
    }

    private ParameterException unknown(String name, boolean useCases, boolean useCase, boolean product, Names known) {
        String what = useCases ? "There is no use case called " : "There is no product called ";
        String hint;
        if (useCases && product) hint = "; it is a product: --product " + known.id(name);
        else if (!useCases && useCase) hint = "; it is a use case: " + known.id(name);
        else {
            String near = Nearest.to(name, called(useCases));
            hint = near != null
                    ? "; did you mean " + near + "?"
                    : useCases
                            ? "; expected one of "
                                    + String.join(", ", catalog.useCases().keySet())
                            : "";
        }
        return new ParameterException(spec.commandLine(), what + Plain.brief(name) + hint);
    }

    private Set<String> called(boolean useCases) {
        Set<String> out = new TreeSet<>();
        if (useCases) {
            for (UseCase u : catalog.useCases().values()) {
                out.add(u.id());
                out.add(u.name());
                out.addAll(u.aka());
            }
            return out;
        }
        for (Product p : catalog.products().values()) {
            out.add(p.id());
            out.add(p.name());
            out.addAll(p.aka());
        }
        return out;
    }

    /** The severity down to which items are wanted. */
    Severity least(Selection selection) {
        String word = Commands.value(spec, "--severity", null);
        if (word == null) return selection.kind() == Selection.Kind.USE_CASE ? Severity.WARNING : Severity.NOTE;
        List<String> words = new ArrayList<>();
        for (Severity s : Severity.values()) {
            if (s.word().equals(word)) return s;
            words.add(s.word());
        }
        throw new ParameterException(
                spec.commandLine(), "--severity is " + Plain.brief(word) + "; " + Nearest.hint(word, words));
    }

    /** The stages at which items are wanted. */
    Set<Stage> due() {
        List<String> asked = Commands.value(spec, "--due", List.of());
        if (asked.isEmpty()) return EnumSet.allOf(Stage.class);
        Set<Stage> out = EnumSet.noneOf(Stage.class);
        for (String word : asked) out.add(stage(word));
        return out;
    }

    private Stage stage(String word) {
        List<String> words = new ArrayList<>();
        for (Stage s : Stage.values()) {
            if (s.word().equals(word)) return s;
            words.add(s.word());
        }
        throw new ParameterException(
                spec.commandLine(), "--due is " + Plain.brief(word) + "; " + Nearest.hint(word, words));
    }

    /**
     * The list for what was asked for.
     *
     * @throws Problem a profile or design cannot be read, or contradicts itself
     */
    Selected selected(Selection selection) {
        Checklists lists = new Checklists(catalog);
        return switch (selection.kind()) {
            case USE_CASE ->
                new Selected(
                        selection,
                        lists.useCases(selection.names()),
                        names(selection),
                        "What such systems usually need. A profile (--profile) or a design (--design) says what yours needs.");
            case PRODUCT ->
                new Selected(
                        selection,
                        lists.products(selection.names()),
                        names(selection),
                        "With the products they build on.");
            case ALL -> new Selected(selection, lists.all(), "everything", "");
            case PROFILE -> profile(selection, lists);
            case DESIGN -> design(selection, lists);
        };
    }

    private String names(Selection selection) {
        List<String> names = new ArrayList<>();
        for (String id : selection.names()) {
            UseCase u = catalog.useCases().get(id);
            names.add(u != null ? u.name() : catalog.products().get(id).name());
        }
        return String.join(", ", names);
    }

    private Selected profile(Selection selection, Checklists lists) {
        String file = selection.names().get(0);
        String name = Requirements.name(file);
        RuleBase rules = RuleBase.shipped();
        Node node = Requirements.document(file, streams, bounds);
        Profile profile = new ProfileReader(catalog).read(node, name, List.of());
        return new Selected(
                selection,
                lists.profile(profile, rules),
                profile.business().isEmpty() ? name : profile.business(),
                "What applies to the products advised on " + name + ", by its answers.");
    }

    private Selected design(Selection selection, Checklists lists) {
        String file = selection.names().get(0);
        String name = Requirements.name(file);
        String text = file.equals("-")
                ? Texts.stream(streams.in(), name, bounds)
                : Texts.file(Texts.path(file), name, bounds);
        Path folder = Commands.value(spec, "--catalog", null);
        Checkbook checkbook = folder == null ? CatalogFiles.checkbook() : CatalogFiles.checkbook(folder, bounds);
        Node node = node(text, name);
        Path project = new Projects(Path.of(""), List.of()).of(Path.of(name));
        Design design =
                new DesignReader(catalog, checkbook).read(node, text, name, new References(project, false, bounds));
        return new Selected(
                selection,
                lists.design(design, RuleBase.unprepared()),
                title(node, name),
                design.profile() == null
                        ? "What belongs to the products of " + name + ", which states no requirements to go by."
                        : "What applies to the products of " + name + ", by its requirements.");
    }

    private Node node(String text, String name) {
        boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
        Node node = markdown ? MarkdownDesign.read(text, name, bounds) : Documents.text(text, name, bounds);
        if (node != null && DesignReader.isDesign(node)) return node;
        throw new Problem(
                Span.of(name),
                "this is no design",
                "a design has the key design: at its top and workloads below it; a profile goes with --profile");
    }

    private static String title(Node design, String otherwise) {
        Node title = ((Node.Mapping) design).fields().get("design");
        boolean said =
                title instanceof Node.Scalar s && s.text() != null && !s.text().isBlank();
        return said ? ((Node.Scalar) title).text() : otherwise;
    }
}

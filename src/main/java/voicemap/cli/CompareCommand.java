package voicemap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import voicemap.catalog.Names;
import voicemap.guide.Comparer;
import voicemap.guide.Comparison;
import voicemap.model.Catalog;
import voicemap.model.Choice;
import voicemap.model.Plain;
import voicemap.render.ComparisonPage;
import voicemap.render.Document;
import voicemap.render.MarkdownPage;
import voicemap.render.TextPage;

/** Sets products or use cases side by side, with the answers that decide between them. */
final class CompareCommand implements Callable<Integer> {
    private final Streams streams;
    private final CommandSpec spec;

    private CompareCommand(Streams streams) {
        this.streams = streams;
        this.spec = Commands.command(
                "compare",
                "Sets two or three products, or use cases, side by side: which answers decide between them, and all else.",
                List.of(
                        "voicemap compare conversation-relay media-streams",
                        "voicemap compare studio functions own-server",
                        "voicemap compare sales-dialer outbound-contact-center --format markdown"),
                this);
    }

    /** The command, with all of its options. */
    static CommandSpec command(Streams streams) {
        CommandSpec made = new CompareCommand(streams).spec;
        made.usageMessage().sortOptions(false);
        made.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("NAME")
                .description("Products or use cases, by any name they go by; or a choice, for its members.")
                .build());
        made.addOption(Commands.flag("Write out every gotcha, and not the errors alone.", "--all"));
        Pages.add(made, "text", "markdown", "json");
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        Catalog catalog = Pages.catalog(spec);
        Comparison comparison = compared(catalog);
        boolean all = Commands.value(spec, "--all", false);
        Pages.show(
                spec,
                streams,
                new Pages.Forms()
                        .and(
                                "text",
                                (width, colour) ->
                                        TextPage.render(ComparisonPage.of(comparison, all, width), width, colour))
                        .and("markdown", (width, colour) -> MarkdownPage.render(inFull(comparison, all)))
                        .json("comparison", comparison));
        return Exit.DONE;
    }

    private static Document inFull(Comparison comparison, boolean all) {
        return ComparisonPage.of(comparison, all, Integer.MAX_VALUE);
    }

    private Comparison compared(Catalog catalog) {
        List<String> given = spec.positionalParameters().get(0).getValue();
        List<String> ids = ids(catalog, given == null ? List.of() : given);
        List<String> products = new ArrayList<>(ids);
        products.retainAll(catalog.products().keySet());
        List<String> useCases = new ArrayList<>(ids);
        useCases.retainAll(catalog.useCases().keySet());
        if (products.size() + useCases.size() != ids.size()) {
            throw refused("a choice is compared by its members; name them, or the choice alone");
        }
        if (!products.isEmpty() && !useCases.isEmpty()) {
            throw refused("products and use cases cannot be compared: " + products.get(0) + " is a product, "
                    + useCases.get(0) + " a use case; name either");
        }
        if (ids.size() < 2 || ids.size() > Comparer.MOST) {
            throw refused("Name two or three products, or two or three use cases"
                    + (ids.size() < 2 ? "" : "; these are " + ids.size() + ": " + String.join(", ", ids)));
        }
        Comparer comparer = new Comparer(catalog);
        return products.isEmpty() ? comparer.useCases(useCases) : comparer.products(products);
    }

    private List<String> ids(Catalog catalog, List<String> given) {
        Names names = new Names(catalog);
        List<String> ids = new ArrayList<>();
        for (String name : given) {
            String id = names.id(name);
            if (id == null) {
                String near = names.nearest(name);
                throw refused("No product, use case or choice is called " + Plain.brief(name)
                        + (near == null ? "" : "; did you mean " + near + "?"));
            }
            if (ids.contains(id)) throw refused(Plain.brief(name) + " is " + id + ", which was named already");
            ids.add(id);
        }
        Choice choice = ids.size() == 1 ? catalog.choices().get(ids.get(0)) : null;
        if (choice == null) return ids;
        List<String> members = new ArrayList<>();
        for (Choice.Member m : choice.members()) members.add(m.product());
        return members;
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}

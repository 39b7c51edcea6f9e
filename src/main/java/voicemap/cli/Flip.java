package voicemap.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.advice.Advice;
import voicemap.catalog.Names;
import voicemap.cli.Pages.Forms;
import voicemap.engine.Evaluator;
import voicemap.model.Catalog;
import voicemap.model.Plain;
import voicemap.model.Standing;
import voicemap.profile.Profile;
import voicemap.proof.Goal;
import voicemap.proof.Search;
import voicemap.proof.Ways;
import voicemap.render.ProofPage;
import voicemap.yaml.Nearest;

/** Finds the smallest changes of answers that turn the advice about one thing: {@code flip}, and {@code clear} for findings. */
final class Flip implements Callable<Integer> {
    private static final int DEEPEST = 4;
    private final Streams streams;
    private final CommandSpec spec;
    private final boolean findings;

    private Flip(Streams streams, boolean findings) {
        this.streams = streams;
        this.findings = findings;
        this.spec = findings
                ? Commands.command(
                        "clear",
                        "Finds the smallest changes of answers after which a finding is gone.",
                        List.of("voicemap clear ai-card-data examples/profiles/dentist-ai-receptionist.yaml"),
                        this)
                : Commands.command(
                        "flip",
                        "Finds the smallest changes of answers after which a product is recommended or a use case comes first,"
                                + " or no longer.",
                        List.of(
                                "voicemap flip media-streams examples/profiles/dentist-ai-receptionist.yaml",
                                "voicemap flip sales-dialer examples/profiles/clinic-reminders.yaml --depth 3"),
                        this);
    }

    /** The command for products and use cases. */
    static CommandSpec flip(Streams streams) {
        return made(new Flip(streams, false), "ITEM", "The product or use case, by its id or any name it goes by.");
    }

    /** The command for findings. */
    static CommandSpec clear(Streams streams) {
        return made(new Flip(streams, true), "FINDING", "The id of the finding, as the advice shows it.");
    }

    private static CommandSpec made(Flip work, String label, String what) {
        CommandSpec made = work.spec;
        made.usageMessage().sortOptions(false);
        made.addPositional(Commands.parameter(String.class, label, what));
        Requirements.add(made, 1);
        made.addOption(Commands.option(
                String.class, "NAME", "The workload, where the profile has several of them.", "--workload"));
        made.addOption(Commands.list(
                "KEY", ",", "An answer that may not change. Repeat it, or separate several by commas.", "--fixed"));
        made.addOption(Commands.option(
                int.class, "N", "How many answers may change at once, 1 to " + DEEPEST + ". Default: 2.", "--depth"));
        Patience.add(made);
        Pages.add(made, "text", "markdown", "json");
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        String item = spec.positionalParameters().get(0).getValue();
        String file = spec.positionalParameters().get(1).getValue();
        if (item == null) {
            throw new ParameterException(
                    spec.commandLine(), findings ? "Name a finding" : "Name a product or use case, and a profile");
        }
        int depth = Patience.number(spec, "--depth", 2, DEEPEST);
        Patience patience = Patience.of(spec);
        Requirements given = Requirements.of(spec, streams);
        Catalog catalog = given.voicemap().catalog();
        Profile profile = given.profile(file, Commands.value(spec, "--set", List.of()));
        String workload = given.workload(profile);
        Advice advice = given.advice(profile);
        Evaluator evaluator = new Evaluator(catalog, Standing.CONTESTED);
        Goal.Kind kind = kind(catalog, item);
        // pages set ids in capitals where they head something
        String id = kind == Goal.Kind.FINDING ? item.toLowerCase(Locale.ROOT) : new Names(catalog).id(item);
        Goal goal = Goal.turned(kind, id, workload, catalog, evaluator.conclude(profile.scopes(), profile.answers()));
        if (findings && goal.there()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no finding " + Plain.brief(id) + " here; " + Nearest.hint(id, found(advice, workload)));
        }
        Search.Result result =
                new Search(catalog, evaluator).find(profile, goal, fixed(catalog), depth, patience::over);
        Ways ways = Ways.of(result, advice, given.voicemap()::advise, given.today(), depth);
        Pages.show(spec, streams, Forms.of(ProofPage.ways(ways, catalog)).json("ways", ways));
        streams.out().flush();
        patience.shown();
        return Exit.DONE;
    }

    private Goal.Kind kind(Catalog catalog, String item) {
        if (findings) return Goal.Kind.FINDING;
        Names names = new Names(catalog);
        String id = names.id(item);
        if (id != null && catalog.products().containsKey(id)) return Goal.Kind.PRODUCT;
        if (id != null && catalog.useCases().containsKey(id)) return Goal.Kind.USE_CASE;
        if (id != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    Plain.brief(item) + " is a choice; name one of its products: "
                            + String.join(
                                    ", ",
                                    catalog.choices().get(id).members().stream()
                                            .map(m -> m.product())
                                            .distinct()
                                            .toList()));
        }
        String near = names.nearest(item);
        throw new ParameterException(
                spec.commandLine(),
                "No product or use case is called " + Plain.brief(item)
                        + (near == null ? "" : "; did you mean " + near + "?"));
    }

    private static List<String> found(Advice advice, String workload) {
        List<String> out = new ArrayList<>();
        advice.workloads().stream().filter(w -> w.name().equals(workload)).forEach(w -> {
            w.warnings().forEach(f -> out.add(f.id()));
            w.pitfalls().forEach(f -> out.add(f.id()));
        });
        return out;
    }

    private Set<String> fixed(Catalog catalog) {
        Set<String> out = new HashSet<>();
        List<String> named = Commands.value(spec, "--fixed", List.of());
        for (String key : named) {
            if (!catalog.questions().containsKey(key)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no key " + Plain.brief(key) + "; "
                                + Nearest.hint(key, catalog.questions().keySet()));
            }
            out.add(key);
        }
        return out;
    }
}

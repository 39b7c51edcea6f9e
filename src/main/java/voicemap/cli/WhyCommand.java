package voicemap.cli;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.advice.Advice;
import voicemap.advice.WorkloadAdvice;
import voicemap.catalog.CatalogFiles;
import voicemap.catalog.Names;
import voicemap.cli.Pages.Forms;
import voicemap.engine.Conclusions;
import voicemap.engine.Engine;
import voicemap.engine.Evaluator;
import voicemap.engine.RuleBase;
import voicemap.model.Catalog;
import voicemap.model.Plain;
import voicemap.model.Product;
import voicemap.model.Standing;
import voicemap.profile.Profile;
import voicemap.proof.Why;
import voicemap.proof.WhyNot;
import voicemap.render.WhyNotPage;
import voicemap.render.WhyPage;
import voicemap.yaml.Nearest;

/** Proves something that is advised, from the lines of the profile on, or says why something is not advised. */
final class WhyCommand implements Callable<Integer> {
    private final Streams streams;
    private final CommandSpec spec;
    private final boolean not;

    private WhyCommand(Streams streams, boolean not) {
        this.streams = streams;
        this.not = not;
        this.spec = not
                ? Commands.command(
                        "why-not",
                        "Says why a product is not recommended or a use case does not come first, and what each way in lacks.",
                        List.of(
                                "voicemap why-not media-streams examples/profiles/dentist-ai-receptionist.yaml",
                                "voicemap why-not sales-dialer examples/profiles/clinic-reminders.yaml"),
                        this)
                : Commands.command(
                        "why",
                        "Proves something that is advised: from the lines of the profile, through what they mean, to the source.",
                        List.of(
                                "voicemap why amd examples/profiles/clinic-reminders.yaml",
                                "voicemap why voice-notifications examples/profiles/clinic-reminders.yaml --format mermaid"),
                        this);
    }

    /** The command that proves what is advised. */
    static CommandSpec why(Streams streams) {
        WhyCommand work = new WhyCommand(streams, false);
        work.options("A use case, product, finding, quantity or prerequisite, by its id or any name it goes by.");
        Pages.add(work.spec, "text", "markdown", "json", "mermaid");
        return Commands.helpful(work.spec);
    }

    /** The command that says why something is not advised. */
    static CommandSpec whyNot(Streams streams) {
        WhyCommand work = new WhyCommand(streams, true);
        work.options("The product or use case, by its id or any name it goes by, or the id of a finding.");
        Pages.add(work.spec, "text", "markdown", "json");
        return Commands.helpful(work.spec);
    }

    private void options(String item) {
        spec.usageMessage().sortOptions(false);
        spec.addPositional(Commands.parameter(String.class, "ITEM", item));
        Requirements.add(spec, 1);
        spec.addOption(Commands.option(
                String.class, "NAME", "The workload, where the profile has several of them.", "--workload"));
    }

    @Override
    public Integer call() {
        String item = spec.positionalParameters().get(0).getValue();
        String file = spec.positionalParameters().get(1).getValue();
        if (item == null) throw new ParameterException(spec.commandLine(), "Name what it is about, and a profile");
        Requirements given = Requirements.of(spec, streams);
        Catalog catalog = given.voicemap().catalog();
        Profile profile = given.profile(file, Commands.value(spec, "--set", List.of()));
        String workload = given.workload(profile);
        Advice advice = given.advice(profile);
        Conclusions found = new Engine(RuleBase.shipped(), catalog)
                .conclude(profile.scopes(), profile.answers(), Standing.CONTESTED);
        Why why = new Why(catalog, new Evaluator(catalog, Standing.CONTESTED), profile, found, workload);
        if (not) {
            WhyNot whyNot = new WhyNot(catalog, profile, found, why, CatalogFiles.rules(), workload);
            if (why.finding(item) != null) throw advised(item);
            WhyNot.Verdict finding = new Names(catalog).id(item) == null ? whyNot.finding(item) : null;
            if (finding != null) {
                show(finding, catalog, item);
                return Exit.DONE;
            }
            String id = productOrUseCase(catalog, item, found, workload);
            WhyNot.Verdict verdict = verdict(whyNot, catalog, id);
            if (verdict == null) throw advised(item);
            show(verdict, catalog, name(catalog, id));
            return Exit.DONE;
        }
        Why.Proof proof = proof(why, catalog, item, advice, workload);
        Pages.show(
                spec,
                streams,
                Forms.of(WhyPage.of(proof, catalog, item))
                        .json("proof", proof)
                        .and("mermaid", (width, colour) -> WhyPage.mermaid(proof, catalog)));
        return Exit.DONE;
    }

    private ParameterException advised(String item) {
        return new ParameterException(
                spec.commandLine(), Plain.brief(item) + " is advised here; voicemap why proves it");
    }

    private void show(WhyNot.Verdict verdict, Catalog catalog, String name) {
        Pages.show(
                spec, streams, Forms.of(WhyNotPage.of(verdict, catalog, name)).json("verdict", verdict));
    }

    private static String name(Catalog catalog, String id) {
        Product p = catalog.products().get(id);
        return p == null ? catalog.useCases().get(id).name() : p.name();
    }

    private static WhyNot.Verdict verdict(WhyNot whyNot, Catalog catalog, String id) {
        return catalog.products().containsKey(id) ? whyNot.product(id) : whyNot.useCase(id);
    }

    /** A row of the map that mixes products is asked about as the product it means in the leading use case. */
    private String productOrUseCase(Catalog catalog, String item, Conclusions found, String workload) {
        Names names = new Names(catalog);
        String id = names.id(item);
        if (id != null && catalog.useCases().containsKey(id)) return id;
        Product p = id == null ? null : catalog.products().get(id);
        if (p == null) {
            String near = names.nearest(item);
            throw new ParameterException(
                    spec.commandLine(),
                    "No product or use case is called " + Plain.brief(item)
                            + (near == null ? "" : "; did you mean " + near + "?"));
        }
        if (!p.umbrella()) return id;
        for (voicemap.fact.Leads l :
                found.all(voicemap.fact.Leads.class, l -> l.scope().equals(workload))) {
            Product.Cell cell = p.cells().get(l.useCase());
            if (cell != null && cell.standsFor() != null) return cell.standsFor();
        }
        TreeSet<String> behind = new TreeSet<>();
        p.cells().values().forEach(c -> {
            if (c.standsFor() != null) behind.add(c.standsFor());
        });
        throw new ParameterException(
                spec.commandLine(),
                Plain.brief(item) + " stands for several products; name one of " + String.join(", ", behind));
    }

    private Why.Proof proof(Why why, Catalog catalog, String item, Advice advice, String workload) {
        String id = new Names(catalog).id(item);
        if (id == null) id = item;
        Why.Proof proof;
        if (catalog.useCases().containsKey(id)) proof = why.useCase(id);
        else if (catalog.products().containsKey(id)) proof = why.product(id);
        else if (catalog.quantities().containsKey(id)) proof = why.quantity(id);
        else if (catalog.prerequisites().containsKey(id)) proof = why.prerequisite(id);
        else proof = why.finding(id);
        if (proof != null) return proof;
        boolean ours = catalog.useCases().containsKey(id) || catalog.products().containsKey(id);
        throw new ParameterException(
                spec.commandLine(),
                Plain.brief(item) + " is not advised here; "
                        + (ours ? "voicemap why-not says why" : Nearest.hint(id, advised(advice, workload))));
    }

    private static TreeSet<String> advised(Advice advice, String workload) {
        TreeSet<String> there = new TreeSet<>();
        for (WorkloadAdvice w : advice.workloads()) {
            if (!w.name().equals(workload)) continue;
            w.leading().forEach(u -> there.add(u.id()));
            w.products().forEach(p -> there.add(p.id()));
            w.warnings().forEach(f -> there.add(f.id()));
            w.pitfalls().forEach(f -> there.add(f.id()));
            w.notices().forEach(f -> there.add(f.id()));
            w.figures().forEach(f -> there.add(f.id()));
        }
        advice.plan().steps().forEach(s -> there.add(s.id()));
        return there;
    }
}

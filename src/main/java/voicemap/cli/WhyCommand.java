package voicemap.cli;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import voicemap.advice.Advice;
import voicemap.advice.WorkloadAdvice;
import voicemap.catalog.Names;
import voicemap.cli.Pages.Forms;
import voicemap.engine.Conclusions;
import voicemap.engine.Engine;
import voicemap.engine.Evaluator;
import voicemap.engine.RuleBase;
import voicemap.model.Catalog;
import voicemap.model.Plain;
import voicemap.model.Standing;
import voicemap.profile.Profile;
import voicemap.proof.Why;
import voicemap.render.WhyPage;
import voicemap.yaml.Nearest;

/** Proves something that is advised, from the lines of the profile on. */
final class WhyCommand implements Callable<Integer> {
    private final Streams streams;
    private final CommandSpec spec;

    private WhyCommand(Streams streams) {
        this.streams = streams;
        this.spec = Commands.command(
                "why",
                "Proves something that is advised: from the lines of the profile, through what they mean, to the source.",
                List.of(
                        "voicemap why amd examples/profiles/clinic-reminders.yaml",
                        "voicemap why voice-notifications examples/profiles/clinic-reminders.yaml --format mermaid"),
                this);
    }

    /** The command, with all of its options. */
    static CommandSpec command(Streams streams) {
        CommandSpec made = new WhyCommand(streams).spec;
        made.usageMessage().sortOptions(false);
        made.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .type(String.class)
                .paramLabel("ITEM")
                .description(
                        "A use case, product, finding, quantity or prerequisite, by its id or any name it goes by.")
                .build());
        Requirements.add(made, 1);
        made.addOption(Commands.option(
                String.class, "NAME", "The workload, where the profile has several of them.", "--workload"));
        Pages.add(made, "text", "markdown", "json", "mermaid");
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        String item = spec.positionalParameters().get(0).getValue();
        String file = spec.positionalParameters().get(1).getValue();
        if (item == null) throw new ParameterException(spec.commandLine(), "Name what is advised, and a profile");
        Requirements given = Requirements.of(spec, streams);
        Catalog catalog = given.voicemap().catalog();
        Profile profile = given.profile(file, Commands.value(spec, "--set", List.of()));
        String workload = given.workload(profile);
        Advice advice = given.advice(profile);
        Conclusions found = new Engine(RuleBase.shipped(), catalog)
                .conclude(profile.scopes(), profile.answers(), Standing.CONTESTED);
        Why why = new Why(catalog, new Evaluator(catalog, Standing.CONTESTED), profile, found, workload);
        Why.Proof proof = proof(why, catalog, item, advice, workload);
        Pages.show(
                spec,
                streams,
                Forms.of(WhyPage.of(proof, catalog, item))
                        .json("proof", proof)
                        .and("mermaid", (width, colour) -> WhyPage.mermaid(proof, catalog)));
        return Exit.DONE;
    }

    private Why.Proof proof(Why why, Catalog catalog, String item, Advice advice, String workload) {
        String id = new Names(catalog).id(item);
        if (id == null) id = item;
        Why.Proof proof = null;
        if (catalog.useCases().containsKey(id)) proof = why.useCase(id);
        else if (catalog.products().containsKey(id)) proof = why.product(id);
        else if (catalog.quantities().containsKey(id)) proof = why.quantity(id);
        else if (catalog.prerequisites().containsKey(id)) proof = why.prerequisite(id);
        else proof = why.finding(id);
        if (proof != null) return proof;
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
        boolean ours = catalog.useCases().containsKey(id) || catalog.products().containsKey(id);
        throw new ParameterException(
                spec.commandLine(),
                Plain.brief(item) + " is not advised here; "
                        + (ours ? "voicemap flip says what would bring it" : Nearest.hint(id, there)));
    }
}

package voicemap.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import voicemap.advice.Advice;
import voicemap.cli.Pages.Forms;
import voicemap.engine.Evaluator;
import voicemap.model.Catalog;
import voicemap.model.Standing;
import voicemap.profile.Profile;
import voicemap.proof.Robustness;
import voicemap.render.ProofPage;

/** Says which answers carry the advice. */
final class RobustnessCommand implements Callable<Integer> {
    private final Streams streams;
    private final CommandSpec spec;

    private RobustnessCommand(Streams streams) {
        this.streams = streams;
        this.spec = Commands.command(
                "robustness",
                "Says which single answers, were they wrong, would change what comes first or what is required, which would"
                        + " not, and which open questions would settle most.",
                List.of("voicemap robustness examples/profiles/clinic-reminders.yaml"),
                this);
    }

    /** The command, with all of its options. */
    static CommandSpec command(Streams streams) {
        CommandSpec made = new RobustnessCommand(streams).spec;
        made.usageMessage().sortOptions(false);
        Requirements.add(made, 0);
        made.addOption(Commands.option(
                String.class, "NAME", "The workload, where the profile has several of them.", "--workload"));
        Pages.add(made, "text", "markdown", "json");
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        String file = spec.positionalParameters().get(0).getValue();
        Requirements given = Requirements.of(spec, streams);
        Catalog catalog = given.voicemap().catalog();
        Profile profile = given.profile(file, Commands.value(spec, "--set", List.of()));
        String workload = given.workload(profile);
        Advice advice = given.advice(profile);
        Robustness.Report report = new Robustness(catalog, new Evaluator(catalog, Standing.CONTESTED))
                .of(profile, workload, advice.questions());
        Pages.show(
                spec,
                streams,
                Forms.of(ProofPage.loads(report, catalog, Requirements.name(file)))
                        .json("robustness", report));
        return Exit.DONE;
    }
}

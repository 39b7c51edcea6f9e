package voicemap.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import voicemap.cli.Pages.Forms;
import voicemap.engine.Evaluator;
import voicemap.model.Catalog;
import voicemap.model.Standing;
import voicemap.profile.Profile;
import voicemap.proof.Conflicts;
import voicemap.render.ProofPage;

/** Says which answers cannot stand together, and what the ways out are. */
final class ConflictsCommand implements Callable<Integer> {
    private final Streams streams;
    private final CommandSpec spec;

    private ConflictsCommand(Streams streams) {
        this.streams = streams;
        this.spec = Commands.command(
                "conflicts",
                "Says which answers cannot stand together, as few of them as do it, and which ways out hold for this profile.",
                List.of(
                        "voicemap conflicts examples/profiles/taxi-card-by-voice.yaml",
                        "voicemap conflicts examples/profiles/brewery-trunk-and-menu.yaml --format markdown"),
                this);
    }

    /** The command, with all of its options. */
    static CommandSpec command(Streams streams) {
        CommandSpec made = new ConflictsCommand(streams).spec;
        made.usageMessage().sortOptions(false);
        Requirements.add(made, 0);
        Patience.add(made);
        Pages.add(made, "text", "markdown", "json");
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        String file = spec.positionalParameters().get(0).getValue();
        Patience patience = Patience.of(spec);
        Requirements given = Requirements.of(spec, streams);
        Catalog catalog = given.voicemap().catalog();
        Profile profile = given.profile(file, Commands.value(spec, "--set", List.of()));
        Conflicts.Report report = new Conflicts(
                        catalog, new Evaluator(catalog, Standing.CONTESTED), p -> given.voicemap()
                                .advise(p, given.today()))
                .of(profile, patience::over);
        Pages.show(
                spec,
                streams,
                Forms.of(ProofPage.conflicts(report, catalog, Requirements.name(file)))
                        .json("conflicts", report));
        streams.out().flush();
        patience.shown();
        return Exit.DONE;
    }
}

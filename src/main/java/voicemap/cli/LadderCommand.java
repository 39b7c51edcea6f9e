package voicemap.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import voicemap.guide.Ladder;
import voicemap.render.LadderPage;

/** Shows the ladder of use cases, and where somebody stands on it. */
final class LadderCommand implements Callable<Integer> {
    private final Streams streams;
    private final CommandSpec spec;

    private LadderCommand(Streams streams) {
        this.streams = streams;
        this.spec = Commands.command(
                "ladder",
                "Shows which use cases stand on which, what comes next and how to get there from what exists.",
                List.of("voicemap ladder", "voicemap ladder --profile examples/profiles/clinic-reminders.yaml"),
                this);
    }

    /** The command, with all of its options. */
    static CommandSpec command(Streams streams) {
        CommandSpec made = new LadderCommand(streams).spec;
        made.usageMessage().sortOptions(false);
        Advised.add(made, "Show where this profile stands and what comes next; - reads standard input.");
        Pages.add(made, "text", "markdown", "json");
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        Advised advised = Advised.of(spec, streams);
        Ladder ladder = Ladder.of(advised.catalog(), advised.advice());
        Pages.show(spec, streams, Pages.Forms.of(LadderPage.of(ladder)).json("ladder", ladder));
        return Exit.DONE;
    }
}

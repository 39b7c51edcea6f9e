package voicemap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.cli.Pages.Forms;
import voicemap.profile.Profile;
import voicemap.proof.Difference;
import voicemap.render.ProofPage;

/** Says what would be advised otherwise, were some answers others. */
final class WhatIf implements Callable<Integer> {
    private final Streams streams;
    private final CommandSpec spec;

    private WhatIf(Streams streams) {
        this.streams = streams;
        this.spec = Commands.command(
                "what-if",
                "Says what would be advised otherwise, were some answers others: what appears, what vanishes, what moves.",
                List.of(
                        "voicemap what-if examples/profiles/clinic-reminders.yaml --set direction=inbound",
                        "voicemap what-if before.yaml --against after.yaml"),
                this);
    }

    /** The command, with all of its options. */
    static CommandSpec command(Streams streams) {
        CommandSpec made = new WhatIf(streams).spec;
        made.usageMessage().sortOptions(false);
        Requirements.add(made, 0);
        made.addOption(
                Commands.option(String.class, "FILE", "Another profile to hold the first against.", "--against"));
        Pages.add(made, "text", "markdown", "json");
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        String file = spec.positionalParameters().get(0).getValue();
        String against = Commands.value(spec, "--against", null);
        List<String> settings = Commands.value(spec, "--set", List.of());
        if (file == null) throw new ParameterException(spec.commandLine(), "Name a profile");
        if (against == null && settings.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Say what shall be otherwise: --set key=value, or --against another profile");
        }
        if (against != null && !settings.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--set and --against do not go together; take one");
        }
        if ("-".equals(file) && "-".equals(against)) {
            throw new ParameterException(spec.commandLine(), "Only one profile can come from standard input");
        }
        Requirements given = Requirements.of(spec, streams);
        Profile before = given.profile(file, List.of());
        Profile after =
                against == null ? before.with(settings.toArray(String[]::new)) : given.profile(against, List.of());
        Difference difference = Difference.of(given.advice(before), given.advice(after));
        List<String> asked = new ArrayList<>(settings);
        if (against != null) asked.add(Requirements.name(against));
        Pages.show(
                spec,
                streams,
                Forms.of(ProofPage.difference(difference, Requirements.name(file), asked))
                        .json("difference", difference));
        return Exit.DONE;
    }
}

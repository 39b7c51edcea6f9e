package voicemap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.lint.Judgement;
import voicemap.lint.Report;
import voicemap.lint.Threshold;
import voicemap.model.Plain;
import voicemap.model.Severity;
import voicemap.model.Span;
import voicemap.render.LintView;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** Finds what will go wrong with designs and TwiML. */
final class Lint implements Callable<Integer> {
    private final Streams streams;
    private final CommandSpec spec;

    private Lint(Streams streams) {
        this.streams = streams;
        this.spec = Commands.command(
                "lint",
                "Finds what will fail in solution designs and in the TwiML in them, before it does.",
                List.of(
                        "voicemap lint design.yaml",
                        "voicemap lint designs/ --fail-on warning",
                        "voicemap lint ivr.xml",
                        "voicemap lint - --stdin-filename ivr.xml < ivr.xml",
                        "voicemap lint designs/ --format sarif=out.sarif --format text",
                        "voicemap lint designs/ --update-baseline --baseline voicemap-baseline.json"),
                this);
    }

    /** The command, with all of its options. */
    static CommandSpec command(Streams streams) {
        CommandSpec made = new Lint(streams).spec;
        made.usageMessage().sortOptions(false);
        made.addOption(Commands.list(
                "FORMAT[=FILE]",
                null,
                "text, json, sarif, junit, github, gitlab or markdown, and where to write it. Repeat it for more."
                        + " Default: text.",
                "--format"));
        made.addOption(Commands.option(
                Recommend.FailOn.class,
                "SEVERITY",
                "Exit with 1 where a finding is at least this: error, warning, note or none. Default: error.",
                "--fail-on"));
        made.addOption(Linting.flag("Ask for what a design does not say.", "--pedantic"));
        made.addOption(Linting.flag("Show what is suppressed and what is in the baseline, too.", "--show-all"));
        made.addOption(Linting.flag(
                "Take out of the baseline what is mended; write one where there is none.", "--update-baseline"));
        made.addOption(Linting.flag("With --update-baseline: take in what is new, too.", "--baseline-add"));
        made.addOption(Commands.option(
                Recommend.Colour.class, "WHEN", "auto, always or never. NO_COLOR is heeded.", "--color"));
        made.addOption(Commands.option(
                Integer.class, "COLUMNS", "Break lines here instead of at the terminal's edge.", "--width"));
        Linting.options(made);
        return Commands.helpful(made);
    }

    private boolean given(String option) {
        return Commands.value(spec, option, false);
    }

    @Override
    public Integer call() {
        List<LintOutput> outputs = LintOutput.all(Commands.value(spec, "--format", List.of()));
        Integer width = Commands.value(spec, "--width", null);
        if (width != null && (width < 40 || width > 10_000)) {
            throw new ParameterException(
                    spec.commandLine(), "--width is " + width + "; expected a number of 40 to 10,000 columns");
        }
        if (given("--baseline-add") && !given("--update-baseline")) {
            throw new ParameterException(spec.commandLine(), "--baseline-add goes with --update-baseline");
        }
        Linting linting = new Linting(streams, spec);
        Judgement judgement = linting.judge();
        if (given("--update-baseline")) return updated(judgement, linting);
        Recommend.FailOn asked = Commands.value(spec, "--fail-on", null);
        Threshold threshold = asked == null ? null : Threshold.valueOf(asked.name());
        if (linting.looked().isEmpty()) return Exit.UNUSABLE;
        Report report = judgement.report(linting.looked());
        outputs.forEach(o -> spared(o, linting, judgement));
        if (threshold == null
                && judgement.thresholds().values().stream().distinct().count() == 1) {
            threshold = judgement.thresholds().values().iterator().next();
        }
        for (LintOutput output : outputs) {
            boolean plain = output.file() != null;
            LintView view = new LintView(
                    linting.catalog(),
                    Program.VERSION,
                    severity(threshold == null ? Threshold.ERROR : threshold),
                    width == null ? (plain ? 100 : streams.width()) : width,
                    !plain && coloured(),
                    given("--show-all"));
            Delivery.of(output.format().render(report, view), output.file(), streams);
        }
        if (linting.broken() > 0) return Exit.UNUSABLE;
        return judgement.fails(threshold) ? Exit.FOUND : Exit.DONE;
    }

    /** Refuses to write over what was read. */
    private static void spared(LintOutput output, Linting linting, Judgement judgement) {
        Path file = output.file();
        if (file == null || !Files.exists(file)) return;
        Set<String> read = new LinkedHashSet<>(linting.looked());
        read.addAll(judgement.texts().keySet());
        for (String name : read) {
            try {
                if (name.isEmpty() || !Files.exists(Path.of(name)) || !Files.isSameFile(file, Path.of(name))) continue;
            } catch (IOException e) {
                throw Texts.unreadable(e, file.toString());
            }
            throw new Problem(
                    Span.of(file.toString()),
                    "this is one of the files that were looked at",
                    "write the " + output.word() + " to another");
        }
    }

    private boolean coloured() {
        Recommend.Colour colour = Commands.value(spec, "--color", Recommend.Colour.AUTO);
        return colour == Recommend.Colour.ALWAYS || colour == Recommend.Colour.AUTO && streams.colour();
    }

    private static Severity severity(Threshold threshold) {
        return threshold == Threshold.NONE ? null : Severity.valueOf(threshold.name());
    }

    /** Writes the baselines as they should be. */
    private int updated(Judgement judgement, Linting linting) {
        if (judgement.revisions().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "There is no baseline to update; name one with --baseline or in voicemap.yaml");
        }
        if (linting.broken() > 0) return Exit.UNUSABLE;
        for (Judgement.Revision revision : judgement.revisions()) {
            Path file = Path.of(revision.before().name());
            boolean grow = given("--baseline-add") || !Files.exists(file);
            var after = grow ? revision.grown() : revision.shrunk();
            Delivery.of(after.written(), file, streams);
            streams.err()
                    .println(Plain.text(revision.before().name()) + ": "
                            + after.entries().size()
                            + (after.entries().size() == 1 ? " entry" : " entries") + ", before "
                            + revision.before().entries().size());
        }
        return Exit.DONE;
    }
}

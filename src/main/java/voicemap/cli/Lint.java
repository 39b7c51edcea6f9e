package voicemap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.checklist.ReviewGate;
import voicemap.checklist.ReviewReader;
import voicemap.lint.Diff;
import voicemap.lint.Finding;
import voicemap.lint.Fixer;
import voicemap.lint.Judgement;
import voicemap.lint.Linted;
import voicemap.lint.Report;
import voicemap.lint.Threshold;
import voicemap.lint.Verdict;
import voicemap.model.Plain;
import voicemap.model.Severity;
import voicemap.model.Span;
import voicemap.render.LintView;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** Finds what will go wrong with designs and TwiML. */
final class Lint implements Callable<Integer> {
    private static final int WIDTH_OF_A_FILE = 100;

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
                        "voicemap lint ivr.xml --diff",
                        "voicemap lint designs/ --checklist review.yaml --require error",
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
        made.addOption(
                Commands.flag("Write the edits that are surely right into the files, then look again.", "--fix"));
        made.addOption(Commands.flag("Show the edits that --fix would write, and write nothing.", "--diff"));
        made.addOption(Commands.flag("Ask for what a design does not say.", "--pedantic"));
        made.addOption(Commands.flag("Show what is suppressed and what is in the baseline, too.", "--show-all"));
        made.addOption(Commands.flag(
                "Take out of the baseline what is mended; write one where there is none.", "--update-baseline"));
        made.addOption(Commands.flag("With --update-baseline: take in what is new, too.", "--baseline-add"));
        made.addOption(Commands.option(
                Path.class, "REVIEW", "Fail while items of this review are open or blocked.", "--checklist"));
        made.addOption(Commands.option(
                Severity.class,
                "SEVERITY",
                "With --checklist: only items that are at least this: error, warning or note. Default: error.",
                "--require"));
        Look.add(made);
        Linting.options(made);
        return Commands.helpful(made);
    }

    private boolean given(String option) {
        return Commands.value(spec, option, false);
    }

    @Override
    public Integer call() {
        List<LintOutput> outputs = LintOutput.all(Commands.value(spec, "--format", List.of()));
        int width = Look.width(spec, streams.width());
        if (given("--baseline-add") && !given("--update-baseline")) {
            throw new ParameterException(spec.commandLine(), "--baseline-add goes with --update-baseline");
        }
        if (given("--fix") && given("--diff")) {
            throw new ParameterException(spec.commandLine(), "--fix writes and --diff only shows; name one of them");
        }
        Path review = Commands.value(spec, "--checklist", null);
        if (review == null && Commands.value(spec, "--require", null) != null) {
            throw new ParameterException(spec.commandLine(), "--require goes with --checklist");
        }
        boolean onlyReview =
                review != null && spec.positionalParameters().get(0).getValue() == null;
        Linting linting = new Linting(streams, spec);
        Judgement judgement = onlyReview ? Judgement.NONE : linting.judge();
        if (given("--diff")) return shown(judgement, linting);
        if (given("--fix") && fixed(judgement, linting)) judgement = linting.judge();
        if (given("--update-baseline")) return updated(judgement, linting);
        Recommend.FailOn asked = Commands.value(spec, "--fail-on", null);
        Threshold threshold = asked == null ? null : Threshold.valueOf(asked.name());
        if (linting.looked().isEmpty() && !onlyReview) return Exit.UNUSABLE;
        List<String> looked = new ArrayList<>(linting.looked());
        List<Finding> required = List.of();
        if (review != null) {
            String text = Texts.file(review, review.toString(), Limits.bounds(spec));
            required = ReviewGate.findings(
                    ReviewReader.read(text, review.toString(), Limits.bounds(spec)),
                    Commands.value(spec, "--require", Severity.ERROR),
                    ReviewCommand.verify(linting.catalog()));
            looked.add(review.toString());
            judgement = judgement.with(required, review.toString(), text);
        }
        Report report = linting.report(judgement, looked);
        for (LintOutput output : outputs) spared(output, linting, judgement);
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
                    plain ? Look.width(spec, WIDTH_OF_A_FILE) : width,
                    !plain && Look.coloured(spec, streams, false),
                    given("--show-all"));
            Delivery.of(output.format().render(report, view), output.file(), streams);
        }
        if (linting.broken() > 0) return Exit.UNUSABLE;
        return judgement.fails(threshold) || !required.isEmpty() ? Exit.FOUND : Exit.DONE;
    }

    /** Refuses to write over what was read. */
    private static void spared(LintOutput output, Linting linting, Judgement judgement) {
        Path file = output.file();
        if (file == null || !Files.exists(file)) return;
        Set<String> read = new LinkedHashSet<>(linting.read());
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

    private static Severity severity(Threshold threshold) {
        return threshold == Threshold.NONE ? null : Severity.valueOf(threshold.name());
    }

    /** A file that edits make something else of. */
    private record Mended(Linted file, String before, Fixer.Result result) {}

    /** Hands on what the edits of the findings that count make of each file, one after the other. */
    private static void mend(Judgement judgement, Linting linting, Consumer<Mended> take) {
        Set<String> looked = Set.copyOf(linting.looked());
        Map<String, List<Finding>> wanted = new LinkedHashMap<>();
        for (Verdict v : judgement.verdicts()) {
            if (!v.counts() || v.finding().edits().isEmpty()) continue;
            String file = v.finding().at().extent().from().file();
            // TwiML that a design points at is mended where it is named itself
            if (looked.contains(file) && linting.file(file).path() != null) {
                wanted.computeIfAbsent(file, f -> new ArrayList<>()).add(v.finding());
            }
        }
        wanted.forEach((name, findings) -> {
            String text = linting.text(name);
            Fixer.Result result = Fixer.fix(name, text, findings, linting.run().again(name));
            if (!result.fixed().isEmpty()) take.accept(new Mended(linting.file(name), text, result));
        });
    }

    private int shown(Judgement judgement, Linting linting) {
        int[] files = new int[1];
        mend(judgement, linting, m -> {
            streams.out()
                    .print(Diff.unified(m.file().name(), m.before(), m.result().text()));
            files[0]++;
        });
        if (files[0] == 0) streams.err().println("There is no edit to show");
        if (linting.broken() > 0) return Exit.UNUSABLE;
        return files[0] == 0 ? Exit.DONE : Exit.FOUND;
    }

    private boolean fixed(Judgement judgement, Linting linting) {
        List<Integer> fixed = new ArrayList<>();
        mend(judgement, linting, m -> {
            Path project = linting.project(m.file().name());
            Delivery.over(m.file().path(), m.before(), m.result().text(), project, Limits.bounds(spec));
            fixed.add(m.result().fixed().size());
        });
        int findings = fixed.stream().mapToInt(i -> i).sum();
        if (findings > 0) {
            streams.err()
                    .println("Mended " + findings + (findings == 1 ? " finding in " : " findings in ") + fixed.size()
                            + (fixed.size() == 1 ? " file" : " files"));
        }
        return findings > 0;
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

package voicemap.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import voicemap.advice.Advice;
import voicemap.advice.Interview;
import voicemap.advice.Interviewer;
import voicemap.library.Voicemap;
import voicemap.model.Plain;
import voicemap.profile.Profile;
import voicemap.render.Document;
import voicemap.render.MarkdownPage;
import voicemap.render.QuestionsForm;
import voicemap.render.QuestionsPage;
import voicemap.render.TextPage;
import voicemap.yaml.Bounds;

/** Says what to ask a business, and what each answer would change. */
final class QuestionsCommand implements Callable<Integer> {
    private static final String SCHEMA = "profile.schema.json";

    private final Streams streams;
    private final CommandSpec spec;

    private QuestionsCommand(Streams streams) {
        this.streams = streams;
        this.spec = Commands.command(
                "questions",
                "Says what to ask next: first what can still change most, why it is asked, the answers it takes, and what"
                        + " each of them would change.",
                List.of(
                        "voicemap questions examples/profiles/museum-mostly-unknown.yaml",
                        "voicemap questions --brief",
                        "voicemap questions profile.yaml --format html -o questions.html",
                        "voicemap questions profile.yaml --format yaml -o answers.yaml"),
                this);
    }

    /** The command, with all of its options. */
    static CommandSpec command(Streams streams) {
        CommandSpec made = new QuestionsCommand(streams).spec;
        made.usageMessage().sortOptions(false);
        made.addPositional(Commands.parameter(
                String.class,
                "PROFILE",
                "What is known, YAML or JSON; - reads standard input. Without it nothing is known."));
        made.addOption(Commands.list(
                "KEY=VALUE",
                null,
                "An answer that replaces the profile's; KEY may be workload:key. Repeat it for more.",
                "--set"));
        made.addOption(Commands.flag("One line for each question.", "--brief"));
        made.addOption(Commands.option(
                LocalDate.class, "DAY", "The day that is written on the page, such as 2026-11-21.", "--today"));
        Pages.add(made, "text", "markdown", "html", "json", "yaml");
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        String file = spec.positionalParameters().get(0).getValue();
        Bounds bounds = Limits.bounds(spec);
        Path folder = Commands.value(spec, "--catalog", null);
        Voicemap voicemap = folder == null ? Voicemap.load() : Voicemap.load(folder, bounds);
        String name = Requirements.name(file);
        Profile profile = voicemap.profile(
                Requirements.document(file, streams, bounds), name, Commands.value(spec, "--set", List.of()));
        LocalDate asked = Commands.value(spec, "--today", null);
        LocalDate today = asked == null ? LocalDate.now() : asked;
        Advice advice = voicemap.advise(profile, today);
        if (!advice.contradictions().isEmpty()) {
            advice.contradictions().forEach(c -> streams.err()
                    .println(Recommend.contradiction(c).line()));
            return Exit.UNUSABLE;
        }
        Interview interview = new Interviewer(voicemap.catalog(), (p, answer) -> voicemap.advise(p.with(answer), today))
                .of(profile, advice);
        boolean brief = Commands.value(spec, "--brief", false);
        String typed = file == null || file.equals("-") ? "" : Plain.text(Shell.word(file));
        Document page = brief ? QuestionsPage.brief(interview, typed) : QuestionsPage.of(interview, typed);
        Path output = Commands.value(spec, "--output", null);
        Pages.show(
                spec,
                streams,
                new Pages.Forms()
                        .and("text", (width, colour) -> TextPage.render(page, width, colour))
                        .and("markdown", (width, colour) -> MarkdownPage.render(page))
                        .and("html", (width, colour) -> QuestionsPage.html(interview))
                        .json("questions", interview)
                        .and("yaml", (w, c) -> QuestionsForm.of(interview, Editors.schema(output, SCHEMA))));
        return Exit.DONE;
    }
}

package voicemap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import voicemap.catalog.CatalogFiles;
import voicemap.guide.CallLog;
import voicemap.guide.Diagnoser;
import voicemap.guide.Diagnosis;
import voicemap.model.Catalog;
import voicemap.model.Plain;
import voicemap.render.DiagnosisPage;
import voicemap.yaml.Bounds;
import voicemap.yaml.Texts;

/** Says what a symptom, error codes or a log point to. */
final class Diagnose implements Callable<Integer> {
    private static final int LONGEST = 2_000;
    private static final int MOST_CODES = 20;

    private final Streams streams;
    private final CommandSpec spec;

    private Diagnose(Streams streams) {
        this.streams = streams;
        this.spec = Commands.command(
                "diagnose",
                "Says what a symptom in your own words, an error code or a log points to, most likely first, how to tell"
                        + " the causes apart, and what is right instead.",
                List.of(
                        "voicemap diagnose \"dead air after the customer picks up\"",
                        "voicemap diagnose --error 64105",
                        "voicemap diagnose --log call.json"),
                this);
    }

    /** The command, with all of its options. */
    static CommandSpec command(Streams streams) {
        CommandSpec made = new Diagnose(streams).spec;
        made.usageMessage().sortOptions(false);
        made.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("WORDS")
                .description("What people see or hear.")
                .build());
        made.addOption(Commands.list("CODE", ",", "An error code of Twilio's; may be repeated.", "--error"));
        made.addOption(Commands.option(
                Path.class,
                "FILE",
                "A Call, callback, alert or event as JSON: one, an array, or one in each line; - reads standard input.",
                "--log"));
        Pages.add(made, "text", "markdown", "json");
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        List<String> words = spec.positionalParameters().get(0).getValue();
        String text = words == null ? "" : String.join(" ", words);
        if (text.length() > LONGEST) {
            throw new ParameterException(
                    spec.commandLine(), "The symptom is longer than " + LONGEST + " characters; say it in fewer words");
        }
        List<String> codes = codes();
        Path file = Commands.value(spec, "--log", null);
        if (text.isBlank() && codes.isEmpty() && file == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say what people see or hear, or name a code with --error or a file with --log");
        }
        CallLog log = file == null ? null : log(file);
        Path folder = Commands.value(spec, "--catalog", null);
        Bounds bounds = Limits.bounds(spec);
        Catalog catalog = Pages.catalog(spec);
        Diagnoser diagnoser = folder == null
                ? new Diagnoser(catalog, CatalogFiles.symptoms(), CatalogFiles.weights())
                : new Diagnoser(catalog, CatalogFiles.symptoms(folder, bounds));
        Diagnosis found = diagnoser.of(text, codes, log);
        Pages.show(spec, streams, Pages.Forms.of(DiagnosisPage.of(found)).json("diagnosis", found));
        return Exit.DONE;
    }

    private List<String> codes() {
        List<String> given = Commands.value(spec, "--error", List.of());
        if (given.size() > MOST_CODES) {
            throw new ParameterException(spec.commandLine(), "These are more than " + MOST_CODES + " error codes");
        }
        List<String> codes = new ArrayList<>();
        for (String one : given) {
            String code = one.strip();
            if (!code.matches("[0-9]{5,6}")) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--error is " + Plain.brief(code) + "; expected five or six digits, such as 64105");
            }
            if (!codes.contains(code)) codes.add(code);
        }
        return codes;
    }

    private CallLog log(Path file) {
        Bounds bounds = Limits.bounds(spec);
        boolean standard = file.toString().equals("-");
        String name = standard ? "standard input" : file.toString();
        String text = standard ? Texts.stream(streams.in(), name, bounds) : Texts.file(file, name, bounds);
        CallLog log = CallLog.read(text, name, bounds);
        if (log.empty()) {
            streams.err()
                    .println("voicemap: nothing in " + Plain.brief(name)
                            + " is known of calls, callbacks, alerts or events");
        }
        return log;
    }
}

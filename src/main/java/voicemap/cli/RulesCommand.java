package voicemap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.RuleBase;
import voicemap.lint.Configurations;
import voicemap.lint.HouseRules;
import voicemap.lint.RuleTests;
import voicemap.lint.Stated;
import voicemap.model.Catalog;
import voicemap.model.Checkbook;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;

/** Works on the rules that a house adds. */
final class RulesCommand {
    private final Streams streams;

    private RulesCommand(Streams streams) {
        this.streams = streams;
    }

    /** The command, with the one below it. */
    static CommandSpec command(Streams streams) {
        RulesCommand work = new RulesCommand(streams);
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "rules",
                "Tests the rules that a house adds to those of the catalog.",
                List.of("voicemap rules test house-rules.yaml"),
                () -> {
                    throw new ParameterException(made[0].commandLine(), "Name test");
                });
        made[0].addSubcommand("test", work.test());
        return Commands.helpful(made[0]);
    }

    private CommandSpec test() {
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "test",
                "Tries each rule on its own documents: found where it should fail, not found where it should pass.",
                List.of("voicemap rules test house-rules.yaml", "voicemap rules test"),
                () -> test(made[0]));
        made[0].addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .paramLabel("FILE")
                .description("Files of rules. Default: those that voicemap.yaml names.")
                .build());
        made[0].addOption(Commands.catalog());
        Limits.add(made[0]);
        return Commands.helpful(made[0]);
    }

    private int test(CommandSpec spec) {
        Bounds bounds = Limits.bounds(spec);
        List<Path> named = spec.positionalParameters().get(0).getValue();
        List<Path> files = named == null || named.isEmpty() ? configured(bounds) : named;
        if (files.isEmpty()) throw new ParameterException(spec.commandLine(), "Name a file of rules");
        Path folder = Commands.value(spec, "--catalog", null);
        Catalog catalog = folder == null ? CatalogFiles.shipped() : CatalogFiles.folder(folder, bounds);
        Checkbook checkbook = folder == null ? CatalogFiles.checkbook() : CatalogFiles.checkbook(folder, bounds);
        List<Problem> problems = new ArrayList<>();
        HouseRules house = HouseRules.read(files, catalog, checkbook, bounds, problems);
        problems.forEach(p -> streams.err().println(p.line()));
        if (!problems.isEmpty()) return Exit.UNUSABLE;
        RuleTests.Result result = RuleTests.run(house, catalog, checkbook, RuleBase.unprepared());
        result.failures().forEach(p -> streams.out().println(p.line()));
        streams.out()
                .println(count(house.rules().size(), "rule") + ", " + count(result.documents(), "document") + ", "
                        + count(result.failures().size(), "failure"));
        return result.failures().isEmpty() ? Exit.DONE : Exit.FOUND;
    }

    /** The files of rules that the configuration of the working folder names. */
    static List<Path> configured(Bounds bounds) {
        Path working = Path.of("").toAbsolutePath();
        return new Configurations(working, bounds)
                .of(working.resolve("any")).rules().stream().map(Stated::value).toList();
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}

package voicemap.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.catalog.Names;
import voicemap.guide.Compliance;
import voicemap.guide.Fitness;
import voicemap.guide.Matrix;
import voicemap.model.Catalog;
import voicemap.model.Category;
import voicemap.model.MapState;
import voicemap.model.Named;
import voicemap.model.Plain;
import voicemap.model.Standing;
import voicemap.render.MarkdownPage;
import voicemap.render.MatrixCsv;
import voicemap.render.MatrixHtml;
import voicemap.render.MatrixPage;
import voicemap.render.TextPage;
import voicemap.yaml.Nearest;

/** Shows which product serves which use case. */
final class MatrixCommand implements Callable<Integer> {
    private final Streams streams;
    private final CommandSpec spec;

    private MatrixCommand(Streams streams) {
        this.streams = streams;
        this.spec = Commands.command(
                "matrix",
                "Shows which product serves which use case, whole or in part.",
                List.of(
                        "voicemap matrix --width 120",
                        "voicemap matrix --use-case ivr,sales-dialer --category features",
                        "voicemap matrix --compliance hipaa",
                        "voicemap matrix --profile examples/profiles/clinic-reminders.yaml --format html -o matrix.html"),
                this);
    }

    /** The command, with all of its options. */
    static CommandSpec command(Streams streams) {
        CommandSpec made = new MatrixCommand(streams).spec;
        made.usageMessage().sortOptions(false);
        made.addOption(
                Commands.list("NAME", ",", "Only these categories: " + words(Category.values()) + ".", "--category"));
        made.addOption(Commands.list("NAME", ",", "Only these use cases, by any name they go by.", "--use-case"));
        made.addOption(Commands.list("NAME", ",", "Only these products, by any name they go by.", "--product"));
        made.addOption(Commands.list(
                "RULE",
                ",",
                "Leave out what a rule such as hipaa or pci rules out, and say what is known under it; hipaa=conditions"
                        + " shows only products in that state: " + words(Fitness.Verdict.values()) + ".",
                "--compliance"));
        made.addOption(Commands.list(
                "WORD", ",", "Only cells of this standing: " + words(Standing.values()) + ".", "--standing"));
        made.addOption(Commands.list(
                "WORD", ",", "Only cells that the map shows so: " + words(MapState.values()) + ".", "--state"));
        Advised.add(made, "Lay the advice on this profile over the products; - reads standard input.");
        Pages.add(made, "text", "markdown", "csv", "json", "html");
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        Advised advised = Advised.of(spec, streams);
        List<Matrix.Bound> bounds = bounds(advised.catalog());
        Matrix matrix = Matrix.of(advised.catalog(), filter(advised.catalog(), bounds), advised.advice());
        List<String> ruled = new ArrayList<>();
        for (Matrix.Bound b : bounds) if (!ruled.contains(b.rule())) ruled.add(b.rule());
        Pages.show(
                spec,
                streams,
                new Pages.Forms()
                        .and(
                                "text",
                                (width, colour) -> TextPage.render(MatrixPage.of(matrix, ruled, width), width, colour))
                        .and("markdown", (width, colour) -> MarkdownPage.render(MatrixPage.inFull(matrix, ruled)))
                        .and("csv", (width, colour) -> MatrixCsv.render(matrix))
                        .json("matrix", matrix)
                        .and("html", (width, colour) -> MatrixHtml.render(matrix)));
        return Exit.DONE;
    }

    private Matrix.Filter filter(Catalog catalog, List<Matrix.Bound> bounds) {
        return new Matrix.Filter(
                set("--category", Category.values()),
                ids("--use-case", catalog, catalog.useCases().keySet(), "use case"),
                ids("--product", catalog, catalog.products().keySet(), "product"),
                set("--standing", Standing.values()),
                set("--state", MapState.values()),
                bounds);
    }

    private List<Matrix.Bound> bounds(Catalog catalog) {
        List<Matrix.Bound> out = new ArrayList<>();
        List<String> rules = Compliance.rules(catalog);
        for (String given : Commands.value(spec, "--compliance", List.<String>of())) {
            int equals = given.indexOf('=');
            String rule = (equals < 0 ? given : given.substring(0, equals)).toLowerCase(Locale.ROOT);
            if (!rules.contains(rule)) throw unknown("--compliance", rule, rules);
            out.add(new Matrix.Bound(
                    rule,
                    equals < 0 ? null : one("--compliance", given.substring(equals + 1), Fitness.Verdict.values())));
        }
        return out;
    }

    private Set<String> ids(String option, Catalog catalog, Set<String> of, String kind) {
        Set<String> out = new LinkedHashSet<>();
        List<String> all = Commands.value(spec, option, List.of());
        if (all.isEmpty()) return out;
        Names names = new Names(catalog);
        for (String given : all) {
            String id = names.id(given);
            if (id != null && of.contains(id)) {
                out.add(id);
                continue;
            }
            String near = Nearest.to(given, of);
            throw new ParameterException(
                    spec.commandLine(),
                    option + ": no " + kind + " is called " + Plain.brief(given)
                            + (near == null ? "" : "; did you mean " + near + "?"));
        }
        return out;
    }

    private <E extends Named> Set<E> set(String option, E[] all) {
        Set<E> out = new LinkedHashSet<>();
        for (String given : Commands.value(spec, option, List.<String>of())) out.add(one(option, given, all));
        return out;
    }

    private <E extends Named> E one(String option, String given, E[] all) {
        List<String> words = new ArrayList<>();
        for (E e : all) {
            if (e.word().equalsIgnoreCase(given)) return e;
            words.add(e.word());
        }
        throw unknown(option, given, words);
    }

    private ParameterException unknown(String option, String given, List<String> words) {
        return new ParameterException(
                spec.commandLine(), option + " is " + Plain.brief(given) + "; " + Nearest.hint(given, words));
    }

    private static String words(Named[] all) {
        List<String> out = new ArrayList<>();
        for (Named n : all) out.add(n.word());
        return String.join(", ", out);
    }
}

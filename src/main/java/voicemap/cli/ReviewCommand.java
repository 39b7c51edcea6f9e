package voicemap.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import voicemap.checklist.Checklist;
import voicemap.checklist.Review;
import voicemap.checklist.ReviewReader;
import voicemap.checklist.ReviewStatus;
import voicemap.checklist.ReviewText;
import voicemap.checklist.ReviewUpdate;
import voicemap.checklist.Selection;
import voicemap.lint.Diff;
import voicemap.lint.Projects;
import voicemap.model.Catalog;
import voicemap.model.Concern;
import voicemap.model.Gotcha;
import voicemap.model.Plain;
import voicemap.model.Prerequisite;
import voicemap.model.Product;
import voicemap.model.Severity;
import voicemap.model.Span;
import voicemap.render.ReviewPage;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** Reviews: checklists that people tick off in a file of theirs. */
final class ReviewCommand {
    private static final String SCHEMA = "review.schema.json";
    private static final String STANDARD_INPUT = "standard input";

    private final Streams streams;

    private ReviewCommand(Streams streams) {
        this.streams = streams;
    }

    /** Adds the commands about reviews to the one about checklists. */
    static void add(CommandSpec checklist, Streams streams) {
        ReviewCommand work = new ReviewCommand(streams);
        checklist.addSubcommand("start", work.start());
        checklist.addSubcommand("status", work.status());
        checklist.addSubcommand("update", work.update());
    }

    private CommandSpec start() {
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "start",
                "Begins a review: a file in which people say of each item who saw to it, when, and how one sees that.",
                List.of(
                        "voicemap checklist start sales-dialer -o review.yaml",
                        "voicemap checklist start --profile profile.yaml > review.yaml"),
                () -> start(made[0]));
        made[0].usageMessage().sortOptions(false);
        Selecting.options(made[0]);
        made[0].addOption(Commands.catalog());
        made[0].addOption(Commands.option(
                LocalDate.class, "DAY", "The day that is written into the review, such as 2026-11-21.", "--today"));
        made[0].addOption(Commands.option(
                Path.class,
                "FILE",
                "Write to this file, which must not be there yet, instead of standard output.",
                "-o",
                "--output"));
        Limits.add(made[0]);
        return Commands.helpful(made[0]);
    }

    private int start(CommandSpec command) {
        Path output = Commands.value(command, "--output", null);
        if (output != null && Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
            throw new Problem(
                    Span.of(output.toString()),
                    "this is there already",
                    "bring a review up to date with voicemap checklist update, or name another file");
        }
        Catalog catalog = Pages.catalog(command);
        Selecting selecting = new Selecting(command, streams, catalog);
        Selection selection = selecting.selection();
        if (selection.names().contains("-")) {
            throw new ParameterException(
                    command.commandLine(), "A review remembers the file it was made from; name it instead of -");
        }
        Review.Scope scope = new Review.Scope(selection, selecting.least(selection), List.copyOf(selecting.due()));
        Selecting.Selected selected = selecting.selected(selection);
        String text = ReviewText.begin(
                selected.name(),
                scope,
                selected.list(),
                catalog.digest(),
                today(command),
                Editors.schema(output, SCHEMA));
        Delivery.of(text, output, streams);
        return Exit.DONE;
    }

    private CommandSpec status() {
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "status",
                "Says how far a review is: what is due now, what is open, what must be looked at again.",
                List.of(
                        "voicemap checklist status review.yaml",
                        "voicemap checklist status review.yaml --fail-on error"),
                () -> status(made[0]));
        made[0].usageMessage().sortOptions(false);
        made[0].addPositional(Commands.parameter(String.class, "REVIEW", "The review; - reads standard input."));
        made[0].addOption(Commands.option(
                Recommend.FailOn.class,
                "SEVERITY",
                "Exit with 1 where an item that is open or blocked is at least this: error, warning, note or none."
                        + " Default: none.",
                "--fail-on"));
        Pages.add(made[0], "text", "markdown", "json");
        return Commands.helpful(made[0]);
    }

    private int status(CommandSpec command) {
        String file = file(command);
        Review review = ReviewReader.read(text(file, command), name(file), Limits.bounds(command));
        Catalog catalog = Pages.catalog(command);
        ReviewStatus status = ReviewStatus.of(review, name(file), verify(catalog), catalog.digest());
        Pages.show(
                command,
                streams,
                Pages.Forms.of(ReviewPage.of(status, Shell.word(file))).json("status", status));
        Recommend.FailOn from = Commands.value(command, "--fail-on", Recommend.FailOn.NONE);
        return from != Recommend.FailOn.NONE && status.fails(Severity.valueOf(from.name())) ? Exit.FOUND : Exit.DONE;
    }

    /** How each item of a catalog is verified, by its id. */
    static Map<String, String> verify(Catalog catalog) {
        Map<String, String> out = new HashMap<>();
        for (Product p : catalog.products().values()) for (Gotcha g : p.gotchas()) out.put(g.id(), g.verify());
        for (Concern c : catalog.concerns().values()) for (Gotcha g : c.gotchas()) out.put(g.id(), g.verify());
        // what nobody but voicemap can look for has nothing to say of how
        out.values().removeIf(Objects::isNull);
        for (Prerequisite p : catalog.prerequisites().values()) out.put(p.id(), p.check());
        return out;
    }

    private CommandSpec update() {
        CommandSpec[] made = new CommandSpec[1];
        made[0] = Commands.command(
                "update",
                "Brings a newer catalog into a review. What people wrote stays; what is new, changed or retired is marked.",
                List.of("voicemap checklist update review.yaml", "voicemap checklist update review.yaml --diff"),
                () -> update(made[0]));
        made[0].usageMessage().sortOptions(false);
        made[0].addPositional(Commands.parameter(String.class, "REVIEW", "The review."));
        made[0].addOption(Commands.flag("Show what would change, and write nothing.", "--diff"));
        made[0].addOption(Commands.option(
                LocalDate.class, "DAY", "The day that is written beside what is new, such as 2026-11-21.", "--today"));
        made[0].addOption(Commands.catalog());
        Limits.add(made[0]);
        return Commands.helpful(made[0]);
    }

    private int update(CommandSpec command) {
        String file = file(command);
        if (file.equals("-")) {
            throw new ParameterException(command.commandLine(), "update writes the file it reads; name one");
        }
        Bounds bounds = Limits.bounds(command);
        String before = text(file, command);
        Selection selection = ReviewReader.read(before, file, bounds).scope().selection();
        Catalog catalog = Pages.catalog(command);
        known(selection, catalog, file);
        Checklist list =
                new Selecting(command, streams, catalog).selected(selection).list();
        ReviewUpdate.Updated updated = ReviewUpdate.of(before, file, list, catalog.digest(), today(command), bounds);
        boolean diff = Commands.value(command, "--diff", false);
        boolean same = updated.text().equals(before);
        if (diff) streams.out().print(Diff.unified(file, before, updated.text()));
        else if (!same)
            Delivery.over(
                    Texts.path(file),
                    before,
                    updated.text(),
                    new Projects(Path.of(""), List.of()).of(Path.of(file)),
                    bounds);
        List<String> said = new ArrayList<>();
        said(said, "new", updated.fresh());
        said(said, "changed", updated.changed());
        said(said, "retired", updated.retired());
        said(said, "back again", updated.returned());
        streams.err()
                .println(Plain.text(file) + ": "
                        + (same
                                ? "nothing is new"
                                : said.isEmpty() ? "only the catalog is another" : String.join("; ", said)));
        return Exit.DONE;
    }

    /** Refuses a review of what the catalog has no longer: nothing could be said of any of its items. */
    private static void known(Selection selection, Catalog catalog, String file) {
        for (String name : selection.names()) {
            boolean there =
                    switch (selection.kind()) {
                        case USE_CASE -> catalog.useCases().containsKey(name);
                        case PRODUCT -> catalog.products().containsKey(name);
                        case PROFILE, DESIGN, ALL -> true;
                    };
            if (there) continue;
            throw new Problem(
                    Span.of(file),
                    "it is made from " + selection.kind().word() + " " + Plain.brief(name)
                            + ", which the catalog does not have",
                    "write another id behind made-from");
        }
    }

    private static void said(List<String> said, String what, List<String> ids) {
        if (!ids.isEmpty()) said.add(ids.size() + " " + what + " (" + String.join(", ", ids) + ")");
    }

    private static LocalDate today(CommandSpec command) {
        LocalDate today = Commands.value(command, "--today", null);
        return today == null ? LocalDate.now() : today;
    }

    private static String file(CommandSpec command) {
        String file = command.positionalParameters().get(0).getValue();
        if (file == null) throw new ParameterException(command.commandLine(), "Name a review");
        return file;
    }

    private static String name(String file) {
        return file.equals("-") ? STANDARD_INPUT : file;
    }

    private String text(String file, CommandSpec command) {
        Bounds bounds = Limits.bounds(command);
        return file.equals("-")
                ? Texts.stream(streams.in(), STANDARD_INPUT, bounds)
                : Texts.file(Texts.path(file), file, bounds);
    }
}

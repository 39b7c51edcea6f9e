package voicemap.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import voicemap.checklist.Checklist;
import voicemap.checklist.Selection;
import voicemap.model.Catalog;
import voicemap.model.Severity;
import voicemap.model.Stage;
import voicemap.render.ChecklistPage;
import voicemap.render.ChecklistSheet;
import voicemap.render.Document;
import voicemap.render.MarkdownPage;
import voicemap.render.TextPage;

/** Says what has to be checked before and after a system goes live. */
final class ChecklistCommand implements Callable<Integer> {
    private final Streams streams;
    private final CommandSpec spec;

    private ChecklistCommand(Streams streams) {
        this.streams = streams;
        this.spec = Commands.command(
                "checklist",
                "Says what has to be checked, and how, before and after a system goes live: for use cases, a profile, a"
                        + " design or products.",
                List.of(
                        "voicemap checklist sales-dialer",
                        "voicemap checklist ivr --brief",
                        "voicemap checklist --design design.yaml --format html -o checklist.html",
                        "voicemap checklist --profile profile.yaml --due test,go-live --show-skipped",
                        "voicemap checklist start sales-dialer -o review.yaml"),
                this);
    }

    /** The command, with all of its options. */
    static CommandSpec command(Streams streams) {
        CommandSpec made = new ChecklistCommand(streams).spec;
        made.usageMessage().sortOptions(false);
        Selecting.options(made);
        made.addOption(Commands.flag("One line for each item.", "--brief"));
        made.addOption(Commands.flag("Say what was left out, and which answer is why.", "--show-skipped"));
        Pages.add(made, "text", "markdown", "html", "csv", "json");
        ReviewCommand.add(made, streams);
        return Commands.helpful(made);
    }

    @Override
    public Integer call() {
        Catalog catalog = Pages.catalog(spec);
        Selecting selecting = new Selecting(spec, streams, catalog);
        Selection selection = selecting.selection();
        // what is misspelt is said before anything is read
        Severity least = selecting.least(selection);
        Set<Stage> due = selecting.due();
        Selecting.Selected selected = selecting.selected(selection);
        Checklist list = selected.list().only(least, due);
        ChecklistSheet sheet = ChecklistSheet.of(
                "Checklist: " + selected.name(),
                selected.lead(),
                list,
                selected.list(),
                Commands.value(spec, "--show-skipped", false),
                catalog);
        Pages.show(spec, streams, forms(sheet, selection, list, catalog));
        return Exit.DONE;
    }

    private Pages.Forms forms(ChecklistSheet sheet, Selection selection, Checklist list, Catalog catalog) {
        boolean brief = Commands.value(spec, "--brief", false);
        return new Pages.Forms()
                .and(
                        "text",
                        (width, colour) -> brief
                                ? ChecklistPage.brief(sheet, width, colour)
                                : TextPage.render(ChecklistPage.of(sheet, false), width, colour))
                .and("markdown", (width, colour) -> {
                    Document page = brief ? ChecklistPage.brief(sheet) : ChecklistPage.of(sheet, true);
                    return MarkdownPage.render(page);
                })
                .and("html", (width, colour) -> ChecklistPage.html(sheet))
                .and("csv", (width, colour) -> ChecklistPage.csv(sheet))
                .json("checklist", ChecklistPage.data(list, selection, catalog));
    }
}

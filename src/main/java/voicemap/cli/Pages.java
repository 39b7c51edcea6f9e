package voicemap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import voicemap.catalog.CatalogFiles;
import voicemap.model.Catalog;
import voicemap.model.Plain;
import voicemap.render.Document;
import voicemap.render.Json;
import voicemap.render.MarkdownPage;
import voicemap.render.TextPage;
import voicemap.yaml.Nearest;

/** What the commands share that show a page: where the catalog comes from, the forms of the page, and where it goes. */
final class Pages {
    /** A page in one of its forms. */
    interface Form {
        /** The page, in so many columns and with colour or without, where that matters to its form. */
        String render(int width, boolean colour);
    }

    /** The forms of a page, by the word for each; the first is shown where nobody asks for another. */
    static final class Forms {
        private final Map<String, Form> forms = new LinkedHashMap<>();

        /** The forms that every page has: text and Markdown. */
        static Forms of(Document page) {
            return new Forms()
                    .and("text", (width, colour) -> TextPage.render(page, width, colour))
                    .and("markdown", (width, colour) -> MarkdownPage.render(page));
        }

        /** With one form more. */
        Forms and(String word, Form form) {
            forms.put(word, form);
            return this;
        }

        /** With JSON, under a name of its own beside the version of the format. */
        Forms json(String name, Object data) {
            return and("json", (width, colour) -> {
                Map<String, Object> out = new LinkedHashMap<>();
                out.put("schemaVersion", Json.SCHEMA_VERSION);
                out.put(name, data);
                return Json.write(out);
            });
        }
    }

    private Pages() {}

    /** Adds the options to a command that has pages in these forms. */
    static void add(CommandSpec command, String... forms) {
        unsent(command, forms);
        command.addOption(Commands.output());
        Limits.add(command);
    }

    /** Adds the options of pages that go to standard output only. */
    static void unsent(CommandSpec command, String... forms) {
        String last = forms[forms.length - 1];
        String others = String.join(", ", List.of(forms).subList(0, forms.length - 1));
        command.addOption(OptionSpec.builder("--format")
                .type(String.class)
                .paramLabel("FORMAT")
                .completionCandidates(List.of(forms))
                .description(others + " or " + last + ". Default: " + forms[0] + ".")
                .build());
        command.addOption(Commands.catalog());
        Look.add(command);
    }

    /** The catalog that was asked for. */
    static Catalog catalog(CommandSpec command) {
        Path folder = Commands.value(command, "--catalog", null);
        return folder == null ? CatalogFiles.shipped() : CatalogFiles.folder(folder, Limits.bounds(command));
    }

    /** Brings a page to where it was asked for, in the form that was asked for. */
    static void show(CommandSpec command, Streams streams, Forms page) {
        show(command, streams, page, Commands.value(command, "--output", null));
    }

    /** Brings a page to a file, or to standard output where that is null, in the form that was asked for. */
    static void show(CommandSpec command, Streams streams, Forms page, Path output) {
        List<String> words = new ArrayList<>(page.forms.keySet());
        String word = Commands.value(command, "--format", words.get(0));
        Form form = page.forms.get(word);
        if (form == null) {
            throw new ParameterException(
                    command.commandLine(), "--format is " + Plain.brief(word) + "; " + Nearest.hint(word, words));
        }
        int width = Look.width(command, streams.width());
        Delivery.of(form.render(width, Look.coloured(command, streams, output != null)), output, streams);
    }
}

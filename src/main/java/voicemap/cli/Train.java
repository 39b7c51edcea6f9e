package voicemap.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs what users run most, in one process and without a word, while the JVM writes down which classes a start needs.
 * The launcher starts it to make a class archive; nobody else does.
 */
final class Train {
    private static final String PROFILE =
            "business: Training\npurpose: [remind]\ndirection: outbound\ntalks: [message, keypad]\n";

    private Train() {}

    /**
     * Runs the commands, on the profiles of the folder that may be named as the only argument; without one, those that
     * need no rules.
     */
    public static void main(String[] args) throws Exception {
        // what only a real start touches must be in the archive too
        Class.forName(Main.class.getName());
        System.getenv();
        Main.spareSearches();
        List<List<String>> lines = new ArrayList<>(reading());
        if (args.length > 0) lines.addAll(advising(Path.of(args[0])));
        for (List<String> line : lines) {
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            ByteArrayInputStream in = new ByteArrayInputStream(PROFILE.getBytes(StandardCharsets.UTF_8));
            new Program(new Streams(in, nowhere, nowhere, Map.of())).run(line.toArray(String[]::new));
        }
    }

    private static List<List<String>> reading() {
        return List.of(
                List.of("catalog", "audit", "--examples", "none"),
                List.of("catalog", "export"),
                List.of("matrix"),
                List.of("matrix", "--width", "120", "--format", "csv", "--compliance", "hipaa"),
                List.of("compare", "conversation-relay", "media-streams"),
                List.of("ladder"),
                List.of("show", "amd", "64105", "amd-dead-air", "outbound"),
                List.of("show", "amd", "--format", "json"),
                List.of("search", "callers", "hang", "up"),
                List.of("search", "voicmail", "--kind", "product"),
                List.of("completion", "bash"),
                List.of("--help"),
                List.of("recommend", "--help"),
                List.of("design", "--help"),
                List.of("catalog", "--help"),
                List.of("explain", "--help"),
                List.of("lint", "--help"),
                List.of("diagnose", "dead air after the customer picks up"),
                List.of("diagnose", "one way audio", "--format", "json"),
                List.of("diagnose", "--error", "64105", "--format", "markdown"),
                List.of("rules", "--help"),
                List.of("scaffold", "--list"),
                List.of("scaffold", "--help"),
                List.of("checklist", "start", "sales-dialer"),
                List.of("checklist", "status", "-"),
                List.of("checklist", "sales-dialer"),
                List.of("checklist", "sales-dialer", "--brief", "--color", "always"),
                List.of("checklist", "sales-dialer", "--format", "html"),
                List.of("checklist", "sales-dialler"),
                List.of("--sett"),
                List.of("--version"));
    }

    private static List<List<String>> advising(Path folder) throws IOException {
        List<List<String>> lines = new ArrayList<>(List.of(
                List.of("recommend", "-"),
                List.of("recommend", "-", "--format", "json"),
                List.of("recommend", "-", "--format", "markdown"),
                List.of("recommend", "-", "--section", "plan,warnings", "--color", "always", "--width", "100"),
                List.of("recommend", "-", "--about", "AMD", "--today", "2026-11-21", "--fail-on", "error"),
                List.of("recommend", "--set", "direction=inbound", "--set", "talks=ai", "--min-standing", "verified"),
                List.of("recommend", "--set", "direction=sideways"),
                List.of("design", "init", "-"),
                List.of("scaffold", "-", "--explain"),
                List.of("scaffold", "-", "--dry-run"),
                List.of("matrix", "--profile", "-"),
                List.of("ladder", "--profile", "-"),
                List.of("questions", "-"),
                List.of("questions", "--format", "yaml"),
                List.of("questions", "-", "--format", "html"),
                List.of("checklist", "--profile", "-"),
                List.of("why", "say", "-"),
                List.of("why-not", "gather", "-"),
                List.of("what-if", "-", "--set", "talks=people"),
                List.of("flip", "gather", "-", "--depth", "1"),
                List.of("conflicts", "-"),
                List.of("robustness", "-"),
                List.of("explain", "twiml-letter-case"),
                List.of("explain", "twiml-letter-case", "--format", "json"),
                List.of("explain", "twiml-leter-case"),
                List.of("recommend", "--sett")));
        Path designs = folder.resolveSibling("designs");
        if (Files.isDirectory(designs)) {
            lines.add(List.of("lint", designs.toString()));
            lines.add(List.of("lint", designs.toString(), "--format", "sarif", "--today", "2026-11-21"));
        }
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> profiles = Files.newDirectoryStream(folder, "*.yaml")) {
                for (Path profile : profiles) lines.add(List.of("recommend", profile.toString()));
            }
        }
        return lines;
    }
}

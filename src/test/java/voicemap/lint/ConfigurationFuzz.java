package voicemap.lint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import voicemap.catalog.CatalogFiles;
import voicemap.fuzz.Fuzzed;
import voicemap.model.Catalog;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Texts;

/** Any bytes as a configuration, a baseline or a file with comments; the first byte says which. */
public final class ConfigurationFuzz {
    private static final Path FOLDER = Path.of("/srv/shop");
    private static final Catalog CATALOG = CatalogFiles.shipped();
    private static final Subjects SUBJECTS = new Subjects(CATALOG);
    private static final Set<String> IDS = SUBJECTS.ids();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private ConfigurationFuzz() {}

    /** Loads what a reader needs, so that the first input is no slower than the others. */
    public static void fuzzerInitialize() {
        for (String text : List.of("cexclude: [a]", "b{}", "da: 1 # voicemap: ignore a")) {
            fuzzerTestOneInput(text.getBytes(UTF_8));
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length == 0) return;
        byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
        Fuzzed.read(() -> {
            String text = Texts.decode(rest, "a.yaml", Bounds.USUAL);
            switch (bytes[0] % 3) {
                case 0 -> configuration(text);
                case 1 -> comments(text);
                default -> baseline(text);
            }
        });
    }

    private static void configuration(String text) {
        Configuration read = new ConfigurationReader(FOLDER, FOLDER)
                .read(Documents.text(text, "a.yaml"), "a.yaml", text)
                .says();
        read.excludes(FOLDER.resolve("x/y/a.yaml"));
        read.severity("pay-no-amount", voicemap.model.Severity.ERROR, FOLDER.resolve("x/y/a.yaml"), SUBJECTS);
        read.lines();
        read.check(IDS, SUBJECTS);
    }

    private static void baseline(String text) {
        Baseline read = Baseline.read(text, "a.json", FOLDER, Bounds.USUAL);
        String written = read.with(read.entries()).written();
        Baseline again = Baseline.read(written, "a.json", FOLDER, Bounds.USUAL);
        if (!again.with(again.entries()).written().equals(written)) throw new AssertionError("reads back otherwise");
        judge(new Linted("x.yaml", FOLDER.resolve("x.yaml"), false, List.of(), Configuration.NONE, read));
    }

    private static void comments(String text) {
        boolean yaml = !text.stripLeading().startsWith("<");
        if (yaml) Documents.text(text, "a.yaml");
        Seen seen = Seen.of(text, "a.yaml", List.of(), Bounds.USUAL);
        judge(new Linted(
                "a.yaml", FOLDER.resolve("a.yaml"), seen.twiml(), seen.comments(), Configuration.NONE, Baseline.NONE));
    }

    private static void judge(Linted file) {
        Judgement judged = new Judge(CATALOG, IDS, TODAY, true)
                .judge(List.of(file), List.of(), new Coverage(List.of(FOLDER), Set.of()));

        judged.verdicts().forEach(v -> Fuzzed.harmless(v.finding().message()));
    }
}

package voicemap.lint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import voicemap.catalog.CatalogFiles;
import voicemap.design.References;
import voicemap.engine.RuleBase;
import voicemap.fuzz.Fuzzed;
import voicemap.twiml.TwimlReader;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Texts;

/** Any bytes as TwiML or a design, mended: what comes of it can be read, and nothing is found in it that was not before. */
public final class FixesFuzz {
    private static final Linter LINTER =
            new Linter(CatalogFiles.shipped(), CatalogFiles.checkbook(), RuleBase.shipped(), false);

    private FixesFuzz() {}

    /** Loads what a reader needs, so that the first input is no slower than the others. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("<response><gather Hints='a'/></response>".getBytes(UTF_8));
        fuzzerTestOneInput("workloads: [{name: a, requests: [{request: Calls, record: true}]}]".getBytes(UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        Fuzzed.read(() -> {
            String text = Texts.decode(bytes, "a", Bounds.USUAL);
            List<Finding> before = lint(text);
            Fixer.Result result = Fixer.fix("a", text, before, FixesFuzz::lint);
            if (result.fixed().isEmpty() != result.text().equals(text))
                throw new AssertionError("mended without a word");
            Map<String, Integer> counts = new HashMap<>();
            for (Finding f : before) counts.merge(f.id(), 1, Integer::sum);
            for (Finding f : lint(result.text())) {
                if (counts.merge(f.id(), -1, Integer::sum) < 0) throw new AssertionError("new: " + f);
            }
            Diff.unified("a", text, result.text());
        });
    }

    private static List<Finding> lint(String text) {
        if (TwimlReader.looksLikeTwiml(text)) {
            return LINTER.twiml(text, "a", Bounds.USUAL).findings();
        }
        References none = new References(Path.of("").toAbsolutePath(), false, Bounds.USUAL);
        return LINTER.design(Documents.text(text, "a"), text, "a", none).findings();
    }
}

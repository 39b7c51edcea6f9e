package voicemap.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.RuleBase;
import voicemap.lint.Comments;
import voicemap.lint.Finding;
import voicemap.lint.Fixer;
import voicemap.lint.Linter;
import voicemap.lint.Linter.Inspection;
import voicemap.lint.Run;
import voicemap.yaml.Bounds;
import voicemap.yaml.Texts;

/** Any bytes as a design or as TwiML that is linted: findings lie in the text, are the same each time, and fixes fix. */
public final class DesignFuzz {
    private static final Linter LINTER =
            new Linter(CatalogFiles.shipped(), CatalogFiles.checkbook(), RuleBase.unprepared(), false);
    private static final Run RUN = new Run(LINTER, Bounds.USUAL, false, InputStream.nullInputStream());

    private DesignFuzz() {}

    /** Loads what a reader needs, so that the first input is no slower than the others. */
    public static void fuzzerInitialize() {
        for (String text : new String[] {
            "<Response><Speak a='b'/></Response>",
            "design: a\nworkloads:\n- name: a\n  requirements: {direction: inbound}\n  products: [voice-api]\n",
            "{\"workloads\": [{\"name\": \"a\", \"twiml\": [\"<Response><Speak/></Response>\"]}]}"
        }) {
            fuzzerTestOneInput(text.getBytes(UTF_8));
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        lint(bytes, "a.yaml");
    }

    /** Lints bytes twice under a name that says what they are. */
    static void lint(byte[] bytes, String name) {
        Fuzzed.read(() -> {
            String text = Texts.decode(bytes, name, Bounds.USUAL);
            Supplier<Inspection> look = () -> RUN.inspect(text, name, true);
            Inspection found = look.get();
            Stretches.check(found);
            if (!found.findings().equals(look.get().findings())) throw new AssertionError("found otherwise again");
            fix(text, name, found);
            Comments.in(text, name, Bounds.USUAL).forEach(c -> new Stretches(text).of(c.at()));
        });
    }

    /** What is fixed can be read again, and each finding that is said to be gone is. */
    private static void fix(String text, String name, Inspection found) {
        Function<String, List<Finding>> again = RUN.again(name);
        Fixer.Result result = Fixer.fix(name, text, found.findings(), again);
        if (result.fixed().isEmpty() != result.text().equals(text)) throw new AssertionError("changed: " + result);
        if (result.fixed().isEmpty()) return;
        int left = RUN.inspect(result.text(), name, true).findings().size();
        if (left >= found.findings().size()) throw new AssertionError("no less is found: " + result);
    }
}

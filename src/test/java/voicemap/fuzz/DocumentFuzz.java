package voicemap.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Texts;

/** Any bytes as a document; one that can be read must survive being packed. */
public final class DocumentFuzz {
    private static final Bounds BOUNDS = new Bounds(1, 60);

    private DocumentFuzz() {}

    /** Loads what a reader needs, so that the first input is no slower than the others. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("{\"a\": [1]}".getBytes(UTF_8));
        fuzzerTestOneInput("a: [1, x]\n? b\n: *c\n".getBytes(UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        Fuzzed.read(() -> Documents.text(Texts.decode(bytes, "p.yaml", BOUNDS), "p.yaml", BOUNDS));
    }
}

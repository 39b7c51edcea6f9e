package voicemap.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;
import voicemap.yaml.Packed;
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
        Fuzzed.read(() -> {
            Node node = Documents.text(Texts.decode(bytes, "p.yaml", BOUNDS), "p.yaml", BOUNDS);
            StringBuilder packed = new StringBuilder();
            Packed.write(node, packed);
            Node again = Packed.read(List.of(packed.toString().split("\n")), new int[1], "p.yaml");
            if (!again.equals(node)) throw new AssertionError("packed it is another: " + again);
        });
    }
}

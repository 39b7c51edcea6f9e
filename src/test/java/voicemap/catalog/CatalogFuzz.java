package voicemap.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import voicemap.fuzz.Fuzzed;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** The real catalog with one file replaced by any bytes; the first byte says which. */
public final class CatalogFuzz {
    private static final Map<String, Node> REAL =
            CatalogFiles.documents(Path.of(System.getProperty("voicemap.home", "."), "catalog"));
    private static final List<String> NAMES = List.copyOf(REAL.keySet());

    private CatalogFuzz() {}

    /** Loads what a reader needs, so that the first input is no slower than the others. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[] {0, 'a', ':'});
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length == 0) return;
        String name = NAMES.get((bytes[0] & 0xff) % NAMES.size());
        Map<String, Node> documents = new TreeMap<>(REAL);
        Map<String, Problem> broken = new TreeMap<>();
        try {
            String text = Texts.decode(Arrays.copyOfRange(bytes, 1, bytes.length), name, Bounds.USUAL);
            documents.put(name, Documents.text(text, name));
        } catch (Problem p) {
            documents.remove(name);
            broken.put(name, p);
        }
        List<Problem> problems = new ArrayList<>();
        CatalogReader.checked(documents, broken, problems);
        problems.forEach(Fuzzed::shown);
    }
}

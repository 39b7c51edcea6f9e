package voicemap.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import voicemap.catalog.CatalogFiles;
import voicemap.profile.ProfileReader;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;

/** Any lines as settings, for no profile and for one of two workloads. */
public final class SettingFuzz {
    private static final ProfileReader READER = new ProfileReader(CatalogFiles.shipped());
    private static final Node TWO =
            Documents.text("workloads:\n  - name: a\n    direction: inbound\n  - name: b\n", "two.yaml");

    private SettingFuzz() {}

    /** Loads what a reader needs, so that the first input is no slower than the others. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("direction=inbound\na:b=c".getBytes(UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        List<String> settings = Fuzzed.lines(bytes);
        Fuzzed.read(() -> READER.read(null, "the command line", settings));
        Fuzzed.read(() -> READER.read(TWO, "two.yaml", settings));
    }
}

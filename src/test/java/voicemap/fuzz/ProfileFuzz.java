package voicemap.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import voicemap.catalog.CatalogFiles;
import voicemap.profile.ProfileReader;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Texts;

/** Any bytes as a profile. */
public final class ProfileFuzz {
    private static final ProfileReader READER = new ProfileReader(CatalogFiles.shipped());

    private ProfileFuzz() {}

    /** Loads what a reader needs, so that the first input is no slower than the others. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("direction: inbound\ntalks: ?\n".getBytes(UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        Fuzzed.read(() -> READER.read(
                Documents.text(Texts.decode(bytes, "p.yaml", Bounds.USUAL), "p.yaml"), "p.yaml", List.of()));
    }
}

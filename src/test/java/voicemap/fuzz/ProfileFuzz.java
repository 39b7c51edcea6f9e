package voicemap.fuzz;

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

    public static void fuzzerTestOneInput(byte[] bytes) {
        Fuzzed.read(() -> READER.read(
                Documents.text(Texts.decode(bytes, "p.yaml", Bounds.USUAL), "p.yaml"), "p.yaml", List.of()));
    }
}

package voicemap.engine;

import java.nio.file.Path;
import java.util.List;
import voicemap.catalog.CatalogFiles;
import voicemap.model.Catalog;
import voicemap.model.Standing;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader;
import voicemap.yaml.Documents;

/** What many tests need: the project's folder, its catalog and conclusions about a profile written in the test. */
public final class Samples {
    public static final Path HOME = Path.of(System.getProperty("voicemap.home", "."));
    private static Catalog catalog;

    private Samples() {}

    /** The catalog of this build. */
    public static synchronized Catalog catalog() {
        if (catalog == null) catalog = CatalogFiles.shipped();
        return catalog;
    }

    /** A profile from text and settings. */
    public static Profile profile(String text, String... settings) {
        return new ProfileReader(catalog())
                .read(text.isBlank() ? null : Documents.text(text, "profile.yaml"), "profile.yaml", List.of(settings));
    }

    /** What the rules conclude about a profile. */
    public static Conclusions conclude(Profile profile) {
        return new Engine(RuleBase.shipped(), catalog())
                .conclude(profile.scopes(), profile.answers(), Standing.CONTESTED);
    }
}

package voicemap.laws;

import voicemap.model.Catalog;
import voicemap.profile.Profile;

/** Generated profiles, for tests of other packages. */
public final class Profiles {
    private Profiles() {}

    /** The profile of a seed. */
    public static Profile generated(Catalog catalog, long seed) {
        return new ProfileGenerator(catalog).profile(seed).profile(catalog);
    }
}

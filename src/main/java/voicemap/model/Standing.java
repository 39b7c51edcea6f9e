package voicemap.model;

import java.util.Locale;

/** How far a statement was checked, the best first. */
public enum Standing implements Named {
    VERIFIED,
    REPORTED,
    CONTESTED,
    UNVERIFIED,
    OPINION;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

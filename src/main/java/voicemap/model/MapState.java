package voicemap.model;

import java.util.Locale;

/** How the product map of the seed shows a cell. */
public enum MapState implements Named {
    MARKED,
    BORDERLINE,
    DESCRIBED,
    INHERITED,
    QUICK_REFERENCE,
    ADDITION;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

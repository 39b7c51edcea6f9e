package voicemap.model;

import java.util.Locale;

/** Whether a product is there in a region. */
public enum Support implements Named {
    YES,
    NO,
    UNKNOWN;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

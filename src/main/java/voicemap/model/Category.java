package voicemap.model;

import java.util.Locale;

/** The five groups of rows of the product map. */
public enum Category implements Named {
    SOFTWARE_TOOLS,
    CORE_SERVICES,
    CONNECTIVITY,
    FEATURES,
    NON_VOICE;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

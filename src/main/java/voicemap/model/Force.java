package voicemap.model;

import java.util.Locale;

/** Whether a signal can settle a use case alone. */
public enum Force implements Named {
    DECIDING,
    SUPPORTING;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

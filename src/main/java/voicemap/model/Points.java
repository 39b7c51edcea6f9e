package voicemap.model;

import java.util.Locale;

/** Whether a signal speaks for a use case or against it. */
public enum Points implements Named {
    TO,
    AGAINST;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package voicemap.model;

import java.util.Locale;

/** Where a gotcha shows itself. */
public enum Place implements Named {
    DESIGN,
    CODE,
    RUNTIME;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

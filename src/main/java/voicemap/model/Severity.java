package voicemap.model;

import java.util.Locale;

/** How bad it is, the worst first. */
public enum Severity implements Named {
    ERROR,
    WARNING,
    NOTE;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package voicemap.model;

import java.util.Locale;

/** What a product is to a workload, the strongest first. */
public enum Tier implements Named {
    REQUIRED,
    RECOMMENDED,
    CONSIDER,
    OUTRANKED,
    RULED_OUT,
    NOT_ASSESSED;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

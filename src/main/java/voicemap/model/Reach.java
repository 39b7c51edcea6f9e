package voicemap.model;

import java.util.Locale;

/** Whether a conflict arises inside one workload or between two of an account. */
public enum Reach implements Named {
    WORKLOAD,
    ACCOUNT,
    /** A rule of its own finds it. */
    RULE;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

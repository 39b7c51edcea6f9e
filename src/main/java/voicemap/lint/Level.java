package voicemap.lint;

import java.util.Locale;
import voicemap.model.Named;
import voicemap.model.Severity;

/** What a configuration makes of a finding: another severity, or nothing at all. */
public enum Level implements Named {
    ERROR,
    WARNING,
    NOTE,
    OFF;

    /** The severity, or null where the finding is left out. */
    public Severity severity() {
        return this == OFF ? null : Severity.valueOf(name());
    }

    /** Whether a finding would weigh less than it does. */
    public boolean lighter(Severity severity) {
        return ordinal() > severity.ordinal();
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

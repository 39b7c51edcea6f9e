package voicemap.lint;

import java.util.Locale;
import voicemap.model.Named;
import voicemap.model.Severity;

/** How bad a finding must be to make a run fail. */
public enum Threshold implements Named {
    ERROR,
    WARNING,
    NOTE,
    NONE;

    /** Whether a finding of some severity makes a run fail. */
    public boolean meets(Severity severity) {
        return this != NONE && severity.ordinal() <= ordinal();
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

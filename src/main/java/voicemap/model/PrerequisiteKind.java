package voicemap.model;

import java.util.Locale;

/** What sort of step a prerequisite is. */
public enum PrerequisiteKind implements Named {
    CONSOLE_ONLY,
    API,
    APPROVAL,
    CONTRACT,
    BUILD,
    IRREVERSIBLE;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

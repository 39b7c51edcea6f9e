package voicemap.checklist;

import java.util.Locale;
import voicemap.model.Named;

/** How far somebody is with an item of a review. */
public enum ReviewState implements Named {
    OPEN,
    BLOCKED,
    DONE,
    NOT_APPLICABLE,
    ACCEPTED_RISK;

    /** Whether something is still to be done about it. */
    public boolean open() {
        return this == OPEN || this == BLOCKED;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

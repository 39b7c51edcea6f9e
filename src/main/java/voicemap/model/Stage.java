package voicemap.model;

import java.util.Locale;

/** When in the life of a system something is due, in the order of time. */
public enum Stage implements Named {
    CONTRACT,
    BUILD,
    TEST,
    GO_LIVE,
    OPERATION;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

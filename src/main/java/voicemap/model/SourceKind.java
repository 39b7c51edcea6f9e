package voicemap.model;

import java.util.Locale;

/** What sort of document a source is. */
public enum SourceKind implements Named {
    VENDOR_DOC,
    SPEC,
    SDK_SOURCE,
    SECONDARY_VENDOR,
    THIRD_PARTY,
    LAW,
    SEED,
    HOUSE;

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

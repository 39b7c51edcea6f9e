package voicemap.checklist;

import java.util.List;
import java.util.Locale;
import voicemap.model.Named;

/**
 * What a checklist is asked for.
 *
 * @param names ids of use cases or of products, or the one file of a profile or design; empty for all
 */
public record Selection(Kind kind, List<String> names) {
    public Selection {
        names = List.copyOf(names);
    }

    /** What the names are names of. */
    public enum Kind implements Named {
        USE_CASE,
        PRODUCT,
        PROFILE,
        DESIGN,
        ALL;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

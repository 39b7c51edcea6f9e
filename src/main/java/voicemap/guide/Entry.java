package voicemap.guide;

import java.util.List;
import java.util.Locale;
import voicemap.model.Named;

/**
 * Something of the catalog that has an id.
 *
 * @param name what people call it: its name, or the first thing said of it
 * @param aka other names for it, old ones among them
 * @param of the id of the record it stands in, or null where it stands for itself
 * @param record the record of the model, or an {@link ErrorCode}
 */
public record Entry(String id, Kind kind, String name, List<String> aka, String of, Object record) {
    public Entry {
        aka = List.copyOf(aka);
    }

    /** What an id can be the id of. */
    public enum Kind implements Named {
        USE_CASE,
        PRODUCT,
        CHOICE,
        CONCERN,
        GOTCHA,
        PREREQUISITE,
        CONFLICT,
        CONTRADICTION,
        NOTICE,
        LIMIT,
        SIGNAL,
        MIGRATION,
        QUANTITY,
        QUESTION,
        TRAIT,
        SOURCE,
        ERROR_CODE,
        /** An element of TwiML, a request of the API or an entry of a design. */
        PLACE,
        RULE,
        CAUSE;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}

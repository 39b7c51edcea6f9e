package voicemap.model;

import java.util.Locale;

/** How another part stands to the one that is looked at; {@code part} is null where none is named. */
public record Relation(Kind kind, PartPattern part) {
    /** Where the other part stands. */
    public enum Kind implements Named {
        /** Some part around it. */
        INSIDE,
        NOT_INSIDE,
        /** Some part within it, however deep. */
        HOLDS,
        LACKS,
        /** Some part before it, under the same parent. */
        AFTER,
        NOT_AFTER,
        /** Some part behind it, under the same parent. */
        BEFORE,
        NOT_BEFORE,
        /** Nothing stands behind it under the same parent. */
        LAST,
        /** Nothing stands before it under the same parent. */
        FIRST,
        /** Some other part of the same workload. */
        WITH,
        /** No other part of the same workload. */
        WITHOUT;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

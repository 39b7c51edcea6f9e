package voicemap.model;

import java.util.List;
import java.util.Locale;

/**
 * What is asked of one setting of a part.
 *
 * @param setting the name of the setting, or {@code text} for the text inside an element
 * @param values the words, or the one regular expression
 * @param bound the number, where the kind takes one
 */
public record SettingTest(String setting, Kind kind, List<String> values, double bound) {
    public SettingTest {
        values = List.copyOf(values);
    }

    /** How the value is looked at. */
    public enum Kind implements Named {
        PRESENT,
        ABSENT,
        /** One of these words; several words in the setting count each. */
        IS,
        /** None of these words, or absent. */
        IS_NOT,
        /** None of these words as far as the document says; what it leaves out counts as none. */
        UNLESS,
        MATCHES,
        MATCHES_NOT,
        BELOW,
        ABOVE,
        LONGER_THAN;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

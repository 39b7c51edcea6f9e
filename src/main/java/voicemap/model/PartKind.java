package voicemap.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a kind of part, such as a TwiML element, a request of the API, or an entry of a design.
 *
 * @param place its name: {@code <Dial>}, {@code Calls}, {@code host}
 * @param section the key of a workload under which a design lists such parts, or null for an element of TwiML
 * @param in the places it may stand in; empty where that is not asked
 * @param text whether text may stand in it
 * @param open whether other settings than these may be there
 */
public record PartKind(
        String place,
        String section,
        String is,
        Set<String> in,
        Text text,
        boolean open,
        Map<String, SettingKind> settings,
        Warrant warrant,
        Span span) {
    public PartKind {
        in = Collections.unmodifiableSet(new LinkedHashSet<>(in));
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** Whether text may stand in an element. */
    public enum Text implements Named {
        NONE,
        ALLOWED,
        REQUIRED;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a setting takes. */
    public enum Type implements Named {
        TEXT,
        FLAG,
        WHOLE,
        DECIMAL,
        URL,
        SOCKET,
        WORDS;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is known of a setting.
     *
     * @param values the words it takes, beside what its type takes where that is a number or a flag; empty where it takes
     *     others
     * @param from the least number, or NaN
     * @param to the greatest number, or NaN
     * @param preset what holds where it is absent; may be empty
     */
    public record SettingKind(
            String name,
            Type type,
            boolean required,
            List<String> values,
            double from,
            double to,
            String unit,
            String preset,
            String is,
            Warrant warrant) {
        public SettingKind {
            values = List.copyOf(values);
        }

        /** Whether it takes words beside numbers or beside true and false. */
        public boolean mixed() {
            return !values.isEmpty() && (type == Type.WHOLE || type == Type.DECIMAL || type == Type.FLAG);
        }
    }
}

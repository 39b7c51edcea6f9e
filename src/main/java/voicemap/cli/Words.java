package voicemap.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;
import voicemap.yaml.Nearest;

/** Reads options that take one of a few words, or a day. */
final class Words {
    private Words() {}

    /** The constant behind a word, whatever its case. */
    static <E> E read(Class<E> type, String text) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        for (E e : constants) if (word(e).equalsIgnoreCase(text)) return e;
        throw new TypeConversionException(text + "; "
                + Nearest.hint(text, constants.stream().map(Words::word).toList()));
    }

    /** Reads a day such as 2026-11-21. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(text + "; expected a day such as 2026-11-21");
        }
    }

    private static String word(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package voicemap.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;
import voicemap.model.Plain;
import voicemap.yaml.Nearest;
import voicemap.yaml.Problem;
import voicemap.yaml.Scalars;
import voicemap.yaml.Texts;

/** Reads options that take one of a few words, or a day. */
final class Words {
    private Words() {}

    /** The constant behind a word, whatever its case. */
    static <E> E read(Class<E> type, String text) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        for (E e : constants) if (word(e).equalsIgnoreCase(text)) return e;
        throw new TypeConversionException(Plain.brief(text) + "; "
                + Nearest.hint(text, constants.stream().map(Words::word).toList()));
    }

    /** Reads a day such as 2026-11-21. */
    static LocalDate day(String text) {
        LocalDate day = Scalars.day(text);
        if (day != null) return day;
        throw new TypeConversionException(Plain.brief(text) + "; expected a day such as 2026-11-21");
    }

    /** Reads the name of a file or folder. */
    static Path path(String text) {
        try {
            return Texts.path(text);
        } catch (Problem p) {
            throw new TypeConversionException(p.line());
        }
    }

    private static String word(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

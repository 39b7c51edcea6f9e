package voicemap.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Numbers and days as people write them, and none of the further spellings that Java would take. */
public final class Scalars {
    private static final Pattern NUMBER = Pattern.compile("[-+0-9.eE]{1,24}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Scalars() {}

    /** The number a text says, or NaN where it says none: no hexadecimal, no infinity, no digits of other scripts. */
    public static double number(String text) {
        try {
            return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The day a text such as 2026-11-21 says, or null where it says none. */
    public static LocalDate day(String text) {
        try {
            return DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

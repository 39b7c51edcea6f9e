package voicemap.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What build servers obey in the lines of a log, whoever wrote it: a document could hide a finding with it. */
final class Orders {
    /** Such as {@code ##[error]} and {@code ##vso[...]}. */
    private static final Pattern ANYWHERE = Pattern.compile("##(?=[A-Za-z]*\\[)");

    /** Such as {@code ::error::}, after any kind of space. */
    private static final Pattern AT_START = Pattern.compile("^([\\s\\p{Z}]*):(?=:)");

    private Orders() {}

    /** A line of text in which one sign of each order is a question mark. */
    static String none(String line) {
        return AT_START.matcher(none(line, "?")).replaceFirst("$1?");
    }

    /** A text of any format in which no order stands; {@code sign} is how the format may write a number sign as well. */
    static String none(String text, String sign) {
        return ANYWHERE.matcher(text).replaceAll(Matcher.quoteReplacement("#" + sign));
    }
}

package voicemap.scaffold;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voicemap.model.Span;
import voicemap.yaml.Problem;

/** Gives the package of a starter the name of a project; dependencies and all else stay to the byte. */
final class Packages {
    private static final Pattern NAME = Pattern.compile("(?m)^  \"name\": (\"[a-z0-9._-]+\"),$");
    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^  \"description\": (\"[^\"\\\\]*\"),$");
    private static final int LONGEST = 100;

    private Packages() {}

    /** A name as npm takes it, of the words of a text; the other text where there are none. */
    static String name(String text, String otherwise) {
        String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (plain.isEmpty()) return otherwise;
        String whole = plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-+$", "") : plain;
        return whole + "-" + otherwise;
    }

    /**
     * The files of the package under another name.
     *
     * @param json writes a value
     * @throws Problem the file of the package has no name or description where one is looked for
     */
    static Map<String, String> named(Starter starter, String name, String description, Function<Object, String> json) {
        String text = starter.text(Starter.PACKAGE);
        Matcher old = only(NAME, text, "name");
        only(DESCRIPTION, text, "description");
        String before = "\"name\": " + old.group(1);
        String after = "\"name\": " + json.apply(name).strip();
        Map<String, String> out = new LinkedHashMap<>();
        out.put(
                Starter.PACKAGE,
                DESCRIPTION
                        .matcher(text.replace(before, after))
                        .replaceFirst(Matcher.quoteReplacement(
                                "  \"description\": " + json.apply(description).strip() + ",")));
        if (starter.files().containsKey(Starter.LOCK)) {
            out.put(Starter.LOCK, starter.text(Starter.LOCK).replace(before, after));
        }
        return out;
    }

    private static Matcher only(Pattern pattern, String text, String key) {
        Matcher m = pattern.matcher(text);
        if (m.find()) return m;
        throw new Problem(Span.of(Starter.PACKAGE), "there is no " + key + " on a line of its own", "write one");
    }
}

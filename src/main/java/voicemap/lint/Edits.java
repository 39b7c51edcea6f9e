package voicemap.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import voicemap.fact.Part;
import voicemap.fact.Setting;
import voicemap.model.Check;
import voicemap.model.Extent;
import voicemap.model.Span;

/**
 * Makes the edits that are surely right. Each looks at the text first: where anything else stands than what was read, as
 * in a value of several lines, there is no edit.
 */
final class Edits {
    /** What YAML takes for this very word, whatever stands around it. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/][A-Za-z0-9_./+-]*( [A-Za-z0-9_./+-]+)*");

    private static final Pattern NOTHING = Pattern.compile("null|Null|NULL");
    private static final Pattern LITERAL = Pattern.compile("true|false|-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?");
    private static final Pattern BEFORE_KEY = Pattern.compile(" *(- +)*");

    private final Map<String, String> texts;
    private final Map<String, Offsets> offsets = new HashMap<>();

    /** @param texts the text of every file that was read, by its name */
    Edits(Map<String, String> texts) {
        this.texts = texts;
    }

    /** Another name for an element, in its start and end tag. */
    List<Edit> rename(Part element, String to) {
        String name = name(element);
        if (!stands(element.extent(), name)) return List.of();
        Edit start = new Edit(element.extent(), to);
        if (element.ending() == null) return List.of(start);
        return stands(element.ending(), name) ? List.of(start, new Edit(element.ending(), to)) : List.of();
    }

    /** Another name for a setting. */
    List<Edit> rename(Setting setting, String to) {
        return stands(setting.key(), setting.name()) ? List.of(new Edit(setting.key(), to)) : List.of();
    }

    /** Another value. */
    List<Edit> value(Part part, Setting setting, String to) {
        String text = part.element() ? inElement(setting, to) : inEntry(setting, to);
        return text == null ? List.of() : List.of(new Edit(setting.at(), text));
    }

    /** What a row says to be surely right. */
    List<Edit> fix(Check.Fix fix, Part part) {
        if (fix == null) return List.of();
        Setting there = part.settings().get(fix.setting());
        if (fix.to() == null) {
            if (there == null) return List.of();
            return part.element() ? remove(there) : remove(part, there);
        }
        if (there != null) return value(part, there, fix.to());
        return part.element() ? attribute(part, fix) : entry(part, fix);
    }

    private static String name(Part element) {
        return element.place().substring(1, element.place().length() - 1);
    }

    private Offsets in(Extent stretch) {
        return offsets.computeIfAbsent(stretch.from().file(), file -> new Offsets(texts.getOrDefault(file, "")));
    }

    private boolean stands(Extent stretch, String text) {
        return text.equals(in(stretch).cut(stretch));
    }

    /** The quote around a stretch, or a blank where there is none. */
    private char quote(Extent stretch) {
        Offsets in = in(stretch);
        if (in.cut(stretch) == null) return ' ';
        char before = in.character(in.from(stretch) - 1);
        boolean quoted = (before == '"' || before == '\'') && in.character(in.to(stretch)) == before;
        return quoted ? before : ' ';
    }

    private boolean isAttribute(Setting setting) {
        return quote(setting.at()) != ' ' && stands(setting.key(), setting.name());
    }

    private String inElement(Setting setting, String to) {
        boolean sure = isAttribute(setting) || setting.name().equals("text") && stands(setting.at(), setting.value());
        return sure ? escaped(to) : null;
    }

    /** An attribute with the white space before it and the quote behind it. */
    private List<Edit> remove(Setting setting) {
        if (!isAttribute(setting)) return List.of();
        Offsets in = in(setting.key());
        int from = in.from(setting.key());
        while (in.character(from - 1) <= ' ') from--;
        return taken(setting, from, in.to(setting.at()) + 1);
    }

    private List<Edit> taken(Setting setting, int from, int to) {
        int[] start = in(setting.key()).place(from);
        int[] end = in(setting.key()).place(to);
        Span at = new Span(setting.key().from().file(), start[0], start[1]);
        return List.of(new Edit(new Extent(at, end[0], end[1]), ""));
    }

    private List<Edit> attribute(Part part, Check.Fix fix) {
        if (!stands(part.extent(), name(part))) return List.of();
        Extent name = part.extent();
        Span end = new Span(name.from().file(), name.endLine(), name.endColumn());
        return List.of(new Edit(Extent.at(end), " " + fix.setting() + "=\"" + escaped(fix.to()) + "\""));
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    private String inEntry(Setting setting, String to) {
        char quote = quote(setting.at());
        if (quote == '"') return backslashed(to);
        if (quote == '\'') return to.replace("'", "''");
        if (setting.value().isEmpty() || !stands(setting.at(), setting.value())) return null;
        char behind = in(setting.at()).character(in(setting.at()).to(setting.at()));
        if (behind > ' ' && ",]}".indexOf(behind) < 0) return null;
        return written(to, quote(setting.key()) == '"');
    }

    /** A missing setting, before the first of its entry. */
    private List<Edit> entry(Part part, Check.Fix fix) {
        Part.Opening opening = part.opening();
        if (opening == null || opening.blank().contains(fix.setting())) return List.of();
        Extent key = part.extent();
        Offsets in = in(key);
        char quote = quote(key);
        int left = quote == ' ' ? 0 : 1;
        int first = in.from(key) - left;
        int brace = in.at(opening.at().line(), opening.at().column());
        if (first < 0 || brace < 0) return List.of();
        String before = in.text().substring(in.start(key.from().line()), first);
        String text;
        if (brace == first) {
            if (!BEFORE_KEY.matcher(before).matches()) return List.of();
            text = fix.setting() + ": " + written(fix.to(), false) + in.lineEnd() + " ".repeat(before.length());
        } else {
            boolean flow = in.character(brace) == '{'
                    && in.text().substring(brace + 1, first).isBlank();
            if (!flow) return List.of();
            String name = quote == '"' ? '"' + fix.setting() + '"' : fix.setting();
            String end = before.isBlank() ? "," + in.lineEnd() + before : ", ";
            text = name + ": " + written(fix.to(), quote == '"') + end;
        }
        Span at = new Span(key.from().file(), key.from().line(), key.from().column() - left);
        return List.of(new Edit(Extent.at(at), text));
    }

    /** A setting of an entry with its line, or with the comma that parts it from its neighbour. */
    private List<Edit> remove(Part part, Setting setting) {
        Extent key = setting.key();
        if (part.opening() == null || inEntry(setting, "") == null || !stands(key, setting.name())) return List.of();
        Offsets in = in(key);
        int from = in.from(key) - (quote(key) == ' ' ? 0 : 1);
        int to = in.to(setting.at()) + (quote(setting.at()) == ' ' ? 0 : 1);
        int brace = in.at(part.opening().at().line(), part.opening().at().column());
        boolean flow = in.character(brace) == '{';
        return flow ? fromBraces(setting, from, to) : fromBlock(setting, from, to);
    }

    private List<Edit> fromBraces(Setting setting, int from, int to) {
        Offsets in = in(setting.key());
        int behind = in.behindBlanks(to);
        if (in.character(behind) == ',') return taken(setting, from, in.behindBlanks(behind + 1));
        int before = in.beforeBlanks(from);
        boolean last = in.character(behind) == '}' && in.character(before - 1) == ',';
        return last ? taken(setting, before - 1, to) : List.of();
    }

    private List<Edit> fromBlock(Setting setting, int from, int to) {
        Offsets in = in(setting.key());
        int line = setting.key().from().line();
        int start = in.start(line);
        String before = in.text().substring(start, from);
        if (!BEFORE_KEY.matcher(before).matches() || !in.blankTo(to, line + 1)) return List.of();
        int next = in.start(line + 1);
        if (before.isBlank()) return taken(setting, start, next);
        // the first of an entry: the next key goes to its place, behind the dash
        String under = in.text()
                .substring(next, Math.min(next + before.length(), in.text().length()));
        char first = in.character(next + before.length());
        boolean key = under.isBlank() && under.length() == before.length() && first > ' ' && first != '#';
        return key ? taken(setting, from, next + before.length()) : List.of();
    }

    /** A value as YAML takes it, or as JSON does. */
    private static String written(String value, boolean json) {
        boolean bare = json
                ? LITERAL.matcher(value).matches()
                : PLAIN.matcher(value).matches() && !NOTHING.matcher(value).matches();
        return bare ? value : '"' + backslashed(value) + '"';
    }

    private static String backslashed(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}

package voicemap.lint;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Problem;

/**
 * A pattern for the paths under a folder: {@code *} and {@code ?} stand for characters of a name, {@code **} for any
 * folders. Without a slash it counts in every folder; where it names a folder, all in it is meant. It is matched name by
 * name in a time that grows with the product of both lengths, whatever the pattern.
 */
public final class Glob {
    private static final int LONGEST = 1_000;
    private static final String ANY = "**";
    private final Path folder;
    private final String text;
    private final List<String> names;
    private final Path stem;

    private Glob(Path folder, String text, List<String> names, Path stem) {
        this.folder = folder;
        this.text = text;
        this.names = List.copyOf(names);
        this.stem = stem;
    }

    /** Reads a pattern; {@code folder} is absolute and plain, as what it is matched with. */
    public static Glob of(String pattern, Path folder, Span at) {
        String text = pattern.replace('\\', '/');
        String shown = "the path " + Plain.brief(pattern);
        if (text.isBlank()) throw new Problem(at, "a path is empty", "write ** to mean every file");
        if (text.length() > LONGEST) throw new Problem(at, shown + " is longer than " + LONGEST + " characters", "");
        if (text.startsWith("!") || text.chars().anyMatch(c -> "[]{}".indexOf(c) >= 0)) {
            throw new Problem(
                    at,
                    shown + " holds one of ! [ ] { }",
                    "only *, ** and ? stand for something else; write a list to mean several");
        }
        if (text.length() > 1 && text.charAt(1) == ':') {
            throw new Problem(at, shown + " names a drive", "paths count from the folder of this file");
        }
        return parsed(pattern, text, shown, folder, at);
    }

    private static Glob parsed(String pattern, String text, String shown, Path folder, Span at) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("/")) if (!part.isEmpty() && !part.equals(".")) parts.add(part);
        if (parts.contains("..")) {
            throw new Problem(at, shown + " leaves the folder of this file", "paths count from there");
        }
        if (parts.isEmpty()) throw new Problem(at, shown + " names nothing", "write ** to mean every file");
        boolean inside = text.endsWith("/") || last(parts).equals(ANY);
        boolean anywhere = text.indexOf('/') < 0 || text.indexOf('/') == text.length() - 1;
        List<String> names = new ArrayList<>();
        if (anywhere) names.add(ANY);
        Path stem = folder;
        boolean plain = !anywhere;
        for (String part : parts) {
            plain &= part.indexOf('*') < 0 && part.indexOf('?') < 0;
            if (plain) stem = resolved(stem, part, at);
            if (part.equals(ANY)) any(names);
            else names.add(part.replaceAll("\\*{2,}", "*"));
        }
        if (inside) {
            if (last(names).equals(ANY)) names.remove(names.size() - 1);
            any(names);
            names.add("*");
        }
        any(names);
        return new Glob(folder, pattern, names, stem);
    }

    private static Path resolved(Path folder, String name, Span at) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new Problem(
                    at,
                    Plain.brief(name) + " cannot be a file name here",
                    "where it is not plain ASCII, set LC_ALL to a UTF-8 locale such as C.UTF-8");
        }
    }

    private static void any(List<String> names) {
        if (names.isEmpty() || !last(names).equals(ANY)) names.add(ANY);
    }

    private static String last(List<String> list) {
        return list.get(list.size() - 1);
    }

    /** Whether a file, whose path is absolute and plain, is meant; one without a path never is. */
    public boolean matches(Path file) {
        if (file == null || !file.startsWith(folder) || file.equals(folder)) return false;
        Path below = folder.relativize(file);
        List<String> path = new ArrayList<>();
        below.forEach(name -> path.add(name.toString()));
        return matches(names, path);
    }

    /** Whether the names of a path fit those of a pattern, in which {@code **} stands for any of them. */
    static boolean matches(List<String> names, List<String> path) {
        int name = 0;
        int star = -1;
        int mark = 0;
        // what a ** takes is widened only as long as the rest does not fit: the last one is all that must be tried
        for (int at = 0; at < path.size(); ) {
            if (name < names.size() && names.get(name).equals(ANY)) {
                star = name++;
                mark = at;
            } else if (name < names.size() && fits(names.get(name), path.get(at))) {
                name++;
                at++;
            } else if (star >= 0) {
                name = star + 1;
                at = ++mark;
            } else {
                return false;
            }
        }
        while (name < names.size() && names.get(name).equals(ANY)) name++;
        return name == names.size();
    }

    /** The same for one name and its characters. */
    private static boolean fits(String pattern, String name) {
        int p = 0;
        int star = -1;
        int mark = 0;
        for (int at = 0; at < name.length(); ) {
            char c = p < pattern.length() ? pattern.charAt(p) : 0;
            if (c == '*') {
                star = p++;
                mark = at;
            } else if (p < pattern.length() && (c == '?' || c == name.charAt(at))) {
                p++;
                at++;
            } else if (star >= 0) {
                p = star + 1;
                at = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') p++;
        return p == pattern.length();
    }

    /** The folder or file that everything it matches lies in. */
    Path stem() {
        return stem;
    }

    @Override
    public String toString() {
        return text;
    }
}

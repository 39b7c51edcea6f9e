package voicemap.yaml;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import voicemap.model.Span;

/** Reads a YAML or JSON document into a tree, and refuses whatever a person would not have meant. */
public final class Documents {
    private Documents() {}

    /** Reads a file; {@code name} is how messages call it. */
    public static Node file(Path path, String name) {
        return file(path, name, Bounds.USUAL);
    }

    /** Reads a file within bounds. */
    public static Node file(Path path, String name, Bounds bounds) {
        return text(Texts.file(path, name, bounds), name, bounds);
    }

    /** Reads a stream to its end. */
    public static Node stream(InputStream in, String name) {
        return stream(in, name, Bounds.USUAL);
    }

    /** Reads a stream to its end within bounds. */
    public static Node stream(InputStream in, String name, Bounds bounds) {
        return text(Texts.stream(in, name, bounds), name, bounds);
    }

    /** Reads a text; JSON where it starts with a brace, otherwise YAML. */
    public static Node text(String text, String name) {
        return text(text, name, Bounds.USUAL);
    }

    /** Reads a text within bounds. */
    public static Node text(String text, String name, Bounds bounds) {
        if (text.length() > bounds.bytes()) throw Texts.tooLarge(name, bounds);
        String plain = Texts.checked(text, name);
        return plain.stripLeading().startsWith("{")
                ? JsonReader.read(plain, name, bounds)
                : YamlReader.read(plain, name, bounds);
    }

    /** Reads a text that is JSON, whatever it begins with: one value, or several one after the other. */
    public static List<Node> json(String text, String name, Bounds bounds) {
        if (text.length() > bounds.bytes()) throw Texts.tooLarge(name, bounds);
        return JsonReader.all(Texts.checked(text, name), name, bounds);
    }

    /** The comments of a YAML text that can be read, in order: what each says behind its # and where that stands. */
    public static List<Node.Scalar> comments(String text, String name, Bounds bounds) {
        if (text.length() > bounds.bytes()) throw Texts.tooLarge(name, bounds);
        return YamlReader.comments(Texts.checked(text, name), name, bounds);
    }

    /** Reads one line of a file that holds a JSON object in each; all places name that line. */
    public static Node line(byte[] bytes, String name, int line, Bounds bounds) {
        Span start = new Span(name, line, 1);
        try {
            String text = Texts.decode(bytes, name, bounds);
            if (!text.stripLeading().startsWith("{")) {
                throw new Problem(
                        new Span(name, 1, 1),
                        "this is no JSON object",
                        "write one profile in each line, as {\"talks\": \"ai\"}");
            }
            return text(text, name, bounds).below(line - 1);
        } catch (Problem p) {
            Span place = p.span().line() == 0 ? start : p.span().below(line - 1);
            throw new Problem(place, p.what(), p.expected());
        }
    }
}

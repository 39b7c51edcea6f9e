package voicemap.design;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/**
 * Reads the files a design refers to, and none outside of its project unless that is allowed.
 *
 * @param root the folder of the project
 * @param outside whether files elsewhere may be read
 * @param bounds how much of a file is read
 */
public record References(Path root, boolean outside, Bounds bounds) {
    /** A file that was read: its name in messages, and its text. */
    public record Target(String name, String text) {}

    /**
     * Reads a file.
     *
     * @param from the file that refers to it, as a person named it, or a name that is no file
     * @param reference the name of the file, from the folder of the other
     * @param at where the reference stands
     * @throws Problem the file is not there, or it lies elsewhere
     */
    public Target read(String from, String reference, Span at) {
        Path named = named(reference, at);
        Path base = from.contains("/") ? Texts.path(from.substring(0, from.lastIndexOf('/') + 1)) : Path.of("");
        Path file = base.resolve(named).normalize();
        try {
            Path real = file.toRealPath();
            if (!outside && (named.isAbsolute() || !real.startsWith(root.toRealPath()))) {
                throw new Problem(
                        at,
                        Plain.brief(reference) + " lies outside of the project",
                        "move it inside, or allow it with --allow-outside");
            }
        } catch (IOException e) {
            boolean there = Files.exists(file);
            throw new Problem(
                    at,
                    Plain.brief(reference) + (there ? " cannot be read" : ": there is no such file"),
                    "name a file from the folder of this one");
        }
        if (!Files.isRegularFile(file)) {
            // a pipe would be waited for
            throw new Problem(
                    at,
                    Plain.brief(reference) + (Files.isDirectory(file) ? " is a folder" : " is no plain file"),
                    "name a file from the folder of this one");
        }
        String name = file.toString();
        return new Target(name, Texts.file(file, name, bounds));
    }

    private static Path named(String reference, Span at) {
        try {
            return Texts.path(reference);
        } catch (Problem p) {
            throw new Problem(at, p.what(), "name a file from the folder of this one");
        }
    }
}

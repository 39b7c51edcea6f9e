package voicemap.lint;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import voicemap.model.Span;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** The files that names on a command line stand for: files, folders and globs. */
public final class Inputs {
    private static final int MOST_FILES = 50_000;
    private static final int DEEPEST = 40;
    private static final int MOST_SPELT = 100;
    private static final Set<String> SKIPPED = Set.of("node_modules", "target", "build", "dist");
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".md", ".markdown", ".xml", ".twiml");

    /**
     * A file to look at.
     *
     * @param name what messages call it
     * @param named whether somebody named this very file, so that it must be a design or TwiML
     * @param standard whether it is read from standard input
     */
    public record Input(String name, boolean named, boolean standard) {
        /** Standard input, under a name. */
        public static Input standard(String name) {
            return new Input(name, true, true);
        }
    }

    private Inputs() {}

    /**
     * Finds the files.
     *
     * @param names files, folders and globs
     * @param excluded says of a path whether it is left out; files that were named are not asked about
     * @return the files in the order of the names, those of a folder or glob in the order of their paths, each once
     * @throws Problem a name stands for nothing
     */
    public static List<Input> find(List<String> names, Predicate<Path> excluded) {
        Map<String, Input> out = new LinkedHashMap<>();
        for (String name : names) {
            Path path = glob(name) ? null : Texts.path(name);
            if (path != null && Files.isDirectory(path)) {
                folder(path, excluded, p -> true).forEach(f -> out.putIfAbsent(plain(f), new Input(f, false, false)));
            } else if (path != null) {
                out.put(plain(name), new Input(name, true, false));
            } else {
                List<String> found = matching(name, excluded);
                if (found.isEmpty()) {
                    throw new Problem(Span.of(name), "no file is matched by this", "quote it, and check the folder");
                }
                found.forEach(f -> out.putIfAbsent(plain(f), new Input(f, false, false)));
            }
        }
        return List.copyOf(out.values());
    }

    /** The name that all spellings of a path share. */
    private static String plain(String name) {
        return Path.of(name).normalize().toString();
    }

    private static boolean glob(String name) {
        return (name.contains("*") || name.contains("?") || name.contains("{")) && !Files.exists(Texts.path(name));
    }

    private static List<String> matching(String glob, Predicate<Path> excluded) {
        int star = first(glob);
        int slash = glob.lastIndexOf('/', star);
        Path base = Texts.path(slash < 0 ? "." : slash == 0 ? "/" : glob.substring(0, slash));
        if (!Files.isDirectory(base)) return List.of();
        List<List<String>> patterns = new ArrayList<>();
        for (String one : spelt(glob, glob))
            patterns.add(List.of(one.replaceAll("^(\\./+)+", "").split("/+")));
        return folder(base, excluded, p -> {
            List<String> names = List.of(p.toString().replace('\\', '/').split("/"));
            return patterns.stream().anyMatch(pattern -> Glob.matches(pattern, names));
        });
    }

    /** A glob without its braces: as many as there are ways to read them. */
    private static List<String> spelt(String glob, String whole) {
        int open = glob.lastIndexOf('{');
        if (open < 0) return List.of(glob);
        int close = glob.indexOf('}', open);
        if (close < 0) throw new Problem(Span.of(whole), "a brace is open in this glob", "close it");
        List<String> out = new ArrayList<>();
        for (String word : glob.substring(open + 1, close).split(",", -1)) {
            out.addAll(spelt(glob.substring(0, open) + word + glob.substring(close + 1), whole));
            if (out.size() > MOST_SPELT) {
                throw new Problem(Span.of(whole), "the braces of this glob stand for too much", "write fewer");
            }
        }
        return out;
    }

    private static int first(String glob) {
        for (int i = 0; i < glob.length(); i++) if ("*?{".indexOf(glob.charAt(i)) >= 0) return i;
        return glob.length();
    }

    private static List<String> folder(Path folder, Predicate<Path> excluded, Predicate<Path> wanted) {
        Set<String> found = new TreeSet<>();
        try {
            // of all links only this one is followed: somebody named it
            Path real = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
            Files.walkFileTree(real, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    if (dir.equals(real)) return FileVisitResult.CONTINUE;
                    String name = dir.getFileName().toString();
                    boolean skip = name.startsWith(".") || SKIPPED.contains(name) || excluded.test(dir);
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Path shown = real.equals(folder) ? file : folder.resolve(real.relativize(file));
                    if (shown.startsWith("./")) shown = shown.normalize();
                    String name = shown.toString();
                    boolean kind = ENDINGS.stream().anyMatch(name.toLowerCase(java.util.Locale.ROOT)::endsWith);
                    if (!kind || !attributes.isRegularFile() || !wanted.test(shown) || excluded.test(shown)) {
                        return FileVisitResult.CONTINUE;
                    }
                    found.add(name);
                    if (found.size() > MOST_FILES) {
                        throw new Problem(
                                Span.of(folder.toString()),
                                "more than " + MOST_FILES + " files",
                                "name a smaller folder, or exclude some in voicemap.yaml");
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    throw Texts.unreadable(e, file.toString());
                }
            });
        } catch (IOException e) {
            throw Texts.unreadable(e, folder.toString());
        }
        return new ArrayList<>(found);
    }
}

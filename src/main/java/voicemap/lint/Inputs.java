package voicemap.lint;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /**
     * What names stand for.
     *
     * @param files in the order of the names, those of a folder or glob in the order of their paths, each once
     * @param unread folders that cannot be looked into, and why
     */
    public record Listing(List<Input> files, Map<Path, Problem> unread) {
        public Listing {
            files = List.copyOf(files);
            unread = Collections.unmodifiableMap(new LinkedHashMap<>(unread));
        }
    }

    private final Predicate<Path> excluded;
    private final Map<Path, Problem> unread = new TreeMap<>();

    private Inputs(Predicate<Path> excluded) {
        this.excluded = excluded;
    }

    /**
     * Finds the files.
     *
     * @param names files, folders and globs
     * @param excluded says of a path whether it is left out; files that were named are not asked about
     * @throws Problem a name stands for nothing
     */
    public static Listing find(List<String> names, Predicate<Path> excluded) {
        Inputs inputs = new Inputs(excluded);
        return new Listing(inputs.files(names), inputs.unread);
    }

    private List<Input> files(List<String> names) {
        Map<String, Input> out = new LinkedHashMap<>();
        for (String name : names) {
            Path path = glob(name) ? null : Texts.path(name);
            if (path != null && Files.isDirectory(path)) {
                folder(path, p -> true, p -> true).forEach(f -> out.putIfAbsent(plain(f), new Input(f, false, false)));
            } else if (path != null) {
                out.put(plain(name), new Input(name, true, false));
            } else {
                List<String> found = matching(name);
                if (found.isEmpty() && unread.isEmpty()) {
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

    private List<String> matching(String glob) {
        int star = first(glob);
        int slash = glob.lastIndexOf('/', star);
        Path base = Texts.path(slash < 0 ? "." : slash == 0 ? "/" : glob.substring(0, slash));
        if (!Files.isDirectory(base)) return List.of();
        List<List<String>> patterns = new ArrayList<>();
        for (String one : spelt(glob, glob))
            patterns.add(List.of(one.replaceAll("^(\\./+)+", "").split("/+")));
        return folder(base, p -> patterns.stream().anyMatch(pattern -> leads(pattern, names(p))), p -> patterns.stream()
                .anyMatch(pattern -> Glob.matches(pattern, names(p))));
    }

    private static List<String> names(Path path) {
        return List.of(path.toString().replace('\\', '/').split("/"));
    }

    /** Whether a pattern may match something below a folder. */
    private static boolean leads(List<String> pattern, List<String> folder) {
        int any = pattern.indexOf("**");
        if (any < 0 && pattern.size() <= folder.size()) return false;
        int known = any < 0 ? folder.size() : Math.min(any, folder.size());
        return Glob.matches(pattern.subList(0, known), folder.subList(0, known));
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

    private List<String> folder(Path folder, Predicate<Path> leads, Predicate<Path> wanted) {
        Set<String> found = new TreeSet<>();
        try {
            // of all links only this one is followed: somebody named it
            Path real = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
            Files.walkFileTree(real, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return passedOver(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                private boolean passedOver(Path dir) {
                    if (dir.equals(real)) return false;
                    String name = dir.getFileName().toString();
                    boolean skip = name.startsWith(".") || SKIPPED.contains(name) || !leads.test(shown(dir));
                    return skip || excluded.test(dir);
                }

                private Path shown(Path file) {
                    Path shown = real.equals(folder) ? file : folder.resolve(real.relativize(file));
                    return shown.startsWith("./") ? shown.normalize() : shown;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Path shown = shown(file);
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
                    // where a folder may be listed and not entered, none of its files says what it is
                    boolean inside = !file.equals(real) && !Files.isDirectory(file);
                    Path lost = inside ? file.getParent() : file;
                    if (!passedOver(lost)) lost(shown(lost), e);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, IOException e) {
                    if (e != null) lost(shown(dir), e);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw Texts.unreadable(e, folder.toString());
        }
        return new ArrayList<>(found);
    }

    /** Takes down that a folder cannot be looked into; the others can. */
    private void lost(Path folder, IOException e) {
        boolean refused = e instanceof AccessDeniedException;
        unread.putIfAbsent(
                folder,
                new Problem(
                        Span.of(folder.toString()),
                        refused ? "the folder may not be read" : "the folder cannot be read (" + Texts.reason(e) + ")",
                        refused ? "check its permissions" : "check it, or exclude it in voicemap.yaml"));
    }
}

package voicemap.catalog;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import voicemap.model.Span;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** The files of a catalog in a folder by their path in it: what could be read of them, and what is wrong with the rest. */
final class CatalogFolder {
    private static final int DEEPEST = 8;
    private static final int MOST_ENTRIES = 10_000;
    /** The whole may be this many times as large as one document. */
    private static final int DOCUMENTS = 10;

    private final Path folder;
    private final Bounds bounds;
    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, Node> documents = new TreeMap<>();
    private final Map<String, Problem> broken = new TreeMap<>();

    /** Reads a folder; throws a {@link Problem} where it is no catalog at all. */
    CatalogFolder(Path folder, Bounds bounds) {
        this.folder = folder;
        this.bounds = bounds;
        if (!Files.isDirectory(folder)) {
            String what = Files.exists(folder) ? "this is no folder" : "there is no such folder";
            throw new Problem(Span.of(folder.toString()), what, "name the folder of a catalog");
        }
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Visitor());
        } catch (IOException e) {
            throw new Problem(
                    Span.of(folder.toString()),
                    "the folder cannot be read (" + Texts.reason(e) + ")",
                    "check its permissions");
        }
        if (files.isEmpty() && broken.isEmpty()) {
            throw new Problem(
                    Span.of(folder.toString()), "the folder holds no .yaml file", "name the folder of a catalog");
        }
        read();
    }

    /** Every document that could be read. */
    Map<String, Node> documents() {
        return Collections.unmodifiableMap(documents);
    }

    /** What is wrong with each file that could not be read. */
    Map<String, Problem> broken() {
        return Collections.unmodifiableMap(broken);
    }

    private void read() {
        long left = (long) DOCUMENTS * bounds.bytes();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            String name = file.getKey();
            try {
                left -= Files.size(file.getValue());
                if (left < 0) {
                    throw new Problem(
                            Span.of(label(name)),
                            "the catalog is larger than " + DOCUMENTS * bounds.megabytes() + " MB up to here",
                            Bounds.SIZE_OPTION + " raises the limit");
                }
                documents.put(name, Documents.file(file.getValue(), label(name), bounds));
            } catch (IOException e) {
                broken.put(name, new Problem(Span.of(label(name)), "it cannot be read (" + Texts.reason(e) + ")", ""));
            } catch (Problem p) {
                broken.put(name, p);
            }
            if (left < 0) return;
        }
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private String label(String name) {
        Path last = folder.getFileName();
        return (last == null ? "" : last.toString()) + "/" + name;
    }

    private void broken(Path file, String what, String hint) {
        broken.put(name(file), new Problem(Span.of(label(name(file))), what, hint));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private int entries;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (++entries > MOST_ENTRIES) {
                throw new Problem(
                        Span.of(folder.toString()),
                        "the folder holds more than " + MOST_ENTRIES + " files",
                        "name the folder of a catalog");
            }
            String name = file.toString();
            if (name.endsWith(".yml")) broken(file, "the file would be left out", "let its name end in .yaml");
            if (!name.endsWith(".yaml")) return FileVisitResult.CONTINUE;
            if (attributes.isRegularFile()) files.put(name(file), file);
            else if (attributes.isSymbolicLink()) broken(file, "this link leads nowhere", "remove it");
            else if (attributes.isDirectory()) broken(file, "this is nested too deeply", "keep to 8 folders");
            else broken(file, "this is no plain file", "remove it");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (e instanceof FileSystemLoopException) broken(file, "this link leads in a circle", "remove it");
            else if (e instanceof AccessDeniedException) broken(file, "it may not be read", "check its permissions");
            else broken(file, "it cannot be read (" + Texts.reason(e) + ")", "check that it is readable");
            return FileVisitResult.CONTINUE;
        }
    }
}

package voicemap.scaffold;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import voicemap.model.Catalog;
import voicemap.model.Plain;
import voicemap.model.Span;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Texts;

/** The starters there are: those of this build, or those in a folder. Each is laid over what all of them share. */
public final class Starters {
    static final String KIT = "kit";
    static final String MANIFEST = "starter.yaml";
    static final String REVERTS = "reverts.yaml";
    private static final String PACKED = "/voicemap/starters.bin";
    /** Not of a project: what its tools make, and secrets. */
    private static final Set<String> SKIPPED = Set.of("node_modules", ".env", ".twiliodeployinfo");

    private final String name;
    private final Map<String, byte[]> files;
    private final Catalog catalog;

    private Starters(String name, Map<String, byte[]> files, Catalog catalog) {
        this.name = name;
        this.files = files;
        this.catalog = catalog;
    }

    /** Those of this build, which were checked when it was made. */
    public static Starters shipped() {
        try (InputStream in = Starters.class.getResourceAsStream(PACKED)) {
            if (in == null) throw new IllegalStateException("the starters were not packed into this build");
            return new Starters("starters", unpack(in.readAllBytes()), null);
        } catch (IOException e) {
            throw new IllegalStateException("the starters of this build cannot be read", e);
        }
    }

    /**
     * Those in a folder, of which nothing is checked yet.
     *
     * @param catalog what their ids are held against
     */
    public static Starters folder(Path folder, Catalog catalog) {
        return new Starters(folder.toString(), read(folder), catalog);
    }

    /** The use cases that have a starter. */
    public Set<String> useCases() {
        Set<String> out = new TreeSet<>();
        for (String path : files.keySet()) {
            int slash = path.indexOf('/');
            if (!path.startsWith(KIT + "/")) out.add(path.substring(0, slash));
        }
        return out;
    }

    /**
     * The starter for a use case.
     *
     * @throws Problem it cannot be read
     */
    public Starter starter(String useCase) {
        Node manifest = document(useCase, MANIFEST);
        if (manifest == null) {
            throw new Problem(Span.of(name + "/" + useCase), "the folder has no " + MANIFEST, "write one");
        }
        ManifestReader reader = new ManifestReader(catalog, text(useCase, MANIFEST));
        Manifest read = reader.read(manifest, kit());
        if (!read.useCase().equals(useCase)) {
            throw new Problem(manifest.span(), "the use case is " + read.useCase(), "its folder is called " + useCase);
        }
        Map<String, Revert> reverts = new LinkedHashMap<>();
        for (String part : List.of(KIT, useCase)) {
            Node document = document(part, REVERTS);
            if (document == null) continue;
            for (Revert r : reader.reverts(document)) {
                boolean taken = shared(useCase, r.file()) && !read.leavesOut().contains(r.file());
                if (part.equals(useCase) || taken) reverts.put(r.gotcha() + "\n" + r.file() + "\n" + r.text(), r);
            }
        }
        Map<String, byte[]> laid = new TreeMap<>();
        for (String part : List.of(KIT, useCase)) {
            files.forEach((path, content) -> {
                String own = path.startsWith(part + "/") ? path.substring(part.length() + 1) : MANIFEST;
                if (!own.equals(MANIFEST) && !own.equals(REVERTS)) laid.put(own, content);
            });
        }
        for (String path : read.leavesOut()) {
            if (files.containsKey(KIT + "/" + path) && shared(useCase, path)) {
                laid.remove(path);
                continue;
            }
            throw new Problem(
                    manifest.span(),
                    "there is no file " + Plain.brief(path) + " to leave out",
                    "name one of those in " + KIT);
        }
        return new Starter(read, List.copyOf(reverts.values()), laid);
    }

    /**
     * What all starters share says of itself.
     *
     * @throws Problem it cannot be read
     */
    Manifest kit() {
        Node manifest = document(KIT, MANIFEST);
        return manifest == null
                ? ManifestReader.NOTHING
                : new ManifestReader(catalog, text(KIT, MANIFEST)).kit(manifest);
    }

    /** What messages call a file of a starter. */
    String called(String useCase, String path) {
        String own = useCase + "/" + path;
        return name + "/" + (files.containsKey(own) ? own : KIT + "/" + path);
    }

    /** Whether a file of a starter is one that all share. */
    boolean shared(String useCase, String path) {
        return !files.containsKey(useCase + "/" + path);
    }

    private Node document(String part, String file) {
        if (!files.containsKey(part + "/" + file)) return null;
        return Documents.text(text(part, file), name + "/" + part + "/" + file);
    }

    private String text(String part, String file) {
        return Texts.decode(files.get(part + "/" + file), name + "/" + part + "/" + file, Bounds.USUAL);
    }

    private static Map<String, byte[]> read(Path folder) {
        Map<String, byte[]> out = new TreeMap<>();
        if (!Files.isDirectory(folder)) return out;
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes a) {
                    boolean skipped = SKIPPED.contains(entered.getFileName().toString());
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
                    if (!a.isRegularFile()) {
                        throw new Problem(Span.of(file.toString()), "this is no plain file", "links are not followed");
                    }
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    boolean ours = path.contains("/")
                            && !SKIPPED.contains(file.getFileName().toString());
                    if (ours) out.put(path, Files.readAllBytes(file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw Texts.unreadable(e, folder.toString());
        }
        return out;
    }

    /** All files as one: the same bytes for the same files. Nothing is squeezed, since the jar does that. */
    byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> e : files.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(e.getValue());
                ZipEntry entry = new ZipEntry(e.getKey());
                entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
                entry.setSize(e.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(e.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unpack(byte[] packed) throws IOException {
        Map<String, byte[]> out = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed), StandardCharsets.UTF_8)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                out.put(e.getName(), zip.readAllBytes());
            }
        }
        return out;
    }
}

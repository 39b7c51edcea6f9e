package voicemap.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import voicemap.model.Catalog;
import voicemap.model.Plain;
import voicemap.yaml.Bounds;
import voicemap.yaml.Node;
import voicemap.yaml.Packed;
import voicemap.yaml.Problem;

/** The documents of a catalog by file name, read from its folder or from the form the build made of it. */
public final class CatalogFiles {
    private static final String PACKED = "/voicemap/catalog.tsv";
    static final String MAGIC = "voicemap-catalog 1";

    private CatalogFiles() {}

    /** The catalog this program was built with. */
    public static Catalog shipped() {
        try (InputStream in = CatalogFiles.class.getResourceAsStream(PACKED)) {
            if (in == null) throw new IllegalStateException("the catalog was not compiled into this build");
            return unpack(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the catalog of this build cannot be read", e);
        }
    }

    /** The catalog in a folder; throws the first {@link Problem} found. */
    public static Catalog folder(Path folder) {
        return folder(folder, Bounds.USUAL);
    }

    /** The catalog in a folder, whose documents are read within bounds; throws the first {@link Problem} found. */
    public static Catalog folder(Path folder, Bounds bounds) {
        CatalogFolder read = new CatalogFolder(folder, bounds);
        List<Problem> problems = new ArrayList<>();
        Catalog catalog =
                CatalogReader.checked(read.documents(), digest(pack(read.documents())), read.broken(), problems);
        if (problems.isEmpty()) return catalog;
        Problem first = problems.get(0);
        if (problems.size() == 1) throw first;
        throw new Problem(
                first.span(),
                first.getMessage(),
                problems.size() - 1 + " more: see voicemap catalog check " + Plain.brief(folder.toString()));
    }

    /** All that is wrong with the catalog in a folder, in the order of files and lines. */
    public static List<Problem> problems(Path folder) {
        List<Problem> problems = new ArrayList<>();
        check(folder, Bounds.USUAL, problems);
        return problems;
    }

    /**
     * Reads the catalog in a folder to look at it, not to advise from it: it has no digest.
     *
     * @param found takes all that is wrong, in the order of files and lines
     * @return the catalog, or null where something is wrong
     */
    public static Catalog check(Path folder, Bounds bounds, List<Problem> found) {
        try {
            CatalogFolder read = new CatalogFolder(folder, bounds);
            Catalog catalog = CatalogReader.checked(read.documents(), "", read.broken(), found);
            return found.isEmpty() ? catalog : null;
        } catch (Problem p) {
            found.add(p);
            return null;
        }
    }

    /** Every document of a folder, by its path in it; throws the first {@link Problem} found. */
    static Map<String, Node> documents(Path folder) {
        CatalogFolder read = new CatalogFolder(folder, Bounds.USUAL);
        for (Problem p : read.broken().values()) throw p;
        return read.documents();
    }

    /** The documents as text that {@link #unpack} reads: a digest first, then file by file. */
    static byte[] pack(Map<String, Node> documents) {
        StringBuilder body = new StringBuilder();
        documents.forEach((name, node) -> {
            body.append("file\t").append(name).append('\n');
            Packed.write(node, body);
        });
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        byte[] head = (MAGIC + "\n" + sha256(bytes, 0) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return all;
    }

    /** Reads what {@link #pack} wrote, and refuses it where a byte was changed. */
    static Catalog unpack(byte[] packed) {
        String digest = digest(packed);
        int body = MAGIC.length() + digest.length() + 2;
        if (!digest.equals(sha256(packed, body))) {
            throw new IllegalStateException("the compiled catalog was changed after the build; build again");
        }
        List<String> lines = new ArrayList<>();
        new String(packed, body, packed.length - body, StandardCharsets.UTF_8)
                .lines()
                .forEach(lines::add);
        Map<String, Node> documents = new TreeMap<>();
        int[] next = {0};
        try {
            while (next[0] < lines.size()) {
                String name = lines.get(next[0]++).substring("file\t".length());
                documents.put(name, Packed.read(lines, next, "catalog/" + name));
            }
        } catch (IndexOutOfBoundsException | NumberFormatException | StackOverflowError e) {
            throw new IllegalStateException("the compiled catalog is damaged; build again", e);
        }
        return CatalogReader.read(documents, digest);
    }

    /** The digest a packed catalog names in its second line. */
    static String digest(byte[] packed) {
        String head = new String(packed, 0, Math.min(packed.length, 200), StandardCharsets.UTF_8);
        String[] lines = head.split("\n", 3);
        if (lines.length < 3 || !lines[0].equals(MAGIC)) {
            throw new IllegalStateException("this is no compiled catalog of this version; build again");
        }
        return lines[1];
    }

    static String sha256(byte[] bytes, int from) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, bytes.length - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

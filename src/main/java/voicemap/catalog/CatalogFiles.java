package voicemap.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import voicemap.model.Catalog;
import voicemap.model.Span;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;
import voicemap.yaml.Packed;
import voicemap.yaml.Problem;

/** The documents of a catalog by file name, read from its folder or from the form the build made of it. */
public final class CatalogFiles {
    private static final String PACKED = "/voicemap/catalog.tsv";
    private static final String MAGIC = "voicemap-catalog 1";

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
        Map<String, Node> documents = documents(folder);
        return CatalogReader.checked(documents, digest(pack(documents)));
    }

    /** All that is wrong with the catalog in a folder. */
    public static List<Problem> problems(Path folder) {
        try {
            return CatalogReader.problems(documents(folder));
        } catch (Problem p) {
            return List.of(p);
        }
    }

    /** Every document of a folder, by its path in it. */
    static Map<String, Node> documents(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Problem(Span.of(folder.toString()), "there is no such folder", "name the folder of a catalog");
        }
        Map<String, Node> documents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            for (Path file : files) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                documents.put(name, Documents.file(file, folder.getFileName() + "/" + name));
            }
        } catch (IOException e) {
            throw new Problem(Span.of(folder.toString()), "the folder cannot be read", "");
        }
        if (documents.isEmpty()) {
            throw new Problem(
                    Span.of(folder.toString()), "the folder holds no .yaml file", "name the folder of a catalog");
        }
        return documents;
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
        while (next[0] < lines.size()) {
            String name = lines.get(next[0]++).substring("file\t".length());
            documents.put(name, Packed.read(lines, next, "catalog/" + name));
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

    private static String sha256(byte[] bytes, int from) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, bytes.length - from);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

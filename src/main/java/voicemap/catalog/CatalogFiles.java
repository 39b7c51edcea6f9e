package voicemap.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import voicemap.model.Catalog;
import voicemap.model.Span;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** The documents of a catalog by file name, read from its folder or from the form the build made of it. */
public final class CatalogFiles {
    private static final String PACKED = "/voicemap/catalog.bin";
    private static final String MAGIC = "voicemap-catalog 2\n";

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
        Catalog read = CatalogReader.checked(documents(folder));
        return read.named(unpack(pack(read)).digest());
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

    /** A catalog as bytes that {@link #unpack} reads: a sum and a digest of the rest first. */
    static byte[] pack(Catalog catalog) {
        PackedWriter body = new PackedWriter();
        body.map(catalog.sources());
        body.map(catalog.questions());
        body.map(catalog.traits());
        body.map(catalog.useCases());
        body.map(catalog.products());
        body.map(catalog.choices());
        body.map(catalog.concerns());
        body.map(catalog.prerequisites());
        body.map(catalog.quantities());
        byte[] bytes = body.bytes();
        byte[] named = join(sha256(bytes).getBytes(StandardCharsets.US_ASCII), bytes);
        return join((MAGIC + sum(named, 0)).getBytes(StandardCharsets.US_ASCII), named);
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    /** Reads what {@link #pack} wrote, and refuses it where a byte was changed. */
    static Catalog unpack(byte[] packed) {
        int name = MAGIC.length() + 8;
        int body = name + 64;
        String head = new String(packed, 0, Math.min(body, packed.length), StandardCharsets.UTF_8);
        if (packed.length < body || !head.startsWith(MAGIC)) {
            throw new IllegalStateException("this is no compiled catalog of this version; build again");
        }
        // the long digest names the catalog; to find damage the short sum will do, at a tenth of the time
        if (!sum(packed, name).equals(head.substring(MAGIC.length(), name))) {
            throw new IllegalStateException("the compiled catalog was changed after the build; build again");
        }
        PackedReader in = new PackedReader(packed, body);
        return new Catalog(
                in.map(PackedReader::source),
                in.map(PackedReader::question),
                in.map(PackedReader::trait),
                in.map(PackedReader::useCase),
                in.map(PackedReader::product),
                in.map(PackedReader::choice),
                in.map(PackedReader::concern),
                in.map(PackedReader::prerequisite),
                in.map(PackedReader::quantity),
                head.substring(name));
    }

    private static String sum(byte[] bytes, int from) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, bytes.length - from);
        return Long.toHexString(1L << 32 | sum.getValue()).substring(1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

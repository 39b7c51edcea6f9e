package voicemap.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import voicemap.model.Catalog;
import voicemap.model.Checkbook;
import voicemap.model.Plain;
import voicemap.model.Rule;
import voicemap.model.RuleExample;
import voicemap.model.Symptoms;
import voicemap.yaml.Bounds;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** The documents of a catalog by file name, read from its folder or from the form the build made of it. */
public final class CatalogFiles {
    private static final String PACKED = "/voicemap/catalog.bin";
    private static final String CHECKS = "/voicemap/checks.bin";
    private static final String SYMPTOMS = "/voicemap/symptoms.bin";
    private static final String WEIGHTS = "/voicemap/weights.bin";
    private static final String EXAMPLES = "/voicemap/examples.bin";
    private static final String RULES = "/voicemap/rules.bin";
    private static final String MAGIC = "voicemap-catalog 3\n";

    private CatalogFiles() {}

    /** The catalog this program was built with. */
    public static Catalog shipped() {
        return unpack(resource(PACKED));
    }

    /** What this program checks designs against. */
    public static Checkbook checkbook() {
        byte[] packed = resource(CHECKS);
        PackedReader in = new PackedReader(packed, body(packed));
        return new Checkbook(in.map(PackedReader::partKind), in.checks(), in.drafts());
    }

    /** What symptoms are traced back with. */
    public static Symptoms symptoms() {
        byte[] packed = resource(SYMPTOMS);
        return new PackedReader(packed, body(packed)).symptoms();
    }

    /** What each word says for each of these symptoms' causes. */
    public static Weights weights() {
        byte[] packed = resource(WEIGHTS);
        return new Weights(new PackedReader(packed, body(packed)));
    }

    /** What the rules for parts of designs find, by an example each. */
    public static List<RuleExample> examples() {
        byte[] packed = resource(EXAMPLES);
        return new PackedReader(packed, body(packed)).examples();
    }

    /** What the rules of this build say of themselves. */
    public static List<Rule> rules() {
        byte[] packed = resource(RULES);
        return new PackedReader(packed, body(packed)).rules();
    }

    private static byte[] resource(String name) {
        try (InputStream in = CatalogFiles.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("the catalog was not compiled into this build");
            return in.readAllBytes();
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
        return read(folder, bounds).catalog();
    }

    /** What designs are checked against, from a folder; throws the first {@link Problem} found. */
    public static Checkbook checkbook(Path folder, Bounds bounds) {
        return read(folder, bounds).checkbook();
    }

    /** What symptoms are traced back with, from a folder; throws the first {@link Problem} found. */
    public static Symptoms symptoms(Path folder, Bounds bounds) {
        return read(folder, bounds).symptoms();
    }

    private static CatalogReader.Read read(Path folder, Bounds bounds) {
        CatalogFolder read = new CatalogFolder(folder, bounds);
        List<Problem> problems = new ArrayList<>();
        CatalogReader.Read found = CatalogReader.checked(read.documents(), read.broken(), problems);
        if (problems.isEmpty()) {
            Catalog catalog = found.catalog();
            return new CatalogReader.Read(catalog.named(digest(pack(catalog))), found.checkbook(), found.symptoms());
        }
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
            Catalog catalog = CatalogReader.checked(read.documents(), read.broken(), found)
                    .catalog();
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
        return sealed(body);
    }

    /** What designs are checked against, as bytes. */
    static byte[] pack(Checkbook checkbook) {
        PackedWriter body = new PackedWriter();
        body.map(checkbook.kinds());
        body.list(checkbook.checks());
        body.list(checkbook.drafts());
        return sealed(body);
    }

    /** What symptoms are traced back with, as bytes. */
    static byte[] pack(Symptoms symptoms) {
        PackedWriter body = new PackedWriter();
        body.list(symptoms.causes());
        body.list(symptoms.synonyms());
        return sealed(body);
    }

    /** What words say for causes, as bytes. */
    static byte[] pack(Weights weights) {
        PackedWriter body = new PackedWriter();
        weights.write(body);
        return sealed(body);
    }

    /** Examples of rules, as bytes. */
    static byte[] pack(List<RuleExample> examples) {
        PackedWriter body = new PackedWriter();
        body.list(examples);
        return sealed(body);
    }

    /** What rules say of themselves, as bytes. */
    static byte[] packRules(List<Rule> rules) {
        PackedWriter body = new PackedWriter();
        body.list(rules);
        return sealed(body);
    }

    private static byte[] sealed(PackedWriter body) {
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
        int body = body(packed);
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
                digest(packed));
    }

    /** Where the records begin, once the sum is right. */
    private static int body(byte[] packed) {
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
        return body;
    }

    private static String sum(byte[] bytes, int from) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, bytes.length - from);
        return Long.toHexString(1L << 32 | sum.getValue()).substring(1);
    }

    /** The digest that names a packed catalog. */
    private static String digest(byte[] packed) {
        return new String(packed, MAGIC.length() + 8, 64, StandardCharsets.US_ASCII);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

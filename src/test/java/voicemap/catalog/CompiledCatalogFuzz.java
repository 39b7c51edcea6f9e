package voicemap.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import voicemap.fuzz.Fuzzed;

/** Any bytes as a compiled catalog, as they are and with the digest that makes them pass for whole. */
public final class CompiledCatalogFuzz {
    private CompiledCatalogFuzz() {}

    /** Loads what a reader needs, so that the first input is no slower than the others. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput("file\ta.yaml\n0n\t1\t1\t0\t0\t\t\n".getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        unpack(bytes);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        String head = CatalogFiles.MAGIC + "\n" + CatalogFiles.sha256(bytes, 0) + "\n";
        whole.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(bytes);
        unpack(whole.toByteArray());
    }

    private static void unpack(byte[] bytes) {
        Fuzzed.read(() -> {
            try {
                CatalogFiles.unpack(bytes);
            } catch (IllegalStateException e) {
                if (!e.getMessage().endsWith("build again")) throw e;
            }
        });
    }
}

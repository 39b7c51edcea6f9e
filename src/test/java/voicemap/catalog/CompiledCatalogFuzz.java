package voicemap.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import voicemap.fuzz.Fuzzed;

/** Any bytes as a compiled catalog, as they are and with the digest that makes them pass for whole. */
public final class CompiledCatalogFuzz {
    private CompiledCatalogFuzz() {}

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

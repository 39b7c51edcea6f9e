package voicemap.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import voicemap.engine.Samples;

/** Copies of the catalog that may be broken. */
final class Catalogs {
    private Catalogs() {}

    /** The least that is a catalog, in a folder called catalog. */
    static Path bare(Path folder) throws IOException {
        Path catalog = Files.createDirectory(folder.resolve("catalog"));
        Files.createDirectory(catalog.resolve("products"));
        for (String list : List.of("sources", "questions", "traits", "quantities")) {
            Files.writeString(catalog.resolve(list + ".yaml"), list + ": []\n");
        }
        return catalog;
    }

    /** A copy of the real one in a folder called catalog. */
    static Path copy(Path folder) throws IOException {
        Path real = Samples.HOME.resolve("catalog");
        Path copy = Files.createTempDirectory(folder, "copy").resolve("catalog");
        try (Stream<Path> files = Files.walk(real)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(real.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(to);
                else Files.copy(file, to);
            }
        }
        return copy;
    }
}

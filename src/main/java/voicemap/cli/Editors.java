package voicemap.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells editors where the schema of a file is that is being written. */
final class Editors {
    private static final Path SCHEMAS = Path.of("docs", "schemas");

    private Editors() {}

    /**
     * The schema as it is seen from the file: where a folder above has it, else beside the file.
     *
     * @param output the file to write, or null where that is not known
     */
    static String schema(Path output, String name) {
        Path folder = place(output);
        for (Path above = folder; above != null; above = above.getParent()) {
            Path schema = above.resolve(SCHEMAS).resolve(name);
            if (Files.isRegularFile(schema)) {
                return folder.relativize(schema).toString().replace(File.separatorChar, '/');
            }
        }
        return name;
    }

    /** The folder that a file will be in. */
    static Path place(Path output) {
        Path folder = output == null ? null : output.getParent();
        return real(folder == null ? Path.of("") : folder);
    }

    /** A folder without links on the way to it, so that .. leads where it seems to. */
    static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            // whoever writes or reads there says what is wrong
            return folder.toAbsolutePath().normalize();
        }
    }
}

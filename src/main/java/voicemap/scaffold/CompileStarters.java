package voicemap.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import voicemap.catalog.CatalogFiles;
import voicemap.yaml.Problem;

/** The step of the build that checks the starters and packs them. */
public final class CompileStarters {
    private CompileStarters() {}

    /** {@code args}: the folder of the starters, and the file to write them to. */
    public static void main(String[] args) throws IOException {
        Starters starters = Starters.folder(Path.of(args[0]), CatalogFiles.shipped());
        List<Problem> problems = new StarterChecks(starters).problems();
        if (!problems.isEmpty()) {
            problems.forEach(p -> System.err.println(p.line()));
            throw new IllegalStateException(problems.size() + " problems in the starters");
        }
        Path out = Path.of(args[1]);
        Files.createDirectories(out.getParent());
        Files.write(out, starters.packed());
    }
}

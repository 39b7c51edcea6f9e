package voicemap.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import voicemap.model.Checkbook;
import voicemap.model.Symptoms;
import voicemap.yaml.Bounds;
import voicemap.yaml.Problem;

/** The step of the build that checks the catalog and writes the form a start loads. */
public final class CompileCatalog {
    private CompileCatalog() {}

    /**
     * {@code args}: the folder of the catalog, the file to write it to, and the one for what designs are checked against;
     * the folder of the rules for parts of designs, and the file to write their examples to; the file for what all rules
     * say of themselves; the file for what symptoms are traced back with, and the one for what their words weigh.
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<Problem> problems = CatalogFiles.problems(folder);
        if (!problems.isEmpty()) {
            problems.forEach(p -> System.err.println(p.line()));
            throw new IllegalStateException(problems.size() + " problems in the catalog");
        }
        Path out = Path.of(args[1]);
        Files.createDirectories(out.getParent());
        Files.write(out, CatalogFiles.pack(CatalogFiles.folder(folder)));
        Checkbook checkbook = CatalogFiles.checkbook(folder, Bounds.USUAL);
        Files.write(Path.of(args[2]), CatalogFiles.pack(checkbook));
        Path checks = Path.of(args[3]);
        Symptoms symptoms = CatalogFiles.symptoms(folder, Bounds.USUAL);
        Files.write(Path.of(args[6]), CatalogFiles.pack(symptoms));
        Files.write(Path.of(args[7]), CatalogFiles.pack(Weights.of(CatalogFiles.folder(folder), symptoms)));
        try {
            Files.write(Path.of(args[5]), CatalogFiles.packRules(RuleTexts.all(checks.getParent())));
            Files.write(
                    Path.of(args[4]),
                    CatalogFiles.pack(RuleExamples.read(checks, CatalogFiles.folder(folder), checkbook)));
        } catch (Problem p) {
            throw new IllegalStateException(p.line(), p);
        }
    }
}

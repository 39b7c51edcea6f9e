package voicemap.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import voicemap.advice.Advice;
import voicemap.advice.Advisor;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.RuleBase;
import voicemap.model.Catalog;
import voicemap.model.Standing;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/**
 * Recommends Twilio voice products: a catalog, and the rules that go with it.
 *
 * <p>Load it once and keep it. It never changes, nor does anything it returns, so any number of threads may use it at the
 * same time; the same profile and day give the same advice. It reads the files it is given and nothing else, writes
 * nothing and never ends the process.
 */
public final class Voicemap {
    private final Catalog catalog;
    private final ProfileReader reader;
    private final Advisor advisor;

    private Voicemap(RuleBase rules, Catalog catalog) {
        this.catalog = catalog;
        this.reader = new ProfileReader(catalog);
        this.advisor = new Advisor(catalog, rules);
    }

    /** Everything this build knows. */
    public static Voicemap load() {
        RuleBase rules = RuleBase.shipped(); // first: they are made ready while the catalog is read
        return new Voicemap(rules, CatalogFiles.shipped());
    }

    /**
     * The rules of this build over another catalog.
     *
     * @param folder a folder of YAML files, as catalog/README.md describes it
     * @throws Problem the first thing that is wrong with the catalog
     */
    public static Voicemap load(Path folder) {
        return load(folder, Bounds.USUAL);
    }

    /** The same, with other bounds on the size and depth of each file. */
    public static Voicemap load(Path folder, Bounds bounds) {
        RuleBase rules = RuleBase.shipped();
        return new Voicemap(rules, CatalogFiles.folder(folder, bounds));
    }

    /** The catalog: what the ids in an advice stand for. */
    public Catalog catalog() {
        return catalog;
    }

    /**
     * Reads a profile from a file, YAML or JSON.
     *
     * @throws Problem the file cannot be read, or an answer is none of those its question takes
     */
    public Profile profile(Path file) {
        return profile(Documents.file(file, file.toString()), file.toString(), List.of());
    }

    /**
     * Reads a profile from its text, YAML or JSON.
     *
     * @param name what problems and reasons call the text
     * @throws Problem an answer is none of those its question takes
     */
    public Profile profile(String text, String name) {
        return profile(Documents.text(text, name), name, List.of());
    }

    /**
     * Reads a profile from a document that is in memory.
     *
     * @param document the document, or null where all answers come from the list
     * @param name what problems call the document
     * @param answers answers that replace those of the document, as {@link Profile#with} takes them
     * @throws Problem an answer is none of those its question takes
     */
    public Profile profile(Node document, String name, List<String> answers) {
        return reader.read(document, name, answers);
    }

    /** Advises on a profile, on all statements but those that nobody has checked. */
    public Advice advise(Profile profile, LocalDate today) {
        return advise(profile, today, Standing.CONTESTED);
    }

    /**
     * Advises on a profile. Where answers contradict each other there is no advice: look at {@link Advice#contradictions}
     * first.
     *
     * @param profile a profile that this catalog, or one with the same questions, has read
     * @param today the day from which the plan counts
     * @param least statements that stand lower than this recommend nothing
     */
    public Advice advise(Profile profile, LocalDate today, Standing least) {
        if (!profile.workloads().stream()
                .allMatch(w -> w.replies().keySet().equals(catalog.questions().keySet()))) {
            throw new IllegalArgumentException("this profile was read with the questions of another catalog");
        }
        return advisor.advise(profile, today, least);
    }
}

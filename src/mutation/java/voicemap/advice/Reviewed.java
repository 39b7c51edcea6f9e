package voicemap.advice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.model.Catalog;
import voicemap.model.Standing;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader;
import voicemap.yaml.Documents;

/** The reviewed advice on the example profiles, each of them read once, to hold many catalogs against. */
public final class Reviewed {
    private record Case(String name, Profile profile, String expected) {}

    private final List<Case> cases = new ArrayList<>();

    /** Reads the examples and what is expected of them. */
    public Reviewed() throws IOException {
        for (Path file : ExamplesTest.files()) {
            String name = file.getFileName().toString();
            Profile profile = new ProfileReader(Samples.catalog()).read(Documents.file(file, name), name, List.of());
            Path expected = ExamplesTest.EXPECTED.resolve(name.replace(".yaml", ".txt"));
            cases.add(new Case(name, profile, Files.readString(expected)));
        }
    }

    /** The first example on which another catalog advises otherwise, or null. */
    public String failing(Catalog catalog) {
        Advisor advisor = new Advisor(catalog, RuleBase.shipped());
        for (Case c : cases) {
            if (!asReviewed(advisor, c)) return "ExamplesTest " + c.name();
        }
        return null;
    }

    private static boolean asReviewed(Advisor advisor, Case c) {
        try {
            Advice advice = advisor.advise(c.profile(), LocalDate.of(2026, 11, 21), Standing.CONTESTED);
            return ExamplesTest.brief(advice).equals(c.expected());
        } catch (RuntimeException e) {
            return false; // no test would let it pass
        }
    }
}

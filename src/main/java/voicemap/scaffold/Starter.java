package voicemap.scaffold;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A project with every feature on, and what it says of itself.
 *
 * @param files everything in it by path, what all starters share included
 */
public record Starter(Manifest manifest, List<Revert> reverts, Map<String, byte[]> files) {
    /** The file that the settings of a project are written to. */
    public static final String SETTINGS = "assets/settings.private.json";

    /** The file that the steps of the plan are written to, where a starter has one. */
    static final String STEPS = "steps.json";

    static final String PACKAGE = "package.json";
    static final String LOCK = "package-lock.json";

    public Starter {
        reverts = List.copyOf(reverts);
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** A file as text. */
    String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    /** The test that fails where a pitfall is put back, of those that a project has; nothing where there is none. */
    String test(String gotcha, Predicate<String> there) {
        return reverts.stream()
                .filter(r -> r.gotcha().equals(gotcha))
                .map(Revert::test)
                .filter(there)
                .findFirst()
                .orElse("");
    }
}

package voicemap.lint;

import static voicemap.yaml.Shapes.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import voicemap.model.Severity;
import voicemap.yaml.Shapes;

/** The JSON Schema of a file of configuration. Which ids there are, and whether files are there, the reader says. */
public final class ConfigurationSchema {
    private static final Object ID = pattern("^[a-z0-9]+([.-][a-z0-9]+)*$");
    /** No drive, no way out, none of the signs that mean something elsewhere. */
    private static final Object PATH = described(
            "From the folder of this file; * and ? stand for characters of a name, ** for folders.",
            pattern("^(?!!)(?!.:)(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))(?=.*[^\\s./\\\\])[^\\[\\]{}]{1,1000}$"));

    private static final Object FILE = described("From the folder of this file.", PROSE);

    private ConfigurationSchema() {}

    /**
     * The schema as maps, lists and texts.
     *
     * @param subjects what says which findings cannot be made to weigh less
     */
    public static Map<String, Object> of(Subjects subjects) {
        Object level = word(Level.class);
        Object grade = any(level, ordered("type", "object", "propertyNames", PATH, "additionalProperties", level));
        Object severities = ordered(
                "type",
                "object",
                "propertyNames",
                any(words(Configuration.EVERY), ID),
                "properties",
                heavy(subjects),
                "additionalProperties",
                grade);
        Shapes suppression = new Shapes()
                .may("id", listOrOne(ID))
                .may("ids", any(ID, some(ID)))
                .must("paths", any(PATH, some(PATH)))
                .must("reason", PROSE)
                .may("owner", PROSE)
                .may("expires", described("The last day on which it counts.", DAY))
                .may("workload", PROSE)
                .may("at", described("A place in the document: only there and below.", PROSE))
                .where(ordered(
                        "oneOf", List.of(Map.of("required", List.of("id")), Map.of("required", List.of("ids")))));
        return new Shapes()
                .may("root", described("The search for files further out ends here.", FLAG))
                .may("fail-on", described("From where on the exit code is 1.", word(Threshold.class)))
                .may("severities", described("Of an id, or of an id by path; * for all other ids.", severities))
                .may("exclude", described("Files to leave out.", listOrOne(PATH)))
                .may("suppressions", list(suppression.made()))
                .may("rules", described("Rules of the house.", listOrOne(FILE)))
                .may("baseline", FILE)
                .document("voicemap configuration", "voicemap.yaml; docs/suppressions.md explains it.");
    }

    /** What cannot be made to weigh less. */
    private static Map<String, Object> heavy(Subjects subjects) {
        Map<String, Object> out = ordered();
        for (String id : subjects.ids()) {
            if (subjects.grave(id) == null) continue;
            Severity own = subjects.get(id).severity();
            Object enough = words(Arrays.stream(Level.values())
                    .filter(level -> !level.lighter(own))
                    .map(Level::word)
                    .toArray(String[]::new));
            out.put(id, any(enough, ordered("type", "object", "propertyNames", PATH, "additionalProperties", enough)));
        }
        return out;
    }
}

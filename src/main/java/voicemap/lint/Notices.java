package voicemap.lint;

import java.util.List;
import java.util.Set;
import voicemap.lint.Subjects.Subject;
import voicemap.model.Extent;
import voicemap.model.Span;
import voicemap.yaml.Problem;

/** Makes the findings that are about suppressions and baselines themselves, in the words of the catalog. */
final class Notices {
    static final String MALFORMED = "suppression-malformed";
    static final String EXPIRED = "suppression-expired";
    static final String STALE = "suppression-stale";
    static final String FIXED = "baseline-fixed";
    /** All of them. */
    static final Set<String> OWN = Set.of(MALFORMED, EXPIRED, STALE, FIXED);

    private final Subjects subjects;

    Notices(Subjects subjects) {
        this.subjects = subjects;
    }

    /** The records of the catalog. */
    Subjects subjects() {
        return subjects;
    }

    /**
     * A finding.
     *
     * @param path its place in the document; empty where a comment stands at none
     * @param value what tells it from others like it
     */
    Finding finding(String id, String message, Extent at, String path, String value) {
        Subject s = subjects.get(id);
        if (s == null) {
            throw new Problem(
                    Span.of("the catalog"),
                    "there is no gotcha called " + id,
                    "take it over from concerns/suppressions.yaml of the catalog that is built in");
        }
        return new Finding(
                id,
                s.severity(),
                message,
                s.symptom(),
                s.remedy(),
                new Location(at, path, ""),
                value,
                List.of(),
                "suppressions",
                s.warrant(),
                List.of());
    }
}

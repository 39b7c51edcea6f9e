package voicemap.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import voicemap.model.Catalog;
import voicemap.model.Concern;
import voicemap.model.Extent;
import voicemap.model.Gotcha;
import voicemap.model.Span;
import voicemap.yaml.Problem;

/** Makes the findings that are about suppressions and baselines themselves, in the words of the catalog. */
final class Notices {
    static final String MALFORMED = "suppression-malformed";
    static final String EXPIRED = "suppression-expired";
    static final String STALE = "suppression-stale";
    static final String FIXED = "baseline-fixed";

    private final Map<String, Gotcha> gotchas = new HashMap<>();

    Notices(Catalog catalog) {
        for (Concern c : catalog.concerns().values()) for (Gotcha g : c.gotchas()) gotchas.put(g.id(), g);
    }

    /**
     * A finding.
     *
     * @param path its place in the document; empty where a comment stands at none
     * @param value what tells it from others like it
     */
    Finding finding(String id, String message, Extent at, String path, String value) {
        Gotcha g = gotchas.get(id);
        if (g == null) {
            throw new Problem(
                    Span.of("the catalog"),
                    "there is no gotcha called " + id,
                    "take it over from concerns/suppressions.yaml of the catalog that is built in");
        }
        return new Finding(
                id,
                g.severity(),
                message,
                g.symptom(),
                g.remedy(),
                new Location(at, path, ""),
                value,
                List.of(),
                "suppressions",
                g.warrant(),
                List.of());
    }
}

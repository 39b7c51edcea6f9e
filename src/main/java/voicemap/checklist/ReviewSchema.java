package voicemap.checklist;

import static voicemap.yaml.Shapes.DAY;
import static voicemap.yaml.Shapes.PROSE;
import static voicemap.yaml.Shapes.described;
import static voicemap.yaml.Shapes.list;
import static voicemap.yaml.Shapes.listOrOne;
import static voicemap.yaml.Shapes.ordered;
import static voicemap.yaml.Shapes.pattern;
import static voicemap.yaml.Shapes.some;
import static voicemap.yaml.Shapes.when;
import static voicemap.yaml.Shapes.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voicemap.model.Severity;
import voicemap.model.Stage;
import voicemap.model.Standing;
import voicemap.yaml.Shapes;

/** The JSON Schema (draft 2020-12) of a review. */
public final class ReviewSchema {
    private ReviewSchema() {}

    /** The schema as maps, lists and texts. */
    public static Map<String, Object> of() {
        return new Shapes()
                .must("review", described("What this is a review of.", PROSE))
                .must(
                        "made-from",
                        described(
                                "What the checklist was asked for; files count from the folder of the call.",
                                selection()))
                .must("catalog", described("The digest of the catalog that the items come from.", PROSE))
                .must("date", described("The day on which they were taken from it.", DAY))
                .may("items", list(item()))
                .document("voicemap review", "A checklist that people tick off; docs/checklist.md explains it.");
    }

    private static Object selection() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Selection.Kind kind : Selection.Kind.values()) {
            properties.put(
                    kind.word(),
                    switch (kind) {
                        case USE_CASE, PRODUCT -> Shapes.any(PROSE, some(PROSE));
                        case PROFILE, DESIGN -> PROSE;
                        case ALL -> ordered("enum", List.of(true, "true", "yes"));
                    });
        }
        List<Object> one = new ArrayList<>();
        properties.keySet().forEach(key -> one.add(Map.of("required", List.of(key))));
        properties.put("severity", described("How bad its items are at least.", word(Severity.class)));
        properties.put("due", described("The stages it is about.", listOrOne(word(Stage.class))));
        Map<String, Object> out = Shapes.object(properties, List.of());
        out.put("oneOf", one);
        return out;
    }

    private static Object item() {
        Object digest = pattern(ReviewReader.WORDS);
        Object said = new Shapes()
                .must("due", word(Stage.class))
                .must("severity", word(Severity.class))
                .must("standing", word(Standing.class))
                .must("words", described("A digest of all that the catalog says of it.", digest))
                .made();
        Object before = new Shapes()
                .must("on", DAY)
                .may("due", word(Stage.class))
                .may("severity", word(Severity.class))
                .may("standing", word(Standing.class))
                .may("what", PROSE)
                .may("words", digest)
                .made();
        Shapes item = new Shapes()
                .must("id", pattern(ReviewReader.ID))
                .must("what", PROSE)
                .must("catalog", described("What the catalog says of it; voicemap writes this.", said))
                .must("state", word(ReviewState.class))
                .may("who", PROSE)
                .may("when", DAY)
                .may("note", PROSE)
                .may("evidence", described("Where one sees that it is so.", listOrOne(PROSE)))
                .may("new", described("The day on which it came into this review.", DAY))
                .may("changed", described("What the catalog said before.", before))
                .may("retired", described("The day from which the checklist no longer has it.", DAY));
        return item.where(needs(ReviewState.DONE, "who", "when"))
                .where(needs(ReviewState.NOT_APPLICABLE, "note", "who"))
                .where(needs(ReviewState.ACCEPTED_RISK, "note", "who"))
                .made();
    }

    private static Object needs(ReviewState state, String... keys) {
        return when("state", List.of(state.word()), Map.of("required", List.of(keys)));
    }
}

package voicemap.catalog;

import static voicemap.yaml.Shapes.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voicemap.model.Category;
import voicemap.model.Force;
import voicemap.model.MapState;
import voicemap.model.PartKind;
import voicemap.model.Place;
import voicemap.model.Points;
import voicemap.model.PrerequisiteKind;
import voicemap.model.QuestionKind;
import voicemap.model.Reach;
import voicemap.model.Relation;
import voicemap.model.Severity;
import voicemap.model.SourceKind;
import voicemap.model.Stage;
import voicemap.model.Standing;
import voicemap.model.Support;
import voicemap.model.Tier;
import voicemap.yaml.Shapes;

/**
 * The JSON Schemas of the files of a catalog. They say what a file can say by itself; whether the ids it mentions are
 * there, and what several files say together, {@code voicemap catalog check} finds out.
 */
public final class CatalogSchemas {
    private static final String KEBAB = "[a-z0-9]+([.-][a-z0-9]+)*";
    private static final Object ID = pattern("^" + KEBAB + "$");
    private static final Object IDS = listOrOne(ID);
    private static final Object TEXTS = listOrOne(SCALAR);
    private static final Object CONDITION = described(
            "Traits, all of which must hold; not before one asks for the opposite.",
            list(pattern("^(not )?" + KEBAB + "$")));
    private static final Object CONDITIONS = list(CONDITION);
    private static final Object SEVERITY = word(Severity.class);
    private static final Object UNSUPPRESSIBLE = described("Why no finding of it may be suppressed.", PROSE);

    private CatalogSchemas() {}

    /** The schemas of all kinds of files, by the name of each kind. */
    public static Map<String, Map<String, Object>> all() {
        Map<String, Map<String, Object>> out = new LinkedHashMap<>();
        out.put("sources", file("sources", source(), "Every source once."));
        out.put("questions", file("questions", question(), "What a profile may say."));
        out.put("traits", file("traits", trait(), "The vocabulary of conditions."));
        out.put("quantities", file("quantities", quantity().made(), "What is reckoned from answers."));
        out.put("use-case", useCase().document("voicemap use case", "One use case; catalog/README.md explains it."));
        out.put("product", product().document("voicemap product", "One product; catalog/README.md explains it."));
        out.put("choice", choice().document("voicemap choice", "Products of which a workload needs one."));
        out.put("concern", concern().document("voicemap concern", "What is not of one product alone."));
        out.put("places", file("places", place().made(), "The kinds of parts that designs and TwiML have."));
        Map<String, Object> checks = file("checks", check().made(), "What is wrong where, as rows.");
        checks.put("$defs", Map.of("part", part(new Shapes()).made()));
        out.put("checks", checks);
        out.put("causes", file("causes", cause().made(), "Why calls go wrong in a way that people notice."));
        out.put("synonyms", file("synonyms", synonym(), "Words that count as one in what people say."));
        out.put("drafts", file("drafts", entry().made(), "What a new design starts with."));
        return out;
    }

    private static Map<String, Object> file(String key, Object record, String what) {
        return new Shapes().may(key, list(record)).document("voicemap " + key, what);
    }

    /** With a standing, sources and readings; those of the record around it hold where there are none. */
    private static Shapes warranted(boolean first) {
        Shapes out = new Shapes().may("standing", word(Standing.class)).may("readings", TEXTS);
        Object sources = described("Ids of sources.yaml.", any(ID, some(ID)));
        if (first) out.must("sources", sources);
        else out.may("sources", sources);
        return out.where(when(
                "standing",
                List.of(Standing.CONTESTED.word()),
                ordered(
                        "required",
                        List.of("readings"),
                        "properties",
                        Map.of("readings", ordered("type", "array", "minItems", 2)))));
    }

    /** With a severity that its standing bears. */
    private static Shapes graded(Shapes shapes) {
        shapes.must("severity", SEVERITY);
        shapes.where(cap(Standing.UNVERIFIED, Severity.NOTE.word()));
        shapes.where(cap(Standing.OPINION, Severity.NOTE.word()));
        return shapes.where(cap(Standing.CONTESTED, Severity.WARNING.word(), Severity.NOTE.word()));
    }

    private static Object cap(Standing standing, String... severities) {
        return when("standing", List.of(standing.word()), ordered("properties", Map.of("severity", words(severities))));
    }

    private static Object source() {
        return new Shapes()
                .must("id", ID)
                .must("kind", word(SourceKind.class))
                .must("title", PROSE)
                .may("url", PROSE)
                .must("read", described("The day on which it was read.", DAY))
                .made();
    }

    private static Object question() {
        return new Shapes()
                .must("id", ID)
                .must("ask", PROSE)
                .must("kind", word(QuestionKind.class))
                .may("scope", words("workload", "account"))
                .may("options", keys(SCALAR))
                .may("min", NUMBER)
                .may("max", NUMBER)
                .may("unit", PROSE)
                .may("pattern", ordered("type", "string", "format", "regex"))
                .may("example", SCALAR)
                .may("silence", described("What it means that nothing is said; open where it means nothing.", TEXTS))
                .may("matters-when", list(keys(TEXTS)))
                .may("weight", WHOLE)
                .made();
    }

    private static Object trait() {
        Object reads = onlyKey(any(
                list(SCALAR),
                pattern("^>= [0-9.]+$"),
                new Shapes().may("other-than", TEXTS).made()));
        Shapes answered = new Shapes().must("id", ID).must("means", PROSE).must("reads", reads);
        Shapes follows = new Shapes()
                .must("id", ID)
                .must("means", PROSE)
                .must("when", some(CONDITION))
                .may("asks", IDS)
                .may("exceeds", onlyKey(ID));
        return any(answered.made(), follows.made());
    }

    private static Shapes quantity() {
        return warranted(true)
                .must("id", ID)
                .must("name", PROSE)
                .must("unit", PROSE)
                .may("when", CONDITION)
                .may("limit", ID)
                .may("uses", IDS);
    }

    private static Shapes useCase() {
        Shapes signal = new Shapes()
                .must("id", ID)
                .must("points", word(Points.class))
                .must("force", word(Force.class))
                .may("when", CONDITION)
                .must("say", PROSE);
        Shapes rung = warranted(false)
                .must("to", ID)
                .may("when", CONDITION)
                .must("say", PROSE)
                .must("prepare", PROSE);
        Shapes migration =
                warranted(false).must("id", ID).may("when", CONDITION).must("say", PROSE);
        // nobody caps the severity of a notice
        Shapes notice = warranted(false)
                .must("id", ID)
                .must("severity", SEVERITY)
                .may("when", CONDITION)
                .must("what", PROSE)
                .must("where", PROSE);
        return warranted(true)
                .must("id", ID)
                .may("number", WHOLE)
                .must("name", PROSE)
                .must("long-name", PROSE)
                .may("aka", TEXTS)
                .may("level", WHOLE)
                .must("story", PROSE)
                .must("key-idea", PROSE)
                .may("core", IDS)
                .may("builds-on", IDS)
                .may("variants", IDS)
                .may("signals", list(signal.made()))
                .may("next", list(rung.made()))
                .may("migrate", list(migration.made()))
                .may("notices", list(notice.made()));
    }

    private static Shapes product() {
        Object supports = keys(word(Support.class));
        Shapes ai = new Shapes()
                .must("model-vendors", PROSE)
                .must("training", PROSE)
                .must("retention", PROSE);
        Shapes cell = warranted(false)
                .must("map", word(MapState.class))
                .may("why", PROSE)
                .may("stands-for", ID)
                .may("when", list(clause(true)))
                .may("when-not", list(clause(false)))
                .where(ordered(
                        "if",
                        ordered("properties", Map.of("map", Map.of("const", MapState.INHERITED.word()))),
                        "else",
                        Map.of("required", List.of("why"))));
        return known(warranted(true)
                        .must("id", ID)
                        .must("name", PROSE)
                        .may("aka", TEXTS)
                        .must("category", word(Category.class))
                        .may("row", WHOLE)
                        .may("umbrella", FLAG)
                        .must("is", PROSE)
                        .may("billed-by", PROSE)
                        .may("regions", supports)
                        .may("countries", supports)
                        .may("ai", ai.made()))
                .may("needed", list(clause(true)))
                .may("barred", list(clause(false)))
                .may("cells", keys(cell.made()))
                .may("builds-on", IDS)
                .may("forks", WHOLE);
    }

    private static Object clause(boolean tiered) {
        Shapes out = warranted(false).must("when", some(((Map<?, ?>) CONDITION).get("items")));
        if (tiered) out.must("tier", words(Tier.REQUIRED.word(), Tier.RECOMMENDED.word()));
        return out.must("say", PROSE).made();
    }

    /** With what both products and concerns bring along. */
    private static Shapes known(Shapes shapes) {
        Shapes days = new Shapes()
                .must("from", ordered("type", "integer", "minimum", 0))
                .must("to", ordered("type", "integer", "minimum", 0))
                .must("as-of", DAY);
        Shapes prerequisite = warranted(false)
                .must("id", ID)
                .must("what", PROSE)
                .must("why", PROSE)
                .must("check", PROSE)
                .must("kind", word(PrerequisiteKind.class))
                .must("days", described("Working days until it is there.", days.made()))
                .may("after", IDS)
                .may("when", CONDITION)
                .may("held-by", ID)
                .may("unsuppressible", UNSUPPRESSIBLE);
        Shapes gotcha = graded(warranted(false))
                .must("id", ID)
                .may("when", CONDITION)
                .must("what", PROSE)
                .must("symptom", PROSE)
                .may("codes", TEXTS)
                .must("remedy", PROSE)
                .may("due", word(Stage.class))
                .may("verify", PROSE)
                .where(ordered("dependentRequired", ordered("due", List.of("verify"), "verify", List.of("due"))))
                .must("in", word(Place.class))
                .may("seed", SCALAR)
                .may("unsuppressible", UNSUPPRESSIBLE);
        Shapes limit = warranted(false)
                .must("id", ID)
                .must("what", PROSE)
                .must("unit", PROSE)
                .may("value", SCALAR)
                .may("default", SCALAR)
                .may("from", SCALAR)
                .may("to", SCALAR);
        return shapes.may("prerequisites", list(any(ID, prerequisite.made())))
                .may("gotchas", list(gotcha.made()))
                .may("limits", list(limit.made()));
    }

    private static Shapes choice() {
        Shapes member =
                warranted(false).must("product", ID).may("when", CONDITIONS).must("say", PROSE);
        return warranted(true)
                .must("id", ID)
                .must("question", PROSE)
                .may("applies", CONDITIONS)
                .may("members", list(member.made()))
                .may("fallback", ID)
                .may("fallback-say", PROSE)
                .may("tier", word(Tier.class));
    }

    private static Shapes concern() {
        Object none = ordered("maxItems", 0);
        Object one = ordered("minItems", 1);
        Object turns = described("Answers by question; in a list, not takes a member out.", keys(TEXTS));
        Shapes wayOut = warranted(false)
                .must("say", PROSE)
                .may("set", turns)
                .may("other", turns)
                .may("apart", new Shapes().must("name", PROSE).may("set", turns).made());
        Shapes conflict = graded(warranted(false))
                .must("id", ID)
                .may("scope", word(Reach.class))
                .may("when", CONDITION)
                .may("one", CONDITION)
                .may("other", CONDITION)
                .may("products", IDS)
                .must("what", PROSE)
                .may("symptom", PROSE)
                .must("remedy", PROSE)
                .may("ways-out", described("What ends it, tried on the answers of the profile.", list(wayOut.made())))
                .may("seed", SCALAR)
                .may("unsuppressible", UNSUPPRESSIBLE)
                .where(ordered(
                        // where no scope stands it is the workload
                        "if",
                        ordered("properties", Map.of("scope", Map.of("const", Reach.WORKLOAD.word()))),
                        "then",
                        ordered(
                                "required",
                                List.of("when"),
                                "properties",
                                ordered("when", one, "one", none, "other", none))))
                .where(when(
                        "scope",
                        List.of(Reach.ACCOUNT.word()),
                        ordered(
                                "required",
                                List.of("one", "other"),
                                "properties",
                                ordered("when", none, "one", one, "other", one))))
                .where(when(
                        "scope",
                        List.of(Reach.RULE.word()),
                        ordered("properties", ordered("when", none, "one", none, "other", none))));
        Shapes contradiction =
                new Shapes().must("id", ID).may("when", CONDITION).must("say", PROSE);
        return known(warranted(true).must("id", ID).must("name", PROSE).must("is", PROSE))
                .may("conflicts", list(conflict.made()))
                .may("contradictions", list(contradiction.made()));
    }

    private static Shapes place() {
        Shapes setting = warranted(false)
                .may("type", word(PartKind.Type.class))
                .may("required", FLAG)
                .may(
                        "values",
                        described(
                                "All there are: no other value is taken, but those of the type where it is a number or a flag.",
                                TEXTS))
                .may("from", NUMBER)
                .may("to", NUMBER)
                .may("unit", PROSE)
                .may("default", SCALAR)
                .may("is", PROSE);
        return warranted(true)
                .must("place", PROSE)
                .may("section", described("The list of a workload; left out for elements of TwiML.", PROSE))
                .must("is", PROSE)
                .may("in", listOrOne(PROSE))
                .may("text", word(PartKind.Text.class))
                .may("open", FLAG)
                .may("settings", keys(setting.made()));
    }

    private static Shapes check() {
        Object fix = any(
                new Shapes().must("remove", PROSE).made(),
                new Shapes().must("set", PROSE).must("to", SCALAR).made());
        Shapes out = warranted(false)
                .must("finds", described("A gotcha, conflict, prerequisite or contradiction.", ID))
                .may("when", CONDITION)
                .may("unless", CONDITION)
                .may("marks", PROSE)
                .may("say", PROSE)
                .may("severity", SEVERITY)
                .may("fix", fix)
                .may("fails", list(PROSE))
                .may("passes", list(PROSE))
                .where(ordered("dependentRequired", Map.of("standing", List.of("sources"))));
        return part(out);
    }

    private static Shapes cause() {
        Shapes remedy = new Shapes().may("on", PROSE).must("set", PROSE);
        Object field = any(
                SCALAR,
                list(SCALAR),
                new Shapes().must("not", TEXTS).made(),
                new Shapes().must("below", NUMBER).made(),
                new Shapes().must("above", NUMBER).made());
        Map<String, Object> fields = keys(field);
        fields.put("minProperties", 1);
        return warranted(true)
                .must("id", ID)
                .must("name", PROSE)
                .may("why", described("How it comes about, where no gotcha says it.", PROSE))
                .must(
                        "signs",
                        described(
                                "What people say who notice it.",
                                ordered("type", "array", "items", SCALAR, "minItems", 2)))
                .must("tell", described("How it is told from what looks alike.", PROSE))
                .may("settings", list(remedy.made()))
                .may("about", described("Gotchas, conflicts and prerequisites.", IDS))
                .may("codes", list(pattern("^[1-9][0-9]{4,5}$")))
                .may("products", IDS)
                .may("shows", described("What a record of a call or an alert shows.", list(fields)))
                .may("fits", described("What such a record has in any case.", list(fields)))
                .where(any(
                        ordered(
                                "required",
                                List.of("why", "settings"),
                                "properties",
                                Map.of("settings", Map.of("minItems", 1))),
                        ordered("required", List.of("about"), "properties", Map.of("about", Map.of("minItems", 1)))));
    }

    private static Object synonym() {
        return new Shapes()
                .must("means", PROSE)
                .must("words", any(SCALAR, some(SCALAR)))
                .made();
    }

    private static Shapes entry() {
        Shapes addition = written(new Shapes().may("products", IDS));
        return written(new Shapes()
                        .must("at", PROSE)
                        .must("products", described("Written for any of these.", any(ID, some(ID)))))
                .must("say", PROSE)
                .may("adds", list(addition.made()));
    }

    /** With settings, and when they are written. */
    private static Shapes written(Shapes shapes) {
        return shapes.may("without", IDS)
                .may("when", CONDITION)
                .may("with", keys(any(SCALAR, list(SCALAR))))
                .may("fill-in", TEXTS);
    }

    /** With a place, tests and relations to other parts, which have relations in turn. */
    private static Shapes part(Shapes shapes) {
        Object related = any(PROSE, list(PROSE), Map.of("$ref", "#/$defs/part"));
        shapes.must("at", any(PROSE, some(PROSE))).may("where", keys(test()));
        for (Relation.Kind kind : Relation.Kind.values()) {
            boolean alone = kind == Relation.Kind.FIRST || kind == Relation.Kind.LAST;
            shapes.may(kind.word(), alone ? FLAG : related);
        }
        return shapes;
    }

    private static Object test() {
        return any(
                SCALAR,
                list(SCALAR),
                new Shapes().must("not", TEXTS).made(),
                new Shapes().must("unless", TEXTS).made(),
                new Shapes().must("matches", PROSE).made(),
                new Shapes().must("not-matches", PROSE).made(),
                new Shapes().must("below", NUMBER).made(),
                new Shapes().must("above", NUMBER).made(),
                new Shapes().must("longer", NUMBER).made());
    }
}

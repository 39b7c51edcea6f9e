package voicemap.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import voicemap.model.Catalog;
import voicemap.model.Question;
import voicemap.yaml.Shapes;

/** The JSON Schema (draft 2020-12) of a profile, made from the questionnaire. */
public final class ProfileSchema {
    private ProfileSchema() {}

    /** The schema as maps, lists and texts. */
    public static Map<String, Object> of(Catalog catalog) {
        Map<String, Object> workload = properties(catalog, false);
        workload.putAll(lines(catalog, false));
        workload.put(StarterTexts.KEY, StarterTexts.schema());
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("name", Shapes.pattern(ProfileReader.WORKLOAD_NAME));
        named.putAll(workload);
        Map<String, Object> single = new LinkedHashMap<>();
        single.put("business", Map.of("type", "string"));
        single.put("account", Shapes.object(properties(catalog, true), List.of()));
        single.putAll(lines(catalog, true));
        single.put(StarterTexts.KEY, StarterTexts.schema());
        Map<String, Object> several = new LinkedHashMap<>(single);
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("minItems", 1);
        list.put("maxItems", ProfileReader.MOST_WORKLOADS);
        list.put("items", Shapes.object(named, List.of("name")));
        several.put("workloads", list);
        single.putAll(workload);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        out.put("title", "voicemap profile");
        out.put("description", "What a business needs from voice calls. Every key may be left out or unknown.");
        out.put("oneOf", List.of(Shapes.object(single, List.of()), Shapes.object(several, List.of("workloads"))));
        return out;
    }

    /** What a workload requires, where its name stands elsewhere. */
    public static Map<String, Object> workload(Catalog catalog) {
        Map<String, Object> properties = properties(catalog, false);
        properties.putAll(lines(catalog, false));
        properties.put(StarterTexts.KEY, StarterTexts.schema());
        return Shapes.object(properties, List.of());
    }

    /** What is said of the account. */
    public static Map<String, Object> account(Catalog catalog) {
        return Shapes.object(properties(catalog, true), List.of());
    }

    /** Every question that has a dot in its key, written in one line. */
    private static Map<String, Object> lines(Catalog catalog, boolean account) {
        Map<String, Object> out = new LinkedHashMap<>();
        for (Question q : catalog.questions().values()) {
            if (q.account() == account && q.id().indexOf('.') > 0) out.put(q.id(), answer(q));
        }
        return out;
    }

    private static Map<String, Object> properties(Catalog catalog, boolean account) {
        Map<String, Object> out = new LinkedHashMap<>();
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        for (Question q : catalog.questions().values()) {
            if (q.account() != account) continue;
            String id = account ? q.id().substring("account.".length()) : q.id();
            int dot = id.indexOf('.');
            if (dot < 0) {
                out.put(id, answer(q));
                continue;
            }
            String group = id.substring(0, dot);
            if (!groups.containsKey(group)) {
                groups.put(group, new LinkedHashMap<>());
                out.put(group, Shapes.object(groups.get(group), List.of()));
            }
            groups.get(group).put(id.substring(dot + 1), answer(q));
        }
        return out;
    }

    private static Map<String, Object> answer(Question q) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("description", q.ask());
        switch (q.kind()) {
            case NUMBER -> {
                Map<String, Object> number = new LinkedHashMap<>();
                number.put("type", "number");
                number.put("minimum", q.from());
                number.put("maximum", q.to());
                out.put("anyOf", List.of(number, Map.of("const", "unknown")));
            }
            case DATE -> out.put("anyOf", List.of(Shapes.DAY, Map.of("const", "unknown")));
            case ONE_OF -> out.put("enum", with(q, "unknown"));
            case YES_NO -> out.put("enum", List.of("yes", "no", true, false, "unknown"));
            case ANY_OF, CODES -> several(q, out);
        }
        return out;
    }

    private static void several(Question q, Map<String, Object> out) {
        Map<String, Object> item = q.options().isEmpty()
                ? Shapes.pattern("^(" + q.pattern() + "|none)$")
                : Map.of("enum", with(q, "none"));
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("uniqueItems", true);
        list.put("items", item);
        out.put("anyOf", List.of(list, item, Map.of("const", "unknown")));
    }

    private static List<Object> with(Question q, String word) {
        List<Object> words = new ArrayList<>(q.options().keySet());
        if (!words.contains(word)) words.add(word);
        return words;
    }
}

package voicemap.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import voicemap.model.Catalog;
import voicemap.model.Checkbook;
import voicemap.model.PartKind;
import voicemap.model.PartKind.SettingKind;
import voicemap.profile.ProfileSchema;
import voicemap.yaml.Shapes;

/**
 * The JSON Schema (draft 2020-12) of a design, made from the questionnaire and the parts there are. What it takes the
 * reader takes; what the reader takes beyond that, a lint finds.
 */
public final class DesignSchema {
    private DesignSchema() {}

    /** The schema as maps, lists and texts. */
    public static Map<String, Object> of(Catalog catalog, Checkbook checkbook) {
        Map<String, Object> workload = new LinkedHashMap<>();
        workload.put("name", Shapes.described("What the workload is called here.", Map.of("type", "string")));
        workload.put("requirements", ProfileSchema.workload(catalog));
        workload.put(
                "use-case",
                Shapes.described("The use case, by its id or any name it goes by.", Map.of("type", "string")));
        workload.put("twiml", twiml());
        Map<String, List<PartKind>> sections = new TreeMap<>();
        for (PartKind kind : checkbook.kinds().values()) {
            if (kind.section() == null) continue;
            sections.computeIfAbsent(kind.section(), k -> new ArrayList<>()).add(kind);
        }
        sections.forEach((section, kinds) -> workload.put(section, list(section, kinds)));
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("$schema", Shapes.described("Where editors find this schema, in JSON.", Map.of("type", "string")));
        top.put("design", Shapes.described("What the design is called.", Map.of("type", "string")));
        top.put(
                "profile",
                Shapes.described(
                        "The file with the requirements, from the folder of this one.", Map.of("type", "string")));
        top.put("business", Shapes.described("The name of the business.", Map.of("type", "string")));
        top.put("account", ProfileSchema.account(catalog));
        Map<String, Object> workloads =
                Shapes.ordered("type", "array", "minItems", 1, "items", Shapes.object(workload, List.of("name")));
        top.put("workloads", workloads);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        out.put("title", "voicemap design");
        out.put("description", "A solution as it was designed. Only the names of its workloads must be there.");
        out.putAll(Shapes.object(top, List.of("workloads")));
        out.put("$defs", Map.of("value", value()));
        return out;
    }

    private static Map<String, Object> twiml() {
        Map<String, Object> file = Shapes.object(Map.of("file", Map.of("type", "string")), List.of("file"));
        Map<String, Object> text = Shapes.object(Map.of("text", Map.of("type", "string")), List.of("text"));
        return Shapes.described(
                "TwiML this workload answers with: files, or documents right here.",
                Shapes.list(Map.of("anyOf", List.of(file, text, Map.of("type", "string")))));
    }

    private static Map<String, Object> list(String section, List<PartKind> kinds) {
        List<Object> items = new ArrayList<>();
        String one = section.endsWith("s") ? section.substring(0, section.length() - 1) : section;
        for (PartKind kind : kinds) items.add(part(kind, kinds.size() == 1 ? null : one));
        if (section.equals("products")) items.add(Map.of("type", "string"));
        return Shapes.list(items.size() == 1 ? items.get(0) : Map.of("anyOf", items));
    }

    private static Map<String, Object> part(PartKind kind, String one) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        if (one != null) {
            String brief = kind.place().startsWith(one + "-") ? kind.place().substring(one.length() + 1) : kind.place();
            List<String> names = brief.equals(kind.place()) ? List.of(brief) : List.of(brief, kind.place());
            properties.put(one, Map.of("enum", names));
            required.add(one);
        }
        for (SettingKind setting : kind.settings().values()) properties.put(setting.name(), setting(setting));
        if (kind.place().equals("product")) required.add("product");
        Map<String, Object> out = Shapes.object(properties, required);
        if (kind.open()) out.put("additionalProperties", true);
        return Shapes.described(kind.is(), out);
    }

    private static Map<String, Object> setting(SettingKind setting) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (!setting.is().isEmpty()) out.put("description", setting.is());
        if (setting.values().isEmpty() || setting.mixed()) {
            out.put("$ref", "#/$defs/value");
        } else {
            out.put("anyOf", List.of(enumeration(setting), Shapes.list(enumeration(setting)), Map.of("type", "null")));
        }
        return out;
    }

    private static Map<String, Object> enumeration(SettingKind setting) {
        return Map.of("enum", words(setting.values()));
    }

    /** What a setting may hold whose words are not listed. */
    private static Map<String, Object> value() {
        List<String> any = List.of("string", "number", "boolean", "null", "object");
        return Map.of("anyOf", List.of(Map.of("type", any), Shapes.list(Map.of("type", any))));
    }

    /** The words as a person may write them: true and false need no quotes, nor do numbers. */
    private static List<Object> words(List<String> values) {
        List<Object> out = new ArrayList<>(values);
        for (String v : values) {
            if (v.equals("true") || v.equals("false")) out.add(Boolean.valueOf(v));
            else if (v.matches("[0-9]{1,9}")) out.add(Integer.valueOf(v));
        }
        return out;
    }
}

package voicemap.render;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import voicemap.lint.Report;

/** What a lint found as JSON of our own layout, whose schema is published. */
public final class LintJson {
    private LintJson() {}

    static String render(Report report, LintView view) {
        LintData data = LintData.of(report, view.catalog());
        Map<String, Object> all = Json.object(
                "schemaVersion",
                Json.SCHEMA_VERSION,
                "inputs",
                data.inputs(),
                "counts",
                data.counts(),
                "findings",
                data.findings());
        return Orders.none(Json.write(all), Json.NUMBER_SIGN);
    }

    /** The JSON Schema of what is written. */
    public static Map<String, Object> schema() {
        Map<String, Type> keys = new LinkedHashMap<>();
        for (RecordComponent c : LintData.class.getRecordComponents()) keys.put(c.getName(), c.getGenericType());
        return RecordSchema.of("voicemap lint --format json", keys);
    }
}

package voicemap.laws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import voicemap.model.Catalog;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader;
import voicemap.yaml.Documents;

/**
 * A generated profile: answers by the keys of the questionnaire, each a word, a number or a list of words.
 *
 * @param seed what the generator makes it from again
 */
public record Generated(long seed, Map<String, Object> account, Map<String, Map<String, Object>> workloads) {
    /** As a person would write it. */
    public String yaml() {
        StringBuilder out = new StringBuilder();
        account.forEach((k, v) -> line(out, "", k, v));
        if (single()) {
            workloads.values().iterator().next().forEach((k, v) -> line(out, "", k, v));
            if (out.isEmpty()) out.append("business: says nothing\n");
            return out.toString();
        }
        out.append("workloads:\n");
        workloads.forEach((name, answers) -> {
            out.append("  - name: ").append(name).append('\n');
            answers.forEach((k, v) -> line(out, "    ", k, v));
        });
        return out.toString();
    }

    /** The same on one line of JSON. */
    public String json() {
        StringBuilder out =
                new StringBuilder("{\"business\": \"generated ").append(seed).append('"');
        account.forEach((k, v) -> field(out, k, v));
        if (single()) {
            workloads.values().iterator().next().forEach((k, v) -> field(out, k, v));
        } else {
            out.append(", \"workloads\": [");
            String between = "";
            for (Map.Entry<String, Map<String, Object>> w : workloads.entrySet()) {
                out.append(between).append("{\"name\": \"").append(w.getKey()).append('"');
                w.getValue().forEach((k, v) -> field(out, k, v));
                out.append('}');
                between = ", ";
            }
            out.append(']');
        }
        return out.append('}').toString();
    }

    /** What the program reads from it. */
    public Profile profile(Catalog catalog) {
        return new ProfileReader(catalog).read(Documents.text(yaml(), "generated"), "generated", List.of());
    }

    /** The same profile with one more answer in every workload, or at the account. */
    public Generated with(String key, Object value) {
        Map<String, Object> newAccount = new LinkedHashMap<>(account);
        Map<String, Map<String, Object>> newWorkloads = new LinkedHashMap<>();
        workloads.forEach((name, answers) -> newWorkloads.put(name, new LinkedHashMap<>(answers)));
        if (key.startsWith("account.")) newAccount.put(key, value);
        else newWorkloads.values().forEach(answers -> answers.put(key, value));
        return new Generated(seed, newAccount, newWorkloads);
    }

    /** For the message of a test that fails. */
    @Override
    public String toString() {
        return "the profile of seed " + seed + ":\n" + yaml();
    }

    private boolean single() {
        return workloads.size() == 1;
    }

    private static void line(StringBuilder out, String indent, String key, Object value) {
        String text = value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(", ", "[", "]"))
                : value.toString();
        out.append(indent).append(key).append(": ").append(text).append('\n');
    }

    private static void field(StringBuilder out, String key, Object value) {
        String text = value instanceof List<?> list
                ? list.stream().map(v -> "\"" + v + "\"").collect(Collectors.joining(", ", "[", "]"))
                : value instanceof Number ? value.toString() : "\"" + value + "\"";
        out.append(", \"").append(key).append("\": ").append(text);
    }
}

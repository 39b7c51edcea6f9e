package voicemap.scaffold;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import voicemap.advice.Advice;
import voicemap.advice.WorkloadAdvice;
import voicemap.engine.Conclusions;
import voicemap.engine.Engine;
import voicemap.engine.RuleBase;
import voicemap.model.Catalog;
import voicemap.model.Plain;
import voicemap.model.Standing;
import voicemap.profile.Profile;

/** Makes a project from a starter and the advice on a workload, in memory. The same input gives the same bytes. */
public final class Generator {
    private static final int WIDTH = 118;

    private final Catalog catalog;
    private final Function<Object, String> json;

    /** @param json writes a value as JSON */
    public Generator(Catalog catalog, Function<Object, String> json) {
        this.catalog = catalog;
        this.json = json;
    }

    /**
     * Makes a project.
     *
     * @param workload the workload of the profile that it is for
     * @param texts files that it gets besides, by path
     * @throws voicemap.yaml.Problem the profile says something to the starter that it does not take
     */
    public Project project(
            Starter starter, Profile profile, Advice advice, String workload, Map<String, String> texts) {
        Conclusions found = new Engine(RuleBase.shipped(), catalog)
                .conclude(profile.scopes(), profile.answers(), Standing.CONTESTED);
        WorkloadAdvice advised = advice.workloads().stream()
                .filter(w -> w.name().equals(workload))
                .findFirst()
                .orElseThrow();
        Manifest manifest = starter.manifest();
        Settings settings = new Settings(catalog, manifest, profile, workload);
        Map<String, List<Explanation.Reason>> on = new Decider(catalog, profile, found, advised).on(manifest);
        Explanation bare = explanation(starter, advised, on, List.of());

        Map<String, Object> values = Values.of(bare, manifest, advice, advised);
        Map<String, byte[]> files = new TreeMap<>();
        List<Explanation.File> why = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        manifest.features().forEach(f -> known.add(f.id()));
        Map<String, String> made = made(starter, profile, settings.data(on.keySet()));
        if (starter.files().containsKey(Starter.STEPS)) made.put(Starter.STEPS, json.apply(steps(values)));
        made.putAll(texts);
        starter.files().forEach((path, content) -> {
            Set<String> brought = brought(manifest, path, on.keySet());
            if (brought == null) return;
            byte[] bytes = made.containsKey(path) ? bytes(made.get(path)) : content;
            FileKind kind = FileKind.of(path, content);
            if (kind.commented() && !made.containsKey(path)) {
                Template template = Template.of(path, kind, starter.text(path));
                template.features(known).stream().filter(on::containsKey).forEach(brought::add);
                String text = template.fill(values, on.keySet());
                bytes = bytes(headed(text, kind, head(bare, ordered(manifest, brought))));
            }
            files.put(path, bytes);
            why.add(new Explanation.File(path, bytes.length, ordered(manifest, brought)));
        });
        made.forEach((path, text) -> {
            if (starter.files().containsKey(path)) return;
            files.put(path, bytes(text));
            why.add(new Explanation.File(path, files.get(path).length, List.of()));
        });
        why.sort(java.util.Comparator.comparing(Explanation.File::path));
        return new Project(name(manifest, profile), explanation(starter, advised, on, why), files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String name(Manifest manifest, Profile profile) {
        String business = Plain.line(profile.business());
        return business.isEmpty() ? manifest.name() : manifest.name() + " for " + business;
    }

    /** The files that are data through and through. */
    private Map<String, String> made(Starter starter, Profile profile, Map<String, Object> settings) {
        Map<String, String> out = new LinkedHashMap<>();
        Manifest manifest = starter.manifest();
        if (!manifest.settings().isEmpty()) out.put(Starter.SETTINGS, json.apply(settings));
        if (starter.files().containsKey(Starter.PACKAGE)) {
            String id = Packages.name(profile.business(), manifest.useCase());
            out.putAll(Packages.named(starter, id, name(manifest, profile), json));
        }
        return out;
    }

    /** What waits for a person, and for how long. */
    private static List<Map<String, Object>> steps(Map<String, Object> values) {
        List<Map<String, Object>> out = new ArrayList<>();
        for (Object step : (List<?>) values.get("steps")) {
            Map<String, Object> named = new LinkedHashMap<>();
            named.put("id", ((Map<?, ?>) step).get("name"));
            named.put("name", ((Map<?, ?>) step).get("what"));
            named.put("days", ((Map<?, ?>) step).get("days"));
            out.add(named);
        }
        return out;
    }

    /** The features that are on and list a file; null where it is listed and none of them is. */
    private static Set<String> brought(Manifest manifest, String path, Set<String> on) {
        boolean listed = false;
        Set<String> out = new LinkedHashSet<>();
        for (Manifest.Feature f : manifest.features()) {
            if (!f.files().contains(path)) continue;
            listed = true;
            if (on.contains(f.id())) out.add(f.id());
        }
        return listed && out.isEmpty() ? null : out;
    }

    private static List<String> ordered(Manifest manifest, Set<String> features) {
        return manifest.features().stream()
                .map(Manifest.Feature::id)
                .filter(features::contains)
                .toList();
    }

    private Explanation explanation(
            Starter starter,
            WorkloadAdvice workload,
            Map<String, List<Explanation.Reason>> on,
            List<Explanation.File> files) {
        Manifest manifest = starter.manifest();
        Claims claims = new Claims(catalog);
        List<Explanation.Feature> features = new ArrayList<>();
        List<Explanation.LeftOut> leftOut = new ArrayList<>();
        Map<String, Explanation.Claim> claimed = new LinkedHashMap<>();
        for (Manifest.Feature f : manifest.features()) {
            if (!on.containsKey(f.id())) {
                leftOut.add(new Explanation.LeftOut(f.id(), f.what()));
                continue;
            }
            List<String> ids = new ArrayList<>();
            for (Manifest.Claim c : f.claims()) {
                if (!on.keySet().containsAll(c.with())) continue;
                Explanation.Claim claim =
                        claims.of(c.id(), starter.test(c.id(), path -> brought(manifest, path, on.keySet()) != null));
                if (claim == null) continue;
                ids.add(c.id());
                claimed.putIfAbsent(c.id(), claim);
            }
            features.add(new Explanation.Feature(f.id(), f.what(), on.get(f.id()), ids));
        }
        return new Explanation(
                manifest.useCase(),
                manifest.name(),
                workload.name(),
                files,
                features,
                leftOut,
                List.copyOf(claimed.values()),
                absent(manifest, workload, on.keySet()));
    }

    /** What was advised, asks for code and has none here. */
    private static List<Explanation.Absent> absent(Manifest manifest, WorkloadAdvice workload, Set<String> on) {
        Set<String> built = new LinkedHashSet<>(manifest.serves());
        built.addAll(manifest.noCode());
        for (Manifest.Feature f : manifest.features()) {
            if (on.contains(f.id())) f.when().forEach(w -> built.add(w.product()));
        }
        return workload.products().stream()
                .filter(Values::used)
                .filter(p -> !built.contains(p.id()) && (p.row() == null || !built.contains(p.row())))
                .map(p -> new Explanation.Absent(p.id(), p.name(), p.tier(), Values.why(p)))
                .toList();
    }

    /** What stands on top of a file: what brought it, the answers behind that, and what it is built after. */
    private static List<String> head(Explanation why, List<String> features) {
        List<String> out = new ArrayList<>();
        if (features.isEmpty()) {
            out.add("Made by voicemap for " + why.useCase() + ": every such project has this file.");
            return out;
        }
        Set<String> answers = new LinkedHashSet<>();
        Set<String> claims = new LinkedHashSet<>();
        for (String id : features) {
            Explanation.Feature f = why.feature(id);
            claims.addAll(f.claims());
            f.because().forEach(r -> r.grounds().forEach(g -> answers.add(g.toString())));
        }
        out.add(some("Made by voicemap for " + why.useCase() + ", for: ", List.copyOf(features), ", "));
        if (!answers.isEmpty()) out.add(some("Answers: ", List.copyOf(answers), "; "));
        if (!claims.isEmpty()) out.add(some("Built after: ", List.copyOf(claims), ", "));
        return out;
    }

    /** As many of the words as a line has room for, and how many more there are. */
    private static String some(String start, List<String> words, String between) {
        StringBuilder out = new StringBuilder(start);
        for (int i = 0; i < words.size(); i++) {
            String next = (i == 0 ? "" : between) + words.get(i);
            if (i > 0 && out.length() + next.length() > WIDTH) {
                return out.append(" and ")
                        .append(words.size() - i)
                        .append(" more")
                        .toString();
            }
            out.append(next);
        }
        return out.toString();
    }

    private static String headed(String text, FileKind kind, List<String> head) {
        int at = 0;
        if (text.startsWith("#!") || text.startsWith("<?xml")) at = text.indexOf('\n') + 1;
        StringBuilder out = new StringBuilder(text.substring(0, at));
        for (String line : head) out.append(kind.comment(line)).append('\n');
        if (kind == FileKind.MARKDOWN) out.append('\n');
        return out.append(text.substring(at)).toString();
    }
}

package voicemap.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.model.Severity;
import voicemap.model.Span;

/**
 * What a team wants of a lint of some files, with the place where each of it was said. Whatever comes from an outer file
 * stands behind what the nearer ones say.
 *
 * @param texts the files it was read from, the nearest first, with their texts
 * @param grades in the order in which they are looked through: the first that speaks of a finding decides
 */
public record Configuration(
        Map<String, String> texts,
        List<Grade> grades,
        Stated<Threshold> failOn,
        List<Stated<Glob>> exclude,
        List<Suppression> suppressions,
        List<Stated<Path>> rules,
        Stated<Path> baseline) {
    /** The id of a grade that speaks of every finding. */
    static final String EVERY = "*";

    private static final Span PRESET = Span.of("preset");
    /** Where nobody has said anything. */
    public static final Configuration NONE = new Configuration(
            Map.of(),
            List.of(),
            new Stated<>(Threshold.ERROR, PRESET),
            List.of(),
            List.of(),
            List.of(),
            new Stated<>(null, PRESET));

    /**
     * What becomes of findings under an id.
     *
     * @param paths the files in which it does, or null for all
     */
    public record Grade(Stated<String> id, Glob paths, Stated<Level> level) {
        boolean speaksOf(String finding, Path path) {
            return (id.value().equals(EVERY) || id.value().equals(finding)) && (paths == null || paths.matches(path));
        }

        /** Whether it leaves nothing to say to another one that stands behind it. */
        boolean hides(Grade behind) {
            return paths == null && (id.value().equals(EVERY) || id.value().equals(behind.id.value()));
        }
    }

    /** A line of what holds: a key, its value, and the place where it was said. */
    public record Line(String key, String value, Span origin) {}

    public Configuration {
        texts = Collections.unmodifiableMap(texts);
        grades = List.copyOf(grades);
        exclude = List.copyOf(exclude);
        suppressions = List.copyOf(suppressions);
        rules = List.copyOf(rules);
    }

    /** The same where an outer one says what this leaves out: key by key, and the lists of both. */
    public Configuration within(Configuration outer) {
        Map<String, String> texts = new LinkedHashMap<>(this.texts);
        texts.putAll(outer.texts);
        List<Grade> grades = new ArrayList<>(this.grades);
        for (Grade g : outer.grades) if (this.grades.stream().noneMatch(mine -> mine.hides(g))) grades.add(g);
        return new Configuration(
                texts,
                grades,
                failOn.at().equals(PRESET) ? outer.failOn : failOn,
                both(exclude, outer.exclude),
                both(suppressions, outer.suppressions),
                both(rules, outer.rules),
                baseline.at().equals(PRESET) ? outer.baseline : baseline);
    }

    private static <T> List<T> both(List<T> mine, List<T> outer) {
        List<T> all = new ArrayList<>(mine);
        all.addAll(outer);
        return all;
    }

    /**
     * How bad a finding is here, or null where it is to be left out.
     *
     * @param subjects what says which findings weigh no less than they do
     */
    public Severity severity(String id, Severity own, Path path, Subjects subjects) {
        for (Grade g : grades) {
            if (!g.speaksOf(id, path)) continue;
            if (g.level().value().lighter(own) && subjects.grave(id) != null) continue;
            return g.level().value().severity();
        }
        return own;
    }

    /** Whether a file is to be left out. */
    public boolean excludes(Path path) {
        return exclude.stream().anyMatch(g -> g.value().matches(path));
    }

    /**
     * Refuses the first id under which nothing is ever found, or that may not be kept as quiet as is said here.
     *
     * @param known the ids that there are; the rules of the house bring ids of their own
     * @param subjects what says which of them are not to be kept quiet
     */
    public void check(Set<String> known, Subjects subjects) {
        for (Grade g : grades) if (!g.id().value().equals(EVERY)) IdChecks.grade(g, known, subjects);
        for (Suppression s : suppressions) for (Stated<String> id : s.ids()) IdChecks.id(id, known, known, subjects);
    }

    /** All that holds, line by line, and where each was said. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("fail-on", failOn.value().word(), failOn.at()));
        for (Grade g : grades) {
            String paths = g.paths() == null ? "" : "." + g.paths();
            lines.add(new Line(
                    "severities." + g.id().value() + paths, g.level().value().word(), g.id().at()));
        }
        for (Stated<Glob> g : exclude) lines.add(new Line("exclude", g.value().toString(), g.at()));
        for (Suppression s : suppressions) {
            lines.add(new Line("suppressions", s.names() + ": " + s.reason(), s.at().from()));
        }
        for (Stated<Path> r : rules) lines.add(new Line("rules", shown(r.value()), r.at()));
        if (baseline.value() != null) lines.add(new Line("baseline", shown(baseline.value()), baseline.at()));
        return List.copyOf(lines);
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}

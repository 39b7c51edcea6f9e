package voicemap.scaffold;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import voicemap.advice.Advice;
import voicemap.engine.Samples;
import voicemap.library.Voicemap;
import voicemap.profile.Profile;
import voicemap.render.Json;

/** Projects made for tests, from the small starters among the resources or from those of this build. */
public final class Projects {
    /** The small starters. */
    public static final Path SMALL = Samples.HOME.resolve("src/test/resources/starters");

    private static final Voicemap VOICEMAP = Voicemap.load();

    private Projects() {}

    /** The small starters, read. */
    public static Starters small() {
        return Starters.folder(SMALL, Samples.catalog());
    }

    /** A project for a profile, or with its first workload, where that has several. */
    public static Project of(Starters starters, String useCase, Profile profile) {
        return of(
                starters.starter(useCase),
                profile,
                advice(profile),
                profile.scopes().get(0));
    }

    static Project of(Starter starter, Profile profile, Advice advice, String workload) {
        return new Generator(Samples.catalog(), Json::write).project(starter, profile, advice, workload, Map.of());
    }

    static Advice advice(Profile profile) {
        return VOICEMAP.advise(profile, LocalDate.of(2026, 11, 21));
    }

    static Profile profile(String text) {
        return VOICEMAP.profile(text, "profile.yaml");
    }

    /** The small project for a profile. */
    static Project small(String profile) {
        return of(small(), "voice-notifications", profile(profile));
    }

    /** The text of a file. */
    static String text(Project project, String path) {
        return new String(project.files().get(path), StandardCharsets.UTF_8);
    }

    /** The features that are on. */
    static List<String> on(Project project) {
        return project.explanation().features().stream()
                .map(Explanation.Feature::id)
                .toList();
    }

    /** Everything in a project as one text. */
    static String golden(Project project) {
        StringBuilder out = new StringBuilder();
        new TreeMap<>(project.files()).forEach((path, content) -> out.append("==== ")
                .append(path)
                .append('\n')
                .append(new String(content, StandardCharsets.UTF_8)));
        return out.toString();
    }
}

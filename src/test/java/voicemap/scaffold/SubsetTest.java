package voicemap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.Samples;
import voicemap.laws.ProfileGenerator;

/**
 * A project is its starter without the parts of what it does not have, byte for byte: each file of the source, read a second
 * time and in the simplest way, is what the generator made of it.
 */
class SubsetTest {
    private static final int PROFILES = 60;
    private static final Path STARTERS = Samples.HOME.resolve("src/main/starters");
    private static final Pattern SECTION =
            Pattern.compile("\\s*(?:(?://|#|<!--) )?\\{\\{([#^/])([a-z0-9-]+)}}(?: -->)?\\s*");
    private static final Pattern INLINE =
            Pattern.compile("\\{\\{([#^])([a-z0-9-]+)}}((?:(?!\\{\\{[#^/]).)*)\\{\\{/\\2}}", Pattern.DOTALL);
    private static final Pattern VALUE =
            Pattern.compile("`?(?<![{$])\\{\\{[a-z][a-z0-9-]*}}(?!})`?|['\"]\\{\\{[a-z][a-z0-9-]*}}['\"]");
    private static final Pattern HEAD =
            Pattern.compile("(?:(?://|#|<!--) (?:Made by voicemap for|Answers:|Built after:) .*\n)+\n?");
    private static final Pattern FILE =
            Pattern.compile("\\b((?:assets|functions|lib|lists|scripts|server|test|worker)/[\\w./-]*)(?<!\\.)");
    private static final Pattern COMMAND = Pattern.compile("npm (?:run )?(?!install|ci\\b|run\\b)([a-z]+)\\b");
    private static final Pattern VARIABLE =
            Pattern.compile("`([A-Z][A-Z0-9]*_[A-Z0-9_]+)`|\\b(?:env|context)\\.([A-Z][A-Z0-9_]+)\\b");
    private static final Set<String> LISTS = Set.of("features", "steps", "products", "claims", "billed");
    private static final String SET_BY_TWILIO = "DOMAIN_NAME";
    private static final String ANYTHING = "\u0000";

    static Set<String> starters() {
        return Starters.shipped().useCases();
    }

    private static Map<String, String> source(Manifest manifest) throws IOException {
        Map<String, String> out = new TreeMap<>();
        for (String folder : List.of("kit", manifest.useCase())) {
            Path root = STARTERS.resolve(folder);
            try (Stream<Path> all = Files.walk(root)) {
                for (Path f : all.filter(Files::isRegularFile).toList())
                    out.put(root.relativize(f).toString().replace('\\', '/'), Files.readString(f));
            }
        }
        out.keySet().removeAll(List.of("starter.yaml", "reverts.yaml"));
        out.keySet().removeAll(manifest.leavesOut());
        return out;
    }

    @ParameterizedTest
    @MethodSource("starters")
    void a_project_is_what_is_left_of_its_starter(String useCase) throws IOException {
        Starters starters = Starters.shipped();
        Manifest manifest = starters.starter(useCase).manifest();
        Map<String, String> source = source(manifest);
        ProfileGenerator generator = new ProfileGenerator(CatalogFiles.shipped());
        Set<Set<String>> met = new HashSet<>();
        int count = 0;
        for (int seed = 0; seed < PROFILES; seed++) {
            Project project;
            try {
                project = Projects.of(starters, useCase, generator.profile(seed).profile(Samples.catalog()));
            } catch (NoSuchElementException contradictory) {
                continue;
            }
            count++;
            Set<String> on = Set.copyOf(Projects.on(project));
            met.add(on);
            Set<String> expected = new TreeSet<>(source.keySet());
            expected.removeIf(path -> !wanted(manifest, path, on));
            assertThat(project.files().keySet()).as(on.toString()).containsExactlyInAnyOrderElementsOf(expected);
            for (String path : expected) same(path, source.get(path), Projects.text(project, path), on);
            settings(manifest, Projects.text(project, Starter.SETTINGS), on);
            named(project, on);
        }
        assertThat(count).isGreaterThan(PROFILES / 2);
        assertThat(met.size()).isGreaterThan(count / 4);
    }

    /** Whether a file is there: no feature lists it, or one that is on does. */
    private static boolean wanted(Manifest manifest, String path, Set<String> on) {
        List<String> listing = manifest.features().stream()
                .filter(f -> f.files().contains(path))
                .map(Manifest.Feature::id)
                .toList();
        return listing.isEmpty() || listing.stream().anyMatch(on::contains);
    }

    private static void same(String path, String source, String made, Set<String> on) {
        if (Set.of(Starter.SETTINGS, Starter.STEPS, Starter.PACKAGE, Starter.LOCK)
                .contains(path)) return;
        if (!path.matches(".*\\.(js|md|ya?ml|sh)|(.*/)?(\\.env.*|\\.npmrc|\\.gitignore)")) {
            assertThat(made).as(path).isEqualTo(source);
            return;
        }
        Matcher head = HEAD.matcher(made);
        assertThat(head.find()).as(path + " says what brought it").isTrue();
        String body = made.substring(0, head.start()) + made.substring(head.end());
        String left = left(source, on, path.endsWith(".md"));
        StringBuilder pattern = new StringBuilder();
        for (String part : VALUE.matcher(left).replaceAll(ANYTHING).split(ANYTHING, -1)) {
            if (!pattern.isEmpty()) pattern.append("(?s:.*?)");
            pattern.append(Pattern.quote(part));
        }
        if (left.equals(body)) return;
        assertThat(VALUE.matcher(left).find() || left.contains(ANYTHING))
                .as(path + " with " + on + "\n" + body)
                .isTrue();
        assertThat(body).as(path + " with " + on).matches(Pattern.compile(pattern.toString()));
    }

    /** What is left of a text; a list that is filled is anything. */
    private static String left(String source, Set<String> on, boolean inline) {
        StringBuilder out = new StringBuilder();
        Deque<Boolean> open = new ArrayDeque<>();
        for (String line : source.split("(?<=\n)")) {
            Matcher m = SECTION.matcher(line);
            if (!m.matches()) {
                if (!open.contains(false)) out.append(line);
                continue;
            }
            boolean list = LISTS.contains(m.group(2));
            if (m.group(1).equals("/")) open.pop();
            else {
                if (list && !open.contains(false)) out.append(ANYTHING);
                open.push(!list && on.contains(m.group(2)) == m.group(1).equals("#"));
            }
        }
        String text = out.toString();
        // sections within a line stand in Markdown only, the inmost are read first
        for (Matcher m = INLINE.matcher(text); inline && m.find(); m = INLINE.matcher(text)) {
            boolean stays = on.contains(m.group(2)) == m.group(1).equals("#");
            String with = LISTS.contains(m.group(2)) ? ANYTHING : stays ? m.group(3) : "";
            text = text.substring(0, m.start()) + with + text.substring(m.end());
        }
        return text;
    }

    private static void settings(Manifest manifest, String made, Set<String> on) throws IOException {
        Set<String> may = new TreeSet<>();
        Set<String> must = new TreeSet<>();
        for (Manifest.Setting s : manifest.settings()) {
            if (!s.features().isEmpty() && s.features().stream().noneMatch(on::contains)) continue;
            may.add(s.key());
            if (s.from() == Manifest.From.VALUE) must.add(s.key());
        }
        Set<String> keys = new TreeSet<>();
        new ObjectMapper().readTree(made).fieldNames().forEachRemaining(keys::add);
        assertThat(may).containsAll(keys);
        assertThat(keys).containsAll(must);
    }

    /** What the documents send people to is there: files, scripts, and the variables that the code reads. */
    private static void named(Project project, Set<String> on) throws IOException {
        Set<String> missing = new TreeSet<>();
        JsonNode scripts = new ObjectMapper()
                .readTree(Projects.text(project, Starter.PACKAGE))
                .get("scripts");
        String environment = Projects.text(project, ".env.example");
        for (String path : project.files().keySet()) {
            String text = Projects.text(project, path);
            if (path.endsWith(".md")) {
                all(FILE, text)
                        .filter(f -> project.files().keySet().stream().noneMatch(p -> p.startsWith(f)))
                        .forEach(f -> missing.add(path + " names " + f));
                all(COMMAND, text).filter(c -> !scripts.has(c)).forEach(c -> missing.add(path + " runs " + c));
            }
            if (path.endsWith(".md") || path.matches("(assets|functions|lib|scripts|server|worker)/.*js"))
                all(VARIABLE, text)
                        .filter(v -> !environment.contains(v) && !v.equals(SET_BY_TWILIO))
                        .forEach(v -> missing.add(path + " reads " + v));
        }
        assertThat(missing).as(on.toString()).isEmpty();
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(m -> m.group(1) == null ? m.group(2) : m.group(1));
    }
}

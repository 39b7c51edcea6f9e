package voicemap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import voicemap.catalog.CatalogFiles;
import voicemap.cli.Ran;
import voicemap.laws.ProfileGenerator;
import voicemap.scaffold.NodeProject.Ended;

/** Projects made for profiles: whatever features they have, their types hold and their own tests pass. */
class ScaffoldIT {
    private static final boolean ALL = "all".equals(System.getProperty("voicemap.starters"));
    private static final long SEED = Long.getLong("voicemap.seed", System.currentTimeMillis() / 86_400_000);
    private static final Path PROFILES = Path.of("examples/profiles");
    private static final int GENERATED = 400;
    private static final String HARM = "\"); process.exit(1); // </Say><Hangup/> ${x} `y` ";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The starters of which a project was walked: the first of each that answers calls is. */
    private static final Set<String> WALKED = new HashSet<>();

    @TempDir
    Path folder;

    @TempDir
    static Path profiles;

    /** A profile, the starter it is held against, and the features it has there. */
    record Case(String starter, Path profile, String workload, Set<String> features) {
        @Override
        public String toString() {
            return starter + " for " + profile.getFileName() + " with " + features;
        }
    }

    @BeforeAll
    static void packages() throws IOException, InterruptedException {
        boolean here = NodeProject.available();
        if (!here) System.err.println("NO NODE 20 OR NEWER WITH NPM ON THE PATH: NO PROJECT IS TRIED");
        assumeTrue(here);
    }

    /** What each profile would get of a starter. */
    private static List<Case> cases(String starter) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> examples = Files.list(PROFILES)) {
            examples.sorted().forEach(all::add);
        }
        ProfileGenerator generator = new ProfileGenerator(CatalogFiles.shipped());
        for (int i = 0; i < GENERATED; i++) {
            Path file = profiles.resolve("generated-" + (SEED * GENERATED + i) + ".json");
            if (!Files.exists(file))
                Files.writeString(file, generator.profile(SEED * GENERATED + i).json());
            all.add(file);
        }
        List<Case> out = new ArrayList<>();
        for (Path profile : all) {
            for (String workload : List.of("", "w1")) {
                boolean several = !workload.isEmpty();
                List<String> line = new ArrayList<>(List.of(
                        "scaffold",
                        profile.toString(),
                        "--use-case",
                        starter,
                        "--explain",
                        "--format",
                        "json",
                        "--today",
                        "2026-11-21"));
                if (several) line.addAll(List.of("--workload", workload));
                Ran ran = Ran.of(line.toArray(String[]::new));
                // contradictions, and several workloads of which none was named
                if (ran.code() != 0) continue;
                Set<String> features = new LinkedHashSet<>();
                for (JsonNode f : JSON.readTree(ran.out()).findPath("features"))
                    features.add(f.get("id").asText());
                out.add(new Case(starter, profile, workload, features));
                break;
            }
        }
        return out;
    }

    /**
     * Few profiles that together have each two features together, either alone, and neither, as far as any has them; the one
     * that brings most comes first, then what is left by a seed.
     */
    static List<Case> covering() throws IOException {
        System.out.println("projects by seed " + SEED + ", again with -Dvoicemap.seed=" + SEED);
        List<Case> out = new ArrayList<>();
        for (String starter : StartersIT.starters()) {
            List<Case> left = cases(starter);
            assertThat(left).hasSizeGreaterThan(100);
            Set<String> every = new LinkedHashSet<>();
            left.forEach(c -> every.addAll(c.features()));
            Set<String> met = new HashSet<>();
            int most = ALL ? 5 : 1;
            for (int i = 0; i < most; i++) {
                if (i == 3) Collections.shuffle(left, new Random(SEED));
                Case best = null;
                int gain = 0;
                for (Case c : left) {
                    Set<String> pairs = pairs(c.features(), every);
                    pairs.removeAll(met);
                    if (pairs.size() > gain) {
                        best = c;
                        gain = pairs.size();
                    }
                    // behind the first few whatever brings something new, as the seed has it
                    if (i >= 3 && gain > 0) break;
                }
                if (best == null) break;
                met.addAll(pairs(best.features(), every));
                out.add(best);
            }
        }
        return out;
    }

    private static Set<String> pairs(Set<String> on, Set<String> every) {
        Set<String> out = new HashSet<>();
        List<String> all = List.copyOf(every);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                out.add(sign(all.get(i), on) + sign(all.get(j), on));
            }
        }
        return out;
    }

    private static String sign(String feature, Set<String> on) {
        return (on.contains(feature) ? "+" : "-") + feature;
    }

    private NodeProject made(Path profile, String starter, String workload, String name) throws IOException {
        Path into = folder.resolve(name);
        List<String> line = new ArrayList<>(List.of(
                "scaffold", profile.toString(), "--use-case", starter, "-o", into.toString(), "--today", "2026-11-21"));
        if (!workload.isEmpty()) line.addAll(List.of("--workload", workload));
        Ran ran = Ran.of(line.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isZero();
        return new NodeProject(into);
    }

    @ParameterizedTest
    @MethodSource("covering")
    void a_project_is_whole(Case one) throws IOException, InterruptedException {
        NodeProject project = made(one.profile(), one.starter(), one.workload(), "project");
        whole(project);
        boolean answers = Files.exists(project.folder.resolve("functions"));
        if (answers && WALKED.add(one.starter())) {
            int steps = Walk.of(project, folder.resolve("requests.jsonl"), folder.resolve("answers"), folder);
            System.out.println("walked " + steps + " steps of " + one);
        }
    }

    private void whole(NodeProject project) throws IOException, InterruptedException {
        Path answers = Files.createDirectories(folder.resolve("answers"));
        Path requests = folder.resolve("requests.jsonl");
        Ended types = project.types();
        assertThat(types.output()).isEmpty();
        Ended tests = project.tests(Map.of("TWIML_OUT", answers.toString(), "REST_OUT", requests.toString()));
        assertThat(tests.code()).as(tests.output()).isZero();
        StartersIT.answers(answers);
        StartersIT.requests(requests);
        for (Path f : project.files()) {
            assertThat(Files.readString(f)).as(f.toString()).doesNotContain("{{#", "{{/", "{{^");
        }
    }

    /** The business's name goes everywhere a name goes, and is a name everywhere. */
    @Test
    void a_hostile_name_is_said_aloud_and_nothing_else() throws IOException, InterruptedException {
        for (String name : List.of("\"); process.exit(1); //", "</Say><Hangup/>")) {
            Path profile = folder.resolve("hostile.yaml");
            String text = Files.readString(PROFILES.resolve("clinic-reminders.yaml"));
            Files.writeString(
                    profile, text.replace("business: Riverside Clinic", "business: " + JSON.writeValueAsString(name)));
            Path answers = folder.resolve("said-" + name.length());
            Files.createDirectories(answers);
            NodeProject project = made(profile, "voice-notifications", "", "hostile-" + name.length());
            Ended tests = project.tests(Map.of("TWIML_OUT", answers.toString()));
            assertThat(tests.code()).as(tests.output()).isZero();
            StartersIT.answers(answers);
            String escaped = name.replace("<", "&lt;").replace(">", "&gt;");
            try (Stream<Path> all = Files.list(answers)) {
                assertThat(all.map(ScaffoldIT::read))
                        .anyMatch(xml -> xml.contains(escaped) || xml.contains(escaped.replace("\"", "&quot;")));
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<String> some() throws IOException {
        List<String> all = StartersIT.starters();
        return ALL ? all : List.of(all.get((int) Math.floorMod(SEED, (long) all.size())));
    }

    /** Whatever a profile says to a starter is said aloud, in the project that has most of it. */
    @ParameterizedTest
    @MethodSource("some")
    void texts_of_people_who_mean_harm_are_said_aloud_and_nothing_else(String starter)
            throws IOException, InterruptedException {
        Case most = cases(starter).stream()
                .filter(c -> c.profile().toString().endsWith(".json"))
                .max(Comparator.comparingInt(c -> c.features().size()))
                .orElseThrow();
        ObjectNode profile = (ObjectNode) JSON.readTree(most.profile().toFile());
        ObjectNode texts = profile.putObject("starter");
        for (Manifest.Text t : Starters.shipped().starter(starter).manifest().texts()) {
            JsonNode usual = JSON.valueToTree(t.otherwise());
            switch (t.kind()) {
                case TEXT -> texts.put(t.key(), HARM + usual.asText());
                case TEXTS -> usual.forEach(item -> texts.withArray(t.key()).add("\"</Say> " + item.asText()));
                case BY_LANGUAGE -> {
                    ObjectNode each = texts.putObject(t.key());
                    usual.properties()
                            .forEach(e ->
                                    each.put(e.getKey(), HARM + e.getValue().asText()));
                }
                default -> {}
            }
        }
        Path harmful = folder.resolve("harmful.json");
        Files.writeString(harmful, JSON.writeValueAsString(profile));
        whole(made(harmful, starter, most.workload(), "harmful"));
    }

    /** Two profiles that differ in one answer give projects that differ in what that answer needs. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "voice-notifications | clinic-reminders | answering-machines: leave-message | answering-machines: ignore"
                        + " | amd answering-machines machineDetection voicemail detection | AsyncAmd",
                "voice-notifications | clinic-reminders | of: nothing | of: whole"
                        + " | record Record | nothing of the kind",
                "self-service-ivr | parcel-status-line | hosting: own | hosting: own~payments: [self-service]"
                        + " | pay Pay card | nothing of the kind",
            })
    void an_answer_changes_what_it_needs_and_nothing_else(
            String starter, String profile, String one, String other, String words, String gone) throws IOException {
        Path first = PROFILES.resolve(profile + ".yaml");
        String text = Files.readString(first);
        assertThat(text).contains(one);
        Path second = folder.resolve(profile + ".yaml");
        Files.writeString(second, text.replace(one, other.replace('~', '\n')));
        Map<String, String> before = tree(made(first, starter, "", "one"));
        Map<String, String> after = tree(made(second, starter, "", "other"));
        Set<String> changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(path -> before.getOrDefault(path, "").equals(after.get(path)));
        assertThat(changed).isNotEmpty().allMatch(path -> Stream.of(words.split(" "))
                .anyMatch((before.getOrDefault(path, "") + after.getOrDefault(path, ""))::contains));
        assertThat(changed.size()).isLessThan(before.size());
        assertThat(String.join("", after.values())).doesNotContain(gone);
    }

    private static Map<String, String> tree(NodeProject project) throws IOException {
        Map<String, String> out = new TreeMap<>();
        for (Path f : project.files()) out.put(project.folder.relativize(f).toString(), Files.readString(f));
        return out;
    }
}

package voicemap.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import voicemap.cli.Ran;
import voicemap.scaffold.NodeProject.Ended;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;

/** Starters with every feature on: their types, their own tests, what they answered and asked for, and every gotcha put back. */
class StartersIT {
    private static final boolean ALL = "all".equals(System.getProperty("voicemap.starters"));

    private static final Pattern VERB = Pattern.compile("<([A-Z][A-Za-z]*)");

    @TempDir
    Path folder;

    /** Starters as they were laid out for what is changed and put right again. */
    @TempDir
    static Path shared;

    private static NodeProject laid(String starter) throws IOException, InterruptedException {
        Path whole = shared.resolve(starter);
        return Files.exists(whole) ? new NodeProject(whole) : NodeProject.whole(starter, whole);
    }

    @BeforeAll
    static void packages() throws IOException, InterruptedException {
        boolean here = NodeProject.available();
        if (!here) System.err.println("NO NODE 20 OR NEWER WITH NPM ON THE PATH: NO STARTER IS TRIED");
        assumeTrue(here);
    }

    static List<String> starters() throws IOException {
        try (Stream<Path> all = Files.list(NodeProject.STARTERS)) {
            return all.filter(f -> Files.exists(f.resolve("starter.yaml")))
                    .map(f -> f.getFileName().toString())
                    .filter(f -> !f.equals(Starters.KIT))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("starters")
    void a_starter_passes_its_own_tests_and_says_nothing_that_twilio_would_not_understand(String starter)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        NodeProject project = NodeProject.whole(starter, folder.resolve("project"));
        Path answers = Files.createDirectory(folder.resolve("answers"));
        Path requests = folder.resolve("requests.jsonl");
        Ended types = project.types();
        assertThat(types.output()).isEmpty();
        assertThat(types.code()).isZero();
        Ended tests = project.tests(Map.of("TWIML_OUT", answers.toString(), "REST_OUT", requests.toString()));
        assertThat(tests.code()).as(tests.output()).isZero();
        Set<String> verbs = answers(answers);
        Set<String> operations = requests(requests);
        int walked = Walk.of(project, requests, answers, folder);
        long gotchas = reverts().stream()
                .filter(r -> r.starter().equals(starter))
                .map(Revert::gotcha)
                .distinct()
                .count();
        // what a reader of the build's log, and of docs/scaffold.md, wants to know
        System.out.printf(
                "| %s | %d | %d | %d | %d | %d | %d | %.0f |%n",
                starter,
                project.files().size(),
                project.passed(tests),
                verbs.size(),
                operations.size(),
                walked,
                gotchas,
                (System.nanoTime() - began) / 1e9);
    }

    /** Every answer, as our own linter sees it; the verbs that were met. */
    static Set<String> answers(Path folder) throws IOException {
        Set<String> verbs = new TreeSet<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path f : all.toList()) {
                Matcher m = VERB.matcher(Files.readString(f));
                while (m.find()) verbs.add(m.group(1));
            }
        }
        if (verbs.isEmpty()) return verbs;
        Ran lint = Ran.of("lint", "--today=2026-11-21", "--format", "text", folder.toString());
        assertThat(lint.code()).as(lint.out() + lint.err()).isZero();
        return verbs;
    }

    /** Every request, held against the operations that the documents of the API know; those that were met. */
    static Set<String> requests(Path file) throws IOException {
        if (!Files.exists(file)) return Set.of();
        Operations operations = Operations.read();
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(file)) wrong.addAll(operations.complaints(line));
        assertThat(wrong).isEmpty();
        return operations.seen();
    }

    /** A gotcha and how to put it back. */
    record Revert(String starter, String gotcha, String file, String text, String becomes, String test) {
        /** What the name of its test has in it. */
        String named() {
            return "\\b" + gotcha + "(?![\\w-])";
        }

        @Override
        public String toString() {
            return starter + " " + gotcha + " in " + file;
        }
    }

    static List<Revert> reverts() throws IOException {
        List<Revert> out = new ArrayList<>();
        List<String> parts = new ArrayList<>(starters());
        // what all share is tried in one of them
        String any = parts.get(0);
        parts.add(Starters.KIT);
        for (String part : parts) {
            String starter = part.equals(Starters.KIT) ? any : part;
            Path file = NodeProject.STARTERS.resolve(part).resolve("reverts.yaml");
            Node.Sequence list = (Node.Sequence) Documents.file(file, file.toString());
            for (Node item : list.items()) {
                Map<String, Node> fields = ((Node.Mapping) item).fields();
                out.add(new Revert(
                        starter,
                        text(fields, "gotcha"),
                        text(fields, "file"),
                        text(fields, "text"),
                        text(fields, "becomes"),
                        text(fields, "test")));
            }
        }
        return out;
    }

    private static String text(Map<String, Node> fields, String key) {
        return ((Node.Scalar) fields.get(key)).text();
    }

    /** In the quick build each starter's gotchas are put back one in eight, the whole build tries them all. */
    static List<Revert> chosen() throws IOException {
        List<Revert> all = reverts();
        assertThat(all.size()).isGreaterThan(20);
        if (ALL) return all;
        List<Revert> out = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 8) out.add(all.get(i));
        return out;
    }

    @ParameterizedTest
    @MethodSource("chosen")
    void a_gotcha_that_is_put_back_fails_its_test(Revert revert) throws IOException, InterruptedException {
        NodeProject project = laid(revert.starter());
        Path file = project.folder.resolve(revert.file());
        String before = Files.readString(file);
        assertThat(before.split(java.util.regex.Pattern.quote(revert.text()), -1))
                .as(revert.text())
                .hasSize(2);
        Files.writeString(file, before.replace(revert.text(), revert.becomes()));
        Ended tests;
        try {
            tests = project.tests(Map.of(), "--test-name-pattern=" + revert.named(), revert.test());
        } finally {
            Files.writeString(file, before);
        }
        assertThat(tests.code()).as(tests.output()).isNotZero();
        // named, so that it fails for the reason it is there for
        assertThat(tests.output()).containsPattern("not ok \\d+ - .*" + revert.named());
    }
}

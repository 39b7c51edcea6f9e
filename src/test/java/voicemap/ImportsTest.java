package voicemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import voicemap.engine.Samples;

/** Who may know whom: the packages in their order, and the one place for each library. */
class ImportsTest {
    /** Every package and what it may speak of besides itself, in the order in which one builds on the other. */
    private static final Map<String, Set<String>> MAY_KNOW = new LinkedHashMap<>();

    static {
        MAY_KNOW.put("model", Set.of());
        MAY_KNOW.put("fact", Set.of("model"));
        MAY_KNOW.put("yaml", Set.of("model"));
        MAY_KNOW.put("catalog", Set.of("model", "yaml"));
        MAY_KNOW.put("profile", Set.of("model", "fact", "yaml"));
        MAY_KNOW.put("engine", Set.of("model", "fact"));
        MAY_KNOW.put("advice", Set.of("model", "fact", "profile", "engine"));
        MAY_KNOW.put("twiml", Set.of("model", "fact", "yaml"));
        MAY_KNOW.put("design", Set.of("model", "fact", "yaml", "catalog", "profile", "twiml"));
        MAY_KNOW.put("lint", Set.of("model", "fact", "yaml", "catalog", "profile", "engine", "twiml", "design"));
        MAY_KNOW.put("proof", Set.of("model", "fact", "profile", "engine", "advice"));
        MAY_KNOW.put("guide", Set.of("model", "yaml", "catalog", "advice", "lint"));
        MAY_KNOW.put(
                "checklist",
                Set.of("model", "fact", "yaml", "catalog", "profile", "engine", "advice", "design", "lint"));
        MAY_KNOW.put("scaffold", Set.of("model", "fact", "yaml", "catalog", "profile", "engine", "advice", "lint"));
        MAY_KNOW.put("render", Set.of("model", "fact", "advice", "lint", "proof", "guide", "checklist", "scaffold"));
        MAY_KNOW.put("library", Set.of("model", "yaml", "catalog", "profile", "engine", "advice"));
        MAY_KNOW.put(
                "cli",
                Set.of(
                        "model",
                        "fact",
                        "yaml",
                        "catalog",
                        "profile",
                        "engine",
                        "advice",
                        "twiml",
                        "design",
                        "lint",
                        "proof",
                        "guide",
                        "checklist",
                        "scaffold",
                        "render",
                        "library"));
    }

    private record Source(String folder, String name, String code) {
        /** Every name that starts as a pattern says, in an import or in the middle of code. */
        Set<String> names(String pattern) {
            Set<String> found = new TreeSet<>();
            Matcher m = Pattern.compile("(?<![\\w.\"])" + pattern).matcher(code);
            while (m.find()) found.add(m.groupCount() == 0 ? m.group() : m.group(1));
            return found;
        }

        @Override
        public String toString() {
            return folder + "/" + name;
        }
    }

    private static final List<Source> SOURCES = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        Path root = Samples.HOME.resolve("src/main/java/voicemap");
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file :
                    walk.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                SOURCES.add(new Source(
                        root.relativize(file.getParent()).toString(),
                        file.getFileName().toString(),
                        withoutComments(Files.readString(file))));
            }
        }
        assertThat(SOURCES).hasSizeGreaterThan(100);
    }

    @Test
    void every_package_stands_in_the_table_after_those_it_may_know() {
        assertThat(SOURCES.stream().map(Source::folder).distinct())
                .containsExactlyInAnyOrderElementsOf(MAY_KNOW.keySet());
        Set<String> before = new TreeSet<>();
        MAY_KNOW.forEach((name, known) -> {
            assertThat(before).as(name).containsAll(known);
            before.add(name);
        });
    }

    @Test
    void a_package_speaks_only_of_those_it_may_know() {
        int seen = 0;
        for (Source s : SOURCES) {
            Set<String> known = new TreeSet<>(MAY_KNOW.get(s.folder()));
            known.add(s.folder());
            Set<String> spoken = s.names("voicemap\\.([a-z]+)\\.");
            seen += spoken.size();
            assertThat(known).as(s.toString()).containsAll(spoken);
        }
        assertThat(seen).isGreaterThan(60);
    }

    @Test
    void only_the_engine_knows_drools() {
        assertThat(who("org\\.(?:drools(?!\\.drl)|kie)\\."))
                .isSubsetOf(all("engine"))
                .hasSizeBetween(1, 5);
    }

    @Test
    void only_the_step_of_the_build_that_reads_rules_knows_their_parser() {
        assertThat(who("org\\.drools\\.drl\\.")).containsExactly("catalog/DrlReader.java");
    }

    @Test
    void only_the_command_line_knows_picocli() {
        assertThat(who("picocli\\.")).isSubsetOf(all("cli")).isNotEmpty();
    }

    @Test
    void only_the_reader_of_documents_and_the_writer_of_json_know_jackson() {
        assertThat(who("(?:com\\.fasterxml|tools\\.jackson|org\\.yaml)\\."))
                .containsExactlyInAnyOrder("render/Json.java", "yaml/JsonReader.java", "yaml/YamlReader.java");
    }

    @Test
    void only_the_reader_of_twiml_knows_an_xml_parser() {
        assertThat(who("(?:com\\.ctc\\.wstx|org\\.codehaus\\.stax2|javax\\.xml)\\."))
                .containsExactly("twiml/TwimlReader.java");
    }

    @Test
    void only_the_diff_knows_the_library_for_it() {
        assertThat(who("com\\.github\\.difflib\\.")).containsExactly("lint/Diff.java");
    }

    @Test
    void only_the_filler_of_pages_knows_the_library_for_templates() {
        assertThat(who("gg\\.jte\\.")).containsExactly("render/HtmlPage.java");
    }

    @Test
    void only_the_filler_of_starters_knows_the_library_for_them() {
        assertThat(who("com\\.samskivert\\.")).containsExactly("scaffold/Template.java");
    }

    @Test
    void nobody_knows_any_other_library() {
        for (Source s : SOURCES) {
            for (String imported : s.names("import (?:static )?([\\w.]+)")) {
                assertThat(imported)
                        .as(s.toString())
                        .matches(
                                "(java|javax\\.xml\\.stream|com\\.ctc\\.wstx|org\\.codehaus\\.stax2|voicemap|picocli|com\\.fasterxml\\.jackson|org\\.yaml|com\\.github\\.difflib|gg\\.jte|com\\.samskivert\\.mustache|org\\.drools|org\\.kie)\\..+");
            }
        }
    }

    private static List<String> who(String library) {
        return SOURCES.stream()
                .filter(s -> !s.names(library).isEmpty())
                .map(Source::toString)
                .toList();
    }

    private static List<String> all(String folder) {
        return SOURCES.stream()
                .filter(s -> s.folder().equals(folder))
                .map(Source::toString)
                .toList();
    }

    /** Code without comments, which may speak of anyone. */
    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }
}

package voicemap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import voicemap.catalog.CatalogFiles;
import voicemap.engine.Samples;
import voicemap.guide.Guide;

/** Whatever id a command prints, show takes it. */
class EveryIdTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Keys of output under which ids of the catalog stand, alone or in a list. */
    private static final Set<String> KEYS = Set.of(
            "id",
            "rule",
            "ruleId",
            "sources",
            "question",
            "questions",
            "openQuestions",
            "product",
            "products",
            "useCase",
            "useCases",
            "to",
            "after",
            "limit",
            "quantity",
            "codes",
            "traits",
            "needs",
            "standsFor");
    /** Words in brackets or alone on a line that are ids, in pages of text. */
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)+");

    private final Guide guide = new Guide(Samples.catalog(), CatalogFiles.checkbook(), CatalogFiles.rules());

    @Test
    void each_id_in_the_advice_on_the_examples_is_shown() throws IOException {
        Set<String> ids = new TreeSet<>();
        for (Path profile : files("examples/profiles")) {
            Ran ran = Ran.of("recommend", profile.toString(), "--format", "json", "--today", "2026-11-21");
            assertThat(ran.code()).as(profile + ran.err()).isZero();
            collect(MAPPER.readTree(ran.out()), "", ids);
        }
        assertThat(ids).hasSizeGreaterThan(400);
        shown(ids);
    }

    @Test
    void each_id_that_lint_finds_in_the_examples_is_shown() throws IOException {
        Set<String> ids = new TreeSet<>();
        String designs = Samples.HOME.resolve("examples/designs").toString();
        for (String format : List.of("json", "sarif")) {
            Ran ran = Ran.of("lint", designs, "--format", format, "--pedantic", "--today", "2026-11-21");
            collect(MAPPER.readTree(ran.out()), "", ids);
        }
        assertThat(ids).hasSizeGreaterThan(50);
        shown(ids);
    }

    @Test
    void each_id_in_the_cells_and_in_the_audit_is_shown() throws IOException {
        Set<String> ids = new TreeSet<>();
        collect(MAPPER.readTree(Ran.of("catalog", "export").out()), "", ids);
        String examples = Samples.HOME.resolve("examples/profiles").toString();
        String audit = Ran.of("catalog", "audit", "--examples", examples).out();
        for (String line : audit.lines().filter(l -> l.startsWith("  ")).toList()) {
            String[] words = line.strip().split("[ ,:]");
            ids.add(words[0]);
            if (words.length > 2 && words[1].equals("in")) ids.add(words[2]);
        }
        assertThat(ids).hasSizeGreaterThan(300).contains("check-finds");
        shown(ids);
    }

    @Test
    void each_id_in_lists_views_and_proofs_is_shown() throws IOException {
        String clinic =
                Samples.HOME.resolve("examples/profiles/clinic-reminders.yaml").toString();
        Set<String> ids = new TreeSet<>();
        for (String line : List.of(
                "checklist --all",
                "checklist sales-dialer",
                "matrix",
                "compare conversation-relay media-streams",
                "compare ivr call-tracking",
                "ladder",
                "questions PROFILE",
                "checklist --profile PROFILE",
                "diagnose dead-air",
                "diagnose --error 64105",
                "what-if PROFILE --set talks=message,keypad,people",
                "robustness PROFILE",
                "conflicts PROFILE --set account.status=trial",
                "flip gather PROFILE --depth 1")) {
            String[] words = (line.replace("PROFILE", clinic) + " --format json").split(" ");
            Ran ran = Ran.of(words);
            assertThat(ran.code()).as(line + ran.err()).isZero();
            collect(MAPPER.readTree(ran.out()), "", ids);
        }
        // how a thing stands is said under the same keys as what it leads to
        ids.removeAll(Set.of("none", "message", "consider", "open", "to do", "fits too", "error", "warning", "paid"));
        assertThat(ids).anyMatch(id -> id.startsWith("cause-"));
        ids.removeIf(id -> id.startsWith("cause-") && guide.of(id, CatalogFiles.symptoms()) != null);
        assertThat(ids).hasSizeGreaterThan(500);
        shown(ids);
    }

    @Test
    void each_id_on_a_page_of_what_lint_looks_for_is_shown() throws IOException {
        Set<String> ids = new TreeSet<>();
        Matcher head =
                Pattern.compile("(?m)^## (\\S+)$").matcher(Files.readString(Samples.HOME.resolve("docs/rules.md")));
        while (head.find()) ids.add(head.group(1));
        assertThat(ids).hasSizeGreaterThan(200);
        shown(ids);
    }

    @Test
    void each_source_and_product_named_on_a_page_of_advice_is_shown() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path profile : files("examples/profiles")) {
            Matcher word =
                    WORD.matcher(Ran.of("recommend", profile.toString(), "--today", "2026-11-21", "--width", "10000")
                            .out());
            while (word.find()) {
                String w = word.group();
                if (w.startsWith("docs-") || w.startsWith("skills-") || w.startsWith("oai-")) known.add(w);
            }
        }
        assertThat(known).hasSizeGreaterThan(40);
        shown(known);
    }

    private void shown(Set<String> ids) {
        List<String> missing = new ArrayList<>();
        for (String id : ids) if (guide.entries().find(id).size() != 1) missing.add(id);
        assertThat(missing).isEmpty();
    }

    private static void collect(JsonNode node, String key, Set<String> into) {
        if (node.isTextual()) {
            if (KEYS.contains(key) && !node.textValue().isEmpty()) into.add(node.textValue());
        } else if (node.isArray()) {
            node.forEach(n -> collect(n, key, into));
        } else {
            node.properties().forEach(f -> collect(f.getValue(), f.getKey(), into));
        }
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Samples.HOME.resolve(folder))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }
}

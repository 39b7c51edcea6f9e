package voicemap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the rule files must look like, so that strata stay strata and a rule that is not compiled is noticed. */
class RuleFilesTest {
    private record RuleFile(Stratum stratum, String name, String text) {
        String left() {
            return text.substring(text.indexOf("\nwhen\n"), text.indexOf("\nthen\n"));
        }

        String right() {
            return text.substring(text.indexOf("\nthen\n"));
        }
    }

    private static final List<RuleFile> FILES = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> walk = Files.walk(Samples.HOME.resolve("rules"))) {
            for (Path file :
                    walk.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
                String folder = file.getParent().getFileName().toString();
                FILES.add(new RuleFile(
                        Stratum.valueOf(folder.toUpperCase(java.util.Locale.ROOT)),
                        file.getFileName().toString().replace(".drl", ""),
                        Files.readString(file)));
            }
        }
        assertThat(FILES).hasSizeGreaterThan(60);
    }

    @Test
    void every_file_is_one_rule_of_its_name_in_the_package_of_its_folder() {
        for (RuleFile f : FILES) {
            assertThat(f.text())
                    .as(f.name())
                    .startsWith("package rules." + f.stratum().folder() + "\n");
            assertThat(f.text()).as(f.name()).contains("\nrule \"" + f.name() + "\"\n");
            assertThat(f.text().split("\nrule ", -1)).as(f.name()).hasSize(2);
            assertThat(f.text())
                    .as(f.name() + " says in a comment what it means")
                    .contains("\n// ");
        }
    }

    @Test
    void as_many_rules_are_loaded_as_there_are_files() {
        List<String> expected = FILES.stream()
                .map(f -> f.stratum().folder() + "/" + f.name())
                .sorted()
                .toList();
        assertThat(RuleBase.shipped().names()).isEqualTo(expected);
        assertThat(FILES.stream().map(RuleFile::name))
                .as("a proof names a rule by its name alone")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_rule_only_concludes() {
        for (RuleFile f : FILES) {
            assertThat(f.right()).as(f.name()).contains("conclude.that(");
            assertThat(f.text())
                    .as(f.name())
                    .doesNotContainPattern(
                            "\\b(insert|insertLogical|modify|update|delete|retract|salience|agenda-group|no-loop|lock-on-active|ruleflow-group)\\b");
        }
    }

    @Test
    void not_and_counting_speak_of_finished_types_only() {
        Map<Stratum, Set<String>> written = new EnumMap<>(Stratum.class);
        Pattern type = Pattern.compile("new ([A-Z]\\w+)\\(");
        for (RuleFile f : FILES) {
            Matcher m = type.matcher(f.right());
            while (m.find())
                written.computeIfAbsent(f.stratum(), s -> new HashSet<>()).add(m.group(1));
        }
        Pattern closed = Pattern.compile("^\\s*(?:not|exists|accumulate)\\b(.*)$", Pattern.MULTILINE);
        Pattern read = Pattern.compile("\\b([A-Z]\\w+)\\(");
        int seen = 0;
        for (RuleFile f : FILES) {
            Matcher lines = closed.matcher(f.left());
            while (lines.find()) {
                Matcher m = read.matcher(lines.group(1));
                while (m.find()) {
                    seen++;
                    assertThat(written.get(f.stratum()))
                            .as(f.name() + " counts or denies what its own stratum writes")
                            .doesNotContain(m.group(1));
                }
            }
        }
        assertThat(seen).isGreaterThan(15);
    }

    @Test
    void the_answers_and_limits_that_rules_name_exist() {
        Pattern question = Pattern.compile("question == \"([^\"]+)\"");
        Pattern quantity = Pattern.compile("(?:new Figure\\( \\$s, |quantity == )\"([^\"]+)\"");
        Pattern ceiling = Pattern.compile("limit == \"([^\"]+)\"");
        Set<String> limits = new HashSet<>();
        Samples.catalog().quantities().values().forEach(q -> {
            limits.add(q.limit());
            limits.addAll(q.uses());
        });
        int seen = 0;
        for (RuleFile f : FILES) {
            Matcher m = question.matcher(f.text());
            while (m.find()) {
                seen++;
                assertThat(Samples.catalog().questions()).as(f.name()).containsKey(m.group(1));
            }
            m = quantity.matcher(f.text());
            while (m.find())
                assertThat(Samples.catalog().quantities()).as(f.name()).containsKey(m.group(1));
        }
        assertThat(seen).isGreaterThan(8);
    }

    @Test
    void without_rules_there_is_no_advice() {
        var profile = Samples.profile("direction: outbound\ntalks: [message]\n");
        var advice = new voicemap.advice.Advisor(Samples.catalog(), RuleBase.empty())
                .advise(profile, java.time.LocalDate.of(2026, 11, 21), voicemap.model.Standing.CONTESTED);
        assertThat(advice.workloads().get(0).useCases()).isEmpty();
        assertThat(advice.workloads().get(0).products()).isEmpty();
    }
}

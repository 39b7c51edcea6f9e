package voicemap.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import voicemap.catalog.CatalogFiles;
import voicemap.catalog.DrlReader;
import voicemap.catalog.DrlReader.Form;
import voicemap.design.References;
import voicemap.lint.Linter;
import voicemap.model.Check;
import voicemap.model.Checkbook;
import voicemap.model.Rule;
import voicemap.model.RuleExample;
import voicemap.model.Standing;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader;
import voicemap.twiml.TwimlReader;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Fields;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** What the build takes out of the text of each rule is what the rule does: tried on its example and on the near miss. */
class RuleFormsTest {
    private static final List<Rule> RULES = CatalogFiles.rules();

    /** What a stratum had before it, and what a rule made of it. */
    private record Run(Collection<?> facts, Map<Object, List<Derivation>> concluded) {}

    private final List<Run> runs = new ArrayList<>();
    private Stratum stratum;
    private String rule;
    private final RuleBase rules = RuleBase.watched(this::watch);

    private void watch(Stratum ran, Collection<?> facts, Conclusions conclusions) {
        if (ran != stratum) return;
        Map<Object, List<Derivation>> concluded = new LinkedHashMap<>();
        for (Object fact : conclusions.all()) {
            List<Derivation> own = conclusions.why(fact).stream()
                    .filter(d -> d.rule().equals(rule))
                    .toList();
            if (!own.isEmpty()) concluded.put(fact, own);
        }
        List<Object> seen = new ArrayList<>(facts);
        // rules of one stratum see what the others conclude
        for (Object fact : conclusions.all())
            if (conclusions.why(fact).stream().anyMatch(d -> own().contains(d.rule()))) seen.add(fact);
        runs.add(new Run(seen, concluded));
    }

    private List<String> own() {
        return RULES.stream()
                .filter(r -> r.stratum().equals(stratum.folder()))
                .map(Rule::name)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> what_is_taken_out_of_a_rule_matches_what_the_rule_matches_on_its_example() throws IOException {
        return files().stream()
                .map(f -> DynamicTest.dynamicTest(f.getParent().getFileName() + "/" + name(f), () -> {
                    Form form = DrlReader.read(f, f.toString());
                    stratum = Stratum.valueOf(
                            f.getParent().getFileName().toString().toUpperCase(java.util.Locale.ROOT));
                    rule = name(f);
                    if (stratum == Stratum.CHECKS) documents(form);
                    else profiles(form, f.resolveSibling(rule + ".example.yaml"));
                }));
    }

    private void profiles(Form form, Path file) {
        Fields example = Fields.of(Documents.file(file, file.toString()), "an example");
        Node profile = example.node("profile");
        String concludes = example.text("concludes");
        runs.clear();
        conclude(new ProfileReader(Samples.catalog()).read(profile, "example", List.of()));
        alike(form, true);
        List<List<Object>> fired = new ArrayList<>();
        runs.forEach(r -> r.concluded().forEach((fact, ways) -> {
            if (fact.toString().contains(concludes)) ways.forEach(d -> fired.add(d.because()));
        }));
        runs.clear();
        conclude(new ProfileReader(Samples.catalog()).read(profile, "example", List.of(example.text("silent-with"))));
        alike(form, false);
        for (Run near : runs) {
            Set<Object> there = identical(near.facts());
            for (List<Object> way : Matches.of(form, near.facts())) {
                assertThat(there).containsAll(way);
                // what made the rule hold is no longer together: a part of it is gone, or something denied has come
                assertThat(fired)
                        .as("%s holds in the near miss from the same facts", rule)
                        .noneMatch(way::equals);
            }
        }
    }

    private void conclude(Profile profile) {
        new Engine(rules, Samples.catalog()).conclude(profile.scopes(), profile.answers(), Standing.CONTESTED);
    }

    private void documents(Form form) {
        RuleExample example = CatalogFiles.examples().stream()
                .filter(e -> e.rule().equals(rule))
                .findFirst()
                .orElseThrow();
        Checkbook book = CatalogFiles.checkbook();
        Check row = example.row();
        Checkbook rows = row == null ? book : new Checkbook(book.kinds(), List.of(row));
        Linter linter = new Linter(Samples.catalog(), rows, rules, example.pedantic());
        for (String document : example.fails()) {
            runs.clear();
            lint(linter, document);
            alike(form, true);
        }
        for (String document : example.passes()) {
            runs.clear();
            lint(linter, document);
            assertThat(runs).as(document).allSatisfy(r -> assertThat(Matches.of(form, r.facts()))
                    .isEmpty());
        }
    }

    private static void lint(Linter linter, String document) {
        if (TwimlReader.looksLikeTwiml(document)) linter.twiml(document, "example.xml", Bounds.USUAL);
        else {
            References none = new References(Path.of(""), false, Bounds.USUAL);
            linter.design(Documents.text(document, "example.yaml"), document, "example.yaml", none);
        }
    }

    /** The matches of the rule and those of what was taken out are the same, and so is what is concluded. */
    private void alike(Form form, boolean fires) {
        Set<List<Object>> matched = new java.util.HashSet<>();
        Set<List<Object>> fired = new java.util.HashSet<>();
        for (Run run : runs) {
            Set<Object> given = identical(run.facts());
            matched.addAll(Matches.of(form, run.facts()));
            run.concluded().forEach((fact, ways) -> {
                for (Derivation d : ways) {
                    // what was counted is handed over too, and is no fact
                    if (d.because().stream().anyMatch(o -> o instanceof Record && !given.contains(o))) continue;
                    fired.add(d.because().stream().filter(given::contains).toList());
                }
                assertThat(form.concludes())
                        .as("what %s concludes: %s", rule, fact)
                        .anyMatch(c -> says(c, fact));
            });
        }
        assertThat(sorted(matched)).as("matches of %s", rule).isEqualTo(sorted(fired));
        if (fires) assertThat(matched).as("matches of %s", rule).isNotEmpty();
        for (Rule.Read read : form.reads()) {
            if (read.absent() || !fires) continue;
            assertThat(runs).as("%s has to be in the example of %s", read, rule).anyMatch(r -> r.facts().stream()
                    .anyMatch(f -> f.getClass().getSimpleName().equals(read.type())));
        }
    }

    /** Whether a fact has the type, and the values where a text stands in the rule. */
    private static boolean says(Rule.Concluded concluded, Object fact) {
        if (!fact.getClass().getSimpleName().equals(concluded.type())) return false;
        RecordComponent[] components = fact.getClass().getRecordComponents();
        // a fault has a shorter constructor, which begins alike
        for (int i = 0; i < Math.min(components.length, concluded.values().size()); i++) {
            String said = concluded.values().get(i);
            if (!word(said)) continue;
            try {
                if (!said.equals(components[i].getAccessor().invoke(fact))) return false;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }

    private static List<String> sorted(Set<List<Object>> matches) {
        return matches.stream().map(List::toString).sorted().toList();
    }

    private static Set<Object> identical(Collection<?> facts) {
        Set<Object> out = Collections.newSetFromMap(new IdentityHashMap<>());
        out.addAll(facts);
        return out;
    }

    @Test
    void an_example_that_does_not_touch_what_a_rule_reads_is_noticed() throws IOException {
        stratum = Stratum.SUMS;
        rule = "figure-campaign-rate";
        Path sums = Samples.HOME.resolve("rules/sums");
        Path example = sums.resolve(rule + ".example.yaml");
        profiles(DrlReader.read(sums.resolve(rule + ".drl"), rule), example);
        Form other = DrlReader.read(sums.resolve("figure-agent-load.drl"), "figure-agent-load");
        assertThatThrownBy(() -> profiles(other, example)).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_list_of_what_rules_read_and_conclude_is_that_of_this_build() throws IOException {
        StringBuilder page = new StringBuilder(
                """
                # What each rule reads and concludes

                Taken from the rules by the build, in the order of the strata; `RuleFormsTest` writes this file. A comparison
                with a value that stands in the rule is named, what ties one fact to another is not.
                """);
        for (Stratum s : Stratum.values()) {
            page.append("\n## ").append(s.folder()).append("\n\n| rule | reads | holds without | concludes |\n");
            page.append("| --- | --- | --- | --- |\n");
            for (Rule r : RULES) {
                if (!r.stratum().equals(s.folder())) continue;
                page.append("| `").append(r.name()).append("` | ").append(reads(r, false));
                page.append(" | ").append(reads(r, true)).append(" | ");
                page.append(r.concludes().stream()
                        .map(RuleFormsTest::concluded)
                        .distinct()
                        .collect(Collectors.joining(", ")));
                page.append(" |\n");
            }
        }
        Path file = Samples.HOME.resolve("rules/reads.md");
        if (Boolean.getBoolean("voicemap.update")) Files.writeString(file, page);
        assertThat(Files.readString(file))
                .as("rules/reads.md, see CONTRIBUTING.md")
                .isEqualTo(page.toString());
    }

    private static String reads(Rule rule, boolean absent) {
        return rule.reads().stream()
                .filter(r -> r.absent() == absent)
                .map(r -> r.type() + fixed(r))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String fixed(Rule.Read read) {
        if (read.fixed().isEmpty()) return "";
        return read.fixed().stream()
                .map(f -> f.component() + " " + f.operator().replace("==", "=") + " "
                        + (f.value().isEmpty() ? "nothing" : f.value()))
                .collect(Collectors.joining(", ", " (`", "`)"));
    }

    private static String concluded(Rule.Concluded concluded) {
        return concluded.values().stream()
                .filter(RuleFormsTest::word)
                .findFirst()
                .map(v -> concluded.type() + " (`" + v + "`)")
                .orElse(concluded.type());
    }

    /** A text of the rule and no code. */
    private static boolean word(String value) {
        return value.matches("[a-z]+(-[a-z]+)+");
    }

    @Test
    void the_build_knows_what_each_rule_reads_and_concludes() {
        assertThat(RULES).hasSizeGreaterThan(80).allSatisfy(r -> {
            assertThat(r.reads()).as(r.name()).isNotEmpty();
            assertThat(r.concludes()).as(r.name()).isNotEmpty();
        });
        Rule rate = RULES.stream()
                .filter(r -> r.name().equals("figure-daily-rate"))
                .findFirst()
                .orElseThrow();
        assertThat(rate.concludes().get(0).values()).startsWith("$s", "campaign-rate");
        assertThat(rate.reads())
                .contains(new Rule.Read(
                        "Answer",
                        true,
                        List.of(
                                new Rule.Fixed("question", "==", "volume.campaign-size"),
                                new Rule.Fixed("number", ">", "0"))));
    }

    @Test
    void a_rule_whose_condition_cannot_be_taken_out_stops_the_build(@TempDir Path folder) throws IOException {
        Path stratum = Files.createDirectory(folder.resolve("traits"));
        Map<String, String> broken = new LinkedHashMap<>();
        broken.put(
                "eval( $s == \"x\" )", "rules/traits/odd.drl:10:1: a condition of this kind cannot be taken out: eval");
        broken.put("Is( scope == $s ) from list", "cannot be taken out: from");
        broken.put("( Is( yes ) or Known() )", "cannot be taken out: or");
        broken.put(
                "Is( scope matches \"a.*\" )",
                "rules/traits/odd.drl:10:1: this part of the condition cannot be taken out: scope matches");
        broken.put("Is( scope == $s && yes == true )", "not understood from &&");
        broken.put("Is( scope == $s, ", "the rule cannot be read");
        broken.forEach((condition, message) -> {
            assertThatThrownBy(() ->
                            RuleFormsTest.written(stratum, condition, "conclude.that( new Is( $s, \"a\", true ) );"))
                    .as(condition)
                    .isInstanceOf(Problem.class)
                    .satisfies(e -> assertThat(((Problem) e).line()).contains(message));
        });
        for (String consequence : List.of(
                "conclude.that( fact );",
                "System.out.println();",
                "conclude.that( new Is( $s, \"a\", true ) ); conclude.that( list.get( 0 ) );")) {
            assertThatThrownBy(() -> written(stratum, "Is( scope == $s )", consequence))
                    .as(consequence)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("what the rule concludes cannot be taken out; write conclude.that(");
        }
        Form form = written(
                stratum,
                "not Is( scope == $s, trait == \"a b\", yes == false )",
                "conclude.that( new Is( $s, \"x, (y)\", a( 1, 2 ) ) );");
        assertThat(form.concludes()).containsExactly(new Rule.Concluded("Is", List.of("$s", "x, (y)", "a( 1, 2 )")));
        assertThat(form.reads().get(1))
                .isEqualTo(new Rule.Read(
                        "Is",
                        true,
                        List.of(new Rule.Fixed("trait", "==", "a b"), new Rule.Fixed("yes", "==", "false"))));
    }

    private static Form written(Path stratum, String condition, String consequence) throws IOException {
        Path file = stratum.resolve("odd.drl");
        Files.writeString(
                file,
                "package rules.traits\n\nimport voicemap.fact.*\n\n\n// Odd.\nrule \"odd\"\nwhen\n    Known( $s : scope )\n    "
                        + condition + "\nthen\n    " + consequence + "\nend\n");
        return DrlReader.read(file, "rules/traits/odd.drl");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(Samples.HOME.resolve("rules"))) {
            return walk.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
        }
    }

    private static String name(Path rule) {
        return rule.getFileName().toString().replace(".drl", "");
    }
}

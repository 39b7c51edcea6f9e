package voicemap.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.model.Choice;
import voicemap.model.Standing;
import voicemap.model.Tier;
import voicemap.profile.ProfileReader;
import voicemap.yaml.Documents;

/**
 * What each example profile is advised, in short, stands in src/test/resources/scenarios and is reviewed like code. With
 * -Dvoicemap.update=true the files are written anew.
 */
class ExamplesTest {
    static final Path EXPECTED = Samples.HOME.resolve("src/test/resources/scenarios");

    static List<Path> files() throws IOException {
        try (Stream<Path> list = Files.list(Samples.HOME.resolve("examples/profiles"))) {
            List<Path> files =
                    list.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
            assertThat(files).hasSizeGreaterThanOrEqualTo(14);
            return files;
        }
    }

    static Advice advise(Path file) {
        var profile = new ProfileReader(Samples.catalog())
                .read(
                        Documents.file(file, file.getFileName().toString()),
                        file.getFileName().toString(),
                        List.of());
        return new Advisor(Samples.catalog(), RuleBase.shipped())
                .advise(profile, LocalDate.of(2026, 11, 21), Standing.CONTESTED);
    }

    @TestFactory
    Stream<DynamicTest> each_example_is_advised_as_reviewed() throws IOException {
        return files().stream()
                .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> {
                    Path expected = EXPECTED.resolve(f.getFileName().toString().replace(".yaml", ".txt"));
                    String now = brief(advise(f));
                    if (Boolean.getBoolean("voicemap.update")) {
                        Files.createDirectories(EXPECTED);
                        Files.writeString(expected, now);
                    }
                    assertThat(now).isEqualTo(Files.readString(expected));
                }));
    }

    static String brief(Advice advice) {
        StringBuilder out = new StringBuilder();
        for (WorkloadAdvice w : advice.workloads()) {
            out.append("workload ").append(w.name()).append('\n');
            out.append("  leads ")
                    .append(ids(w.leading().stream().map(UseCaseFit::id)))
                    .append('\n');
            out.append("  fits ")
                    .append(ids(w.useCases().stream().map(UseCaseFit::id)))
                    .append('\n');
            for (Tier tier : Tier.values()) {
                if (tier == Tier.CONSIDER) continue;
                out.append("  ").append(tier.word()).append(' ');
                out.append(ids(w.products(tier).stream().map(ProductAdvice::id)))
                        .append('\n');
            }
            for (ChoiceAdvice c : w.choices()) {
                out.append("  choice ")
                        .append(c.id())
                        .append(": ")
                        .append(c.taken() == null ? "open" : c.taken())
                        .append('\n');
            }
            for (Finding f : w.warnings())
                out.append("  ")
                        .append(f.severity().word())
                        .append(' ')
                        .append(f.id())
                        .append('\n');
            for (Finding f : w.notices()) out.append("  notice ").append(f.id()).append('\n');
            for (FigureAdvice f : w.figures()) {
                out.append("  ")
                        .append(f.id())
                        .append(" = ")
                        .append(voicemap.fact.Figure.show(f.value()))
                        .append('\n');
            }
            out.append("  next ")
                    .append(ids(w.ladder().stream().map(NextRung::id)))
                    .append('\n');
        }
        out.append("plan ")
                .append(advice.plan().daysFrom())
                .append(" to ")
                .append(advice.plan().daysTo())
                .append('\n');
        for (Step s : advice.plan().steps())
            out.append("  ").append(s.id()).append(s.critical() ? " *" : "").append('\n');
        for (OpenQuestion q : advice.questions())
            out.append("question ")
                    .append(q.workload())
                    .append(' ')
                    .append(q.id())
                    .append('\n');
        return out.toString();
    }

    private static String ids(Stream<String> ids) {
        return ids.collect(Collectors.joining(" ")).strip();
    }

    @Test
    void every_use_case_leads_in_some_example() throws IOException {
        Set<String> led = new TreeSet<>();
        for (Path f : files()) advise(f).workloads().forEach(w -> w.leading().forEach(u -> led.add(u.id())));
        assertThat(led).isEqualTo(Samples.catalog().useCases().keySet());
    }

    @Test
    void no_choice_recommends_two_of_its_members_unless_one_is_needed_for_itself() throws IOException {
        int seen = 0;
        for (Path f : files()) {
            for (WorkloadAdvice w : advise(f).workloads()) {
                for (ChoiceAdvice c : w.choices()) {
                    Choice choice = Samples.catalog().choices().get(c.id());
                    for (Choice.Member m : choice.members()) {
                        if (m.product().equals(c.taken())) continue;
                        boolean independent = !Samples.catalog()
                                .products()
                                .get(m.product())
                                .needed()
                                .isEmpty();
                        boolean recommended = w.products(Tier.REQUIRED).stream()
                                        .anyMatch(p -> p.id().equals(m.product()))
                                || w.products(Tier.RECOMMENDED).stream().anyMatch(p -> p.id().equals(m.product()));
                        boolean elsewhere =
                                w.choices().stream().anyMatch(o -> m.product().equals(o.taken()));
                        if (recommended)
                            assertThat(independent || elsewhere)
                                    .as(f + ": " + m.product())
                                    .isTrue();
                        seen++;
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(50);
    }

    @Test
    void every_recommendation_has_a_reason_a_standing_and_a_source() throws IOException {
        int seen = 0;
        for (Path f : files()) {
            for (WorkloadAdvice w : advise(f).workloads()) {
                for (ProductAdvice p : w.products()) {
                    if (p.tier() == Tier.NOT_ASSESSED) continue;
                    seen++;
                    assertThat(p.warrant().sources()).as(p.id()).isNotEmpty();
                    if (p.tier() == Tier.CONSIDER) continue;
                    assertThat(p.reasons()).as(f + ": " + p.id()).isNotEmpty();
                    assertThat(p.reasons())
                            .allMatch(b -> !b.rule().isEmpty() && !b.say().isBlank());
                    assertThat(p.warrant().standing()).isNotEqualTo(Standing.UNVERIFIED);
                }
            }
        }
        assertThat(seen).isGreaterThan(300);
    }

    @Test
    void what_is_required_and_recommended_fits_on_a_whiteboard() throws IOException {
        for (Path f : files()) {
            for (WorkloadAdvice w : advise(f).workloads()) {
                int drawn = w.products(Tier.REQUIRED).size()
                        + w.products(Tier.RECOMMENDED).size();
                assertThat(drawn).as(f + " " + w.name()).isLessThanOrEqualTo(16);
            }
        }
    }

    @Test
    void a_step_of_the_plan_comes_after_what_it_waits_for() throws IOException {
        int seen = 0;
        for (Path f : files()) {
            List<String> done = new java.util.ArrayList<>();
            for (Step s : advise(f).plan().steps()) {
                assertThat(done).as(f + ": " + s.id()).containsAll(s.after());
                seen += s.after().size();
                done.add(s.id());
            }
        }
        assertThat(seen).isGreaterThan(20);
    }
}

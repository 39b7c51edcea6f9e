package voicemap.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import voicemap.fact.Answer;
import voicemap.fact.Ceiling;
import voicemap.fact.Figure;
import voicemap.fact.Is;
import voicemap.profile.Profile;

/** The sums: each workload is reckoned from its own answers, and nothing is reckoned from nothing. */
class SumsTest {
    private static final String LARGE =
            """
            direction: outbound
            existing: [exchange]
            exchange: {wants: both}
            talks: [people]
            outbound: {starts: [list], attempts: 3}
            agents: {count: 8}
            numbers: {sources: 5}
            volume: {campaign-size: 90000, window-hours: 4, calls-per-day: 4000, peak-per-hour: 1200, handle-minutes: 5, answer-rate: 40}
            """;
    private static final String SMALL =
            """
            direction: outbound
            existing: [exchange]
            exchange: {wants: both}
            talks: [people]
            outbound: {starts: [list], attempts: 2}
            agents: {count: 30}
            numbers: {sources: 3}
            volume: {campaign-size: 600, window-hours: 10, calls-per-day: 70, peak-per-hour: 20, handle-minutes: 2, answer-rate: 75}
            """;

    /** The figures of a workload, and whether it stays within the limits, as text without its name. */
    private static TreeSet<String> reckoned(Conclusions found, String scope) {
        TreeSet<String> out = new TreeSet<>();
        for (Figure f : found.all(Figure.class)) {
            if (f.scope().equals(scope)) out.add(f.quantity() + " " + f.value() + " " + f.sum());
        }
        for (Is i : found.all(Is.class)) {
            boolean sum = Samples.catalog().traits().get(i.trait()).exceeds() != null;
            if (sum && i.scope().equals(scope)) out.add(i.trait() + " " + i.yes());
        }
        return out;
    }

    private static Conclusions conclude(String text, String... settings) {
        Profile profile = Samples.profile(text, settings);
        return Samples.conclude(profile);
    }

    private static String workload(String name, String text) {
        return "  - name: " + name + "\n" + text.indent(4);
    }

    @Test
    void two_workloads_are_reckoned_as_each_of_them_alone() {
        String text = "workloads:\n" + workload("large", LARGE) + workload("small", SMALL);
        Conclusions both = conclude(text);
        TreeSet<String> large = reckoned(conclude(LARGE), "calls");
        TreeSet<String> small = reckoned(conclude(SMALL), "calls");
        assertThat(large).hasSizeGreaterThan(10).doesNotContainAnyElementsOf(small);
        assertThat(reckoned(both, "large")).isEqualTo(large);
        assertThat(reckoned(both, "small")).isEqualTo(small);
    }

    @Test
    void a_sum_is_shown_with_the_numbers_it_is_made_of() {
        assertThat(reckoned(conclude(SMALL), "calls"))
                .contains(
                        "expected-answers 562.5 600 people × (1 − 0.25 to the power 2)",
                        "expected-calls 750.0 600 people × (1 − 0.25 to the power 2) ÷ 0.75",
                        "billable-minutes 4200.0 70 calls × 2 min (rounded up) × 30 days",
                        "concurrent-calls-peak 0.6666666666666666 20 calls an hour × 2 min ÷ 60");
    }

    /** A search reckons without the rules, and comes to the same figures. */
    @Test
    void a_search_reckons_as_the_rules_do() {
        Map<String, Double> limits = new HashMap<>();
        for (Ceiling c : Rows.ceilings(Samples.catalog())) limits.put(c.limit(), c.value());
        Set<String> met = new TreeSet<>();
        for (String text : List.of(LARGE, SMALL)) {
            for (String setting : List.of(
                    "volume.campaign-size=70",
                    "volume.campaign-size=unknown",
                    "volume.window-hours=unknown",
                    "volume.calls-per-day=unknown",
                    "volume.handle-minutes=2.5",
                    "volume.answer-rate=100",
                    "outbound.attempts=1",
                    "outbound.attempts=unknown",
                    "numbers.sources=1",
                    "numbers.sources=2",
                    "agents.count=unknown")) {
                Profile profile = Samples.profile(text, setting);
                Map<String, Double> rules = new TreeMap<>();
                for (Figure f : Samples.conclude(profile).all(Figure.class)) rules.put(f.quantity(), f.value());
                Map<String, Answer> answers = new HashMap<>();
                for (Answer a : profile.answers()) answers.put(a.question(), a);
                Map<String, Double> search = new TreeMap<>(Sums.of(answers, quantity -> true, limits));
                assertThat(search.keySet()).as(setting).isEqualTo(rules.keySet());
                search.forEach((quantity, value) -> assertThat(value)
                        .as(setting + ", " + quantity)
                        .isCloseTo(rules.get(quantity), withinPercentage(1e-9)));
                met.addAll(rules.keySet());
            }
        }
        // forks are counted from products, not from answers
        met.add("audio-forks");
        assertThat(met).isEqualTo(new TreeSet<>(Samples.catalog().quantities().keySet()));
    }

    @Test
    void nothing_is_reckoned_from_an_answer_of_nought() {
        for (String key : List.of(
                "volume.campaign-size",
                "volume.calls-per-day",
                "volume.peak-per-hour",
                "volume.answer-rate",
                "agents.count",
                "numbers.sources")) {
            Conclusions found = conclude(LARGE, key + "=0");
            assertThat(found.all(Figure.class)).as(key).isNotEmpty().allSatisfy(f -> assertThat(f.value())
                    .as(f.toString())
                    .isGreaterThan(0)
                    .isFinite());
            TreeSet<String> usual = new TreeSet<>(conclude(LARGE).all(Figure.class).stream()
                    .map(Figure::quantity)
                    .collect(Collectors.toSet()));
            assertThat(found.all(Figure.class)).as(key).hasSizeLessThanOrEqualTo(usual.size());
        }
    }
}

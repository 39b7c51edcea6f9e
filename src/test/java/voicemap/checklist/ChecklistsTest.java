package voicemap.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import voicemap.advice.Advice;
import voicemap.advice.Advisor;
import voicemap.advice.Finding;
import voicemap.advice.Step;
import voicemap.catalog.CatalogFiles;
import voicemap.design.Design;
import voicemap.design.DesignReader;
import voicemap.design.References;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.model.Catalog;
import voicemap.model.Gotcha;
import voicemap.model.Severity;
import voicemap.model.Stage;
import voicemap.model.Standing;
import voicemap.model.UseCase;
import voicemap.profile.Profile;
import voicemap.yaml.Bounds;
import voicemap.yaml.Documents;
import voicemap.yaml.Problem;

class ChecklistsTest {
    private static final Catalog CATALOG = Samples.catalog();
    private static final Checklists LISTS = new Checklists(CATALOG);

    private static Set<String> ids(Checklist list) {
        return list.items().stream().map(Item::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> skipped(Checklist list) {
        return list.skipped().stream().collect(Collectors.toMap(Checklist.Skipped::id, Checklist.Skipped::why));
    }

    private static Item item(Checklist list, String id) {
        return list.items().stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Gotcha> gotchas() {
        List<Gotcha> out = new ArrayList<>();
        CATALOG.products().values().forEach(p -> out.addAll(p.gotchas()));
        CATALOG.concerns().values().forEach(c -> out.addAll(c.gotchas()));
        return out;
    }

    private static Checklist profile(String text, String... settings) {
        return LISTS.profile(Samples.profile(text, settings), RuleBase.shipped());
    }

    private static Checklist design(String text) {
        Design design = new DesignReader(CATALOG, CatalogFiles.checkbook())
                .read(Documents.text(text, "d.yaml"), text, "d.yaml", new References(Path.of(""), false, Bounds.USUAL));
        return LISTS.design(design, RuleBase.shipped());
    }

    @Test
    void everything_that_people_can_look_at_is_on_the_list_of_all() {
        Set<String> expected = new TreeSet<>(CATALOG.prerequisites().keySet());
        gotchas().stream().filter(g -> g.verify() != null).map(Gotcha::id).forEach(expected::add);
        assertThat(ids(LISTS.all())).isEqualTo(expected).hasSizeGreaterThan(500);
        assertThat(LISTS.all().skipped()).isEmpty();
    }

    @Test
    void what_only_voicemap_can_look_for_is_on_no_list() {
        List<String> own = gotchas().stream()
                .filter(g -> g.verify() == null)
                .map(Gotcha::id)
                .toList();
        assertThat(own).contains("setting-unknown", "suppression-stale").hasSizeLessThan(25);
        assertThat(ids(LISTS.all())).doesNotContainAnyElementsOf(own);
    }

    @Test
    void every_silent_failure_of_the_facts_check_is_on_the_list_of_all() {
        Set<String> listed = ids(LISTS.all());
        Set<String> seeds = gotchas().stream()
                .filter(g -> listed.contains(g.id()))
                .map(Gotcha::seed)
                .filter(s -> s != null)
                .collect(Collectors.toSet());
        assertThat(seeds)
                .containsAll(IntStream.rangeClosed(1, 94).mapToObj(n -> "P" + n).toList());
        gotchas().stream()
                .filter(g -> g.seed() != null)
                .forEach(g -> assertThat(listed).as(g.seed()).contains(g.id()));
    }

    @Test
    void items_come_by_stage_then_the_worst_first_and_each_is_whole() {
        Comparator<Item> order = Comparator.comparing(Item::due)
                .thenComparing(Item::severity)
                .thenComparing(Item::kind, Comparator.reverseOrder())
                .thenComparing(Item::id);
        assertThat(LISTS.all().items()).isSortedAccordingTo(order);
        for (Item i : LISTS.all().items()) {
            assertThat(List.of(i.what(), i.why(), i.verify())).as(i.id()).noneMatch(String::isBlank);
            assertThat(i.warrant().sources()).as(i.id()).isNotEmpty();
            assertThat(i.remedy().isBlank()).as(i.id()).isEqualTo(i.kind() == Item.Kind.PREREQUISITE);
        }
    }

    @Test
    void no_list_of_a_use_case_is_longer_than_a_person_works_through() {
        for (UseCase u : CATALOG.useCasesByNumber()) {
            Checklist list = LISTS.useCases(List.of(u.id()));
            int shown =
                    list.only(Severity.WARNING, Set.of(Stage.values())).items().size();
            assertThat(shown).as(u.id()).isBetween(8, 75);
            for (String core : u.core()) {
                assertThat(list.further()).as(u.id()).doesNotContain(core);
            }
        }
    }

    @Test
    void a_sales_dialer_gets_what_its_core_and_usual_products_bring() {
        Checklist list = LISTS.useCases(List.of("sales-dialer"));
        assertThat(ids(list))
                .contains(
                        "conference-name-collision",
                        "amd-dead-air",
                        "webhook-slow-handler",
                        "recording-absent-status",
                        "shaken-stir-product",
                        "trust-hub-profile")
                .doesNotContain(
                        "say-basic-voice", "health-message-says-too-much", "twiml-pause-first", "regions-isolated");
        assertThat(list.further()).contains("branded-calling", "byoc").doesNotContain("amd", "voice-api");
    }

    @Test
    void what_a_use_case_is_not_is_left_out_and_the_reason_is_said() {
        Map<String, String> skipped = skipped(LISTS.useCases(List.of("sales-dialer")));
        assertThat(skipped.get("twiml-pause-first")).isEqualTo("Only where: People call in (direction)");
        assertThat(skipped.get("regions-isolated"))
                .isEqualTo("Not where: Data stays in the United States region (US1) (account.region)");
        assertThat(skipped).doesNotContainKey("conference-name-collision");
    }

    @Test
    void what_depends_on_the_country_stays_and_says_so() {
        Checklist list = LISTS.useCases(List.of("sales-dialer"));
        assertThat(item(list, "quiet-hours-outside").onlyIf())
                .containsExactly("Some of the people are in the United States");
        assertThat(item(list, "conference-name-collision").onlyIf()).isEmpty();
    }

    @Test
    void what_use_cases_share_is_there_once_and_names_both() {
        Checklist both = LISTS.useCases(List.of("sales-dialer", "call-tracking"));
        Set<String> joined = ids(LISTS.useCases(List.of("sales-dialer")));
        joined.addAll(ids(LISTS.useCases(List.of("call-tracking"))));
        assertThat(ids(both)).isEqualTo(joined);
        assertThat(both.items()).hasSize(joined.size());
        assertThat(item(both, "webhook-slow-handler").useCases()).containsExactly("sales-dialer", "call-tracking");
        assertThat(item(both, "amd-dead-air").useCases()).containsExactly("sales-dialer");
        assertThat(ids(both)).doesNotContainAnyElementsOf(skipped(both).keySet());
    }

    @Test
    void the_list_of_a_product_has_what_it_builds_on() {
        Checklist list = LISTS.products(List.of("taskrouter"));
        assertThat(CATALOG.products().get("taskrouter").buildsOn()).containsExactly("enqueue");
        for (Gotcha g : CATALOG.products().get("enqueue").gotchas())
            assertThat(ids(list)).contains(g.id());
        assertThat(ids(LISTS.products(List.of("enqueue")))).isNotEmpty().isNotEqualTo(ids(list));
        assertThat(ids(list)).doesNotContain("webhook-slow-handler");
    }

    @Test
    void a_prerequisite_brings_those_that_come_before_it() {
        Checklist list = LISTS.products(List.of("shaken-stir"));
        assertThat(ids(list)).contains("shaken-stir-product", "trust-hub-profile");
        assertThat(item(list, "trust-hub-profile").days()).isNotNull();
        assertThat(item(list, "trust-hub-profile").due()).isEqualTo(Stage.CONTRACT);
    }

    @Test
    void the_list_of_a_profile_is_what_the_advice_says_of_it() throws IOException {
        try (Stream<Path> files = Files.list(Samples.HOME.resolve("examples/profiles"))) {
            for (Path file : files.sorted().toList()) {
                Profile profile = Samples.profile(Files.readString(file));
                Advice advice = new Advisor(CATALOG, RuleBase.shipped())
                        .advise(profile, LocalDate.of(2026, 11, 21), Standing.CONTESTED);
                Set<String> expected = new TreeSet<>();
                advice.plan().steps().stream().map(Step::id).forEach(expected::add);
                advice.workloads().stream()
                        .flatMap(w -> Stream.of(w.pitfalls(), w.watch()))
                        .flatMap(List::stream)
                        .map(Finding::id)
                        .forEach(expected::add);
                Set<String> own = gotchas().stream()
                        .filter(g -> g.verify() == null)
                        .map(Gotcha::id)
                        .collect(Collectors.toSet());
                expected.removeAll(own);
                assertThat(ids(LISTS.profile(profile, RuleBase.shipped())))
                        .as(file.toString())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void what_an_answer_rules_out_is_left_out_with_the_answer() {
        String text = "direction: outbound\ntalks: [people]\npurpose: [sell]\noutbound: {pace: several}\n"
                + "audience: {countries: [CA]}\n";
        Map<String, String> skipped = skipped(profile(text));
        assertThat(skipped.get("amd-two-second-rule"))
                .isEqualTo("Only where: Some of the people are in the United States (audience.countries: CA)");
        assertThat(ids(profile(text, "audience.countries=US"))).contains("amd-two-second-rule");
        assertThat(skipped(profile(text, "audience.countries=unknown")).get("amd-two-second-rule"))
                .isEqualTo("Only where: Some of the people are in the United States (audience.countries: not known)");
        assertThat(skipped.get("regions-isolated")).contains("(account.region: us1, by silence)");
    }

    @Test
    void what_is_there_already_is_left_out() {
        String text = "direction: outbound\ntalks: [message]\npurpose: [remind]\noutbound: {starts: [list]}\n"
                + "audience: {countries: [US]}\n";
        assertThat(ids(profile(text))).contains("trust-hub-profile");
        Checklist held = profile(text, "account.approvals=business-profile");
        assertThat(ids(held)).doesNotContain("trust-hub-profile");
        assertThat(skipped(held).get("trust-hub-profile"))
                .isEqualTo("Is there already (account.approvals: business-profile)");
    }

    @Test
    void a_profile_that_contradicts_itself_has_no_list() {
        assertThatThrownBy(() -> profile("direction: none\ntalks: [people]\n"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("two answers contradict each other")
                .hasMessageContaining("direction at profile.yaml:1:1, talks at profile.yaml:2:1");
    }

    @Test
    void the_list_of_a_design_is_that_of_its_products() {
        Checklist list = design("design: d\nworkloads: [{name: calls, requirements: {direction: inbound, talks:"
                + " [keypad]}, products: [voice-api, gather]}]");
        assertThat(ids(list)).contains("gather-no-action", "webhook-slow-handler", "twiml-pause-first");
        assertThat(ids(list)).doesNotContain("conference-name-collision", "outbound-call-refused");
        assertThat(skipped(list).get("outbound-call-refused"))
                .isEqualTo("Only where: The business places calls (direction: inbound)");
    }

    @Test
    void a_design_that_uses_a_product_is_not_one_that_cannot() {
        String text = "design: d\nworkloads: [{name: calls, requirements: {direction: inbound, talks: [people]},"
                + " products: [dial%s]}]";
        assertThat(ids(design(text.formatted("")))).doesNotContain("recording-absent-status");
        assertThat(ids(design(text.formatted(", dial-recording")))).contains("recording-absent-status");
    }

    @Test
    void a_design_without_requirements_goes_by_its_use_case_or_lists_what_may_matter() {
        String text = "design: d\nworkloads: [{name: calls, %sproducts: [amd]}]";
        Checklist dialer = design(text.formatted("use-case: sales-dialer, "));
        assertThat(ids(dialer)).contains("amd-two-second-rule", "webhook-slow-handler");
        assertThat(item(dialer, "amd-two-second-rule").useCases()).containsExactly("sales-dialer");
        Checklist any = design(text.formatted(""));
        assertThat(item(any, "amd-two-second-rule").onlyIf()).hasSize(3);
        assertThat(ids(any)).doesNotContain("webhook-slow-handler");
    }

    @Test
    void several_workloads_are_one_list() {
        Checklist list = design("design: d\nworkloads: [{name: a, use-case: sales-dialer, products: [amd]},"
                + " {name: b, use-case: call-tracking, products: [dial]}]");
        assertThat(list.items().stream().collect(Collectors.groupingBy(Item::id, Collectors.counting())))
                .allSatisfy((id, n) -> assertThat(n).as(id).isEqualTo(1));
        assertThat(item(list, "webhook-slow-handler").useCases()).containsExactly("sales-dialer", "call-tracking");
    }

    @Test
    void a_part_of_a_list_keeps_to_severity_and_stage() {
        Checklist all = LISTS.all();
        Checklist some = all.only(Severity.ERROR, Set.of(Stage.TEST));
        assertThat(some.items()).isNotEmpty().allMatch(i -> i.severity() == Severity.ERROR && i.due() == Stage.TEST);
        assertThat(all.only(Severity.NOTE, Set.of(Stage.values()))).isEqualTo(all);
    }

    @Test
    void the_same_question_gives_the_same_list() {
        Function<String, Checklist> list = u -> new Checklists(CatalogFiles.shipped()).useCases(List.of(u));
        for (UseCase u : CATALOG.useCasesByNumber()) {
            assertThat(list.apply(u.id())).isEqualTo(LISTS.useCases(List.of(u.id())));
        }
    }
}

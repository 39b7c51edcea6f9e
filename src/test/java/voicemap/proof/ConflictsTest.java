package voicemap.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import voicemap.advice.Advice;
import voicemap.advice.Finding;
import voicemap.engine.Conclusions;
import voicemap.engine.Engine;
import voicemap.engine.Evaluator;
import voicemap.engine.Findings;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.fact.Contradicted;
import voicemap.fact.Warned;
import voicemap.laws.ProfileGenerator;
import voicemap.library.Voicemap;
import voicemap.model.Catalog;
import voicemap.model.Conflict;
import voicemap.model.QuestionKind;
import voicemap.model.Reach;
import voicemap.model.Severity;
import voicemap.model.Standing;
import voicemap.model.WayOut;
import voicemap.profile.Profile;
import voicemap.profile.Reply;
import voicemap.proof.Conflicts.Clash;
import voicemap.proof.Conflicts.Held;
import voicemap.proof.Conflicts.Part;
import voicemap.proof.Conflicts.Report;
import voicemap.proof.Conflicts.Way;
import voicemap.yaml.Documents;
import voicemap.yaml.Fields;
import voicemap.yaml.Node;

/** What cannot stand together: each set does it, none is larger than it must be, none is missed, and no way out is a lie. */
class ConflictsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Voicemap VOICEMAP = Voicemap.load();
    private static final Catalog CATALOG = VOICEMAP.catalog();
    private static final Engine ENGINE = new Engine(RuleBase.shipped(), CATALOG);
    private static final Evaluator EVALUATOR = new Evaluator(CATALOG, Standing.CONTESTED);
    private static final Conflicts CONFLICTS = new Conflicts(CATALOG, EVALUATOR, p -> VOICEMAP.advise(p, TODAY));

    private record Example(String finds, Profile profile) {}

    private static List<Example> examples() {
        Path file = Samples.HOME.resolve("src/test/resources/conflict-examples.yaml");
        List<Example> out = new ArrayList<>();
        for (Node item : Fields.of(Documents.file(file, "conflict-examples.yaml"), "examples")
                .items("examples")) {
            Fields f = Fields.of(item, "an example");
            out.add(new Example(f.text("finds"), VOICEMAP.profile(f.node("profile"), "profile.yaml", List.of())));
            f.done();
        }
        return out;
    }

    private static Profile shipped(String name, String... settings) {
        return VOICEMAP.profile(Samples.HOME.resolve("examples/profiles/" + name + ".yaml"))
                .with(settings);
    }

    private static Report report(Profile profile) {
        return CONFLICTS.of(profile, () -> false);
    }

    private static Clash clash(Profile profile, String id) {
        return report(profile).conflicts().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " does not arise"));
    }

    private static List<Conflict> all() {
        return CATALOG.concerns().values().stream()
                .flatMap(c -> c.conflicts().stream())
                .toList();
    }

    /** Every error that requirements bring about can be got out of, and each way out of the catalog holds somewhere. */
    @Test
    void no_way_out_is_a_lie() {
        Map<String, Profile> of = new LinkedHashMap<>();
        for (Example e : examples()) assertThat(of.put(e.finds(), e.profile())).isNull();
        Set<String> due = new LinkedHashSet<>();
        for (Conflict c : all()) {
            if (c.severity() == Severity.ERROR && c.reach() != Reach.RULE
                    || !c.waysOut().isEmpty()) due.add(c.id());
        }
        assertThat(of.keySet()).containsExactlyInAnyOrderElementsOf(due);
        List<String> lies = new ArrayList<>();
        for (Conflict c : all()) {
            if (!of.containsKey(c.id())) continue;
            Clash clash = clash(of.get(c.id()), c.id());
            List<String> hold = clash.ways().stream().map(Way::say).toList();
            for (WayOut w : c.waysOut()) if (!hold.contains(w.say())) lies.add(c.id() + ": " + w.say());
            assertThat(hold).as(c.id()).isNotEmpty();
        }
        assertThat(lies).isEmpty();
    }

    /** What a way changes, written into the profile, ends the conflict and brings no other. */
    @Test
    void a_way_that_is_shown_holds_for_those_who_write_it_down() {
        int tried = 0;
        for (Example e : examples()) {
            Set<List<String>> before = errors(VOICEMAP.advise(e.profile(), TODAY));
            for (Way way : clash(e.profile(), e.finds()).ways()) {
                if (way.apart() != null || way.changes().stream().anyMatch(c -> c.after() == null)) continue;
                List<String> settings = new ArrayList<>();
                for (Change c : way.changes()) {
                    String where = c.workload().isEmpty() ? "" : c.workload() + ":";
                    String values = c.after().isEmpty() ? "none" : String.join(",", c.after());
                    settings.add(where + c.question() + "=" + values);
                }
                Advice after = VOICEMAP.advise(e.profile().with(settings.toArray(String[]::new)), TODAY);
                assertThat(after.contradictions()).isEmpty();
                assertThat(after.workloads())
                        .as("%s after %s", e.finds(), settings)
                        .noneMatch(w -> w.warnings().stream().anyMatch(f -> f.id().equals(e.finds())));
                assertThat(before).containsAll(errors(after));
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(60);
    }

    private static Set<List<String>> errors(Advice advice) {
        Set<List<String>> out = new HashSet<>();
        advice.workloads().forEach(w -> w.warnings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .map(Finding::id)
                .forEach(id -> out.add(List.of(w.name(), id))));
        return out;
    }

    @Test
    void the_five_that_people_ask_about_are_found_with_the_answers_that_bring_them_about() {
        assertThat(clash(shipped("taxi-card-by-voice"), "payments-card-spoken-to-ai")
                        .sets())
                .extracting(ConflictsTest::said)
                .containsExactly(Set.of("talks=ai", "payments=spoken"));
        assertThat(clash(shipped("taxi-card-by-voice"), "payments-and-analytics")
                        .sets())
                .extracting(ConflictsTest::said)
                .containsExactly(
                        Set.of("payments=spoken", "analytics=mood"), Set.of("payments=spoken", "analytics=topics"));
        Profile exchange = shipped("factory-exchange-lines", "direction=both", "outbound.answering-machines=hang-up");
        assertThat(clash(exchange, "trunk-without-machine-detection").sets())
                .extracting(ConflictsTest::said)
                .containsExactly(Set.of("exchange.wants=network", "outbound.answering-machines=hang-up"));
        assertThat(clash(shipped("brewery-trunk-and-menu"), "number-on-trunk-and-in-call-flow")
                        .sets())
                .extracting(ConflictsTest::said)
                .containsExactly(Set.of("account.shared-numbers=yes", "exchange.wants=network", "talks=keypad"));
        Example forks = example("audio-forks-exceeded");
        assertThat(clash(forks.profile(), forks.finds()).sets())
                .extracting(ConflictsTest::said)
                .containsExactly(Set.of(
                        "direction=outbound",
                        "talks=people",
                        "outbound.pace=next",
                        "existing=own-recorder",
                        "audio-feed=yes"));
        Example region = example("ie1-without-intelligence");
        assertThat(clash(region.profile(), region.finds()).sets())
                .extracting(ConflictsTest::said)
                .containsExactly(Set.of("account.region=ie1", "analytics=mood"));
    }

    private static Example example(String finds) {
        return examples().stream()
                .filter(e -> e.finds().equals(finds))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> said(Part part) {
        Set<String> out = new TreeSet<>();
        part.answers().forEach(h -> h.values().forEach(v -> out.add(h.question() + "=" + v)));
        return out;
    }

    @Test
    void what_silence_is_taken_for_is_named_where_it_counts() {
        Clash clash = clash(example("payments-account-analytics").profile(), "payments-account-analytics");
        assertThat(clash.sets()).hasSize(1);
        assertThat(clash.sets().get(0).assumed()).containsExactly(new Held("", "account.layout", List.of("one"), ""));
    }

    @Test
    void answers_that_contradict_each_other_come_alone() {
        Profile odd = shipped("taxi-card-by-voice", "direction=none");
        Report report = report(odd);
        assertThat(report.conflicts())
                .isNotEmpty()
                .allMatch(c -> c.severity() == null && c.ways().isEmpty());
        assertThat(report.conflicts().get(0).sets())
                .extracting(ConflictsTest::said)
                .containsExactly(Set.of("direction=none", "talks=ai"));
    }

    @Test
    void where_all_can_be_met_there_is_no_conflict() {
        assertThat(report(shipped("flower-shop"))).isEqualTo(new Report(List.of(), true, 0));
        assertThat(report(shipped("taxi-card-by-voice", "payments=none")).conflicts())
                .isEmpty();
    }

    /** A way that ends one conflict and brings another is not enough: without sub-accounts it is only moved. */
    @Test
    void a_way_that_brings_another_error_is_told_apart() {
        Clash mode = clash(
                shipped("taxi-card-by-voice", "account.pci-mode=yes", "payments=self-service"),
                "payments-and-analytics");
        assertThat(mode.ways()).extracting(Way::say).hasSize(1);
        assertThat(mode.notEnough()).hasSize(1);
        assertThat(mode.notEnough().get(0).brings()).containsExactly("payments-mode-and-analytics");
    }

    @Test
    void a_workload_that_is_split_leaves_out_what_does_not_matter_in_it() {
        Way split = clash(shipped("taxi-card-by-voice"), "payments-card-spoken-to-ai").ways().stream()
                .filter(w -> w.apart() != null)
                .findFirst()
                .orElseThrow();
        assertThat(split.apart()).isEqualTo("card-line");
        assertThat(split.changes())
                .anyMatch(c -> c.workload().equals("card-line") && c.question().equals("ai.model") && c.after() == null)
                .anyMatch(c -> c.workload().equals("calls") && c.question().equals("payments"))
                .anyMatch(c -> c.workload().isEmpty() && c.question().equals("account.layout"));
    }

    /** Every part of the answers, by the reader and the rules, against what the search finds. */
    @Test
    void on_a_few_answers_it_finds_what_trying_every_part_finds() {
        int compared = 0;
        for (Example e : examples()) {
            List<Answer> answers = answers(e.profile());
            if (answers.size() > 9) continue;
            compared += compare(e.profile(), answers, clash(e.profile(), e.finds()), part -> {
                Conclusions found = ENGINE.conclude(part.scopes(), part.answers(), Standing.CONTESTED);
                return !found.all(Warned.class, w -> w.finding().equals(e.finds()))
                                .isEmpty()
                        && found.all(Contradicted.class).isEmpty();
            });
        }
        assertThat(compared).isGreaterThan(45);
    }

    /** The same on whole profiles, of the answers that can have a say, by the evaluator. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "taxi-card-by-voice",
                "brewery-trunk-and-menu",
                "clinic-reminders account.status=trial",
                "dentist-ai-receptionist hosting=serverless payments=spoken,with-agent account.region=ie1",
                "solar-sales-floor audience.consent=none hosting=serverless",
                "factory-exchange-lines talks=keypad,speech audio-feed=yes payments=self-service",
                "support-line-quality payments=with-agent account.region=ie1"
            })
    void on_whole_profiles_it_finds_what_trying_every_part_finds(String line) {
        String[] words = line.split(" ");
        Profile profile = shipped(words[0], Arrays.copyOfRange(words, 1, words.length));
        int compared = 0;
        for (Clash c : report(profile).conflicts()) compared += compareByEvaluator(profile, c);
        assertThat(compared).isPositive();
    }

    @Test
    void on_profiles_that_were_generated_it_finds_what_trying_every_part_finds() {
        ProfileGenerator generator = new ProfileGenerator(CATALOG);
        int compared = 0;
        int contradicted = 0;
        for (long seed = 1; seed < 4000 && compared < 80; seed++) {
            Profile profile = generator.profile(seed).profile(CATALOG);
            long end = System.nanoTime() + 300_000_000L;
            for (Clash c : CONFLICTS.of(profile, () -> System.nanoTime() > end).conflicts()) {
                // where everything is answered and the audio copied too often, not all parts can be gone through
                int sets = c.whole() ? compareByEvaluator(profile, c) : 0;
                if (c.severity() == null && sets > 0) contradicted++;
                else compared += sets;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(80);
        assertThat(contradicted).isGreaterThan(4);
    }

    private static int compareByEvaluator(Profile profile, Clash c) {
        Set<String> cone = Cone.of(CATALOG, new Goal(Goal.Kind.FINDING, c.id(), List.of(), c.workload(), true));
        List<String> where = c.other() == null ? List.of("", c.workload()) : List.of("", c.workload(), c.other());
        List<Answer> answers = answers(profile).stream()
                .filter(a -> cone.contains(a.question()) && where.contains(a.workload()))
                .toList();
        if (answers.size() > 13) return 0;
        String other = c.other() == null ? "" : c.other();
        List<String> scopes = other.isEmpty() ? List.of(c.workload()) : List.of(c.workload(), other);
        return compare(profile, answers, c, part -> {
            Findings found = EVALUATOR.conclude(scopes, part.answers());
            if (c.severity() == null) return found.holds(new Contradicted(c.workload(), c.id()));
            return found.holds(new Warned(c.workload(), c.id(), other))
                    && found.all(Contradicted.class).isEmpty();
        });
    }

    /** A word of an answer; null where the whole answer is one. */
    private record Answer(String workload, String question, String word) {}

    private static List<Answer> answers(Profile profile) {
        Set<Answer> out = new LinkedHashSet<>();
        profile.workloads().forEach(w -> w.replies().forEach((question, reply) -> {
            if (reply.state() != Reply.State.GIVEN) return;
            String where = CATALOG.questions().get(question).account() ? "" : w.name();
            QuestionKind kind = CATALOG.questions().get(question).kind();
            boolean list = kind == QuestionKind.ANY_OF || kind == QuestionKind.CODES;
            if (!list || reply.values().isEmpty()) out.add(new Answer(where, question, null));
            else reply.values().forEach(v -> out.add(new Answer(where, question, v)));
        }));
        return List.copyOf(out);
    }

    private static int compare(Profile profile, List<Answer> answers, Clash c, Predicate<Profile> arises) {
        List<Set<Answer>> doing = new ArrayList<>();
        // counting upwards meets every part of a set before the set
        for (int bits = 0; bits < 1 << answers.size(); bits++) {
            Set<Answer> some = new HashSet<>();
            for (int i = 0; i < answers.size(); i++) if ((bits >> i & 1) == 1) some.add(answers.get(i));
            if (doing.stream().anyMatch(some::containsAll)) continue;
            if (arises.test(only(profile, some))) doing.add(some);
        }
        Set<Set<Answer>> found = new HashSet<>();
        for (Part p : c.sets()) {
            Set<Answer> set = new HashSet<>();
            for (Held h : p.answers()) {
                for (Answer a : answers) {
                    boolean held =
                            a.workload().equals(h.workload()) && a.question().equals(h.question());
                    if (held && (a.word() == null || h.values().contains(a.word()))) set.add(a);
                }
            }
            assertThat(found.add(set)).isTrue();
        }
        assertThat(c.whole()).isTrue();
        assertThat(found).as(c.id() + " of " + profile).isEqualTo(new HashSet<>(doing));
        return doing.size();
    }

    /** The profile that says some of its answers and knows nothing else, by the reader. */
    private static Profile only(Profile profile, Set<Answer> some) {
        List<String> settings = new ArrayList<>();
        Map<List<String>, List<String>> left = new LinkedHashMap<>();
        for (Answer a : answers(profile)) {
            List<String> words = left.computeIfAbsent(List.of(a.workload(), a.question()), k -> new ArrayList<>());
            if (some.contains(a)) words.add(a.word() == null ? "" : a.word());
        }
        left.forEach((key, words) -> {
            if (words.contains("")) return;
            String where = key.get(0).isEmpty() ? "" : key.get(0) + ":";
            settings.add(where + key.get(1) + "=" + (words.isEmpty() ? "unknown" : String.join(",", words)));
        });
        return profile.with(settings.toArray(String[]::new));
    }
}

package voicemap.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import voicemap.engine.Conclusions;
import voicemap.engine.Engine;
import voicemap.engine.Evaluator;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.fact.Contradicted;
import voicemap.fact.Leads;
import voicemap.fact.Placed;
import voicemap.fact.Warned;
import voicemap.library.Voicemap;
import voicemap.model.Catalog;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.model.Standing;
import voicemap.model.Tier;
import voicemap.profile.Profile;
import voicemap.profile.Reply;

/** The smallest changes that reach a goal: each works on the rules, none is larger than it must be, and none is missed. */
class SearchTest {
    private static final Catalog CATALOG = Samples.catalog();
    private static final Engine ENGINE = new Engine(RuleBase.shipped(), CATALOG);
    private static final Search SEARCH = new Search(CATALOG, new Evaluator(CATALOG, Standing.CONTESTED));

    private static Profile example(String name) {
        return Voicemap.load()
                .profile(Path.of(System.getProperty("voicemap.home", "."), "examples/profiles", name + ".yaml"));
    }

    private static boolean holds(Goal goal, Profile profile) {
        return holds(goal, ENGINE.conclude(profile.scopes(), profile.answers(), Standing.CONTESTED));
    }

    private static boolean holds(Goal goal, Conclusions found) {
        if (!found.all(Contradicted.class).isEmpty()) return false;
        boolean is =
                switch (goal.kind()) {
                    case USE_CASE -> found.holds(new Leads(goal.workload(), goal.id()));
                    case PRODUCT ->
                        found.holds(new Placed(goal.workload(), goal.id(), Tier.REQUIRED))
                                || found.holds(new Placed(goal.workload(), goal.id(), Tier.RECOMMENDED));
                    case FINDING ->
                        !found.all(Warned.class, w -> w.finding().equals(goal.id()))
                                .isEmpty();
                };
        return is == goal.there();
    }

    @Test
    void what_is_found_works_on_the_rules_and_no_part_of_it_does() {
        Profile clinic = example("clinic-reminders");
        String workload = clinic.scopes().get(0);
        List<String> there = new ArrayList<>();
        Conclusions found = ENGINE.conclude(clinic.scopes(), clinic.answers(), Standing.CONTESTED);
        found.all(Placed.class, p -> p.tier() == Tier.REQUIRED).forEach(p -> there.add(p.product()));
        assertThat(there).isNotEmpty();
        for (String product : there) {
            Goal gone = new Goal(Goal.Kind.PRODUCT, product, List.of(product), workload, false);
            Search.Result result = SEARCH.find(clinic, gone, Set.of(), 1, () -> false);
            assertThat(result.proved()).isEqualTo(1);
            for (Profile variant : result.variants()) {
                assertThat(holds(gone, variant))
                        .as("%s after %s", product, result.sets())
                        .isTrue();
            }
        }
    }

    /** Every way to answer a few questions, by the reader and the rules, against what the search finds. */
    @Test
    void on_a_few_questions_it_finds_what_trying_everything_finds() {
        Profile clinic = example("clinic-reminders");
        List<String> open = List.of(
                "purpose", "direction", "talks", "outbound.starts", "outbound.pace", "outbound.answering-machines");
        assertThat(compare(clinic, open, goals(clinic, clinic.scopes().get(0)))).isGreaterThan(50);
    }

    /** The same for findings that shall go: conflicts and pitfalls alike. */
    @Test
    void every_smallest_way_to_end_a_finding_is_found() {
        Profile taxi = example("taxi-card-by-voice");
        List<Goal> ends = findings(taxi);
        assertThat(ends)
                .extracting(Goal::id)
                .contains("payments-and-analytics", "payments-card-spoken-to-ai", "conversationrelay-not-in-functions");
        assertThat(compare(taxi, List.of("talks", "ai.hand-over", "payments", "analytics", "hosting"), ends))
                .isGreaterThan(5);
        Profile lines = example("factory-exchange-lines")
                .with("direction=both", "outbound.answering-machines=hang-up", "audio-feed=yes", "talks=keypad");
        List<Goal> onTrunk = findings(lines);
        assertThat(onTrunk)
                .extracting(Goal::id)
                .contains("trunk-without-machine-detection", "trunk-without-audio-feed", "trunk-without-menu");
        assertThat(compare(
                        lines,
                        List.of(
                                "direction",
                                "exchange.wants",
                                "outbound.answering-machines",
                                "audio-feed",
                                "talks",
                                "existing"),
                        onTrunk))
                .isGreaterThan(5);
    }

    private static List<Goal> findings(Profile base) {
        return goals(base, base.scopes().get(0)).stream()
                .filter(g -> g.kind() == Goal.Kind.FINDING)
                .toList();
    }

    /** How many smallest sets there are, in answers to a few questions, all of which the search finds. */
    private static int compare(Profile base, List<String> open, List<Goal> goals) {
        String workload = base.scopes().get(0);
        Set<String> fixed = new HashSet<>(CATALOG.questions().keySet());
        open.forEach(fixed::remove);
        Map<Map<String, Set<String>>, Profile> all = new LinkedHashMap<>();
        everything(base, open, 0, 2, new LinkedHashMap<>(), all);
        assertThat(all).hasSizeGreaterThan(100);
        int sets = 0;
        Map<Map<String, Set<String>>, Conclusions> concluded = new LinkedHashMap<>();
        all.forEach((answers, variant) ->
                concluded.put(answers, ENGINE.conclude(variant.scopes(), variant.answers(), Standing.CONTESTED)));
        for (Goal goal : goals) {
            Set<Set<Step>> reaching = new HashSet<>();
            concluded.forEach((answers, found) -> {
                if (holds(goal, found)) reaching.add(steps(base, workload, answers));
            });
            Set<Set<Step>> least = new HashSet<>();
            for (Set<Step> r : reaching) {
                if (reaching.stream().noneMatch(o -> !o.equals(r) && r.containsAll(o))) least.add(r);
            }
            Set<Set<Step>> found = new HashSet<>();
            for (List<Change> set :
                    SEARCH.find(base, goal, fixed, 2, () -> false).sets()) {
                Map<String, Set<String>> answers = new LinkedHashMap<>();
                for (String q : open)
                    answers.put(
                            q,
                            new TreeSet<>(
                                    base.workload(workload).replies().get(q).values()));
                set.forEach(c -> answers.put(c.question(), new TreeSet<>(c.after())));
                found.add(steps(base, workload, answers));
            }
            assertThat(found).as(goal.toString()).isEqualTo(least);
            sets += least.size();
        }
        return sets;
    }

    /** Everything that is there shall go, and everything that is not shall come. */
    private static List<Goal> goals(Profile base, String workload) {
        List<Goal> out = new ArrayList<>();
        Conclusions now = ENGINE.conclude(base.scopes(), base.answers(), Standing.CONTESTED);
        for (String u : CATALOG.useCases().keySet())
            out.add(new Goal(Goal.Kind.USE_CASE, u, List.of(), workload, true));
        for (String p : CATALOG.products().keySet())
            out.add(new Goal(Goal.Kind.PRODUCT, p, List.of(p), workload, true));
        now.all(Warned.class)
                .forEach(w -> out.add(new Goal(Goal.Kind.FINDING, w.finding(), List.of(), workload, true)));
        List<Goal> turned = new ArrayList<>();
        for (Goal g : out) turned.add(holds(g, now) ? new Goal(g.kind(), g.id(), g.products(), workload, false) : g);
        return turned;
    }

    private static void everything(
            Profile base,
            List<String> open,
            int at,
            int steps,
            Map<String, Set<String>> chosen,
            Map<Map<String, Set<String>>, Profile> out) {
        if (at == open.size()) {
            Profile variant = base.with(settings(base, chosen));
            String workload = base.scopes().get(0);
            for (String q : chosen.keySet()) {
                Set<String> now =
                        new TreeSet<>(base.workload(workload).replies().get(q).values());
                if (now.equals(chosen.get(q))) continue;
                // an answer to a question that then does not matter is no answer
                Profile without = variant.amended(List.of(new Profile.Amendment(workload, q, null)));
                if (without.workload(workload).replies().get(q).state() == Reply.State.IDLE) return;
            }
            out.put(new LinkedHashMap<>(chosen), variant);
            return;
        }
        Question q = CATALOG.questions().get(open.get(at));
        List<String> options = List.copyOf(q.options().keySet());
        // one way more: as it stands, which may be without an answer
        int ways = q.kind() == QuestionKind.ANY_OF ? 1 << options.size() : options.size() + 1;
        for (int way = 0; way < ways; way++) {
            Set<String> values = new TreeSet<>();
            for (int i = 0; i < options.size(); i++) {
                if (q.kind() == QuestionKind.ANY_OF ? (way >> i & 1) == 1 : way == i) values.add(options.get(i));
            }
            boolean answered =
                    !base.workloads().get(0).replies().get(q.id()).values().isEmpty();
            if (values.isEmpty() && q.kind() != QuestionKind.ANY_OF && answered) continue;
            int taken =
                    steps(base, base.scopes().get(0), Map.of(q.id(), values)).size();
            if (taken > steps) continue;
            chosen.put(q.id(), values);
            everything(base, open, at + 1, steps - taken, chosen, out);
        }
        chosen.remove(q.id());
    }

    private static String[] settings(Profile base, Map<String, Set<String>> chosen) {
        List<String> settings = new ArrayList<>();
        chosen.forEach((q, values) -> {
            Reply now = base.workloads().get(0).replies().get(q);
            if (new TreeSet<>(now.values()).equals(values)) return;
            settings.add(q + "=" + (values.isEmpty() ? "none" : String.join(",", values)));
        });
        return settings.toArray(String[]::new);
    }

    /** The steps from the answers as they stand. */
    private static Set<Step> steps(Profile base, String workload, Map<String, Set<String>> answers) {
        Set<Step> out = new HashSet<>();
        answers.forEach((question, values) -> {
            Set<String> now = new TreeSet<>(
                    base.workload(workload).replies().get(question).values());
            boolean list = CATALOG.questions().get(question).kind() == QuestionKind.ANY_OF;
            if (now.equals(values)) return;
            if (!list) {
                values.forEach(v -> out.add(new Step(workload, question, v, true)));
                return;
            }
            Set<String> turned = new TreeSet<>(now);
            turned.addAll(values);
            turned.removeIf(v -> now.contains(v) && values.contains(v));
            turned.forEach(v -> out.add(new Step(workload, question, v, false)));
        });
        return out;
    }
}

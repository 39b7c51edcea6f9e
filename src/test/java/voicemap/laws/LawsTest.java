package voicemap.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import voicemap.advice.*;
import voicemap.engine.Conclusions;
import voicemap.engine.Engine;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.fact.*;
import voicemap.model.*;
import voicemap.profile.Profile;
import voicemap.render.Json;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;

/** What holds of every advice, whatever the answers. */
class LawsTest {
    private static final int PROFILES = OracleTest.PROFILES / 25;
    private static final Catalog CATALOG = Samples.catalog();
    private final ProfileGenerator generator = new ProfileGenerator(CATALOG);

    private static Advice advise(Catalog catalog, Profile profile) {
        return new Advisor(catalog, RuleBase.shipped()).advise(profile, LocalDate.of(2026, 11, 21), Standing.CONTESTED);
    }

    @Test
    void one_more_gotcha_removes_nothing() {
        Random random = new Random(31);
        List<String> owners = new ArrayList<>(CATALOG.products().keySet());
        owners.addAll(CATALOG.concerns().keySet());
        List<String> traits = List.copyOf(CATALOG.traits().keySet());
        int more = 0;
        for (long seed = 1; seed <= PROFILES; seed++) {
            Generated g = generator.profile(seed);
            Profile profile = g.profile(CATALOG);
            Advice before = advise(CATALOG, profile);
            if (!before.contradictions().isEmpty()) continue;
            // half of them where they are seen: at a product that is advised
            String owner = owners.get(random.nextInt(owners.size()));
            List<ProductAdvice> used = before.workloads().get(0).products();
            if (random.nextBoolean() && !used.isEmpty()) owner = used.get(0).id();
            List<Literal> when = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--)
                when.add(new Literal(traits.get(random.nextInt(traits.size())), random.nextBoolean()));
            Gotcha gotcha = new Gotcha(
                    "one-more-gotcha",
                    Severity.values()[random.nextInt(3)],
                    new Condition(when),
                    "what",
                    "symptom",
                    List.of(),
                    "remedy",
                    Stage.BUILD,
                    "look",
                    Place.values()[random.nextInt(3)],
                    null,
                    null,
                    CATALOG.products().get("dial").warrant(),
                    Span.of("a test"));
            Set<String> after = items(advise(Catalogs.with(CATALOG, owner, gotcha), profile));
            assertThat(after).as("%s at %s, on %s", gotcha, owner, g).containsAll(items(before));
            if (after.stream().anyMatch(i -> i.contains("one-more-gotcha"))) more++;
        }
        assertThat(more).as("profiles that see the gotcha").isGreaterThan(PROFILES / 20);
    }

    /** Every item of an advice: what it speaks of, and what it says of it. */
    private static Set<String> items(Advice advice) {
        Set<String> out = new TreeSet<>();
        for (Because b : advice.contradictions()) out.add(b.toString());
        for (WorkloadAdvice w : advice.workloads()) {
            String in = w.name() + " ";
            w.useCases().forEach(u -> out.add(in + u));
            w.products().forEach(p -> out.add(in + p));
            w.choices().forEach(c -> out.add(in + c));
            w.figures().forEach(f -> out.add(in + f));
            w.warnings().forEach(f -> out.add(in + "warning " + f));
            w.pitfalls().forEach(f -> out.add(in + "pitfall " + f));
            w.notices().forEach(f -> out.add(in + "notice " + f));
            w.watch().forEach(f -> out.add(in + "watch " + f));
            w.ladder().forEach(r -> out.add(in + r));
            w.migration().forEach(b -> out.add(in + b));
        }
        advice.plan().steps().forEach(s -> out.add(s.toString()));
        advice.questions().forEach(q -> out.add(q.toString()));
        advice.assumptions().forEach(a -> out.add(a.toString()));
        advice.sources().forEach(s -> out.add(s.toString()));
        return out;
    }

    @Test
    void a_product_has_one_tier_and_no_member_of_a_choice_is_taken_past_it() {
        Engine engine = new Engine(RuleBase.shipped(), CATALOG);
        Map<Tier, Integer> seen = new HashMap<>();
        int taken = 0;
        for (long seed = 1; seed <= PROFILES; seed++) {
            Generated g = generator.profile(seed);
            Profile profile = g.profile(CATALOG);
            Conclusions all = engine.conclude(profile.scopes(), profile.answers(), Standing.CONTESTED);
            for (String scope : profile.scopes()) {
                List<Placed> placed = all.all(Placed.class, p -> p.scope().equals(scope));
                assertThat(placed)
                        .as("one tier each in %s, on %s", scope, g)
                        .extracting(Placed::product)
                        .doesNotHaveDuplicates();
                placed.forEach(p -> seen.merge(p.tier(), 1, Integer::sum));
                List<Taken> falls = all.all(Taken.class, t -> t.scope().equals(scope));
                assertThat(falls)
                        .as("one member each in %s, on %s", scope, g)
                        .extracting(Taken::choice)
                        .doesNotHaveDuplicates();
                taken += falls.size();
                for (Placed p : placed) {
                    boolean barred = !all.all(
                                    Barred.class,
                                    b -> b.scope().equals(scope) && b.product().equals(p.product()))
                            .isEmpty();
                    if (advised(p))
                        assertThat(barred)
                                .as("%s has a reason against it, on %s", p, g)
                                .isFalse();
                    if (p.tier() == Tier.RULED_OUT)
                        assertThat(barred)
                                .as("%s has no reason against it, on %s", p, g)
                                .isTrue();
                    if (!advised(p) || CATALOG.choicesOf(p.product()).isEmpty()) continue;
                    boolean chosen = falls.stream().anyMatch(t -> t.product().equals(p.product()));
                    boolean independent = !all.all(
                                    Needed.class,
                                    n -> n.scope().equals(scope)
                                            && n.product().equals(p.product())
                                            && n.useCase().isEmpty())
                            .isEmpty();
                    assertThat(chosen || independent)
                            .as("%s was taken by no choice and is not needed for itself, on %s", p, g)
                            .isTrue();
                }
            }
        }
        assertThat(seen).containsOnlyKeys(Tier.values());
        assertThat(taken).isGreaterThan(PROFILES);
    }

    private static boolean advised(Placed p) {
        return p.tier() == Tier.REQUIRED || p.tier() == Tier.RECOMMENDED;
    }

    private static final Set<String> IDS = Set.of(
            "id",
            "taken",
            "others",
            "products",
            "after",
            "held",
            "criticalPath",
            "openQuestions",
            "question",
            "sources");

    @Test
    void every_id_in_the_output_stands_in_the_catalog() {
        Set<String> known = ids();
        int seen = 0;
        for (long seed = 1; seed <= PROFILES; seed++) {
            Generated g = generator.profile(seed);
            List<String> printed = new ArrayList<>();
            String json = Json.write(advise(CATALOG, g.profile(CATALOG)));
            printed(Documents.text(json, "out"), "", printed);
            assertThat(known).as("on %s", g).containsAll(printed);
            seen += printed.size();
        }
        assertThat(seen).isGreaterThan(PROFILES * 50);
    }

    /** The words under those keys of the output that hold ids. */
    private static void printed(Node node, String key, List<String> out) {
        if (node instanceof Node.Mapping m) {
            // a choice, which alone has others, shows its question in words
            boolean choice = m.fields().containsKey("others");
            m.fields().forEach((k, v) -> {
                if (!choice || !k.equals("question")) printed(v, k, out);
            });
        } else if (node instanceof Node.Sequence s) {
            s.items().forEach(i -> printed(i, key, out));
        } else if (node instanceof Node.Scalar s && IDS.contains(key)) {
            out.add(s.text());
        }
    }

    private static Set<String> ids() {
        Set<String> ids = new HashSet<>();
        ids.addAll(CATALOG.sources().keySet());
        ids.addAll(CATALOG.questions().keySet());
        ids.addAll(CATALOG.useCases().keySet());
        ids.addAll(CATALOG.products().keySet());
        ids.addAll(CATALOG.choices().keySet());
        ids.addAll(CATALOG.prerequisites().keySet());
        ids.addAll(CATALOG.quantities().keySet());
        CATALOG.products().values().forEach(p -> p.gotchas().forEach(x -> ids.add(x.id())));
        for (Concern c : CATALOG.concerns().values()) {
            c.gotchas().forEach(x -> ids.add(x.id()));
            c.conflicts().forEach(x -> ids.add(x.id()));
        }
        CATALOG.useCases().values().forEach(u -> u.notices().forEach(x -> ids.add(x.id())));
        return ids;
    }

    /**
     * "Rules to keep" are the words of the question compliance. PCI Mode and kept do-not-call lists are none: they are what
     * some warnings ask for, and answering yes takes the warning back.
     */
    @Test
    void one_more_rule_to_keep_never_means_fewer_findings_of_warning_or_above() {
        List<String> duties =
                List.copyOf(CATALOG.questions().get("compliance").options().keySet());
        Random random = new Random(32);
        int risen = 0;
        for (long seed = 1; seed <= PROFILES; seed++) {
            Generated g = generator.profile(seed);
            List<String> had = new ArrayList<>(duties);
            Collections.shuffle(had, random);
            had = had.subList(0, random.nextInt(duties.size()));
            Map<String, Finding> before =
                    grave(advise(CATALOG, g.with("compliance", had).profile(CATALOG)));
            for (String duty : duties) {
                if (had.contains(duty)) continue;
                List<String> has = new ArrayList<>(had);
                has.add(duty);
                Advice advice = advise(CATALOG, g.with("compliance", has).profile(CATALOG));
                Map<String, Finding> after = grave(advice);
                assertThat(after.size())
                        .as("%s beside %s gives fewer findings, on %s", duty, had, g)
                        .isGreaterThanOrEqualTo(before.size());
                if (after.size() > before.size()) risen++;
                // a duty may rule a product out, and only with it go the pitfalls of that product
                for (Map.Entry<String, Finding> e : before.entrySet()) {
                    if (after.containsKey(e.getKey())) continue;
                    Finding lost = e.getValue();
                    assertThat(lost.products())
                            .as("%s is gone with %s beside %s, on %s", lost.id(), duty, had, g)
                            .isNotEmpty()
                            .noneMatch(p -> advised(advice, lost.workload(), p));
                }
            }
        }
        assertThat(risen).as("profiles with more findings").isGreaterThan(PROFILES / 50);
    }

    private static boolean advised(Advice advice, String workload, String product) {
        return advice.workloads().stream()
                .filter(w -> w.name().equals(workload))
                .flatMap(w -> w.products().stream())
                .anyMatch(p -> p.id().equals(product) && p.tier().compareTo(Tier.RECOMMENDED) <= 0);
    }

    private static Map<String, Finding> grave(Advice advice) {
        Map<String, Finding> out = new HashMap<>();
        for (WorkloadAdvice w : advice.workloads()) {
            for (List<Finding> findings : List.of(w.warnings(), w.pitfalls(), w.notices())) {
                for (Finding f : findings) {
                    if (f.severity() != Severity.NOTE) out.put(w.name() + " " + f.id() + " " + f.other(), f);
                }
            }
        }
        return out;
    }
}

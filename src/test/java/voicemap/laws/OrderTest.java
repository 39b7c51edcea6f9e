package voicemap.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import voicemap.advice.Advisor;
import voicemap.engine.Conclusions;
import voicemap.engine.Derivation;
import voicemap.engine.Engine;
import voicemap.engine.RuleBase;
import voicemap.engine.Samples;
import voicemap.engine.Shuffled;
import voicemap.fact.Answer;
import voicemap.model.Catalog;
import voicemap.model.Standing;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader;
import voicemap.render.Json;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;

/** The order of keys, records, rules and facts never changes a byte of the output, on generated profiles. */
class OrderTest {
    private static final int PROFILES = OracleTest.PROFILES / 25;
    private final Random random = new Random(21);
    private final ProfileGenerator generator = new ProfileGenerator(Samples.catalog());

    private static String json(Catalog catalog, RuleBase rules, Profile profile) {
        return Json.write(new Advisor(catalog, rules).advise(profile, LocalDate.of(2026, 11, 21), Standing.CONTESTED));
    }

    private static String json(Profile profile) {
        return json(Samples.catalog(), RuleBase.shipped(), profile);
    }

    /** Fails with the first lines that differ: whole outputs are too long to read. */
    private static void same(String one, String other, String what, Generated on) {
        if (one.equals(other)) return;
        List<String> a = one.lines().toList();
        List<String> b = other.lines().toList();
        int at = 0;
        while (at < a.size() && at < b.size() && a.get(at).equals(b.get(at))) at++;
        int from = Math.max(0, at - 6);
        fail("%s: line %d differs%n%s%nbefore:%n%s%non %s", what, at + 1, lines(a, from), lines(b, from), on);
    }

    private static String lines(List<String> lines, int from) {
        return String.join("\n", lines.subList(from, Math.min(lines.size(), from + 12)));
    }

    @Test
    void the_order_of_keys_and_of_words_in_a_list_changes_no_byte() {
        ProfileReader reader = new ProfileReader(Samples.catalog());
        for (long seed = 1; seed <= PROFILES; seed++) {
            Generated g = generator.profile(seed);
            Node root = Documents.text(g.yaml(), "p");
            same(
                    json(reader.read(shuffled(root), "p", List.of())),
                    json(reader.read(root, "p", List.of())),
                    "keys shuffled",
                    g);
        }
    }

    /** The same document with its keys and words in another order, each still knowing its own line. */
    private Node shuffled(Node node) {
        if (node instanceof Node.Mapping m) {
            List<String> keys = new ArrayList<>(m.fields().keySet());
            Collections.shuffle(keys, random);
            Map<String, Node> fields = new LinkedHashMap<>();
            for (String k : keys) fields.put(k, shuffled(m.fields().get(k)));
            return new Node.Mapping(fields, m.keys(), m.span());
        }
        if (node instanceof Node.Sequence s) {
            List<Node> items = new ArrayList<>();
            for (Node item : s.items()) items.add(shuffled(item));
            // workloads are advised in the order in which they were written
            if (items.stream().noneMatch(Node.Mapping.class::isInstance)) Collections.shuffle(items, random);
            return new Node.Sequence(items, s.span());
        }
        return node;
    }

    @Test
    void the_order_of_files_and_records_of_the_catalog_changes_no_byte() {
        for (long seed = 1; seed <= PROFILES; seed++) {
            Generated g = generator.profile(seed);
            Profile profile = g.profile(Samples.catalog());
            Catalog other = Catalogs.shuffled(Samples.catalog(), random);
            same(json(other, RuleBase.shipped(), profile), json(profile), "catalog shuffled", g);
        }
    }

    @Test
    void the_order_of_rules_changes_no_byte() {
        for (int i = 0; i < 2; i++) {
            RuleBase other = Shuffled.rules(random);
            for (long seed = 1; seed <= PROFILES / 2; seed++) {
                Generated g = generator.profile(seed);
                Profile profile = g.profile(Samples.catalog());
                same(json(Samples.catalog(), other, profile), json(profile), "rules shuffled", g);
            }
        }
    }

    @Test
    void the_order_of_facts_changes_neither_conclusions_nor_proofs() {
        Engine engine = new Engine(RuleBase.shipped(), Samples.catalog());
        for (long seed = 1; seed <= PROFILES; seed++) {
            Generated g = generator.profile(seed);
            Profile profile = g.profile(Samples.catalog());
            List<String> scopes = new ArrayList<>(profile.scopes());
            List<Answer> answers = new ArrayList<>(profile.answers());
            Map<Object, Set<Derivation>> first = proofs(engine.conclude(scopes, answers, Standing.CONTESTED));
            Collections.shuffle(scopes, random);
            Collections.shuffle(answers, random);
            assertThat(proofs(engine.conclude(scopes, answers, Standing.CONTESTED))
                            .equals(first))
                    .as("facts shuffled, on %s", g)
                    .isTrue();
        }
    }

    private static Map<Object, Set<Derivation>> proofs(Conclusions conclusions) {
        Map<Object, Set<Derivation>> out = new HashMap<>();
        for (Object fact : conclusions.all()) out.put(fact, new HashSet<>(conclusions.why(fact)));
        return out;
    }
}

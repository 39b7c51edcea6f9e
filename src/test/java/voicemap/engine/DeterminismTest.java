package voicemap.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;
import voicemap.advice.Advisor;
import voicemap.model.Span;
import voicemap.model.Standing;
import voicemap.profile.Profile;
import voicemap.profile.ProfileReader;
import voicemap.render.AdvicePage;
import voicemap.render.TextPage;
import voicemap.yaml.Documents;
import voicemap.yaml.Node;

/** The same answers give the same page, in whatever order lines, rules and facts come. */
class DeterminismTest {
    private static List<Path> examples() throws IOException {
        try (Stream<Path> list = Files.list(Samples.HOME.resolve("examples/profiles"))) {
            List<Path> files = list.sorted().toList();
            assertThat(files).isNotEmpty();
            return files;
        }
    }

    private static String page(RuleBase rules, Node root) {
        Profile profile = new ProfileReader(Samples.catalog()).read(root, "p", List.of());
        var advice =
                new Advisor(Samples.catalog(), rules).advise(profile, LocalDate.of(2026, 11, 21), Standing.CONTESTED);
        return TextPage.render(AdvicePage.of(advice, Samples.catalog(), "p", Set.of()), 80, false);
    }

    @Test
    void shuffled_keys_give_the_same_bytes() throws IOException {
        Random random = new Random(11);
        for (Path file : examples()) {
            Node root = Documents.file(file, "p");
            String first = page(RuleBase.shipped(), root);
            for (int i = 0; i < 3; i++)
                assertThat(page(RuleBase.shipped(), shuffled(root, random))).isEqualTo(first);
        }
    }

    @Test
    void shuffled_rules_give_the_same_bytes() throws IOException {
        Random random = new Random(12);
        for (int i = 0; i < 3; i++) {
            RuleBase other = RuleBase.changed(model -> shuffled(model, random));
            for (Path file : examples()) {
                Node root = Documents.file(file, "p");
                assertThat(page(other, root)).isEqualTo(page(RuleBase.shipped(), root));
            }
        }
    }

    private static Model shuffled(Model model, Random random) {
        List<Object> rules = new ArrayList<>(model.getRules());
        Collections.shuffle(rules, random);
        return (Model) Proxy.newProxyInstance(
                Model.class.getClassLoader(),
                new Class<?>[] {Model.class},
                (proxy, method, args) -> method.getName().equals("getRules") ? rules : method.invoke(model, args));
    }

    private static Node shuffled(Node node, Random random) {
        if (node instanceof Node.Mapping m) {
            List<String> keys = new ArrayList<>(m.fields().keySet());
            Collections.shuffle(keys, random);
            Map<String, Node> fields = new LinkedHashMap<>();
            Map<String, Span> places = new LinkedHashMap<>();
            for (String k : keys) {
                fields.put(k, shuffled(m.fields().get(k), random));
                places.put(k, new Span("p", random.nextInt(90) + 1, 1));
            }
            return new Node.Mapping(fields, places, m.span());
        }
        if (node instanceof Node.Sequence s) {
            List<Node> items = new ArrayList<>();
            for (Node item : s.items()) items.add(item instanceof Node.Mapping ? shuffled(item, random) : item);
            if (items.stream().noneMatch(Node.Mapping.class::isInstance)) Collections.shuffle(items, random);
            return new Node.Sequence(items, s.span());
        }
        return node;
    }
}

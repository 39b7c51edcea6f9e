package voicemap.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import voicemap.model.Span;

/** What is written packed is read back the same, places included. */
class PackedTest {
    private static final List<String> ODD = List.of(
            "",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\\",
            "\\n",
            "\\\\t",
            "end\\",
            "\u0085",
            "\u2028",
            "caf\u00e9",
            "\ud83d\ude00",
            "0m\t1",
            "file\tx",
            "- a",
            "null",
            "a\tb\nc\rd\\e",
            "\u0000",
            "#");

    @Test
    void a_document_comes_back_as_it_was() {
        Node tree =
                Documents.text("a: 1\nb:\n  - x\n  - {y: 'two\n\n    lines', z: }\nc: []\nd: {}\ne: \"\"\n", "p.yaml");
        assertThat(again(tree)).isEqualTo(tree);
    }

    @Test
    void any_tree_comes_back_as_it_was() {
        Random random = new Random(20261121);
        for (int i = 0; i < 2_000; i++) {
            Node tree = tree(random, 0);
            assertThat(again(tree)).isEqualTo(tree).hasToString(tree.toString());
        }
    }

    @Test
    void trees_written_one_after_the_other_are_read_one_after_the_other() {
        Random random = new Random(7);
        List<Node> trees = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            trees.add(tree(random, 0));
            Packed.write(trees.get(i), out);
        }
        List<String> lines = out.toString().lines().toList();
        int[] next = {0};
        for (Node tree : trees) assertThat(Packed.read(lines, next, "p.yaml")).isEqualTo(tree);
        assertThat(next[0]).isEqualTo(lines.size());
    }

    private static Node again(Node tree) {
        StringBuilder out = new StringBuilder();
        Packed.write(tree, out);
        List<String> lines = out.toString().lines().toList();
        int[] next = {0};
        Node read = Packed.read(lines, next, "p.yaml");
        assertThat(next[0]).isEqualTo(lines.size());
        return read;
    }

    private static Node tree(Random random, int depth) {
        int kind = random.nextInt(depth > 4 ? 2 : 5);
        if (kind == 0) return new Node.Scalar(null, span(random));
        if (kind == 1) return new Node.Scalar(text(random), span(random));
        int size = random.nextInt(4);
        if (kind == 2) {
            List<Node> items = new ArrayList<>();
            for (int i = 0; i < size; i++) items.add(tree(random, depth + 1));
            return new Node.Sequence(items, span(random));
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Span> keys = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String key = text(random);
            keys.put(key, span(random));
            fields.put(key, tree(random, depth + 1));
        }
        return new Node.Mapping(fields, keys, span(random));
    }

    private static Span span(Random random) {
        return new Span("p.yaml", 1 + random.nextInt(999), 1 + random.nextInt(99));
    }

    private static String text(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) out.append(ODD.get(random.nextInt(ODD.size())));
        return out.toString();
    }
}

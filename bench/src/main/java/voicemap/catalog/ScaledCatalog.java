package voicemap.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import voicemap.model.Catalog;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/**
 * Writes a compiled catalog in which every product, choice and concern stands several times, each copy with ids of its
 * own that name one another: CATALOG FOLDER, FACTOR, OUT. Traits, questions and use cases stay as they are.
 */
public final class ScaledCatalog {
    private static final List<String> COPIED = List.of("products/", "choices/", "concerns/");

    private ScaledCatalog() {}

    public static void main(String[] args) throws IOException {
        Map<String, Node> documents = CatalogFiles.documents(Path.of(args[0]));
        int factor = Integer.parseInt(args[1]);
        Set<String> ids = new HashSet<>();
        documents.forEach((name, node) -> {
            if (copied(name)) ids(node, ids);
        });
        Map<String, Node> all = new TreeMap<>(documents);
        for (int copy = 2; copy <= factor; copy++) {
            String suffix = "-copy" + copy;
            documents.forEach((name, node) -> {
                if (copied(name)) all.put(name.replace(".yaml", suffix + ".yaml"), renamed(node, ids, suffix));
            });
        }
        List<Problem> problems = new ArrayList<>();
        Catalog catalog = CatalogReader.checked(all, Map.of(), problems).catalog();
        // copies say what their original says; everything else must be in order
        problems.removeIf(p -> p.getMessage().startsWith("a sentence stands in two cells"));
        if (!problems.isEmpty()) throw problems.get(0);
        Path out = Path.of(args[2]);
        Files.createDirectories(out.getParent());
        Files.write(out, CatalogFiles.pack(catalog));
        System.out.println(catalog.products().size() + " products in " + out);
    }

    private static boolean copied(String name) {
        return COPIED.stream().anyMatch(name::startsWith);
    }

    /** What stands under a key called id. */
    private static void ids(Node node, Set<String> out) {
        if (node instanceof Node.Sequence s) s.items().forEach(i -> ids(i, out));
        if (!(node instanceof Node.Mapping m)) return;
        m.fields().forEach((key, value) -> {
            if (key.equals("id") && value instanceof Node.Scalar s) out.add(s.text());
            else ids(value, out);
        });
    }

    private static Node renamed(Node node, Set<String> ids, String suffix) {
        if (node instanceof Node.Scalar s)
            return ids.contains(s.text()) ? new Node.Scalar(s.text() + suffix, s.span()) : s;
        if (node instanceof Node.Sequence s) {
            List<Node> items = new ArrayList<>();
            for (Node item : s.items()) items.add(renamed(item, ids, suffix));
            return new Node.Sequence(items, s.span());
        }
        Node.Mapping m = (Node.Mapping) node;
        Map<String, Node> fields = new LinkedHashMap<>();
        m.fields().forEach((key, value) -> fields.put(key, renamed(value, ids, suffix)));
        return new Node.Mapping(fields, m.keys(), m.span());
    }
}

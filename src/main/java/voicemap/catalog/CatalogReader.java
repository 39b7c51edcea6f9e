package voicemap.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import voicemap.model.Catalog;
import voicemap.model.Choice;
import voicemap.model.Concern;
import voicemap.model.Prerequisite;
import voicemap.model.Product;
import voicemap.model.Quantity;
import voicemap.model.Question;
import voicemap.model.Source;
import voicemap.model.Span;
import voicemap.model.Trait;
import voicemap.model.UseCase;
import voicemap.yaml.Fields;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** Builds a catalog from its documents. Everything wrong with them is found in one reading. */
final class CatalogReader {
    private final List<Problem> problems = new ArrayList<>();
    private final Ids ids = new Ids(problems);
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Trait> traits = new LinkedHashMap<>();
    private final Map<String, UseCase> useCases = new TreeMap<>();
    private final Map<String, Product> products = new TreeMap<>();
    private final Map<String, Choice> choices = new TreeMap<>();
    private final Map<String, Concern> concerns = new TreeMap<>();
    private final Map<String, Prerequisite> prerequisites = new TreeMap<>();
    private final Map<String, Quantity> quantities = new LinkedHashMap<>();

    private CatalogReader() {}

    /** The catalog; throws the first problem there is. */
    static Catalog read(Map<String, Node> documents, String digest) {
        CatalogReader reader = new CatalogReader();
        Catalog catalog = reader.catalog(documents, digest);
        if (!reader.problems.isEmpty()) throw reader.problems.get(0);
        return catalog;
    }

    /** All that is wrong with the documents, in the order of files and lines. */
    static List<Problem> problems(Map<String, Node> documents) {
        CatalogReader reader = new CatalogReader();
        Catalog catalog = reader.catalog(documents, "");
        if (reader.problems.isEmpty()) new CatalogChecks(catalog, reader.problems).run();
        reader.problems.sort(Comparator.comparing((Problem p) -> p.span().file())
                .thenComparing(p -> p.span().line()));
        return reader.problems;
    }

    private Catalog catalog(Map<String, Node> documents, String digest) {
        each(documents, "sources.yaml", "sources", (f, r) -> {
            Source s = r.source(f);
            sources.put(s.id(), s);
        });
        each(documents, "questions.yaml", "questions", (f, r) -> {
            Question q = r.question(f);
            questions.put(q.id(), q);
        });
        each(documents, "traits.yaml", "traits", (f, r) -> {
            Trait t = r.trait(f);
            traits.put(t.id(), t);
        });
        each(documents, "quantities.yaml", "quantities", (f, r) -> {
            Quantity q = r.quantity(f);
            quantities.put(q.id(), q);
        });
        documents.forEach((name, node) -> {
            if (name.startsWith("use-cases/"))
                file(name, node, (f, r) -> {
                    UseCase u = r.useCase(f);
                    useCases.put(u.id(), u);
                });
            else if (name.startsWith("products/"))
                file(name, node, (f, r) -> {
                    Product p = r.product(f);
                    products.put(p.id(), p);
                });
            else if (name.startsWith("choices/"))
                file(name, node, (f, r) -> {
                    Choice c = r.choice(f);
                    choices.put(c.id(), c);
                });
            else if (name.startsWith("concerns/"))
                file(name, node, (f, r) -> {
                    Concern c = r.concern(f);
                    concerns.put(c.id(), c);
                });
            else if (name.contains("/")
                    || !List.of("sources.yaml", "questions.yaml", "traits.yaml", "quantities.yaml")
                            .contains(name)) {
                problems.add(
                        new Problem(node.span(), "voicemap does not know what this file is", "see catalog/README.md"));
            }
        });
        ids.resolve();
        return new Catalog(
                sources, questions, traits, useCases, products, choices, concerns, prerequisites, quantities, digest);
    }

    private void each(Map<String, Node> documents, String name, String key, BiConsumer<Fields, Records> read) {
        Node node = documents.get(name);
        if (node == null) {
            problems.add(new Problem(Span.of("catalog/" + name), "the file is missing", ""));
            return;
        }
        attempt(() -> {
            Fields file = Fields.of(node, "the file");
            for (Node item : file.items(key)) {
                attempt(() -> {
                    Fields fields = Fields.of(item, "a record");
                    read.accept(fields, new Records(ids, prerequisites));
                    fields.done();
                });
            }
            file.done();
        });
    }

    private void file(String name, Node node, BiConsumer<Fields, Records> read) {
        attempt(() -> {
            Fields fields = Fields.of(node, "the file");
            read.accept(fields, new Records(ids, prerequisites));
            fields.done();
            String id = fields.text("id");
            if (!name.endsWith("/" + id + ".yaml")) {
                throw new Problem(fields.span("id"), "the id is " + id, "the file must then be called " + id + ".yaml");
            }
        });
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Problem p) {
            problems.add(p);
        }
    }
}

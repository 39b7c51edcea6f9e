package voicemap.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import voicemap.model.Catalog;
import voicemap.model.Cause;
import voicemap.model.Check;
import voicemap.model.Checkbook;
import voicemap.model.Choice;
import voicemap.model.Concern;
import voicemap.model.Draft;
import voicemap.model.PartKind;
import voicemap.model.Prerequisite;
import voicemap.model.Product;
import voicemap.model.Quantity;
import voicemap.model.Question;
import voicemap.model.Source;
import voicemap.model.Span;
import voicemap.model.Symptoms;
import voicemap.model.Synonym;
import voicemap.model.Trait;
import voicemap.model.UseCase;
import voicemap.yaml.Fields;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;

/** Builds a catalog from its documents. Everything wrong with them is found in one reading. */
final class CatalogReader {
    private static final Set<String> LISTS =
            Set.of("sources.yaml", "questions.yaml", "traits.yaml", "quantities.yaml", "drafts.yaml", "synonyms.yaml");
    private final List<Problem> problems = new ArrayList<>();
    private final Ids ids = new Ids(problems);
    private final Places places = new Places();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Trait> traits = new LinkedHashMap<>();
    private final Map<String, UseCase> useCases = new TreeMap<>();
    private final Map<String, Product> products = new TreeMap<>();
    private final Map<String, Choice> choices = new TreeMap<>();
    private final Map<String, Concern> concerns = new TreeMap<>();
    private final Map<String, Prerequisite> prerequisites = new TreeMap<>();
    private final Map<String, Problem> broken = new LinkedHashMap<>();
    private final Map<String, Quantity> quantities = new LinkedHashMap<>();
    private final Map<String, PartKind> kinds = new LinkedHashMap<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Cause> causes = new ArrayList<>();
    private final List<Synonym> synonyms = new ArrayList<>();

    /** A catalog and what goes with it. */
    record Read(Catalog catalog, Checkbook checkbook, Symptoms symptoms) {}

    private CatalogReader() {}

    /**
     * The catalog, once it holds as a whole too.
     *
     * @param broken what is wrong with the files that could not be read
     * @param found takes all that is wrong, in the order of files and lines; the catalog is one only where it stays empty
     */
    static Read checked(Map<String, Node> documents, Map<String, Problem> broken, List<Problem> found) {
        CatalogReader reader = new CatalogReader();
        reader.broken.putAll(broken);
        reader.problems.addAll(broken.values());
        Catalog catalog = reader.catalog(documents);
        if (reader.broken.isEmpty()) reader.places.resolve(reader.kinds, reader.problems);
        Symptoms symptoms = new Symptoms(reader.causes, reader.synonyms);
        if (reader.problems.isEmpty()) new CatalogChecks(catalog, reader.problems).run();
        if (reader.problems.isEmpty()) new SymptomChecks(symptoms, reader.problems).run();
        found.addAll(reader.problems);
        found.sort(Comparator.comparing((Problem p) -> p.span().file())
                .thenComparing(p -> p.span().line())
                .thenComparing(p -> p.span().column()));
        return new Read(catalog, new Checkbook(reader.kinds, reader.checks, reader.drafts), symptoms);
    }

    private Catalog catalog(Map<String, Node> documents) {
        each(documents, "sources", f -> put(sources, new VocabularyReader(ids).source(f), Source::id));
        each(documents, "questions", f -> put(questions, new VocabularyReader(ids).question(f), Question::id));
        each(documents, "traits", f -> put(traits, new VocabularyReader(ids).trait(f), Trait::id));
        each(documents, "quantities", f -> put(quantities, new VocabularyReader(ids).quantity(f), Quantity::id));
        // a catalog to advise from needs none
        if (documents.containsKey("drafts.yaml")) {
            each(documents, "drafts", f -> drafts.add(new CheckReader(ids, places).draft(f)));
        }
        if (documents.containsKey("synonyms.yaml")) {
            each(documents, "synonyms", f -> synonyms.add(new CauseReader(ids).synonym(f)));
        }
        documents.forEach(this::file);
        // what a file that could not be read speaks of is unknown: nothing can be said to be missing
        if (broken.isEmpty()) ids.resolve();
        return new Catalog(
                sources, questions, traits, useCases, products, choices, concerns, prerequisites, quantities, "");
    }

    private static <T> void put(Map<String, T> into, T record, Function<T, String> id) {
        into.put(id.apply(record), record);
    }

    /** A file that lists many records under a key of its own name. */
    private void each(Map<String, Node> documents, String key, Consumer<Fields> read) {
        Node node = documents.get(key + ".yaml");
        if (broken.containsKey(key + ".yaml")) return;
        if (node == null) {
            problems.add(new Problem(Span.of("catalog/" + key + ".yaml"), "the file is missing", ""));
            return;
        }
        list(node, key, read);
    }

    private void list(Node node, String key, Consumer<Fields> read) {
        attempt(node, () -> {
            Fields file = Fields.of(node, "the file");
            for (Node item : file.items(key)) {
                attempt(item, () -> {
                    Fields fields = Fields.of(item, "a record");
                    read.accept(fields);
                    fields.done();
                });
            }
            file.done();
        });
    }

    private void kind(PartKind kind) {
        PartKind before = kinds.putIfAbsent(kind.place(), kind);
        if (before == null) return;
        throw new Problem(kind.span(), kind.place() + " stands here twice", "the first is at " + before.span());
    }

    /** A file that is one record, in the folder of its kind. */
    private void file(String name, Node node) {
        String folder = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
        KnowledgeReader reader = new KnowledgeReader(ids, prerequisites);
        switch (folder) {
            case "use-cases" -> file(name, node, f -> put(useCases, reader.useCase(f), UseCase::id));
            case "products" -> file(name, node, f -> put(products, reader.product(f), Product::id));
            case "choices" -> file(name, node, f -> put(choices, reader.choice(f), Choice::id));
            case "concerns" -> file(name, node, f -> put(concerns, reader.concern(f), Concern::id));
            case "places" -> list(node, "places", f -> kind(new CheckReader(ids, places).kind(f)));
            case "causes" -> list(node, "causes", f -> causes.add(new CauseReader(ids).cause(f, theme(name))));
            case "checks" -> list(node, "checks", f -> checks.add(new CheckReader(ids, places).check(f)));
            default -> {
                if (LISTS.contains(name)) return;
                problems.add(
                        new Problem(node.span(), "voicemap does not know what this file is", "see catalog/README.md"));
            }
        }
    }

    private static String theme(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
    }

    private void file(String name, Node node, Consumer<Fields> read) {
        attempt(node, () -> {
            Fields fields = Fields.of(node, "the file");
            read.accept(fields);
            fields.done();
            String id = fields.text("id");
            if (!name.endsWith("/" + id + ".yaml")) {
                throw new Problem(fields.span("id"), "the id is " + id, "the file must then be called " + id + ".yaml");
            }
        });
    }

    private void attempt(Node node, Runnable step) {
        try {
            step.run();
        } catch (Problem p) {
            problems.add(p);
            ids.perhaps(node);
        }
    }
}

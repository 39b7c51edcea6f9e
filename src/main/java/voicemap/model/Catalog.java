package voicemap.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything voicemap knows, by id, each kind in the order of its file names or of its file. */
public record Catalog(
        Map<String, Source> sources,
        Map<String, Question> questions,
        Map<String, Trait> traits,
        Map<String, UseCase> useCases,
        Map<String, Product> products,
        Map<String, Choice> choices,
        Map<String, Concern> concerns,
        Map<String, Prerequisite> prerequisites,
        Map<String, Quantity> quantities,
        String digest) {
    public Catalog {
        sources = Collections.unmodifiableMap(sources);
        questions = Collections.unmodifiableMap(questions);
        traits = Collections.unmodifiableMap(traits);
        useCases = Collections.unmodifiableMap(useCases);
        products = Collections.unmodifiableMap(products);
        choices = Collections.unmodifiableMap(choices);
        concerns = Collections.unmodifiableMap(concerns);
        prerequisites = Collections.unmodifiableMap(prerequisites);
        quantities = Collections.unmodifiableMap(quantities);
    }

    /** The same under a digest: what names this state of the catalog in everything that rests on it. */
    public Catalog named(String digest) {
        return new Catalog(
                sources, questions, traits, useCases, products, choices, concerns, prerequisites, quantities, digest);
    }

    /** The use cases in the order of their numbers. */
    public List<UseCase> useCasesByNumber() {
        return useCases.values().stream()
                .sorted(java.util.Comparator.comparingInt(UseCase::number))
                .toList();
    }

    /** Every limit, of products and of concerns, by id. */
    public Map<String, Limit> limits() {
        Map<String, Limit> limits = new HashMap<>();
        products.values().forEach(p -> p.limits().forEach(l -> limits.put(l.id(), l)));
        concerns.values().forEach(c -> c.limits().forEach(l -> limits.put(l.id(), l)));
        return limits;
    }

    /** The choices a product is a member of. */
    public List<Choice> choicesOf(String product) {
        return choices.values().stream()
                .filter(c -> c.members().stream().anyMatch(m -> m.product().equals(product)))
                .toList();
    }
}

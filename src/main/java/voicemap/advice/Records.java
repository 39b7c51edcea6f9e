package voicemap.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import voicemap.model.*;

/** The records of a catalog that stand inside others, by id. */
final class Records {
    final Map<String, Gotcha> gotchas = new HashMap<>();
    final Map<String, String> gotchaOf = new HashMap<>();
    final Map<String, Conflict> conflicts = new HashMap<>();
    final Map<String, UseCase.Signal> signals = new HashMap<>();
    final Map<String, UseCase.Notice> notices = new HashMap<>();
    final Map<String, UseCase.Migration> migrations = new HashMap<>();
    final Map<String, Contradiction> contradictions = new HashMap<>();
    final Map<String, Limit> limits;
    private final Map<String, List<Choice>> choices = new HashMap<>();

    /** By use case and product the rows of the map under which the use case knows the product. */
    private final Map<String, Map<String, List<Product>>> floor = new HashMap<>();

    Records(Catalog catalog) {
        limits = catalog.limits();
        for (Product p : catalog.products().values()) {
            for (Product.Cell cell : p.cells().values()) {
                if (p.umbrella() && cell.standsFor() == null) continue;
                String real = cell.standsFor() == null ? p.id() : cell.standsFor();
                floor.computeIfAbsent(cell.useCase(), k -> new HashMap<>())
                        .computeIfAbsent(real, k -> new ArrayList<>(1))
                        .add(p);
            }
            for (Gotcha g : p.gotchas()) {
                gotchas.put(g.id(), g);
                gotchaOf.put(g.id(), p.id());
            }
        }
        for (Choice c : catalog.choices().values()) {
            for (String p :
                    c.members().stream().map(Choice.Member::product).distinct().toList()) {
                choices.computeIfAbsent(p, k -> new ArrayList<>(1)).add(c);
            }
        }
        for (Concern c : catalog.concerns().values()) {
            for (Gotcha g : c.gotchas()) gotchas.put(g.id(), g);
            for (Conflict x : c.conflicts()) conflicts.put(x.id(), x);
            for (Contradiction x : c.contradictions()) contradictions.put(x.id(), x);
        }
        for (UseCase u : catalog.useCases().values()) {
            for (UseCase.Signal s : u.signals()) signals.put(s.id(), s);
            for (UseCase.Notice n : u.notices()) notices.put(n.id(), n);
            for (UseCase.Migration m : u.migrate()) migrations.put(m.id(), m);
        }
    }

    /** The choices in which a product is one of the ways to go. */
    List<Choice> choicesOf(String product) {
        return choices.getOrDefault(product, List.of());
    }

    /** The rows of the map under which a use case knows a product. */
    List<Product> floor(String useCase, String product) {
        return floor.getOrDefault(useCase, Map.of()).getOrDefault(product, List.of());
    }
}

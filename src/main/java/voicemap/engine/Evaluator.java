package voicemap.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import voicemap.fact.Answer;
import voicemap.fact.Ceiling;
import voicemap.fact.Is;
import voicemap.model.Catalog;
import voicemap.model.Literal;
import voicemap.model.Quantity;
import voicemap.model.Standing;
import voicemap.model.Trait;

/**
 * From answers to conclusions in plain Java: finds out the traits and the sums, and lets the {@link Interpreter} do the
 * rest. It keeps no proof and costs a small part of the engine's time, so a search can ask it thousands of times; the tests
 * hold it against the engine. Safe for many threads at once.
 */
public final class Evaluator {
    private static final String COUNTRIES = "audience.countries";

    /** A trait that follows from others, and the conditions any of which makes it so. */
    private record Definition(int trait, Need[] ways, boolean bySum) {}

    /** A trait that is so where a sum comes out above a limit. */
    private record Above(int trait, String quantity, double most, Need[] ways) {}

    /** A trait that an answer decides. */
    private record Read(int trait, Trait.Reads reads) {}

    private final Interpreter interpreter;
    private final Vocabulary vocabulary;
    private final List<String> traits;
    private final Map<String, List<Read>> readFrom = new HashMap<>();
    private final List<List<Definition>> levels = new ArrayList<>();
    private final List<Above> above = new ArrayList<>();
    private final Map<String, Need> meaningful = new HashMap<>();
    private final Map<String, Double> ceilings = new HashMap<>();

    /**
     * Lays a catalog out.
     *
     * @param least statements that stand lower than this recommend nothing
     */
    public Evaluator(Catalog catalog, Standing least) {
        this.interpreter = new Interpreter(catalog, least);
        this.vocabulary = interpreter.vocabulary();
        this.traits = List.copyOf(catalog.traits().keySet());
        for (Ceiling c : Rows.ceilings(catalog)) ceilings.put(c.limit(), c.value());
        Map<String, Integer> depths = new HashMap<>();
        for (Trait t : catalog.traits().values()) {
            int trait = vocabulary.index(t.id());
            int level = depth(t, catalog, depths) - 1;
            if (level < 0) {
                readFrom.computeIfAbsent(t.reads().question(), k -> new ArrayList<>())
                        .add(new Read(trait, t.reads()));
                continue;
            }
            while (levels.size() <= level) levels.add(new ArrayList<>());
            Need[] ways = Need.all(t.when(), vocabulary);
            levels.get(level).add(new Definition(trait, ways, t.exceeds() != null));
            if (t.exceeds() == null) continue;
            Double most = ceilings.get(t.exceeds().limit());
            if (most != null) above.add(new Above(trait, t.exceeds().quantity(), most, ways));
        }
        for (Quantity q : catalog.quantities().values()) meaningful.put(q.id(), new Need(q.when(), vocabulary));
    }

    /** 0 for what an answer decides, otherwise one more than the deepest trait it rests on. */
    private static int depth(Trait t, Catalog catalog, Map<String, Integer> depths) {
        Integer before = depths.get(t.id());
        if (before != null) return before;
        int deepest = t.when().isEmpty() ? 0 : 1;
        for (var condition : t.when()) {
            for (Literal l : condition.literals()) {
                deepest = Math.max(deepest, 1 + depth(catalog.traits().get(l.trait()), catalog, depths));
            }
        }
        depths.put(t.id(), deepest);
        return deepest;
    }

    /**
     * Concludes what follows from answers.
     *
     * @param scopes the workloads, in their order
     * @param answers what is known; answers about the account stand in every workload
     */
    public Findings conclude(List<String> scopes, Collection<Answer> answers) {
        List<Traits> known = new ArrayList<>(scopes.size());
        List<List<String>> countries = new ArrayList<>(scopes.size());
        for (String scope : scopes) {
            Map<String, Answer> own = of(scope, answers);
            known.add(known(own));
            Answer where = own.get(COUNTRIES);
            countries.add(where == null ? List.of() : where.values());
        }
        return interpreter.conclude(scopes, known, countries);
    }

    /** The traits that follow from the answers of one workload. */
    public List<Is> traits(String scope, Collection<Answer> answers) {
        Traits known = known(of(scope, answers));
        List<Is> out = new ArrayList<>();
        for (String t : traits) {
            int i = vocabulary.index(t);
            if (!known.unknown(i)) out.add(new Is(scope, t, known.holds(t)));
        }
        return out;
    }

    private static Map<String, Answer> of(String scope, Collection<Answer> answers) {
        Map<String, Answer> own = new HashMap<>();
        for (Answer a : answers) if (a.scope().equals(scope)) own.put(a.question(), a);
        return own;
    }

    private Traits known(Map<String, Answer> answers) {
        Traits known = new Traits(List.of(), vocabulary);
        for (Answer a : answers.values()) {
            for (Read r : readFrom.getOrDefault(a.question(), List.of())) {
                known.put(r.trait(), r.reads().meets(a.values(), a.number()));
            }
        }
        // what one level finds out the next may use: a level rests on those before it alone
        for (List<Definition> level : levels) {
            for (Definition d : level) {
                if (!d.bySum() && Need.anyMet(d.ways(), known)) known.put(d.trait(), true);
                else if (Need.noneAllowed(d.ways(), known)) known.put(d.trait(), false);
            }
        }
        Map<String, Double> figures =
                Sums.of(answers, quantity -> meaningful.get(quantity).met(known), ceilings);
        for (Above a : above) {
            Double figure = figures.get(a.quantity());
            if (figure != null && Need.anyMet(a.ways(), known)) known.put(a.trait(), figure > a.most());
        }
        return known;
    }
}

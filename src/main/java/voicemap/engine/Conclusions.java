package voicemap.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import voicemap.fact.Answer;
import voicemap.fact.Is;
import voicemap.fact.OfProduct;

/**
 * What the rules have concluded so far and why. Every consequence of every rule goes through {@link #that}, which
 * records the derivation even where the fact is there already: those records are the proof.
 */
public final class Conclusions {
    private final Map<Object, List<Derivation>> why = new LinkedHashMap<>();
    private final Map<Class<?>, List<Object>> byType = new HashMap<>();
    private final Map<Class<?>, Map<List<String>, List<Object>>> byProduct = new HashMap<>();
    private KieSession session;
    private Match firing;

    /** Concludes a fact from the match that is firing. Called by rules only. */
    public void that(Object fact) {
        boolean isNew = add(fact, new Derivation(firing.getRule().getName(), List.copyOf(firing.getObjects())));
        if (isNew) session.insert(fact);
    }

    /** What the vocabulary says an answer means. */
    void read(Is fact, Answer answer) {
        add(fact, new Derivation("", List.of(answer)));
    }

    private boolean add(Object fact, Derivation way) {
        List<Derivation> ways = why.get(fact);
        boolean isNew = ways == null;
        if (isNew) {
            ways = new ArrayList<>(1);
            why.put(fact, ways);
            byType.computeIfAbsent(fact.getClass(), k -> new ArrayList<>()).add(fact);
            if (fact instanceof OfProduct p) {
                byProduct
                        .computeIfAbsent(fact.getClass(), k -> new HashMap<>())
                        .computeIfAbsent(List.of(p.scope(), p.product()), k -> new ArrayList<>(1))
                        .add(fact);
            }
        }
        ways.add(way);
        return isNew;
    }

    /** The concluded facts of a type. */
    public <T> List<T> all(Class<T> type) {
        return all(type, f -> true);
    }

    /** The concluded facts of a type that satisfy a test. */
    public <T> List<T> all(Class<T> type, Predicate<T> test) {
        List<T> found = new ArrayList<>();
        for (Object o : byType.getOrDefault(type, List.of())) {
            T fact = type.cast(o);
            if (test.test(fact)) found.add(fact);
        }
        return found;
    }

    /** The concluded facts of a type about a product in a workload, found without a look at the others. */
    public <T extends OfProduct> List<T> about(Class<T> type, String scope, String product) {
        List<T> found = new ArrayList<>(1);
        for (Object o : byProduct.getOrDefault(type, Map.of()).getOrDefault(List.of(scope, product), List.of())) {
            found.add(type.cast(o));
        }
        return found;
    }

    /** Every concluded fact. */
    public Collection<Object> all() {
        return why.keySet();
    }

    /** How a fact was concluded; empty for a fact that was given. */
    public List<Derivation> why(Object fact) {
        return why.getOrDefault(fact, List.of());
    }

    /** Whether a fact was concluded. */
    public boolean holds(Object fact) {
        return why.containsKey(fact);
    }

    /** Runs a session over facts and keeps what its rules conclude. */
    void run(KieSession session, Collection<?> facts) {
        this.session = session;
        session.setGlobal("conclude", this);
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                firing = event.getMatch();
            }
        });
        for (Object fact : facts) session.insert(fact);
        session.fireAllRules();
    }
}

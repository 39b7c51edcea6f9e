package voicemap.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import voicemap.fact.Answer;
import voicemap.model.Warrant;

/**
 * A statement and what it follows from: a tree whose leaves are answers of a profile.
 *
 * @param say the statement in words
 * @param warrant what stands behind it in the catalog; null where it follows from what stands below alone
 * @param answer the answer that a leaf is; null for all others
 * @param ways ways in which it follows, the shortest first; each is whole: all of its parts together make the statement so
 */
public record Reason(String say, Warrant warrant, Answer answer, List<List<Reason>> ways) {
    public Reason {
        ways = ways.stream().map(List::copyOf).toList();
    }

    /** A statement that follows in one way. */
    static Reason of(String say, Warrant warrant, List<Reason> parts) {
        return new Reason(say, warrant, null, parts.isEmpty() ? List.of() : List.of(parts));
    }

    /** The answers that the shortest ways rest on. */
    public Set<Answer> answers() {
        Set<Answer> out = new LinkedHashSet<>();
        collect(out);
        return out;
    }

    private void collect(Set<Answer> out) {
        if (answer != null) out.add(answer);
        if (!ways.isEmpty()) ways.get(0).forEach(r -> r.collect(out));
    }

    /** The same with its ways in order: fewest answers first. */
    Reason sorted() {
        List<List<Reason>> order = new ArrayList<>(ways);
        order.sort(java.util.Comparator.<List<Reason>>comparingInt(Reason::size)
                .thenComparing(w -> w.isEmpty() ? "" : w.get(0).say()));
        return new Reason(say, warrant, answer, order);
    }

    private static int size(List<Reason> way) {
        Set<Answer> out = new LinkedHashSet<>();
        way.forEach(r -> r.collect(out));
        return out.size();
    }
}

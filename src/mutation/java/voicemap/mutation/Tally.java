package voicemap.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the mutants, by kind. */
final class Tally {
    /** What became of those of one kind. */
    private static final class Row {
        int killed;
        int survived;
        int refused;
    }

    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<String, Integer> by = new TreeMap<>();
    private final List<String> survivors = new ArrayList<>();

    void killed(String kind, String test) {
        row(kind).killed++;
        by.merge(test.substring(0, test.indexOf(' ')), 1, Integer::sum);
    }

    void survived(String kind, String id) {
        row(kind).survived++;
        survivors.add(id);
    }

    /** A mutant that cannot be built is no mutant: it counts neither way. */
    void refused(String kind) {
        row(kind).refused++;
    }

    /** Of a hundred mutants that could be built, how many were noticed. */
    double score() {
        int killed = rows.values().stream().mapToInt(r -> r.killed).sum();
        int survived = rows.values().stream().mapToInt(r -> r.survived).sum();
        return 100.0 * killed / (killed + survived);
    }

    /** The table, what noticed how many, and the survivors. */
    String report() {
        StringBuilder out = new StringBuilder(table());
        out.append("\nnoticed first by: ").append(by).append("\n\nsurvivors:\n");
        survivors.forEach(s -> out.append("- ").append(s).append('\n'));
        return out.toString();
    }

    /** The kinds, line by line. */
    String table() {
        StringBuilder out = new StringBuilder("| kind | mutants | killed | survived | not built | score |\n");
        out.append("| --- | --: | --: | --: | --: | --: |\n");
        Row all = new Row();
        rows.forEach((kind, r) -> {
            line(out, kind, r);
            all.killed += r.killed;
            all.survived += r.survived;
            all.refused += r.refused;
        });
        line(out, "all", all);
        return out.toString();
    }

    private Row row(String kind) {
        return rows.computeIfAbsent(kind, k -> new Row());
    }

    private static void line(StringBuilder out, String kind, Row r) {
        int built = r.killed + r.survived;
        out.append("| %s | %d | %d | %d | %d | %s |%n"
                .formatted(
                        kind,
                        built,
                        r.killed,
                        r.survived,
                        r.refused,
                        built == 0 ? "" : Math.round(100.0 * r.killed / built) + " %"));
    }
}

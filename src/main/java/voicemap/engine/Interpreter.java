package voicemap.engine;

import java.util.ArrayList;
import java.util.List;
import voicemap.fact.*;
import voicemap.model.Catalog;
import voicemap.model.Standing;

/**
 * Computes in plain Java what follows from known traits by the records of a catalog: the use case, the products, what
 * they need and what goes wrong. It knows none of the rules and is what they are held against. It keeps no proof, and
 * takes the traits as given. Safe for use by several threads.
 */
public final class Interpreter {
    private final Tables tables;

    /**
     * What is known of one workload.
     *
     * @param traits the traits that are known; those of other workloads must not be among them
     * @param countries where its people are; empty where that is not known
     */
    public record Given(String scope, List<Is> traits, List<String> countries) {}

    /**
     * Lays a catalog out.
     *
     * @param least statements that stand lower than this recommend nothing
     */
    public Interpreter(Catalog catalog, Standing least) {
        this.tables = new Tables(catalog, least);
    }

    /**
     * Concludes what follows.
     *
     * @throws IllegalArgumentException where a trait is none of the catalog's
     */
    public Findings conclude(List<Given> workloads) {
        Findings out = new Findings();
        List<Traits> known = new ArrayList<>(workloads.size());
        for (Given g : workloads) {
            Traits traits = new Traits(g.traits(), tables.vocabulary);
            known.add(traits);
            new WorkloadFindings(tables, g, traits, out).conclude();
        }
        for (int i = 0; i < known.size(); i++) {
            for (int j = 0; j < known.size(); j++) {
                if (i != j) across(workloads, known, i, j, out);
            }
        }
        return out;
    }

    private void across(List<Given> workloads, List<Traits> known, int one, int other, Findings out) {
        for (Tables.Across x : tables.acrosses) {
            if (x.one().met(known.get(one)) && x.other().met(known.get(other))) {
                out.add(new Warned(
                        workloads.get(one).scope(), x.id(), workloads.get(other).scope()));
            }
        }
    }
}

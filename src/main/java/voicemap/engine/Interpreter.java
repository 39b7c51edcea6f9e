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
        List<String> scopes = new ArrayList<>(workloads.size());
        List<Traits> known = new ArrayList<>(workloads.size());
        List<List<String>> countries = new ArrayList<>(workloads.size());
        for (Given g : workloads) {
            scopes.add(g.scope());
            known.add(new Traits(g.traits(), tables.vocabulary));
            countries.add(g.countries());
        }
        return conclude(scopes, known, countries);
    }

    /** The same from traits as bits; the lists speak of the same workloads in the same order. */
    Findings conclude(List<String> scopes, List<Traits> known, List<List<String>> countries) {
        Findings out = new Findings();
        for (int i = 0; i < scopes.size(); i++) {
            new WorkloadFindings(tables, scopes.get(i), countries.get(i), known.get(i), out).conclude();
        }
        for (int i = 0; i < known.size(); i++) {
            for (int j = 0; j < known.size(); j++) {
                if (i != j) across(scopes, known, i, j, out);
            }
        }
        return out;
    }

    /** The traits of the catalog, as bits. */
    Vocabulary vocabulary() {
        return tables.vocabulary;
    }

    private void across(List<String> scopes, List<Traits> known, int one, int other, Findings out) {
        for (Tables.Across x : tables.acrosses) {
            if (x.one().met(known.get(one)) && x.other().met(known.get(other))) {
                out.add(new Warned(scopes.get(one), x.id(), scopes.get(other)));
            }
        }
    }
}

package voicemap.engine;

import voicemap.fact.Is;

/** What is known of one workload's traits, as two masks; a trait in neither is unknown. */
final class Traits {
    final long[] so;
    final long[] notSo;
    private final Vocabulary vocabulary;

    Traits(Iterable<Is> known, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        so = vocabulary.words();
        notSo = vocabulary.words();
        for (Is is : known) Vocabulary.set(is.yes() ? so : notSo, vocabulary.index(is.trait()));
    }

    /** Makes a trait known. */
    void put(int trait, boolean yes) {
        Vocabulary.set(yes ? so : notSo, trait);
    }

    boolean unknown(int trait) {
        return ((so[trait >> 6] | notSo[trait >> 6]) & 1L << trait) == 0;
    }

    /** Whether a trait is known to be so; null never is. */
    boolean holds(String trait) {
        if (trait == null) return false;
        int index = vocabulary.index(trait);
        return (so[index >> 6] & 1L << index) != 0;
    }
}

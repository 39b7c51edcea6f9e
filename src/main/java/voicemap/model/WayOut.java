package voicemap.model;

import java.util.List;

/**
 * What ends a conflict: other answers, or a workload split in two.
 *
 * @param say what is done, in a sentence
 * @param set the answers that change in the workload of the conflict, and those about the account
 * @param other the answers that change in the second workload of a conflict between two
 * @param apart what the workload is called into which a part of the calls moves; null where none does. It starts with the
 *     answers of the workload of the conflict as they stood.
 * @param there the answers that are otherwise in that workload
 */
public record WayOut(
        String say, List<Turn> set, List<Turn> other, String apart, List<Turn> there, Warrant warrant, Span span) {
    public WayOut {
        set = List.copyOf(set);
        other = List.copyOf(other);
        there = List.copyOf(there);
    }

    /**
     * An answer that changes.
     *
     * @param put the word or number that takes the place of the answer; for a list the members that it has afterwards
     *     besides those that stay
     * @param out the members that a list has no more; what speaks of none stays
     */
    public record Turn(String question, List<String> put, List<String> out) {
        public Turn {
            put = List.copyOf(put);
            out = List.copyOf(out);
        }
    }
}

package voicemap.fact;

import java.util.List;
import voicemap.model.Trait;

/** A row of the vocabulary: how the answer to one question decides one trait. */
public record Reading(String trait, String question, Trait.Reads reads) {
    /** Whether an answer of these values makes the trait so. */
    public boolean meets(List<String> values, double number) {
        if (reads.from() != null) return number >= reads.from();
        if (!reads.otherThan().isEmpty())
            return values.stream().anyMatch(v -> !reads.otherThan().contains(v));
        return values.stream().anyMatch(reads.any()::contains);
    }

    /** Whether an answer of these values makes the trait not so. */
    public boolean misses(List<String> values, double number) {
        return !meets(values, number);
    }
}

package voicemap.model;

import java.util.List;

/**
 * Words that count as one where people describe what they see.
 *
 * @param means the word that stands for all of them
 * @param words single words and short phrases
 */
public record Synonym(String means, List<String> words, Span span) {
    public Synonym {
        words = List.copyOf(words);
    }
}

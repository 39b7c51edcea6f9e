package voicemap.model;

import java.util.List;

/** What a symptom is traced back with: the causes there are, and the words that count as one. */
public record Symptoms(List<Cause> causes, List<Synonym> synonyms) {
    public Symptoms {
        causes = List.copyOf(causes);
        synonyms = List.copyOf(synonyms);
    }
}

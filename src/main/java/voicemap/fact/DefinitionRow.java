package voicemap.fact;

import java.util.List;
import voicemap.model.Condition;

/** A row of the vocabulary: all the conditions that can make a trait so. */
public record DefinitionRow(String trait, List<Condition> ways) {}

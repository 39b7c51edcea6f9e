package voicemap.fact;

import java.util.List;
import voicemap.model.Condition;

/** A row of the vocabulary: a trait that is so where a sum comes out above a limit and one of the conditions is met. */
public record ExceedsRow(String trait, String quantity, String limit, List<Condition> ways) {}

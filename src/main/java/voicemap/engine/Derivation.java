package voicemap.engine;

import java.util.List;

/** One way in which a fact was concluded: the rule, and the facts that its conditions matched. */
public record Derivation(String rule, List<Object> because) {}

package voicemap.model;

import java.util.List;

/**
 * What a rule for parts of a design finds, and a near miss.
 *
 * @param rule its name
 * @param says when it holds, in a sentence
 * @param finds the id of what it finds, or null where each row says that for itself
 * @param pedantic whether it finds only what somebody asks for
 * @param row a row that the rule is shown with, or null
 * @param fails documents in which it finds something
 * @param passes documents in which it does not
 */
public record RuleExample(
        String rule,
        String says,
        String finds,
        boolean pedantic,
        Check row,
        List<String> fails,
        List<String> passes,
        Span span) {
    public RuleExample {
        fails = List.copyOf(fails);
        passes = List.copyOf(passes);
    }
}

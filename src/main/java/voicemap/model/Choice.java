package voicemap.model;

import java.util.List;

/**
 * A group of products of which a workload needs one.
 *
 * @param applies conditions any of which raises the question
 * @param fallback the member taken when none suits and none is undecided, or null
 * @param tier what the member that is taken becomes
 */
public record Choice(
        String id,
        String question,
        List<Condition> applies,
        List<Member> members,
        String fallback,
        String fallbackSay,
        Tier tier,
        Warrant warrant,
        Span span) {

    /** A member and the conditions any of which decides for it. */
    public record Member(String product, List<Condition> when, String say, Warrant warrant, Span span) {}
}

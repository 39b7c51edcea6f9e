package voicemap.fact;

import java.util.List;
import voicemap.model.Span;

/**
 * What a workload answers to a question.
 *
 * @param values the words chosen, the codes, or a number as one word; empty: none of them
 * @param number the number, or how many values there are
 * @param at the line of the profile, or where the assumption comes from
 * @param assumed whether silence was taken for this answer
 */
public record Answer(String scope, String question, List<String> values, double number, Span at, boolean assumed) {}

package voicemap.proof;

import java.util.List;

/**
 * Another answer to a question.
 *
 * @param workload the workload, or nothing for a question about the account
 * @param before the answer as it stands; null where there is none
 * @param at where it stands in the profile, or nothing
 * @param steps how many elementary changes this is
 */
public record Change(String workload, String question, List<String> before, String at, List<String> after, int steps) {}

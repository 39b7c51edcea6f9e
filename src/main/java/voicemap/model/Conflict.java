package voicemap.model;

import java.util.List;

/**
 * What cannot stand together.
 *
 * @param when for one workload: the traits that clash
 * @param one for an account: the traits of one workload
 * @param other for an account: the traits of another
 * @param waysOut what ends it, for those who ask; empty where only judgement does
 * @param unsuppressible why no finding of it may be suppressed; null where one may
 */
public record Conflict(
        String id,
        Severity severity,
        Reach reach,
        Condition when,
        Condition one,
        Condition other,
        List<String> products,
        String what,
        String symptom,
        String remedy,
        List<WayOut> waysOut,
        String seed,
        String unsuppressible,
        Warrant warrant,
        Span span) {}

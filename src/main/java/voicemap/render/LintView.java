package voicemap.render;

import voicemap.lint.Verdict;
import voicemap.model.Catalog;
import voicemap.model.Severity;

/**
 * How a report is to be shown.
 *
 * @param catalog what is known of the ids and sources that findings name
 * @param version the version of voicemap
 * @param threshold from which severity on a finding fails a build, or null where none does
 * @param width the columns that text may take
 * @param colour whether text is coloured
 * @param all whether text shows suppressed and baselined findings too, and does not just count them
 */
public record LintView(Catalog catalog, String version, Severity threshold, int width, boolean colour, boolean all) {
    /** Whether a finding fails a build. */
    boolean fails(Verdict verdict) {
        return threshold != null
                && verdict.counts()
                && verdict.finding().severity().compareTo(threshold) <= 0;
    }
}

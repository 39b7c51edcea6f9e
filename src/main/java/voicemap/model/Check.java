package voicemap.model;

import java.util.List;

/**
 * A row that finds something in a design: what a part looks like that is wrong.
 *
 * @param finds the id of the gotcha, conflict or prerequisite that it speaks of
 * @param when traits that must be known of the workload
 * @param unless traits; where all of them are known of the workload, nothing is found. Empty where nothing stops it
 * @param marks the setting that is shown, or null for the part itself
 * @param say what is wrong, with names of settings in braces; null where the record's own words will do
 * @param severity null where it is that of the record
 * @param fix null where no edit is surely right
 * @param fails documents in which it is found
 * @param passes documents in which nothing is found
 * @param warrant {@link Warrant#OF_RECORD} where it is that of the record
 */
public record Check(
        String finds,
        PartPattern part,
        Condition when,
        Condition unless,
        String marks,
        String say,
        Severity severity,
        Fix fix,
        List<String> fails,
        List<String> passes,
        Warrant warrant,
        Span span) {
    public Check {
        fails = List.copyOf(fails);
        passes = List.copyOf(passes);
    }

    /**
     * An edit that is surely right.
     *
     * @param setting the setting that is written, or null
     * @param to its value; null where the setting is removed
     */
    public record Fix(String setting, String to) {}
}

package voicemap.model;

import java.util.List;

/**
 * A rule of this build.
 *
 * @param name its name, which no other rule has
 * @param stratum the folder it stands in, which says when it runs
 * @param says when it holds, in a sentence
 * @param finds the id of what it finds in designs, or null where it finds nothing there or each row says it
 * @param reads the facts that its condition asks for, in the order in which it names them
 * @param concludes the facts that it concludes
 */
public record Rule(
        String name, String stratum, String says, String finds, List<Read> reads, List<Concluded> concludes) {

    /**
     * A kind of fact that a rule asks for.
     *
     * @param type the name of its record
     * @param absent whether the rule holds where there is no such fact
     * @param fixed what the rule asks of its components by values that stand in the rule
     */
    public record Read(String type, boolean absent, List<Fixed> fixed) {
        /** Whether a component has to have just this value. */
        public boolean is(String component, String value) {
            return fixed.contains(new Fixed(component, "==", value));
        }
    }

    /** A component, a comparison and a value, such as {@code question == volume.window-hours}. */
    public record Fixed(String component, String operator, String value) {}

    /**
     * A fact that a rule concludes.
     *
     * @param type the name of its record
     * @param values its components in their order, as the rule writes them; texts without their quotes
     */
    public record Concluded(String type, List<String> values) {}
}

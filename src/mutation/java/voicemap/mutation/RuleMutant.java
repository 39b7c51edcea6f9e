package voicemap.mutation;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import voicemap.engine.Stratum;

/**
 * One change to the text of one rule.
 *
 * @param kind the kind of change, as the report counts it
 * @param change what was changed, as the report shows it
 * @param drl the whole text after the change, without its package line
 */
record RuleMutant(Stratum stratum, String rule, String kind, String change, String drl) {
    private static final Pattern DECLARED = Pattern.compile("(\\$\\w+) :");
    private static final Pattern USED = Pattern.compile("\\$\\w+");

    /** Whether it names something that the change took away; such a rule does not compile. */
    boolean dangles() {
        Set<String> declared = new HashSet<>();
        Matcher m = DECLARED.matcher(drl);
        while (m.find()) declared.add(m.group(1));
        m = USED.matcher(drl);
        while (m.find()) if (!declared.contains(m.group())) return true;
        return false;
    }

    /** How the report calls it. */
    String id() {
        return stratum.folder() + "/" + rule + ": " + kind + ": " + change;
    }
}

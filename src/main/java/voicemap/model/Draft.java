package voicemap.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry that a new design starts with, because of the products it uses.
 *
 * @param at the place it is an entry of
 * @param products the entry is there for any of these; empty in what is added, where that does not matter
 * @param without the entry is not there where any of these is used
 * @param when traits that must be known of the workload
 * @param with settings that are certain, with their values
 * @param fillIn settings that whoever owns the design has to fill in
 * @param say what the entry is for
 * @param adds further settings of the same entry, each under conditions of its own
 */
public record Draft(
        String at,
        List<String> products,
        List<String> without,
        Condition when,
        Map<String, List<String>> with,
        List<String> fillIn,
        String say,
        List<Draft> adds,
        Span span) {
    public Draft {
        products = List.copyOf(products);
        without = List.copyOf(without);
        with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        fillIn = List.copyOf(fillIn);
        adds = List.copyOf(adds);
    }
}

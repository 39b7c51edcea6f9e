package voicemap.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What designs and TwiML are checked against: the parts there are, by place, the rows that find something, and what a new
 * design starts with.
 */
public record Checkbook(Map<String, PartKind> kinds, List<Check> checks, List<Draft> drafts) {
    public Checkbook {
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        checks = List.copyOf(checks);
        drafts = List.copyOf(drafts);
    }

    /** The same parts with other rows, and nothing to start with. */
    public Checkbook(Map<String, PartKind> kinds, List<Check> checks) {
        this(kinds, checks, List.of());
    }
}

package voicemap.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What designs and TwiML are checked against: the parts there are, by place, and the rows that find something. */
public record Checkbook(Map<String, PartKind> kinds, List<Check> checks) {
    public Checkbook {
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        checks = List.copyOf(checks);
    }
}

package voicemap.model;

import java.util.List;

/** What a part of a design looks like: where it may stand, its settings, and what stands around it. All must hold. */
public record PartPattern(List<String> at, List<SettingTest> where, List<Relation> relations) {
    public PartPattern {
        at = List.copyOf(at);
        where = List.copyOf(where);
        relations = List.copyOf(relations);
    }
}

package voicemap.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import voicemap.model.Catalog;
import voicemap.model.Concern;
import voicemap.model.Conflict;
import voicemap.model.Contradiction;
import voicemap.model.Gotcha;
import voicemap.model.Prerequisite;
import voicemap.model.Product;
import voicemap.model.Severity;
import voicemap.model.Standing;
import voicemap.model.Warrant;

/** The records that findings speak of, by id. */
public final class Subjects {
    private static final int TWO_SOURCES = 2;

    /** A record in the words that all kinds share. */
    public record Subject(
            String id,
            Severity severity,
            String what,
            String symptom,
            String remedy,
            List<String> codes,
            Warrant warrant) {}

    private final Map<String, Subject> subjects = new HashMap<>();

    public Subjects(Catalog catalog) {
        for (Product p : catalog.products().values()) p.gotchas().forEach(this::add);
        for (Concern c : catalog.concerns().values()) {
            c.gotchas().forEach(this::add);
            c.conflicts().forEach(this::add);
            c.contradictions().forEach(x -> add(x, c.warrant()));
        }
        catalog.prerequisites().values().forEach(this::add);
    }

    /** The record behind an id, or null. */
    public Subject get(String id) {
        return subjects.get(id);
    }

    /** The ids a finding may have. */
    public java.util.Set<String> ids() {
        return java.util.Collections.unmodifiableSet(subjects.keySet());
    }

    /**
     * How bad a finding may be said to be that rests on this. A verified statement may be an error, and so may a reported
     * one with two sources; a single report or a contested statement is a warning at most, all else a note.
     */
    public static Severity atMost(Severity severity, Warrant warrant) {
        Severity most =
                switch (warrant.standing()) {
                    case VERIFIED -> Severity.ERROR;
                    case REPORTED -> warrant.sources().size() >= TWO_SOURCES ? Severity.ERROR : Severity.WARNING;
                    case CONTESTED -> Severity.WARNING;
                    case UNVERIFIED, OPINION -> Severity.NOTE;
                };
        return severity.compareTo(most) < 0 ? most : severity;
    }

    private void add(Gotcha g) {
        put(new Subject(g.id(), g.severity(), g.what(), g.symptom(), g.remedy(), g.codes(), g.warrant()));
    }

    private void add(Conflict c) {
        put(new Subject(c.id(), c.severity(), c.what(), c.symptom(), c.remedy(), List.of(), c.warrant()));
    }

    private void add(Contradiction c, Warrant warrant) {
        Warrant ours = new Warrant(Standing.VERIFIED, warrant.sources(), List.of());
        put(new Subject(c.id(), Severity.ERROR, c.say(), "", "Change one of the answers", List.of(), ours));
    }

    private void add(Prerequisite p) {
        put(new Subject(p.id(), Severity.WARNING, p.what(), p.why(), p.check(), List.of(), p.warrant()));
    }

    private void put(Subject s) {
        subjects.put(s.id(), s);
    }
}

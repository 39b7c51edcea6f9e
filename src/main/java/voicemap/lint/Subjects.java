package voicemap.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import voicemap.model.Catalog;
import voicemap.model.Concern;
import voicemap.model.Condition;
import voicemap.model.Conflict;
import voicemap.model.Contradiction;
import voicemap.model.Gotcha;
import voicemap.model.Named;
import voicemap.model.Place;
import voicemap.model.Prerequisite;
import voicemap.model.Product;
import voicemap.model.Severity;
import voicemap.model.Standing;
import voicemap.model.UseCase;
import voicemap.model.Warrant;

/** The records that findings speak of, by id. */
public final class Subjects {
    private static final int TWO_SOURCES = 2;

    /** What kind of record it is. */
    public enum Kind implements Named {
        GOTCHA,
        CONFLICT,
        CONTRADICTION,
        PREREQUISITE,
        NOTICE,
        HOUSE_RULE;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A record in the words that all kinds share.
     *
     * @param of the product or concern it belongs to; may be empty
     * @param when conditions of workloads it speaks of, one for each workload; empty where it speaks of all
     * @param in where it shows itself, or null where its kind tells
     * @param unsuppressible why a finding of it can neither be suppressed nor stand in a baseline; null where it can
     */
    public record Subject(
            String id,
            Kind kind,
            String of,
            Severity severity,
            String what,
            String symptom,
            String remedy,
            List<String> codes,
            List<Condition> when,
            Place in,
            String unsuppressible,
            Warrant warrant) {
        public Subject {
            codes = List.copyOf(codes);
            when = when.stream().filter(c -> !c.always()).toList();
        }
    }

    private final Map<String, Subject> subjects = new HashMap<>();

    /** The records of a catalog. */
    public Subjects(Catalog catalog) {
        this(catalog, HouseRules.NONE);
    }

    /** The records of a catalog and the rules of a house. */
    public Subjects(Catalog catalog, HouseRules house) {
        for (Product p : catalog.products().values()) p.gotchas().forEach(g -> add(g, p.name()));
        for (Concern c : catalog.concerns().values()) {
            c.gotchas().forEach(g -> add(g, c.name()));
            c.conflicts().forEach(x -> add(x, c.name()));
            c.contradictions().forEach(x -> add(x, c));
        }
        catalog.prerequisites().values().forEach(this::add);
        for (UseCase u : catalog.useCases().values()) u.notices().forEach(n -> add(n, u.name()));
        house.rules().forEach(r -> put(r.subject()));
    }

    /** The record behind an id, or null. */
    public Subject get(String id) {
        return subjects.get(id);
    }

    /** Why a finding can neither be suppressed nor stand in a baseline; null where it can. */
    public String unsuppressible(String id) {
        Subject s = subjects.get(id);
        return s == null ? null : s.unsuppressible();
    }

    /** Why a finding cannot even be made to weigh less; null where it can, as what is said of suppressions themselves. */
    String grave(String id) {
        return Notices.OWN.contains(id) ? null : unsuppressible(id);
    }

    /** The ids a finding may have, in alphabetical order. */
    public Set<String> ids() {
        return new TreeSet<>(subjects.keySet());
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

    private void add(Gotcha g, String of) {
        put(new Subject(
                g.id(),
                Kind.GOTCHA,
                of,
                g.severity(),
                g.what(),
                g.symptom(),
                g.remedy(),
                g.codes(),
                List.of(g.when()),
                g.in(),
                g.unsuppressible(),
                g.warrant()));
    }

    private void add(Conflict c, String of) {
        put(new Subject(
                c.id(),
                Kind.CONFLICT,
                of,
                c.severity(),
                c.what(),
                c.symptom(),
                c.remedy(),
                List.of(),
                List.of(c.when(), c.one(), c.other()),
                null,
                c.unsuppressible(),
                c.warrant()));
    }

    private void add(Contradiction c, Concern around) {
        put(new Subject(
                c.id(),
                Kind.CONTRADICTION,
                around.name(),
                Severity.ERROR,
                c.say(),
                "",
                "Change one of the answers",
                List.of(),
                List.of(c.when()),
                null,
                null,
                new Warrant(Standing.VERIFIED, around.warrant().sources(), List.of())));
    }

    private void add(Prerequisite p) {
        put(new Subject(
                p.id(),
                Kind.PREREQUISITE,
                "",
                Severity.WARNING,
                p.what(),
                p.why(),
                p.check(),
                List.of(),
                List.of(p.when()),
                null,
                p.unsuppressible(),
                p.warrant()));
    }

    private void add(UseCase.Notice n, String of) {
        put(new Subject(
                n.id(),
                Kind.NOTICE,
                of,
                n.severity(),
                n.what(),
                "",
                "",
                List.of(),
                List.of(n.when()),
                null,
                null,
                n.warrant()));
    }

    private void put(Subject s) {
        subjects.put(s.id(), s);
    }
}

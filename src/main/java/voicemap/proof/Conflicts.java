package voicemap.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import voicemap.advice.Advice;
import voicemap.engine.Evaluator;
import voicemap.engine.Findings;
import voicemap.fact.Contradicted;
import voicemap.fact.Warned;
import voicemap.model.Catalog;
import voicemap.model.Concern;
import voicemap.model.Conflict;
import voicemap.model.Contradiction;
import voicemap.model.Severity;
import voicemap.model.Warrant;
import voicemap.model.WayOut;
import voicemap.profile.Profile;
import voicemap.profile.Reply;

/**
 * What of a profile cannot be met together: the smallest parts of it that bring a conflict about, and what ends it.
 *
 * <p>A conflict is a finding that the catalog tells of as a conflict and that is an error or for which the catalog knows a
 * way out; answers that contradict each other count as well, and where there are any, nothing else is looked at.
 *
 * <p>A set of claims (an answer, or one member of a list) brings a conflict about where the finding is concluded from the
 * profile that says these and of which everything else that was said is unknown; what was taken from silence stays taken,
 * and what contradicts itself brings nothing about. It is minimal where no part of it brings the conflict about.
 */
public final class Conflicts {
    private final Catalog catalog;
    private final Evaluator evaluator;
    private final Function<Profile, Advice> advise;
    private final Map<String, Conflict> conflicts = new LinkedHashMap<>();
    private final Map<String, Contradiction> contradictions = new LinkedHashMap<>();

    /**
     * @param evaluator what the search asks
     * @param advise what has the last word on everything that is found
     */
    public Conflicts(Catalog catalog, Evaluator evaluator, Function<Profile, Advice> advise) {
        this.catalog = catalog;
        this.evaluator = evaluator;
        this.advise = advise;
        for (Concern c : catalog.concerns().values()) {
            c.conflicts().forEach(x -> conflicts.put(x.id(), x));
            c.contradictions().forEach(x -> contradictions.put(x.id(), x));
        }
    }

    /**
     * All conflicts of a profile.
     *
     * @param whole whether the search came to its end
     * @param tried how many parts of the profile were looked at
     */
    public record Report(List<Clash> conflicts, boolean whole, int tried) {
        public Report {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * A conflict.
     *
     * @param workload where it arises
     * @param other the second workload of a conflict between two, or null
     * @param severity null where answers contradict each other
     * @param symptom how it shows, or null
     * @param remedy what the catalog says against it; null where answers contradict each other
     * @param sets the smallest parts of the profile that bring it about, the smallest first
     * @param whole whether there are no others
     * @param ways what ends it here, without bringing a conflict that is an error
     * @param notEnough what ends it here and brings such a conflict
     * @param warrant what stands behind it; null where answers contradict each other
     */
    public record Clash(
            String id,
            String workload,
            String other,
            Severity severity,
            String what,
            String symptom,
            String remedy,
            List<Part> sets,
            boolean whole,
            List<Way> ways,
            List<Way> notEnough,
            Warrant warrant) {
        public Clash {
            sets = List.copyOf(sets);
            ways = List.copyOf(ways);
            notEnough = List.copyOf(notEnough);
        }
    }

    /**
     * A part of a profile that brings a conflict about.
     *
     * @param answers what is said, of a list only the members that count
     * @param assumed what silence is taken for and has to be so besides
     */
    public record Part(List<Held> answers, List<Held> assumed) {
        public Part {
            answers = List.copyOf(answers);
            assumed = List.copyOf(assumed);
        }
    }

    /**
     * An answer as it stands.
     *
     * @param workload the workload, or nothing for an answer about the account
     * @param at where it stands, or nothing
     */
    public record Held(String workload, String question, List<String> values, String at) {
        public Held {
            values = List.copyOf(values);
        }
    }

    /**
     * A way out, as it was run.
     *
     * @param changes what is answered otherwise; {@code after} is null where a line is left out
     * @param apart the workload that comes into being, or null
     * @param brings the conflicts of the severity error that come with it, by their ids
     * @param heed the pitfalls of that severity that come with it; building well avoids them
     * @param difference what is otherwise then
     */
    public record Way(
            String say,
            List<Change> changes,
            String apart,
            List<String> brings,
            List<String> heed,
            Difference difference,
            Warrant warrant) {
        public Way {
            changes = List.copyOf(changes);
            brings = List.copyOf(brings);
            heed = List.copyOf(heed);
        }
    }

    /** A conflict in the workloads in which it arises. */
    private record Found(String id, String workload, String other) {
        /** Where answers must be looked at. */
        List<String> workloads() {
            return other.isEmpty() ? List.of(workload) : List.of(workload, other);
        }
    }

    /**
     * Finds all conflicts of a profile.
     *
     * @param enough asked now and then; once it says so, the search ends with what is known so far
     */
    public Report of(Profile profile, BooleanSupplier enough) {
        Findings now = evaluator.conclude(profile.scopes(), profile.answers());
        List<Found> found = new ArrayList<>();
        for (Contradicted c : now.all(Contradicted.class)) found.add(new Found(c.contradiction(), c.scope(), ""));
        if (found.isEmpty()) {
            for (Warned w : now.all(Warned.class)) {
                if (counts(w.finding())) found.add(new Found(w.finding(), w.scope(), w.other()));
            }
        }
        found.sort(Comparator.comparing((Found f) -> severity(f) == null ? Severity.ERROR : severity(f))
                .thenComparing(f -> profile.scopes().indexOf(f.workload()))
                .thenComparing(Found::id)
                .thenComparing(Found::other));
        Advice before = advise.apply(profile);
        List<Clash> out = new ArrayList<>();
        boolean whole = true;
        int tried = 0;
        for (Found f : found) {
            List<Claim> claims = claims(profile, f);
            MinimalSets.Result sets = sets(profile, f, claims, enough);
            whole &= sets.whole();
            tried += sets.tried();
            out.add(clash(profile, before, f, claims, sets));
        }
        return new Report(out, whole, tried);
    }

    private boolean counts(String id) {
        Conflict c = conflicts.get(id);
        return c != null && (c.severity() == Severity.ERROR || !c.waysOut().isEmpty());
    }

    private Severity severity(Found f) {
        Conflict c = conflicts.get(f.id());
        return c == null ? null : c.severity();
    }

    private List<Claim> claims(Profile profile, Found f) {
        return Claim.of(catalog, profile, f.workloads(), Cone.of(catalog, goal(f)));
    }

    private static Goal goal(Found f) {
        return new Goal(Goal.Kind.FINDING, f.id(), List.of(), f.workload(), true);
    }

    private MinimalSets.Result sets(Profile profile, Found f, List<Claim> claims, BooleanSupplier enough) {
        Possible possible = new Possible(catalog, profile, claims);
        // what has no say in it is taken back, too: the answers that are found do it alone
        List<Claim> all = all(profile);
        Profile rest = Claim.only(profile, without(all, claims), new BitSet());
        return new MinimalSets(
                        claims.size(),
                        some -> arises(Claim.only(rest, claims, some), f),
                        (in, out) -> may(possible, f, in, out),
                        enough)
                .find();
    }

    private List<Claim> all(Profile profile) {
        return Claim.of(catalog, profile, profile.scopes(), catalog.questions().keySet());
    }

    private static List<Claim> without(List<Claim> all, List<Claim> some) {
        List<Claim> out = new ArrayList<>(all);
        out.removeAll(some);
        return out;
    }

    private boolean arises(Profile part, Found f) {
        Findings found = evaluator.conclude(f.workloads(), part.answers());
        if (contradictions.containsKey(f.id())) return found.holds(new Contradicted(f.workload(), f.id()));
        return found.holds(new Warned(f.workload(), f.id(), f.other()))
                && found.all(Contradicted.class).isEmpty();
    }

    private boolean may(Possible possible, Found f, BitSet in, BitSet out) {
        Contradiction contradiction = contradictions.get(f.id());
        if (contradiction != null) return possible.met(contradiction.when(), f.workload(), in, out);
        Conflict c = conflicts.get(f.id());
        return switch (c.reach()) {
            case WORKLOAD -> possible.met(c.when(), f.workload(), in, out);
            case ACCOUNT -> possible.met(c.one(), f.workload(), in, out) && possible.met(c.other(), f.other(), in, out);
            case RULE -> possible.forks(f.workload(), in, out);
        };
    }

    private Clash clash(Profile profile, Advice before, Found f, List<Claim> claims, MinimalSets.Result sets) {
        List<Part> parts = new ArrayList<>();
        for (BitSet set : sets.sets()) parts.add(part(profile, f, claims, set));
        Conflict c = conflicts.get(f.id());
        String other = f.other().isEmpty() ? null : f.other();
        if (c == null) {
            String say = contradictions.get(f.id()).say();
            return new Clash(
                    f.id(),
                    f.workload(),
                    other,
                    null,
                    say,
                    null,
                    null,
                    parts,
                    sets.whole(),
                    List.of(),
                    List.of(),
                    null);
        }
        List<Way> ways = new ArrayList<>();
        List<Way> notEnough = new ArrayList<>();
        for (WayOut w : c.waysOut()) {
            Way way = new Remedy(catalog, profile, before, advise).way(w, f.id(), f.workload(), f.other());
            if (way != null) (way.brings().isEmpty() ? ways : notEnough).add(way);
        }
        return new Clash(
                c.id(),
                f.workload(),
                other,
                c.severity(),
                c.what(),
                c.symptom(),
                c.remedy(),
                parts,
                sets.whole(),
                ways,
                notEnough,
                c.warrant());
    }

    private Part part(Profile profile, Found f, List<Claim> claims, BitSet set) {
        List<Claim> all = all(profile);
        BitSet shown = new BitSet();
        set.stream().forEach(i -> shown.set(all.indexOf(claims.get(i))));
        Profile part = Claim.only(profile, all, shown);
        if (!concluded(advise.apply(part), f)) {
            throw new IllegalStateException(f.id() + " does not follow from the answers that were found");
        }
        Map<List<String>, List<String>> values = new LinkedHashMap<>();
        set.stream().mapToObj(claims::get).forEach(c -> {
            List<String> of = values.computeIfAbsent(List.of(c.workload(), c.question()), k -> new ArrayList<>());
            if (c.value() == null)
                of.addAll(reply(profile, f, c.workload(), c.question()).values());
            else of.add(c.value());
        });
        List<Held> answers = new ArrayList<>();
        values.forEach((key, of) -> {
            Reply reply = reply(profile, f, key.get(0), key.get(1));
            answers.add(new Held(key.get(0), key.get(1), of, reply.at().toString()));
        });
        return new Part(answers, assumed(part, f));
    }

    private static Reply reply(Profile profile, Found f, String workload, String question) {
        return profile.workload(workload.isEmpty() ? f.workload() : workload)
                .replies()
                .get(question);
    }

    /** What silence is taken for and would, were it unknown, let the rest stand. */
    private List<Held> assumed(Profile part, Found f) {
        List<Held> out = new ArrayList<>();
        Set<String> cone = Cone.of(catalog, goal(f));
        for (String workload : f.workloads()) {
            part.workload(workload).replies().forEach((question, reply) -> {
                if (reply.state() != Reply.State.ASSUMED || !cone.contains(question)) return;
                boolean account = catalog.questions().get(question).account();
                if (account && !workload.equals(f.workload())) return;
                String where = account ? "" : workload;
                Profile without =
                        part.amended(List.of(new Profile.Amendment(where, question, Profile.Amendment.UNKNOWN)));
                if (!arises(without, f)) out.add(new Held(where, question, reply.values(), ""));
            });
        }
        return out;
    }

    private boolean concluded(Advice advice, Found f) {
        Contradiction contradiction = contradictions.get(f.id());
        if (contradiction == null) return Remedy.found(advice, f.id(), f.workload());
        return advice.contradictions().stream().anyMatch(b -> b.say().equals(contradiction.say()));
    }
}

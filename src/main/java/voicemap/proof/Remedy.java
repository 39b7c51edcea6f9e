package voicemap.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import voicemap.advice.Advice;
import voicemap.advice.Finding;
import voicemap.advice.WorkloadAdvice;
import voicemap.model.Catalog;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.model.Severity;
import voicemap.model.WayOut;
import voicemap.profile.Profile;
import voicemap.profile.Profile.Amendment;
import voicemap.profile.Reply;

/** Takes the ways out of a conflict that the catalog knows, on the answers of one profile. */
final class Remedy {
    private final Catalog catalog;
    private final Profile profile;
    private final Advice before;
    private final Function<Profile, Advice> advise;

    /**
     * @param before the advice on the profile as it stands
     * @param advise gives the advice on a variant
     */
    Remedy(Catalog catalog, Profile profile, Advice before, Function<Profile, Advice> advise) {
        this.catalog = catalog;
        this.profile = profile;
        this.before = before;
        this.advise = advise;
    }

    /** A way out as it was run; null where it changes nothing here, or the conflict stays, or answers then contradict. */
    Conflicts.Way way(WayOut way, String id, String workload, String other) {
        String apart = way.apart() == null ? null : free(way.apart());
        Profile start = apart == null ? profile : profile.split(workload, apart);
        Map<List<String>, List<String>> set = new LinkedHashMap<>();
        turn(start, way.set(), workload, set);
        if (!other.isEmpty()) turn(start, way.other(), other, set);
        if (apart != null) turn(start, way.there(), apart, set);
        if (set.isEmpty()) return null;
        List<Amendment> amendments = new ArrayList<>();
        set.forEach((key, values) -> amendments.add(new Amendment(key.get(0), key.get(1), values)));
        Profile after = start.amended(amendments);
        List<String> touched = new ArrayList<>(List.of(workload));
        if (!other.isEmpty()) touched.add(other);
        if (apart != null) touched.add(apart);
        after = tidied(after, touched, set);
        Advice then = advise.apply(after);
        if (!then.contradictions().isEmpty()) return null;
        for (String w : touched) if (found(then, id, w)) return null;
        return new Conflicts.Way(
                way.say(),
                changes(start, after, touched),
                apart,
                brought(then, workload, apart, w -> w.warnings().stream()),
                brought(then, workload, apart, w -> w.pitfalls().stream()
                        .filter(f -> !f.products().isEmpty())),
                Difference.of(before, then),
                way.warrant());
    }

    /** A name that no workload has. */
    private String free(String name) {
        String free = name;
        for (int n = 2; profile.scopes().contains(free); n++) free = name + "-" + n;
        return free;
    }

    /** What is answered otherwise than it stands. */
    private void turn(Profile start, List<WayOut.Turn> turns, String workload, Map<List<String>, List<String>> into) {
        for (WayOut.Turn t : turns) {
            Question q = catalog.questions().get(t.question());
            Reply now = start.workload(workload).replies().get(q.id());
            List<String> values = t.put();
            if (q.kind() == QuestionKind.ANY_OF) {
                List<String> had = now.values();
                values = q.options().keySet().stream()
                        .filter(v -> t.put().contains(v)
                                || had.contains(v) && !t.out().contains(v))
                        .toList();
            }
            if (now.known() && now.values().equals(values)) continue;
            // what is not known holds none of the members that go
            if (values.isEmpty() && now.values().isEmpty()) continue;
            into.put(List.of(q.account() ? "" : workload, q.id()), values);
        }
    }

    /** Without the answers to questions that do not matter any more: whoever takes the way leaves these lines out. */
    private Profile tidied(Profile after, List<String> workloads, Map<List<String>, List<String>> set) {
        List<Amendment> idle = new ArrayList<>();
        for (String w : workloads) {
            after.workload(w).replies().forEach((question, reply) -> {
                boolean said = reply.state() == Reply.State.GIVEN && !set.containsKey(List.of(w, question));
                if (!said || catalog.questions().get(question).account()) return;
                boolean mattered = !profile.scopes().contains(w) || Variants.matters(catalog, question, profile, w);
                if (mattered && !Variants.matters(catalog, question, after, w))
                    idle.add(new Amendment(w, question, null));
            });
        }
        return idle.isEmpty() ? after : tidied(after.amended(idle), workloads, set);
    }

    private List<Change> changes(Profile start, Profile after, List<String> workloads) {
        List<Change> out = new ArrayList<>();
        for (String w : workloads) {
            for (Question q : catalog.questions().values()) {
                Reply was = start.workload(w).replies().get(q.id());
                Reply is = after.workload(w).replies().get(q.id());
                boolean first = w.equals(workloads.get(0));
                boolean same = was.state() == is.state() && was.values().equals(is.values());
                if (same || q.account() && !first) continue;
                boolean said = was.state() == Reply.State.GIVEN;
                boolean says = is.state() == Reply.State.GIVEN;
                if (!said && !says) continue;
                out.add(new Change(
                        q.account() ? "" : w,
                        q.id(),
                        said || was.state() == Reply.State.ASSUMED ? was.values() : null,
                        said ? was.at().toString() : "",
                        says ? is.values() : null,
                        1));
            }
        }
        return out;
    }

    /** Errors that were not there; what moved into a workload of its own came from the one it was part of. */
    private List<String> brought(
            Advice then, String workload, String apart, Function<WorkloadAdvice, Stream<Finding>> some) {
        Set<List<String>> there = new HashSet<>();
        errors(before, some).forEach(f -> there.add(List.of(f.workload(), f.id())));
        Set<String> out = new TreeSet<>();
        errors(then, some).forEach(f -> {
            String from = f.workload().equals(apart) ? workload : f.workload();
            if (!there.contains(List.of(from, f.id()))) out.add(f.id());
        });
        return List.copyOf(out);
    }

    private static Stream<Finding> errors(Advice advice, Function<WorkloadAdvice, Stream<Finding>> some) {
        return advice.workloads().stream().flatMap(some).filter(f -> f.severity() == Severity.ERROR);
    }

    /** Whether a finding stands at a workload. */
    static boolean found(Advice advice, String id, String workload) {
        return advice.workloads().stream()
                .filter(w -> w.name().equals(workload))
                .anyMatch(w -> w.warnings().stream().anyMatch(f -> f.id().equals(id)));
    }
}

package voicemap.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import voicemap.model.Catalog;
import voicemap.model.Order;
import voicemap.model.PrerequisiteKind;
import voicemap.model.Question;
import voicemap.model.Tier;
import voicemap.profile.Profile;
import voicemap.profile.Reply;
import voicemap.profile.Workload;

/** Puts together what to ask next, and tries every answer to say what it would change. */
public final class Interviewer {
    private static final int MOST_NAMES = 4;
    private static final int MOST_FINDINGS = 2;

    private final Catalog catalog;
    private final BiFunction<Profile, String, Advice> variant;
    private final Bearing bearing;
    private final List<String> order;

    /** @param variant what is advised where one answer of a profile is another */
    public Interviewer(Catalog catalog, BiFunction<Profile, String, Advice> variant) {
        this.catalog = catalog;
        this.variant = variant;
        this.bearing = new Bearing(catalog);
        this.order = List.copyOf(catalog.questions().keySet());
    }

    /**
     * What to ask about a profile.
     *
     * @param advice what is advised on it as it is, without contradictions
     */
    public Interview of(Profile profile, Advice advice) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Interview.Asked> first = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (OpenQuestion q : advice.questions()) {
            Question question = catalog.questions().get(q.id());
            int number = first.size() + 1;
            asked.add(key(q.workload(), q.id()));
            numbers.put(key(q.workload(), q.id()), number);
            first.add(asked(
                    number, named(profile, q.workload()), question, why(q), "", true, options(profile, advice, q)));
        }
        List<Waiting> waiting = waiting(profile, asked);
        for (int i = 0; i < waiting.size(); i++) {
            numbers.put(key(waiting.get(i).workload(), waiting.get(i).question().id()), first.size() + i + 1);
        }
        List<Interview.Asked> later = new ArrayList<>();
        for (Waiting w : waiting) {
            later.add(asked(
                    numbers.get(key(w.workload(), w.question().id())),
                    named(profile, w.workload()),
                    w.question(),
                    bearing.of(w.question()),
                    onlyIf(w, numbers),
                    w.open(),
                    options(w.question())));
        }
        return new Interview(
                advice.business(), advice.today(), advice.catalog(), first, later, assumed(profile), answered(profile));
    }

    private static String key(String workload, String question) {
        return workload + "\n" + question;
    }

    /** How a workload is called on the sheet: where there is only one, not at all. */
    private static String named(Profile profile, String workload) {
        return profile.workloads().size() == 1 ? "" : workload;
    }

    private static Interview.Asked asked(
            int number,
            String workload,
            Question q,
            List<String> why,
            String onlyIf,
            boolean open,
            List<Interview.Option> answers) {
        String silence = q.silence() == null ? null : text(q.silence());
        return new Interview.Asked(
                number,
                workload,
                q.id(),
                q.ask(),
                q.kind(),
                q.unit(),
                q.example(),
                why,
                onlyIf,
                silence,
                open,
                answers);
    }

    private static String text(List<String> values) {
        return values.isEmpty() ? "none" : String.join(", ", values);
    }

    private static List<Interview.Option> options(Question q) {
        List<Interview.Option> out = new ArrayList<>();
        q.options().forEach((word, means) -> out.add(new Interview.Option(word, means, List.of())));
        return out;
    }

    private List<Interview.Option> options(Profile profile, Advice advice, OpenQuestion q) {
        List<Interview.Option> out = new ArrayList<>();
        String scope = q.workload().isEmpty() || profile.workloads().size() == 1 ? "" : q.workload() + ":";
        catalog.questions().get(q.id()).options().forEach((word, means) -> {
            Advice other = variant.apply(profile, scope + q.id() + "=" + word);
            out.add(new Interview.Option(word, means, changes(advice, other, q.workload())));
        });
        return out;
    }

    /** What is advised otherwise in a workload, or in any where none is named. */
    private List<String> changes(Advice before, Advice after, String workload) {
        if (!after.contradictions().isEmpty()) {
            return List.of("contradicts what is known: "
                    + after.contradictions().get(0).say());
        }
        List<String> out = new ArrayList<>();
        for (int i = 0; i < after.workloads().size(); i++) {
            WorkloadAdvice was = before.workloads().get(i);
            WorkloadAdvice is = after.workloads().get(i);
            if (!workload.isEmpty() && !is.name().equals(workload)) continue;
            boolean several = workload.isEmpty() && after.workloads().size() > 1;
            for (String change : changes(was, is)) out.add((several ? is.name() + ": " : "") + change);
        }
        List<String> steps = new ArrayList<>();
        Set<String> known = new HashSet<>();
        before.plan().steps().forEach(s -> known.add(s.id()));
        for (Step s : after.plan().steps()) {
            boolean slow =
                    s.kind().compareTo(PrerequisiteKind.BUILD) != 0 && s.days().to() > 1;
            if (slow && !known.contains(s.id())) steps.add(s.what());
        }
        if (!steps.isEmpty()) out.add("takes first: " + some(steps, MOST_FINDINGS));
        return out;
    }

    private List<String> changes(WorkloadAdvice was, WorkloadAdvice is) {
        List<String> out = new ArrayList<>();
        List<String> leading = leading(is);
        if (!leading.equals(leading(was))) {
            out.add(leading.isEmpty() ? "no use case leads any more" : "use case: " + String.join(" or ", leading));
        }
        Map<String, String> old = advised(was);
        Map<String, String> now = advised(is);
        List<String> added = new ArrayList<>();
        now.forEach((id, name) -> {
            if (!old.containsKey(id)) added.add(name);
        });
        List<String> dropped = new ArrayList<>();
        old.forEach((id, name) -> {
            if (!now.containsKey(id)) dropped.add(name);
        });
        if (!added.isEmpty()) out.add("brings in " + some(added, MOST_NAMES));
        if (!dropped.isEmpty()) out.add("does without " + some(dropped, MOST_NAMES));
        Set<String> warned = new HashSet<>();
        was.warnings().forEach(f -> warned.add(f.id()));
        List<String> warnings = new ArrayList<>();
        for (Finding f : is.warnings()) {
            if (!warned.contains(f.id())) warnings.add(f.message());
        }
        if (!warnings.isEmpty()) out.add("warns: " + some(warnings, 1));
        return out;
    }

    private static List<String> leading(WorkloadAdvice w) {
        List<String> out = new ArrayList<>();
        for (UseCaseFit u : w.leading()) out.add(u.name());
        return out;
    }

    private static Map<String, String> advised(WorkloadAdvice w) {
        Map<String, String> out = new LinkedHashMap<>();
        for (ProductAdvice p : w.products()) {
            boolean advised = p.tier() == Tier.REQUIRED || p.tier() == Tier.RECOMMENDED;
            if (advised) out.put(p.id(), p.name());
        }
        return out;
    }

    /** The first of some names, and how many there are besides. */
    static String some(List<String> names, int most) {
        int shown = names.size() == most + 1 ? most + 1 : Math.min(most, names.size());
        String list = String.join(", ", names.subList(0, shown));
        return shown == names.size() ? list : list + " and " + (names.size() - shown) + " more";
    }

    private List<String> why(OpenQuestion q) {
        List<String> useCases = new ArrayList<>();
        Set<String> products = new LinkedHashSet<>();
        List<String> choices = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (String change : q.changes()) {
            if (change.startsWith(Questions.USE_CASE)) useCases.add(change.substring(Questions.USE_CASE.length()));
            else if (change.startsWith(Questions.WARNING)) warnings.add(change.substring(Questions.WARNING.length()));
            else if (Questions.product(change) != null) products.add(Questions.product(change));
            else choices.add(change);
        }
        List<String> out = new ArrayList<>();
        if (!useCases.isEmpty()) out.add("the use case: " + some(useCases, MOST_NAMES));
        choices.forEach(c -> out.add("a choice: " + c));
        if (!products.isEmpty()) out.add("products: " + some(List.copyOf(products), MOST_NAMES));
        if (!warnings.isEmpty()) out.add("a warning: " + some(warnings, 1));
        return out;
    }

    /** A question that may matter after others were answered; {@code groups} says after which answers. */
    private record Waiting(String workload, Question question, boolean open, List<Map<String, List<String>>> groups) {}

    private List<Waiting> waiting(Profile profile, Set<String> asked) {
        List<Waiting> out = new ArrayList<>();
        Set<String> account = new HashSet<>();
        for (Workload w : profile.workloads()) {
            for (Question q : catalog.questions().values()) {
                String scope = q.account() ? "" : w.name();
                if (asked.contains(key(scope, q.id())) || q.account() && !account.add(q.id())) continue;
                Reply reply = w.replies().get(q.id());
                boolean open = reply.state() == Reply.State.OPEN;
                List<Map<String, List<String>>> groups = groups(q, w);
                if (open || reply.state() == Reply.State.IDLE && !groups.isEmpty()) {
                    out.add(new Waiting(scope, q, open, groups));
                }
            }
        }
        out.sort(Order.of(
                Order.by(w -> w.question().weight()),
                Order.by(w -> order.indexOf(w.question().id()))));
        Map<String, List<Waiting>> together = new LinkedHashMap<>();
        for (Waiting w : out) {
            together.computeIfAbsent(w.workload() + w.groups(), k -> new ArrayList<>())
                    .add(w);
        }
        List<Waiting> all = new ArrayList<>();
        // what matters in any case comes before what hangs on an answer
        for (List<Waiting> group : together.values()) if (group.get(0).groups().isEmpty()) all.addAll(group);
        for (List<Waiting> group : together.values()) if (!group.get(0).groups().isEmpty()) all.addAll(group);
        return all;
    }

    /** What is still to be answered so that a question matters: for each way there, the answers it takes. */
    private List<Map<String, List<String>>> groups(Question q, Workload w) {
        List<Map<String, List<String>>> out = new ArrayList<>();
        for (Map<String, List<String>> group : q.mattersWhen()) {
            Map<String, List<String>> left = new LinkedHashMap<>();
            boolean may = true;
            for (Map.Entry<String, List<String>> e : group.entrySet()) {
                Reply reply = w.replies().get(e.getKey());
                List<String> words = new ArrayList<>(e.getValue());
                words.removeAll(List.of("unknown", "idle"));
                if (reply.state() == Reply.State.OPEN) left.put(e.getKey(), words);
                else if (reply.state() == Reply.State.IDLE) may &= e.getValue().contains("idle");
                else may &= reply.values().stream().anyMatch(words::contains);
            }
            if (may && left.isEmpty()) return List.of();
            if (may) out.add(left);
        }
        return out;
    }

    private String onlyIf(Waiting w, Map<String, Integer> numbers) {
        List<String> ways = new ArrayList<>();
        for (Map<String, List<String>> group : w.groups()) {
            List<String> all = new ArrayList<>();
            group.forEach((id, words) -> {
                Integer number = numbers.getOrDefault(key(w.workload(), id), numbers.get(key("", id)));
                String head = number == null ? id : "answer " + number + " (" + id + ")";
                boolean any =
                        words.containsAll(catalog.questions().get(id).options().keySet());
                all.add(any ? head + " is known" : head + " is " + String.join(" or ", words));
            });
            ways.add(String.join(" and ", all));
        }
        return String.join(", or ", ways);
    }

    private List<Interview.Asked> assumed(Profile profile) {
        List<Interview.Asked> out = new ArrayList<>();
        Set<String> account = new HashSet<>();
        for (Workload w : profile.workloads()) {
            w.replies().forEach((id, reply) -> {
                Question q = catalog.questions().get(id);
                if (reply.state() != Reply.State.ASSUMED || q.account() && !account.add(id)) return;
                String workload = q.account() ? "" : named(profile, w.name());
                out.add(asked(0, workload, q, bearing.of(q), "", false, options(q)));
            });
        }
        return out;
    }

    private List<Interview.Answered> answered(Profile profile) {
        List<Interview.Answered> out = new ArrayList<>();
        Set<String> account = new HashSet<>();
        for (Workload w : profile.workloads()) {
            w.replies().forEach((id, reply) -> {
                Question q = catalog.questions().get(id);
                if (reply.state() != Reply.State.GIVEN || q.account() && !account.add(id)) return;
                String workload = q.account() ? "" : named(profile, w.name());
                out.add(new Interview.Answered(workload, id, q.ask(), q.kind(), reply.values()));
            });
        }
        return out;
    }
}

package voicemap.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import voicemap.engine.Conclusions;
import voicemap.fact.Hinge;
import voicemap.model.*;
import voicemap.profile.Profile;
import voicemap.profile.Reply;

/** The questions that are still open, and which conclusions hinge on each. */
final class Questions {
    /** How a change of the use case begins, and how a warning does. */
    static final String USE_CASE = "the use case: ";

    static final String WARNING = "a warning: ";
    private static final String WHETHER = "whether ";
    private static final List<String> OF_PRODUCTS = List.of(" is needed", " can be used");

    private final Catalog catalog;
    private final Records records;
    private final Profile profile;
    private final Conclusions found;
    private final Map<List<String>, List<Hinge>> hinges = new HashMap<>();

    Questions(Catalog catalog, Records records, Profile profile, Conclusions found) {
        this.catalog = catalog;
        this.records = records;
        this.profile = profile;
        this.found = found;
        for (Hinge h : found.all(Hinge.class)) {
            hinges.computeIfAbsent(List.of(h.scope(), h.id()), k -> new ArrayList<>())
                    .add(h);
        }
    }

    /** The open questions on which a conclusion about an item hinges. */
    List<String> about(String scope, String id, String... kinds) {
        Set<String> out = new LinkedHashSet<>();
        for (Hinge h : hinges.getOrDefault(List.of(scope, id), List.of())) {
            if (List.of(kinds).contains(h.kind())) out.addAll(questions(scope, h.needs()));
        }
        return catalog.questions().keySet().stream().filter(out::contains).toList();
    }

    /** All open questions that can change the result, the weightiest first. */
    List<OpenQuestion> open() {
        Map<String, Set<String>> changes = new LinkedHashMap<>();
        Map<String, Set<String>> settles = new LinkedHashMap<>();
        for (Hinge h : found.all(Hinge.class)) {
            for (String q : questions(h.scope(), h.needs())) {
                String key = (catalog.questions().get(q).account() ? "" : h.scope()) + "\n" + q;
                changes.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(change(h));
                settles.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(h.kind());
            }
        }
        List<OpenQuestion> out = new ArrayList<>();
        changes.forEach((key, what) -> {
            String[] parts = key.split("\n", 2);
            Question q = catalog.questions().get(parts[1]);
            int weight = settles.get(key).contains("use-case") ? q.weight() : q.weight() + 1;
            if (settles.get(key).equals(Set.of("warning"))) weight += 2;
            List<String> answers = q.options().isEmpty()
                    ? List.of(q.example() != null ? "for example " + q.example() : "a number of " + q.unit())
                    : List.copyOf(q.options().keySet());
            out.add(new OpenQuestion(
                    parts[0],
                    q.id(),
                    q.ask(),
                    answers,
                    weight,
                    what.stream().sorted().toList()));
        });
        List<String> order = List.copyOf(catalog.questions().keySet());
        out.sort(Order.of(
                Order.by(OpenQuestion::weight),
                Order.falling(q -> q.changes().size()),
                Order.by(q -> order.indexOf(q.id())),
                Order.by(OpenQuestion::workload)));
        return out;
    }

    private String change(Hinge h) {
        return switch (h.kind()) {
            case "use-case" -> USE_CASE + catalog.useCases().get(h.id()).name();
            case "choice" -> catalog.choices().get(h.id()).question();
            case "product" -> WHETHER + catalog.products().get(h.id()).name() + OF_PRODUCTS.get(0);
            case "bar" -> WHETHER + catalog.products().get(h.id()).name() + OF_PRODUCTS.get(1);
            default -> WARNING + beginning(records.conflicts.get(h.id()).what());
        };
    }

    /** The product that a change is about, or null where it is about something else. */
    static String product(String change) {
        for (String end : OF_PRODUCTS) {
            if (change.startsWith(WHETHER) && change.endsWith(end)) {
                return change.substring(WHETHER.length(), change.length() - end.length());
            }
        }
        return null;
    }

    private static String beginning(String text) {
        return text.length() <= 60 ? text : text.substring(0, text.lastIndexOf(' ', 58)) + " …";
    }

    private Set<String> questions(String scope, Condition needs) {
        Set<String> out = new LinkedHashSet<>();
        for (Literal l : needs.literals()) {
            for (String q : catalog.traits().get(l.trait()).asks()) ask(scope, q, out);
        }
        return out;
    }

    /** A question that may turn out not to matter waits: what decides that is asked instead. */
    private void ask(String scope, String id, Set<String> out) {
        Map<String, Reply> replies = profile.workload(scope).replies();
        if (replies.get(id).known()) return;
        Set<String> first = new LinkedHashSet<>();
        for (Map<String, List<String>> group : catalog.questions().get(id).mattersWhen()) {
            List<String> open =
                    group.keySet().stream().filter(g -> !replies.get(g).known()).toList();
            if (open.isEmpty()
                    && group.entrySet().stream().allMatch(e -> given(replies.get(e.getKey()), e.getValue()))) {
                out.add(id);
                return;
            }
            first.addAll(open);
        }
        if (first.isEmpty()) out.add(id);
        for (String other : first) ask(scope, other, out);
    }

    private static boolean given(Reply reply, List<String> answers) {
        return reply.state() == Reply.State.IDLE
                ? answers.contains("idle")
                : reply.values().stream().anyMatch(answers::contains);
    }
}

package voicemap.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import voicemap.model.Catalog;
import voicemap.model.Counted;
import voicemap.model.Plain;
import voicemap.model.Question;
import voicemap.model.Span;
import voicemap.yaml.Fields;
import voicemap.yaml.Nearest;
import voicemap.yaml.Node;
import voicemap.yaml.Problem;
import voicemap.yaml.Scalars;

/** Reads a profile against the questionnaire of a catalog; throws a {@link Problem} at the first thing amiss. */
public final class ProfileReader {
    private static final String SINGLE = "calls";
    static final int MOST_WORKLOADS = 50;
    private static final int MOST_LOOKS = 1_000_000;
    static final String WORKLOAD_NAME = "^[A-Za-z0-9][A-Za-z0-9 _-]{0,39}$";
    private final Catalog catalog;

    public ProfileReader(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Reads a document.
     *
     * @param root the document, or null where everything comes from {@code settings}
     * @param settings answers that replace those of the document, as key=value or workload:key=value
     */
    public Profile read(Node root, String file, List<String> settings) {
        Map<String, Reply> account = new LinkedHashMap<>();
        Map<String, Map<String, Reply>> workloads = new LinkedHashMap<>();
        String business = root == null ? "" : document(root, account, workloads);
        if (workloads.isEmpty()) workloads.put(SINGLE, new LinkedHashMap<>());
        for (String s : settings) set(s, account, workloads);
        return made(file, business, account, workloads, StarterTexts.of(root), more -> {
            List<String> all = new ArrayList<>(settings);
            all.addAll(more);
            return read(root, file, List.copyOf(all));
        });
    }

    /** The profile of what was said, which it keeps for its variants. */
    private Profile made(
            String file,
            String business,
            Map<String, Reply> account,
            Map<String, Map<String, Reply>> workloads,
            Profile.Starters starters,
            Function<List<String>, Profile> again) {
        return new Profile(file, business, complete(account, workloads), starters, new Profile.Origin() {
            @Override
            public Profile with(List<String> answers) {
                return again.apply(answers);
            }

            @Override
            public Profile amended(List<Profile.Amendment> amendments) {
                Map<String, Reply> ofAccount = new LinkedHashMap<>(account);
                Map<String, Map<String, Reply>> ofWorkloads = new LinkedHashMap<>(workloads);
                for (Profile.Amendment a : amendments) {
                    Map<String, Reply> into = ofAccount;
                    if (!a.workload().isEmpty()) {
                        into = new LinkedHashMap<>(ofWorkloads.get(a.workload()));
                        ofWorkloads.put(a.workload(), into);
                    }
                    if (a.values() == null) into.remove(a.question());
                    else into.put(a.question(), reply(catalog.questions().get(a.question()), a));
                }
                return made(file, business, ofAccount, ofWorkloads, starters, again);
            }

            @Override
            public Profile split(String workload, String name) {
                Map<String, Map<String, Reply>> ofWorkloads = new LinkedHashMap<>(workloads);
                ofWorkloads.put(name, workloads.get(workload));
                return made(file, business, account, ofWorkloads, starters, again);
            }
        });
    }

    private static Reply reply(Question q, Profile.Amendment a) {
        if (Profile.Amendment.UNKNOWN.equals(a.values()))
            return new Reply(Reply.State.OPEN, List.of(), 0, Span.of("changed"));
        double number =
                switch (q.kind()) {
                    case NUMBER -> Double.parseDouble(a.values().get(0));
                    case DATE -> 0;
                    case ONE_OF, YES_NO, ANY_OF, CODES -> a.values().size();
                };
        return new Reply(Reply.State.GIVEN, a.values(), number, Span.of("changed"));
    }

    /** A question that two documents answer in two ways. */
    public record Clash(String workload, String question, Reply first, Reply second) {}

    /**
     * Reads a document that lays its answers over those of another. Its workloads are found in the other by name, or are
     * all one with the only workload there.
     *
     * @param base the other document
     * @param over the document whose answers stand
     * @param clashes takes the questions that both answer, and not alike
     */
    public Profile read(Node base, Node over, String file, List<Clash> clashes) {
        Map<String, Reply> account = new LinkedHashMap<>();
        Map<String, Map<String, Reply>> below = new LinkedHashMap<>();
        String business = document(base, account, below);
        Map<String, Reply> ownAccount = new LinkedHashMap<>();
        Map<String, Map<String, Reply>> own = new LinkedHashMap<>();
        document(over, ownAccount, own);
        lay("account", account, ownAccount, clashes);
        Map<String, Map<String, Reply>> workloads = new LinkedHashMap<>();
        own.forEach((name, replies) -> {
            Map<String, Reply> given =
                    below.size() == 1 ? below.values().iterator().next() : below.get(name);
            if (given == null) {
                throw new Problem(
                        span(over, name),
                        "the profile has no workload called " + name,
                        Nearest.hint(name, below.keySet()));
            }
            Map<String, Reply> laid = new LinkedHashMap<>(given);
            lay(name, laid, replies, clashes);
            workloads.put(name, laid);
        });
        Profile.Starters starters = StarterTexts.of(base).under(StarterTexts.of(over));
        return made(file, business, account, workloads, starters, more -> {
            throw new UnsupportedOperationException("a profile of two documents cannot be read again");
        });
    }

    private static void lay(String where, Map<String, Reply> into, Map<String, Reply> own, List<Clash> clashes) {
        own.forEach((question, reply) -> {
            Reply before = into.put(question, reply);
            boolean alike = before == null
                    || before.state() == reply.state() && before.values().equals(reply.values());
            if (!alike) clashes.add(new Clash(where, question, before, reply));
        });
    }

    /** Where a workload is named. */
    private static Span span(Node root, String name) {
        if (root instanceof Node.Mapping m && m.fields().get("workloads") instanceof Node.Sequence s) {
            for (Node item : s.items()) {
                if (item instanceof Node.Mapping w
                        && w.fields().get("name") instanceof Node.Scalar n
                        && name.equals(n.text())) return n.span();
            }
        }
        return root.span();
    }

    private List<Workload> complete(Map<String, Reply> account, Map<String, Map<String, Reply>> workloads) {
        List<Workload> out = new ArrayList<>();
        workloads.forEach((name, given) -> {
            Map<String, Reply> all = new LinkedHashMap<>(account);
            all.putAll(given);
            out.add(new Workload(name, complete(all)));
        });
        return out;
    }

    private String document(Node root, Map<String, Reply> account, Map<String, Map<String, Reply>> workloads) {
        Fields top = Fields.of(root, "a profile");
        String business = top.text("business", "");
        if (business.length() > 100 || business.chars().anyMatch(Character::isISOControl)) {
            throw new Problem(top.span("business"), "business is no name", "expected at most 100 plain characters");
        }
        if (top.has("account")) answers(top.node("account"), "account", true, account);
        dotted((Node.Mapping) root, account);
        if (((Node.Mapping) root).keys().containsKey("workloads")) {
            if (top.items("workloads").isEmpty()) {
                throw new Problem(
                        top.span("workloads"), "workloads is empty", "list at least one, or leave the line out");
            }
            if (top.items("workloads").size() > MOST_WORKLOADS) {
                throw new Problem(
                        top.span("workloads"), "more than " + MOST_WORKLOADS + " workloads", "split the profile");
            }
            for (Node item : top.items("workloads")) {
                Fields w = Fields.of(item, "a workload");
                String name = w.text("name");
                if (!name.matches(WORKLOAD_NAME) || name.equals("account")) {
                    throw new Problem(
                            w.span("name"),
                            "a workload needs a short name of letters, digits and hyphens",
                            "for example reminders");
                }
                Map<String, Reply> given = new LinkedHashMap<>();
                if (workloads.put(name, given) != null)
                    throw new Problem(w.span("name"), "two workloads are called " + name, "rename one");
                mapping((Node.Mapping) item, "", false, given, Set.of("name", StarterTexts.KEY));
            }
            Set<String> known = new TreeSet<>(Set.of("business", "account", "workloads", StarterTexts.KEY));
            for (String key : ((Node.Mapping) root).fields().keySet()) {
                if (known.contains(key) || key.startsWith("account.")) continue;
                throw new Problem(
                        ((Node.Mapping) root).keys().get(key),
                        "the key " + shown(key) + " stands beside workloads",
                        "move it into the workload it belongs to");
            }
        } else {
            Map<String, Reply> given = new LinkedHashMap<>();
            workloads.put(SINGLE, given);
            Set<String> taken = new TreeSet<>(Set.of("business", "account", StarterTexts.KEY));
            catalog.questions().keySet().stream()
                    .filter(k -> k.startsWith("account."))
                    .forEach(taken::add);
            mapping((Node.Mapping) root, "", false, given, taken);
        }
        return business;
    }

    /** Answers about the account that are written in one line, as account.status: trial. */
    private void dotted(Node.Mapping root, Map<String, Reply> account) {
        Map<String, Node> fields = new LinkedHashMap<>();
        root.fields().forEach((k, v) -> {
            if (k.startsWith("account.")) fields.put(k, v);
        });
        mapping(new Node.Mapping(fields, root.keys(), root.span()), "", true, account, Set.of());
    }

    private void answers(Node node, String prefix, boolean account, Map<String, Reply> into) {
        if (node instanceof Node.Mapping m) mapping(m, prefix + ".", account, into, Set.of());
        else throw new Problem(node.span(), prefix + " holds keys with values, found " + node.kind(), "");
    }

    private void mapping(Node.Mapping m, String prefix, boolean account, Map<String, Reply> into, Set<String> taken) {
        m.fields().forEach((key, value) -> {
            if (taken.contains(key)) return;
            String id = prefix + key;
            Question q = catalog.questions().get(id);
            Span at = m.keys().get(key);
            if (q != null && q.account() == account) {
                Reply before = into.put(id, reply(q, value, at));
                if (before != null) {
                    throw new Problem(
                            at,
                            id + " is answered twice",
                            "the first answer is in line " + before.at().line());
                }
            } else if (!account && (id.equals("account") || id.startsWith("account."))) {
                throw new Problem(
                        at, "what is said of the account stands beside workloads", "move it out of this workload");
            } else if (group(id)) {
                answers(value, id, account, into);
            } else {
                throw Fields.unknown(at, id, keys(prefix, account, taken));
            }
        });
    }

    private boolean group(String id) {
        return catalog.questions().keySet().stream().anyMatch(k -> k.startsWith(id + "."));
    }

    /** The keys a person may write after a prefix. */
    private List<String> keys(String prefix, boolean account, Set<String> taken) {
        Set<String> out = new LinkedHashSet<>();
        for (Question q : catalog.questions().values()) {
            if (q.account() != account || !q.id().startsWith(prefix)) continue;
            out.add(q.id());
            int dot = q.id().indexOf('.', prefix.length());
            if (dot > 0) out.add(q.id().substring(0, dot));
        }
        if (taken.contains("business")) out.addAll(List.of("business", "account", "workloads"));
        if (taken.contains(StarterTexts.KEY)) out.add(StarterTexts.KEY);
        return new ArrayList<>(out);
    }

    private void set(String setting, Map<String, Reply> account, Map<String, Map<String, Reply>> workloads) {
        Span at = Span.of("--set " + Plain.brief(setting));
        int equals = setting.indexOf('=');
        if (equals < 1)
            throw new Problem(at, "this is no setting", "write --set key=value, for example --set direction=outbound");
        String key = setting.substring(0, equals).strip();
        String workload = null;
        int colon = key.indexOf(':');
        if (colon > 0) {
            workload = key.substring(0, colon);
            key = key.substring(colon + 1);
            if (!workloads.containsKey(workload)) {
                throw new Problem(
                        at,
                        "there is no workload called " + shown(workload),
                        Nearest.hint(workload, workloads.keySet()));
            }
        }
        Question q = catalog.questions().get(key);
        if (q == null)
            throw new Problem(
                    at,
                    "there is no key " + shown(key),
                    Nearest.hint(key, catalog.questions().keySet()));
        String text = setting.substring(equals + 1).strip();
        boolean list = q.kind() == voicemap.model.QuestionKind.ANY_OF || q.kind() == voicemap.model.QuestionKind.CODES;
        Node node;
        if (list && !text.equals("unknown")) {
            String inner = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
            List<Node> items = new ArrayList<>();
            for (String item : inner.split(",")) if (!item.isBlank()) items.add(new Node.Scalar(item.strip(), at));
            node = new Node.Sequence(items, at);
        } else {
            node = new Node.Scalar(text, at);
        }
        Reply reply = reply(q, node, at);
        if (q.account()) account.put(key, reply);
        else if (workload != null) workloads.get(workload).put(key, reply);
        else if (workloads.size() == 1) workloads.values().iterator().next().put(key, reply);
        else
            throw new Problem(
                    at,
                    "the profile has several workloads",
                    "write --set workload:key=value with one of " + String.join(", ", workloads.keySet()));
    }

    private Reply reply(Question q, Node node, Span at) {
        if (node instanceof Node.Scalar s && "unknown".equals(s.text()))
            return new Reply(Reply.State.OPEN, List.of(), 0, at);
        if (node instanceof Node.Scalar s && s.text() == null) {
            throw new Problem(at, q.id() + " has no value", "leave the line out, or write unknown");
        }
        return switch (q.kind()) {
            case NUMBER -> number(q, node, at);
            case DATE -> {
                String day = Fields.scalar(node, q.id());
                if (Scalars.day(day) == null) {
                    throw new Problem(
                            node.span(), q.id() + " is " + shown(day), "expected a day such as 2027-03-01, or unknown");
                }
                yield new Reply(Reply.State.GIVEN, List.of(day), 0, at);
            }
            case ONE_OF, YES_NO -> new Reply(Reply.State.GIVEN, List.of(option(q, node)), 1, at);
            case ANY_OF, CODES -> several(q, node, at);
        };
    }

    private static Reply number(Question q, Node node, Span at) {
        String text = Fields.scalar(node, q.id());
        double number = Scalars.number(text);
        String range =
                voicemap.fact.Figure.show(q.from()) + " to " + voicemap.fact.Figure.show(q.to()) + " " + q.unit();
        if (Double.isNaN(number)) {
            throw new Problem(node.span(), q.id() + " is " + shown(text), "expected a plain number, " + range);
        }
        if (number < q.from() || number > q.to()) {
            throw new Problem(node.span(), q.id() + " is " + shown(text), "expected a number of " + range);
        }
        return new Reply(Reply.State.GIVEN, List.of(text), number, at);
    }

    private Reply several(Question q, Node node, Span at) {
        List<Node> items = node instanceof Node.Sequence s ? s.items() : List.of(node);
        Set<String> values = new LinkedHashSet<>();
        for (Node item : items) {
            String value = q.options().isEmpty() ? code(q, item) : option(q, item);
            if (value == null) continue;
            if (!values.add(value)) throw new Problem(item.span(), value + " stands here twice", "keep one");
        }
        // one order, whatever the order of the lines: the same profile gives the same bytes
        List<String> ordered = q.options().isEmpty()
                ? new ArrayList<>(new TreeSet<>(values))
                : q.options().keySet().stream().filter(values::contains).toList();
        return new Reply(Reply.State.GIVEN, List.copyOf(ordered), ordered.size(), at);
    }

    private static String code(Question q, Node item) {
        String text = Fields.scalar(item, q.id());
        if (text.equals("none")) return null;
        if (text.length() <= 40 && matches(q, text)) return text;
        throw new Problem(item.span(), q.id() + " is " + shown(text), "expected a code such as " + q.example());
    }

    private static boolean matches(Question q, String text) {
        try {
            return Pattern.compile(q.pattern())
                    .matcher(new Counted(text, MOST_LOOKS))
                    .matches();
        } catch (Counted.Endless e) {
            throw new Problem(
                    q.span(), "the pattern of " + q.id() + " takes too long to match", "take nested repetitions out");
        }
    }

    private static String option(Question q, Node item) {
        String text = Fields.scalar(item, q.id());
        if (q.options().containsKey(text)) return text;
        if (q.kind() == voicemap.model.QuestionKind.YES_NO) {
            if (text.equals("true")) return "yes";
            if (text.equals("false")) return "no";
        }
        boolean several = q.kind() == voicemap.model.QuestionKind.ANY_OF;
        if (several && text.equals("none") && !q.options().containsKey("none")) return null;
        throw new Problem(
                item.span(),
                q.id() + " is " + shown(text),
                Nearest.hint(text, q.options().keySet())
                        + (q.options().size() > 12
                                ? " expected one of "
                                        + String.join(", ", q.options().keySet())
                                : ""));
    }

    /** User text in a message. */
    private static String shown(String text) {
        return Plain.brief(text);
    }

    /** Says of every question how it stands. */
    private Map<String, Reply> complete(Map<String, Reply> given) {
        Map<String, Reply> all = new LinkedHashMap<>(given);
        for (Question q : catalog.questions().values()) standing(q, all);
        Map<String, Reply> out = new LinkedHashMap<>();
        for (String id : catalog.questions().keySet()) out.put(id, all.get(id));
        return out;
    }

    private Reply standing(Question q, Map<String, Reply> all) {
        Reply known = all.get(q.id());
        if (known != null) return known;
        boolean idle = !q.mattersWhen().isEmpty() && q.mattersWhen().stream().noneMatch(group -> met(group, all));
        Reply reply = idle
                ? new Reply(Reply.State.IDLE, List.of(), 0, Span.of("does not matter here"))
                : q.silence() == null ? new Reply(Reply.State.OPEN, List.of(), 0, Span.of("not answered")) : assumed(q);
        all.put(q.id(), reply);
        return reply;
    }

    private boolean met(Map<String, List<String>> group, Map<String, Reply> all) {
        for (Map.Entry<String, List<String>> e : group.entrySet()) {
            Reply r = standing(catalog.questions().get(e.getKey()), all);
            boolean fits =
                    switch (r.state()) {
                        case OPEN -> e.getValue().contains("unknown");
                        case IDLE -> e.getValue().contains("idle");
                        case GIVEN, ASSUMED -> r.values().stream().anyMatch(e.getValue()::contains);
                    };
            if (!fits) return false;
        }
        return true;
    }

    private static Reply assumed(Question q) {
        double number = q.silence().size();
        if (q.kind() == voicemap.model.QuestionKind.NUMBER)
            number = Double.parseDouble(q.silence().get(0));
        return new Reply(Reply.State.ASSUMED, q.silence(), number, Span.of("assumed"));
    }
}

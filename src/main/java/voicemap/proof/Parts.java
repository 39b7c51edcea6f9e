package voicemap.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import voicemap.engine.Conclusions;
import voicemap.engine.Derivation;
import voicemap.fact.Answer;
import voicemap.fact.Figure;
import voicemap.fact.Is;
import voicemap.model.Catalog;
import voicemap.model.Condition;
import voicemap.model.Literal;
import voicemap.model.Quantity;
import voicemap.model.Rule;
import voicemap.model.Trait;
import voicemap.profile.Profile;
import voicemap.profile.Reply;
import voicemap.proof.WhyNot.Part;
import voicemap.proof.WhyNot.State;

/** The parts of conditions: how each stands, and what it rests on down to the questions. */
final class Parts {
    private final Catalog catalog;
    private final Profile profile;
    private final Conclusions found;
    private final List<Rule> rules;
    private final String scope;

    Parts(Catalog catalog, Profile profile, Conclusions found, List<Rule> rules, String workload) {
        this.catalog = catalog;
        this.profile = profile;
        this.found = found;
        this.rules = List.copyOf(rules);
        this.scope = workload;
    }

    static Part met(String say) {
        return new Part(say, State.MET, null, "", "", "", List.of());
    }

    static boolean stillOpen(List<Part> way) {
        return way.stream().noneMatch(p -> p.state() == State.OTHERWISE);
    }

    /** The parts of a condition. */
    List<Part> of(Condition when) {
        List<Part> out = new ArrayList<>();
        for (Literal l : when.literals()) out.add(part(l, new LinkedHashSet<>()));
        return out;
    }

    private State state(Literal l) {
        if (found.holds(new Is(scope, l.trait(), l.yes()))) return State.MET;
        return found.holds(new Is(scope, l.trait(), !l.yes())) ? State.OTHERWISE : State.OPEN;
    }

    private Part part(Literal l, Set<Literal> above) {
        Trait t = catalog.traits().get(l.trait());
        State state = state(l);
        String say = l.yes() ? t.means() : "Not so: " + t.means();
        if (state == State.MET || !above.add(l)) return new Part(say, state, null, "", "", "", List.of());
        if (t.reads() != null) return asked(t, l, state, say);
        List<List<Part>> ways = new ArrayList<>();
        if (l.yes()) {
            for (Condition c : t.when()) {
                List<Part> way = new ArrayList<>();
                for (Literal below : c.literals()) way.add(part(below, new LinkedHashSet<>(above)));
                if (t.exceeds() != null) way.add(sum(t.exceeds(), true));
                ways.add(way);
            }
        } else {
            List<Part> broken = broken(t, state, above);
            if (!broken.isEmpty()) ways.add(broken);
            if (t.exceeds() != null) ways.add(List.of(sum(t.exceeds(), false)));
        }
        String question = ways.isEmpty() && !t.asks().isEmpty() ? t.asks().get(0) : null;
        return new Part(say, state, question, "", question == null ? "" : now(question), "", sorted(ways));
    }

    /** Each of the conditions that make a trait so has to fail in one of its parts. */
    private List<Part> broken(Trait t, State state, Set<Literal> above) {
        List<Part> all = new ArrayList<>();
        for (Condition c : t.when()) {
            List<List<Part>> breaks = new ArrayList<>();
            for (Literal below : c.literals()) {
                Literal otherwise = new Literal(below.trait(), !below.yes());
                if (state(otherwise) == State.MET) {
                    breaks.clear();
                    break;
                }
                breaks.add(List.of(part(otherwise, new LinkedHashSet<>(above))));
            }
            if (breaks.size() == 1) all.addAll(breaks.get(0));
            else if (!breaks.isEmpty())
                all.add(new Part("One of these is otherwise", state, null, "", "", "", sorted(breaks)));
        }
        return all;
    }

    /** A sum that has to come out above a limit, or must not. */
    private Part sum(Trait.Exceeds exceeds, boolean above) {
        Quantity q = catalog.quantities().get(exceeds.quantity());
        double most = Double.parseDouble(catalog.limits().get(exceeds.limit()).figure());
        String say = q.name() + (above ? ": more than " : ": no more than ") + Figure.show(most) + " " + q.unit();
        List<Figure> figures = found.all(
                Figure.class, f -> f.scope().equals(scope) && f.quantity().equals(q.id()));
        if (figures.isEmpty()) return new Part(say, State.OPEN, null, "", "", "", computed(q));
        Figure now = figures.get(0);
        State state = now.value() > most == above ? State.MET : State.OTHERWISE;
        List<List<Part>> ways = new ArrayList<>();
        if (state == State.OTHERWISE) {
            for (Answer a : summed(now)) {
                Reply reply = profile.workload(scope).replies().get(a.question());
                String at = reply.state() == Reply.State.GIVEN ? reply.at().toString() : "";
                String ask = catalog.questions().get(a.question()).ask();
                ways.add(List.of(
                        new Part(ask, state, a.question(), "another number", now(a.question()), at, List.of())));
            }
        }
        String value = Figure.show(now.value()) + " " + q.unit() + " = " + now.sum();
        return new Part(say, state, null, "", value, "", ways);
    }

    /** The answers that a sum was made of. */
    private Set<Answer> summed(Figure f) {
        Set<Answer> out = new LinkedHashSet<>();
        for (Derivation d : found.why(f)) {
            for (Object because : d.because()) {
                if (because instanceof Answer a) out.add(a);
                else if (because instanceof Figure below) out.addAll(summed(below));
            }
        }
        return out;
    }

    /** The ways in which a sum that is not known could be made. */
    private List<List<Part>> computed(Quantity q) {
        List<List<Part>> ways = new ArrayList<>();
        for (Rule r : rules) {
            boolean makes = r.concludes().stream()
                    .anyMatch(c -> c.type().equals("Figure") && c.values().contains(q.id()));
            if (!makes) continue;
            List<Part> way = new ArrayList<>();
            boolean shut = false;
            for (Rule.Read read : r.reads()) {
                List<String> named = named(read);
                if (named.isEmpty()) continue;
                switch (read.type()) {
                    case "Answer" -> {
                        Part part = number(named.get(0), read);
                        if (read.absent()) shut |= part.state() == State.MET;
                        else way.add(part);
                    }
                    case "QuantityRow" -> way.addAll(of(q.when()));
                    case "Figure" -> {
                        Quantity below = catalog.quantities().get(named.get(0));
                        boolean known = !found.all(
                                        Figure.class,
                                        f -> f.scope().equals(scope)
                                                && f.quantity().equals(below.id()))
                                .isEmpty();
                        way.add(
                                known
                                        ? met(below.name())
                                        : new Part(below.name(), State.OPEN, null, "", "", "", computed(below)));
                    }
                    default -> {}
                }
            }
            if (!shut) ways.add(way);
        }
        return sorted(ways);
    }

    /** The question or quantity that a rule names. */
    private static List<String> named(Rule.Read read) {
        return read.fixed().stream()
                .filter(f -> f.operator().equals("==")
                        && List.of("question", "quantity").contains(f.component()))
                .map(Rule.Fixed::value)
                .toList();
    }

    /** A number that a sum needs. */
    private Part number(String question, Rule.Read read) {
        Reply reply = profile.workload(scope).replies().get(question);
        List<String> wanted = new ArrayList<>();
        boolean fits = reply.known();
        for (Rule.Fixed f : read.fixed()) {
            if (!f.component().equals("number")) continue;
            double edge = Double.parseDouble(f.value());
            boolean open = f.operator().equals(">");
            wanted.add(open ? "more than " + Figure.show(edge) : Figure.show(edge) + " or more");
            fits &= open ? reply.number() > edge : reply.number() >= edge;
        }
        State state = fits ? State.MET : reply.known() ? State.OTHERWISE : State.OPEN;
        String at = reply.state() == Reply.State.GIVEN ? reply.at().toString() : "";
        String ask = catalog.questions().get(question).ask();
        String words = fits ? "" : wanted.isEmpty() ? "a number" : String.join(" and ", wanted);
        return new Part(ask, state, question, words, now(question), at, List.of());
    }

    static List<List<Part>> sorted(List<List<Part>> ways) {
        List<List<Part>> out = new ArrayList<>(ways);
        out.sort(Comparator.comparingLong(
                w -> w.stream().filter(p -> p.state() != State.MET).count()));
        return out;
    }

    private Part asked(Trait t, Literal l, State state, String say) {
        Trait.Reads reads = t.reads();
        String words = reads.from() != null
                ? Figure.show(reads.from()) + " or more"
                : reads.otherThan().isEmpty()
                        ? String.join(" or ", reads.any())
                        : "other than " + String.join(", ", reads.otherThan());
        Reply reply = profile.workload(scope).replies().get(reads.question());
        String at = reply.state() == Reply.State.GIVEN ? reply.at().toString() : "";
        String wanted =
                l.yes() ? words : reads.from() != null ? "less than " + words.replace(" or more", "") : "not " + words;
        return new Part(say, state, reads.question(), wanted, now(reads.question()), at, List.of());
    }

    private String now(String question) {
        Reply reply = profile.workload(scope).replies().get(question);
        return reply.state() == Reply.State.OPEN ? "" : reply.text();
    }
}

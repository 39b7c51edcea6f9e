package voicemap.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import voicemap.model.Catalog;
import voicemap.model.Choice;
import voicemap.model.Condition;
import voicemap.model.Force;
import voicemap.model.Limit;
import voicemap.model.Literal;
import voicemap.model.Points;
import voicemap.model.Product;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.model.Trait;
import voicemap.model.UseCase;
import voicemap.profile.Profile;
import voicemap.profile.Reply;

/**
 * What might follow from any of the sets of claims that hold some claims and lack others. It looks at each trait by itself,
 * so it finds more possible than is, and never less.
 */
final class Possible {
    private final Catalog catalog;
    private final Profile profile;
    private final List<Claim> claims;
    private final Map<List<String>, BitSet> of = new LinkedHashMap<>();
    private final List<Fork> forks;

    /** @param claims all that the sets choose from; other answers stand as they are */
    Possible(Catalog catalog, Profile profile, List<Claim> claims) {
        this.catalog = catalog;
        this.profile = profile;
        this.claims = claims;
        this.forks = forks(catalog);
        for (int i = 0; i < claims.size(); i++) {
            Claim c = claims.get(i);
            of.computeIfAbsent(List.of(c.workload(), c.question()), k -> new BitSet())
                    .set(i);
        }
    }

    /** Whether a condition may be met in a workload. */
    boolean met(Condition when, String workload, BitSet in, BitSet out) {
        return new Look(workload, in, out).met(when);
    }

    /** Whether the parts of a workload may copy the audio of a call more often than it allows. */
    boolean forks(String workload, BitSet in, BitSet out) {
        Limit limit = catalog.limits().get("audio-fork-limit");
        if (limit == null || limit.figure() == null) return true;
        Look look = new Look(workload, in, out);
        int sum = 0;
        for (Fork f : forks) if (f.asked().stream().anyMatch(look::asks)) sum += f.copies();
        return sum > Double.parseDouble(limit.figure())
                && catalog.useCases().keySet().stream().anyMatch(look::fits);
    }

    /** What may ask for a product that copies the audio, whatever speaks against it. */
    private static List<Fork> forks(Catalog catalog) {
        List<Fork> out = new ArrayList<>();
        for (Product p : catalog.products().values()) {
            if (p.forks() > 0) out.add(new Fork(p.forks(), asked(catalog, p.id())));
        }
        return out;
    }

    private static List<Ask> asked(Catalog catalog, String product) {
        List<Ask> out = new ArrayList<>();
        for (Product p : catalog.products().values()) {
            if (p.id().equals(product)) p.needed().forEach(c -> out.add(new Ask(null, List.of(), c.when())));
            for (Product.Cell c : p.cells().values()) {
                String real = c.standsFor() == null ? p.id() : c.standsFor();
                if (!real.equals(product)) continue;
                c.when().forEach(w -> out.add(new Ask(c.useCase(), List.of(), w.when())));
            }
        }
        for (Choice c : catalog.choices().values()) {
            if (product.equals(c.fallback())) out.add(new Ask(null, c.applies(), Condition.ALWAYS));
            for (Choice.Member m : c.members()) {
                if (m.product().equals(product)) m.when().forEach(w -> out.add(new Ask(null, c.applies(), w)));
            }
        }
        return out;
    }

    /** A product that copies the audio of a call so many times, where any of these asks for it. */
    private record Fork(int copies, List<Ask> asked) {}

    /** A condition that asks for a product, while a use case fits, or one of some other conditions is met. */
    private record Ask(String useCase, List<Condition> either, Condition when) {}

    /** What a trait may be; that it is unknown is always possible. */
    private record May(boolean yes, boolean no) {}

    private final class Look {
        private final String workload;
        private final BitSet in;
        private final BitSet out;
        private final Map<String, May> known = new HashMap<>();

        Look(String workload, BitSet in, BitSet out) {
            this.workload = workload;
            this.in = in;
            this.out = out;
        }

        boolean met(Condition when) {
            for (Literal l : when.literals()) {
                May may = of(l.trait());
                if (!(l.yes() ? may.yes() : may.no())) return false;
            }
            return true;
        }

        private boolean any(List<Condition> conditions) {
            return conditions.stream().anyMatch(this::met);
        }

        private May of(String trait) {
            May before = known.get(trait);
            if (before != null) return before;
            Trait t = catalog.traits().get(trait);
            May may = t.reads() != null ? read(t.reads()) : new May(any(t.when()), t.exceeds() != null || refuted(t));
            known.put(trait, may);
            return may;
        }

        private boolean refuted(Trait t) {
            for (Condition c : t.when()) {
                boolean one = false;
                for (Literal l : c.literals()) {
                    May may = of(l.trait());
                    one |= l.yes() ? may.no() : may.yes();
                }
                if (!one) return false;
            }
            return true;
        }

        private May read(Trait.Reads reads) {
            Question q = catalog.questions().get(reads.question());
            BitSet own = of(q);
            if (own.isEmpty()) return unsaid(q, reads);
            Claim first = claims.get(own.nextSetBit(0));
            if (first.value() == null) {
                Reply reply = profile.workload(workload).replies().get(q.id());
                boolean left = !out.get(own.nextSetBit(0));
                boolean yes = reads.meets(reply.values(), reply.number());
                return new May(left && yes, left && !yes);
            }
            TreeSet<String> most = new TreeSet<>();
            TreeSet<String> least = new TreeSet<>();
            for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
                if (!out.get(i)) most.add(claims.get(i).value());
                if (in.get(i)) least.add(claims.get(i).value());
            }
            if (most.isEmpty()) return new May(false, false);
            if (reads.from() != null)
                return new May(most.size() >= reads.from(), Math.max(1, least.size()) < reads.from());
            boolean yes = most.stream().anyMatch(v -> reads.meets(List.of(v), 1));
            boolean other = most.stream().anyMatch(v -> !reads.meets(List.of(v), 1));
            boolean sure = least.stream().anyMatch(v -> reads.meets(List.of(v), 1));
            return new May(yes, !sure && other);
        }

        private BitSet of(Question q) {
            return Possible.this.of.getOrDefault(List.of(q.account() ? "" : workload, q.id()), new BitSet());
        }

        /** Nobody answered it, so silence counts, or it does not matter, or it is open. */
        private May unsaid(Question q, Trait.Reads reads) {
            Reply now = profile.workload(workload).replies().get(q.id());
            boolean yes = now.known() && reads.meets(now.values(), now.number());
            boolean no = now.known() && !yes;
            if (now.state() == Reply.State.GIVEN) return new May(yes, no);
            if (q.silence() != null) {
                boolean so = reads.meets(q.silence(), number(q));
                yes |= so;
                no |= !so;
            }
            if (!q.mattersWhen().isEmpty()) {
                boolean so = reads.meets(List.of(), 0);
                yes |= so;
                no |= !so;
            }
            return new May(yes, no);
        }

        private double number(Question q) {
            boolean number = q.kind() == QuestionKind.NUMBER;
            return number ? Double.parseDouble(q.silence().get(0)) : q.silence().size();
        }

        boolean asks(Ask ask) {
            return met(ask.when())
                    && (ask.either().isEmpty() || any(ask.either()))
                    && (ask.useCase() == null || fits(ask.useCase()));
        }

        /** A use case counts only where something decides for it. */
        private boolean fits(String useCase) {
            for (UseCase.Signal s : catalog.useCases().get(useCase).signals()) {
                if (s.points() == Points.TO && s.force() == Force.DECIDING && met(s.when())) return true;
            }
            return false;
        }
    }
}

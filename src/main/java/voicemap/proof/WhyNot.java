package voicemap.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import voicemap.engine.Conclusions;
import voicemap.fact.Barred;
import voicemap.fact.Candidate;
import voicemap.fact.Fits;
import voicemap.fact.InPlay;
import voicemap.fact.Leads;
import voicemap.fact.MayBe;
import voicemap.fact.Outranked;
import voicemap.fact.Placed;
import voicemap.fact.Pointed;
import voicemap.fact.Warned;
import voicemap.model.Catalog;
import voicemap.model.Choice;
import voicemap.model.Concern;
import voicemap.model.Condition;
import voicemap.model.Conflict;
import voicemap.model.Force;
import voicemap.model.Gotcha;
import voicemap.model.Named;
import voicemap.model.Place;
import voicemap.model.Points;
import voicemap.model.Product;
import voicemap.model.Rule;
import voicemap.model.Standing;
import voicemap.model.Tier;
import voicemap.model.UseCase;
import voicemap.model.Warrant;
import voicemap.profile.Profile;

/** Says why something is not recommended: the one reason that comes first, and what each way in lacks. */
public final class WhyNot {
    static final String NOTHING_ELSE = "Nothing else suits";
    static final String SOME_USE_CASE = "Some use case fits; voicemap questions says what to ask";

    private final Catalog catalog;
    private final Profile profile;
    private final Conclusions found;
    private final Why why;
    private final String scope;
    private final Parts conditions;

    /**
     * @param found what the rules concluded from the profile
     * @param why proves what stands against it
     * @param rules what each rule reads and concludes
     * @param workload the workload that is asked about
     */
    public WhyNot(Catalog catalog, Profile profile, Conclusions found, Why why, List<Rule> rules, String workload) {
        this.catalog = catalog;
        this.profile = profile;
        this.found = found;
        this.why = why;
        this.scope = workload;
        this.conditions = new Parts(catalog, profile, found, rules, workload);
    }

    /** The reasons there are, in the order in which they are looked for: the first that applies is the reason. */
    public enum Kind implements Named {
        NOT_ASSESSED,
        UNVERIFIED,
        RULED_OUT,
        UNDECIDED,
        OUTRANKED,
        CONDITION_UNMET;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** How a part of a condition stands. */
    public enum State implements Named {
        MET,
        OPEN,
        OTHERWISE;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part of a condition.
     *
     * @param say what must be so
     * @param question the question that decides it; null where it follows from others
     * @param wanted the answers that would do
     * @param now the answer as it stands; nothing where there is none
     * @param at where that stands
     * @param ways ways in which it would come to be so, the nearest first; all parts of one are needed
     */
    public record Part(
            String say, State state, String question, String wanted, String now, String at, List<List<Part>> ways) {
        public Part {
            ways = ways.stream().map(List::copyOf).toList();
        }
    }

    /** A way in, and what it takes. */
    public record Way(String say, Warrant warrant, List<Part> parts) {
        public Way {
            parts = List.copyOf(parts);
        }

        /** How many parts are not as they must be. */
        public int lacking() {
            return (int) parts.stream().filter(p -> p.state() != State.MET).count();
        }

        boolean open() {
            return lacking() > 0 && parts.stream().noneMatch(p -> p.state() == State.OTHERWISE);
        }
    }

    /**
     * Why not.
     *
     * @param say the reason in words
     * @param because proofs of what stands against it
     * @param besides answers that bring nothing of that about but have to be as they are, because otherwise it would not
     *     come to that
     * @param ways the ways in, the nearest first
     */
    public record Verdict(Kind kind, String say, List<Reason> because, List<Reason> besides, List<Way> ways) {
        public Verdict {
            because = List.copyOf(because);
            besides = List.copyOf(besides);
            ways = List.copyOf(ways);
        }

        private static Verdict proved(Kind kind, String say, List<Why.Proof> proofs, List<Way> ways) {
            List<Reason> because = new ArrayList<>();
            Set<Reason> besides = new LinkedHashSet<>();
            for (Why.Proof p : proofs) {
                because.add(p.reason());
                besides.addAll(p.besides());
            }
            return new Verdict(kind, say, because, List.copyOf(besides), ways);
        }
    }

    /** Why a product is neither required nor recommended; null where it is. */
    public Verdict product(String id) {
        Product p = catalog.products().get(id);
        Tier tier = tier(id);
        if (tier == Tier.REQUIRED || tier == Tier.RECOMMENDED) return null;
        List<Way> ways = ways(p);
        if (tier == Tier.NOT_ASSESSED) {
            return Verdict.proved(
                    Kind.NOT_ASSESSED,
                    "The use case names it, and no public page confirms what it does.",
                    List.of(),
                    List.of());
        }
        boolean checked = p.warrant().standing() != Standing.UNVERIFIED
                && ways.stream().noneMatch(w -> w.lacking() == 0 && w.warrant().standing() == Standing.UNVERIFIED);
        if (!checked) {
            return Verdict.proved(
                    Kind.UNVERIFIED,
                    "What speaks for it was never checked, and what is not checked is not recommended.",
                    List.of(),
                    ways);
        }
        if (!found.about(Barred.class, scope, id).isEmpty()) {
            return Verdict.proved(Kind.RULED_OUT, "Something in the profile rules it out.", why.against(id), ways);
        }
        if (ways.stream().anyMatch(Way::open)) {
            return Verdict.proved(Kind.UNDECIDED, "An answer that is missing decides.", List.of(), ways);
        }
        boolean meets = ways.stream().anyMatch(w -> w.lacking() == 0);
        if (tier == Tier.OUTRANKED && meets) {
            Outranked o = found.about(Outranked.class, scope, id).get(0);
            String by = catalog.products().get(o.by()).name();
            return Verdict.proved(Kind.OUTRANKED, by + " was preferred.", List.of(why.product(id)), ways);
        }
        List<Why.Proof> instead = tier == Tier.OUTRANKED ? List.of(why.product(id)) : List.of();
        return Verdict.proved(Kind.CONDITION_UNMET, "Nothing in the profile asks for it.", instead, ways);
    }

    /** Why a use case does not come first; null where it does. */
    public Verdict useCase(String id) {
        if (found.holds(new Leads(scope, id))) return null;
        UseCase u = catalog.useCases().get(id);
        List<Way> ways = ways(u);
        List<Reason> against = new ArrayList<>();
        for (UseCase.Signal s : u.signals()) {
            boolean stands = s.points() == Points.AGAINST && pointed(s);
            if (stands && s.force() == Force.DECIDING) against.add(why.signal(s));
        }
        if (!against.isEmpty())
            return new Verdict(Kind.RULED_OUT, "Something in the profile rules it out.", against, List.of(), ways);
        List<Fits> fits = found.all(
                Fits.class, f -> f.scope().equals(scope) && f.useCase().equals(id));
        if (!fits.isEmpty()) {
            List<Why.Proof> first = new ArrayList<>();
            List<String> names = new ArrayList<>();
            for (Leads l : found.all(Leads.class, l -> l.scope().equals(scope))) {
                first.add(why.before(l.useCase(), id));
                names.add(catalog.useCases().get(l.useCase()).name());
            }
            return Verdict.proved(
                    Kind.OUTRANKED,
                    "It fits too, and " + String.join(" and ", names) + " fits better: " + better(fits.get(0)),
                    first,
                    ways);
        }
        if (ways.stream().anyMatch(Way::open)) {
            return Verdict.proved(Kind.UNDECIDED, "An answer that is missing decides.", List.of(), ways);
        }
        return Verdict.proved(Kind.CONDITION_UNMET, "Nothing in the profile decides for it.", List.of(), ways);
    }

    /**
     * Why a conflict or gotcha is not found; null where it is, and where no answers of one workload bring it about.
     *
     * @param id its id in the catalog
     */
    public Verdict finding(String id) {
        boolean there = found.all(Warned.class, w -> w.finding().equals(id)).stream()
                .anyMatch(w -> w.scope().equals(scope) || w.other().equals(scope));
        if (there) return null;
        List<Way> ways = new ArrayList<>();
        for (Concern c : catalog.concerns().values()) {
            for (Conflict x : c.conflicts()) {
                if (x.id().equals(id) && !x.when().always())
                    ways.add(new Way(x.what(), x.warrant(), conditions.of(x.when())));
            }
            for (Gotcha g : c.gotchas())
                if (brought(g, id)) ways.add(new Way(g.what(), g.warrant(), conditions.of(g.when())));
        }
        for (Product p : catalog.products().values()) {
            for (Gotcha g : p.gotchas()) {
                if (!brought(g, id) || g.when().always()) continue;
                for (Product user : catalog.products().values()) {
                    if (!user.id().equals(p.id()) && !user.buildsOn().contains(p.id())) continue;
                    List<Part> parts = new ArrayList<>(conditions.of(g.when()));
                    parts.add(used(user));
                    ways.add(new Way(g.what(), g.warrant(), parts));
                }
            }
        }
        if (ways.isEmpty()) return null;
        List<Way> order = nearest(ways);
        boolean open = order.get(0).open();
        return Verdict.proved(
                open ? Kind.UNDECIDED : Kind.CONDITION_UNMET,
                open ? "An answer that is missing decides." : "Nothing in the profile brings it about.",
                List.of(),
                order);
    }

    private static boolean brought(Gotcha g, String id) {
        return g.id().equals(id) && g.in() == Place.DESIGN;
    }

    private Part used(Product p) {
        String say = p.name() + " is used";
        Verdict not = product(p.id());
        if (not == null) return Parts.met(say);
        State state = not.kind() == Kind.UNDECIDED ? State.OPEN : State.OTHERWISE;
        return new Part(say, state, null, "", not.kind().word(), "", List.of());
    }

    /** On what another use case is better: the comparison goes by these, in this order. */
    private String better(Fits own) {
        Fits best = null;
        for (Fits f : found.all(Fits.class, f -> f.scope().equals(scope))) {
            if (found.holds(new Leads(scope, f.useCase()))) best = f;
        }
        if (best == null) return "nothing more can be said";
        if (best.against() != own.against()) return "less speaks against it";
        if (best.deciding() != own.deciding()) return "more decides for it";
        if (best.supporting() != own.supporting()) return "more speaks for it";
        return "it asks for less";
    }

    private boolean pointed(UseCase.Signal s) {
        return !found.all(
                        Pointed.class,
                        p -> p.scope().equals(scope) && p.signal().equals(s.id()))
                .isEmpty();
    }

    private Tier tier(String id) {
        for (Placed p : found.all(Placed.class, p -> p.scope().equals(scope))) {
            if (p.product().equals(id)) return p.tier();
        }
        return null;
    }

    private List<Way> ways(UseCase u) {
        List<Way> out = new ArrayList<>();
        for (UseCase.Signal s : u.signals()) {
            if (s.points() == Points.TO && s.force() == Force.DECIDING)
                out.add(new Way(s.say(), u.warrant(), conditions.of(s.when())));
        }
        return nearest(out);
    }

    private List<Way> ways(Product p) {
        List<Way> out = new ArrayList<>();
        for (Product.Clause c : p.needed()) out.add(new Way(c.say(), c.warrant(), conditions.of(c.when())));
        boolean chosen = !catalog.choicesOf(p.id()).isEmpty();
        // inside a use case the choice decides for its members
        for (UseCase u : catalog.useCases().values()) {
            Product.Cell cell = p.cells().get(u.id());
            if (cell == null || chosen) continue;
            for (Product.Clause c : cell.when()) {
                List<Part> parts = new ArrayList<>(conditions.of(c.when()));
                parts.add(inPlay(u));
                out.add(new Way(c.say(), c.warrant(), parts));
            }
        }
        for (Choice c : catalog.choices().values()) {
            for (Choice.Member m : c.members()) {
                if (!m.product().equals(p.id())) continue;
                for (Condition when : m.when()) {
                    List<Part> parts = new ArrayList<>(conditions.of(when));
                    if (!c.applies().isEmpty()) parts.add(applies(c));
                    out.add(new Way(c.question() + " " + m.say(), m.warrant(), parts));
                }
            }
            if (p.id().equals(c.fallback())) out.add(fallback(c));
        }
        return nearest(withUseCase(out));
    }

    /** Where no member of a choice suits, it falls back. */
    private Way fallback(Choice c) {
        List<Part> parts = new ArrayList<>();
        if (!c.applies().isEmpty()) parts.add(applies(c));
        Set<String> suits = new LinkedHashSet<>();
        Set<String> might = new LinkedHashSet<>();
        for (Candidate x : found.all(Candidate.class, x -> x.scope().equals(scope))) {
            if (x.choice().equals(c.id()))
                suits.add(catalog.products().get(x.product()).name());
        }
        for (MayBe x : found.all(MayBe.class, x -> x.scope().equals(scope))) {
            if (x.choice().equals(c.id()))
                might.add(catalog.products().get(x.product()).name());
        }
        State state = !suits.isEmpty() ? State.OTHERWISE : !might.isEmpty() ? State.OPEN : State.MET;
        String now = !suits.isEmpty()
                ? String.join(" and ", suits) + (suits.size() == 1 ? " suits" : " suit")
                : might.isEmpty() ? "" : String.join(" and ", might) + " might suit";
        parts.add(new Part(NOTHING_ELSE, state, null, "", now, "", List.of()));
        return new Way(c.question() + " " + c.fallbackSay(), c.warrant(), parts);
    }

    private static List<Way> nearest(List<Way> ways) {
        List<Way> out = new ArrayList<>(ways);
        // what is missing may come; what is otherwise would have to change
        out.sort(Comparator.comparing((Way w) -> !w.open())
                .thenComparingInt(Way::lacking)
                .thenComparing(Way::say));
        return out;
    }

    /** Where no use case fits, no product is advised, whatever asks for it. */
    private List<Way> withUseCase(List<Way> ways) {
        if (!found.all(Leads.class, l -> l.scope().equals(scope)).isEmpty()) return ways;
        boolean open = catalog.useCases().values().stream()
                .anyMatch(u -> ways(u).stream().anyMatch(Way::open));
        Part fits = new Part(SOME_USE_CASE, open ? State.OPEN : State.OTHERWISE, null, "", "", "", List.of());
        List<Way> out = new ArrayList<>();
        for (Way w : ways) {
            List<Part> parts = new ArrayList<>(w.parts());
            parts.add(fits);
            out.add(new Way(w.say(), w.warrant(), parts));
        }
        return out;
    }

    private Part inPlay(UseCase u) {
        String say = u.name() + " fits and nothing speaks against it";
        if (found.holds(new InPlay(scope, u.id()))) return Parts.met(say);
        List<List<Part>> ways = new ArrayList<>();
        for (Way w : ways(u)) ways.add(w.parts());
        boolean open = ways.stream().anyMatch(Parts::stillOpen);
        return new Part(say, open ? State.OPEN : State.OTHERWISE, null, "", "", "", Parts.sorted(ways));
    }

    private Part applies(Choice c) {
        List<List<Part>> ways = new ArrayList<>();
        for (Condition when : c.applies()) ways.add(conditions.of(when));
        String say = "The question is asked: " + c.question();
        if (ways.stream().anyMatch(w -> w.stream().allMatch(p -> p.state() == State.MET))) return Parts.met(say);
        boolean open = ways.stream().anyMatch(Parts::stillOpen);
        return new Part(say, open ? State.OPEN : State.OTHERWISE, null, "", "", "", Parts.sorted(ways));
    }
}

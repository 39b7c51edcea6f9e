package voicemap.laws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import voicemap.catalog.CatalogFiles;
import voicemap.model.Catalog;
import voicemap.model.Concern;
import voicemap.model.Condition;
import voicemap.model.Contradiction;
import voicemap.model.Literal;
import voicemap.model.Product;
import voicemap.model.Question;
import voicemap.model.QuestionKind;
import voicemap.model.Trait;
import voicemap.model.UseCase;
import voicemap.profile.Profile;
import voicemap.profile.Reply;
import voicemap.profile.Workload;

/**
 * Makes random profiles out of the questionnaire: every kind of answer, lines that are missing or unknown, one to three
 * workloads. Every answer alone is one that the reader takes; together they may be as odd as answers can be. A seed
 * gives the same profile again.
 */
public final class ProfileGenerator {
    private static final List<String> LANGUAGES = List.of("en-US", "en-GB", "es-MX", "de", "fr-CA", "pt-BR", "ja");
    private final Catalog catalog;
    private final List<String> countries;
    private final List<Condition> rare = new ArrayList<>();

    public ProfileGenerator(Catalog catalog) {
        this.catalog = catalog;
        Set<String> named = new TreeSet<>(List.of("US", "CA", "GB", "DE", "FR", "JP", "BR", "IN", "NO"));
        for (Product p : catalog.products().values()) named.addAll(p.countries().keySet());
        named.remove("other");
        this.countries = List.copyOf(named);
        for (Product p : catalog.products().values()) {
            p.needed().forEach(c -> rare.add(c.when()));
            p.gotchas().forEach(g -> rare.add(g.when()));
        }
        for (Concern c : catalog.concerns().values()) {
            c.gotchas().forEach(g -> rare.add(g.when()));
            c.conflicts().forEach(x -> rare.add(x.when()));
        }
        rare.removeIf(Condition::always);
    }

    /** Prints as many profiles as asked as JSON lines: COUNT [SEED OF THE FIRST]. */
    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        long first = args.length > 1 ? Long.parseLong(args[1]) : 1;
        ProfileGenerator generator = new ProfileGenerator(CatalogFiles.shipped());
        for (long seed = first; seed < first + count; seed++)
            System.out.println(generator.profile(seed).json());
    }

    /** The profile of a seed. */
    public Generated profile(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        int draw = random.nextInt(10);
        int workloads = draw < 7 ? 1 : draw < 9 ? 2 : 3;
        double density = List.of(0.05, 0.2, 0.5, 0.8, 1.0).get(random.nextInt(5));
        Map<String, Object> account = answers(random, true, density);
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        for (int i = 0; i < workloads; i++) {
            Map<String, Object> answers = answers(random, false, density);
            // purely random answers speak against every use case: most profiles are bent towards one
            if (random.nextInt(5) > 0) bend(answers, random);
            all.put("w" + (i + 1), answers);
        }
        Generated made = new Generated(seed, account, all);
        // what contradicts itself is refused and says little more: let it be one in four at most
        if (random.nextInt(4) > 0) reconcile(made, random);
        return made;
    }

    /** Takes answers back until none contradict each other. */
    private void reconcile(Generated made, Random random) {
        for (boolean again = true; again; ) {
            again = false;
            Profile read = made.profile(catalog);
            for (Concern c : catalog.concerns().values()) {
                for (Contradiction x : c.contradictions()) {
                    for (Workload w : read.workloads()) again |= takeBack(made, w, x.when(), random);
                }
            }
        }
    }

    private boolean takeBack(Generated made, Workload workload, Condition when, Random random) {
        List<String> said = new ArrayList<>();
        for (Literal l : when.literals()) {
            Trait t = catalog.traits().get(l.trait());
            if (t.reads() == null) return false;
            Reply reply = workload.replies().get(t.reads().question());
            boolean so = t.reads().meets(reply.values(), reply.number());
            if (!reply.known() || so != l.yes()) return false;
            if (reply.state() == Reply.State.GIVEN) said.add(t.reads().question());
        }
        Map<String, Object> answers = made.workloads().get(workload.name());
        if (answers == null) answers = made.workloads().values().iterator().next();
        return answers.remove(said.get(random.nextInt(said.size()))) != null;
    }

    private Map<String, Object> answers(Random random, boolean account, double density) {
        List<Question> asked = new ArrayList<>(catalog.questions().values());
        asked.removeIf(q -> q.account() != account);
        Collections.shuffle(asked, random);
        Map<String, Object> out = new LinkedHashMap<>();
        for (Question q : asked) {
            if (random.nextDouble() >= density) continue;
            out.put(q.id(), random.nextInt(12) == 0 ? "unknown" : answer(q, random));
        }
        return out;
    }

    private Object answer(Question q, Random random) {
        List<String> options = List.copyOf(q.options().keySet());
        return switch (q.kind()) {
            case ONE_OF, YES_NO -> options.get(random.nextInt(options.size()));
            case ANY_OF -> some(options, random);
            // half the catalog's law is that of one country
            case CODES ->
                q.id().equals("languages")
                        ? some(LANGUAGES, random)
                        : random.nextBoolean() ? List.of("US") : some(countries, random);
            case NUMBER -> number(q, random);
            case DATE ->
                "20" + (25 + random.nextInt(5)) + "-0" + (1 + random.nextInt(9)) + "-" + (10 + random.nextInt(19));
        };
    }

    /** Mostly one or two of the words, at times none or all. */
    private static Object some(List<String> words, Random random) {
        int draw = random.nextInt(20);
        if (draw == 0) return List.of();
        if (draw == 1) return "none";
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        int most = draw == 2 ? words.size() : draw < 12 ? 1 : Math.min(words.size(), 3);
        List<String> some = List.copyOf(shuffled.subList(0, 1 + random.nextInt(most)));
        return some.size() == 1 && random.nextBoolean() ? some.get(0) : some;
    }

    /** The edges of what is allowed and of what a trait asks for, and numbers of every size between. */
    private Number number(Question q, Random random) {
        List<Double> edges = new ArrayList<>(List.of(q.from(), q.to()));
        for (Trait t : catalog.traits().values()) {
            if (t.reads() == null || t.reads().from() == null) continue;
            if (!t.reads().question().equals(q.id())) continue;
            edges.add(t.reads().from());
            edges.add(t.reads().from() - 1);
        }
        double number = random.nextInt(3) == 0
                ? edges.get(random.nextInt(edges.size()))
                : Math.pow(10, random.nextDouble() * Math.log10(Math.max(10, q.to())));
        if (number > 3) number = Math.rint(number);
        double within = Math.min(q.to(), Math.max(q.from(), number));
        return within == Math.rint(within) ? (Number) (long) within : (Number) (Math.rint(within * 100) / 100);
    }

    /** Gives the answers that a deciding signal of some use case asks for, and takes back what decides against it. */
    private void bend(Map<String, Object> answers, Random random) {
        List<UseCase> cases = List.copyOf(catalog.useCases().values());
        UseCase u = cases.get(random.nextInt(cases.size()));
        List<UseCase.Signal> deciding = new ArrayList<>();
        for (UseCase.Signal s : u.signals()) {
            if (s.force() != voicemap.model.Force.DECIDING) continue;
            if (s.points() == voicemap.model.Points.TO) deciding.add(s);
            else
                for (Literal l : s.when().literals())
                    if (random.nextBoolean()) say(answers, l.trait(), !l.yes(), random);
        }
        UseCase.Signal chosen = deciding.get(random.nextInt(deciding.size()));
        for (Literal l : chosen.when().literals()) say(answers, l.trait(), l.yes(), random);
        // what a rare need or warning asks for too, so that it is met in a design that stands
        for (Literal l : rare.get(random.nextInt(rare.size())).literals()) say(answers, l.trait(), l.yes(), random);
    }

    /** Answers so that a trait becomes so, or not so; a trait that no answer decides alone gets its questions answered. */
    private void say(Map<String, Object> answers, String id, boolean yes, Random random) {
        Trait t = catalog.traits().get(id);
        if (t.reads() == null) {
            for (String asks : t.asks()) {
                Question q = catalog.questions().get(asks);
                if (!q.account()) answers.putIfAbsent(asks, answer(q, random));
            }
            return;
        }
        Question q = catalog.questions().get(t.reads().question());
        if (q.account()) return;
        if (q.kind() == QuestionKind.NUMBER) {
            double edge = t.reads().from() == null ? 1 : t.reads().from();
            answers.put(q.id(), (long) Math.max(q.from(), yes ? edge : edge - 1));
        } else if (!q.options().isEmpty() && !t.reads().any().isEmpty()) {
            List<String> words = new ArrayList<>(t.reads().any());
            if (!yes) {
                words = new ArrayList<>(q.options().keySet());
                words.removeAll(t.reads().any());
            }
            if (words.isEmpty()) return;
            String word = words.get(random.nextInt(words.size()));
            boolean several = q.kind() == QuestionKind.ANY_OF;
            if (!several || !yes || !(answers.get(q.id()) instanceof List<?> before)) {
                answers.put(q.id(), word);
                return;
            }
            Set<String> more = new LinkedHashSet<>();
            before.forEach(v -> more.add(v.toString()));
            more.add(word);
            answers.put(q.id(), List.copyOf(more));
        }
    }
}
